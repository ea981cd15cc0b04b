import type { ActContext, ErrandRules, StepContext } from './model/act-context.ts'
import { leaveProposal } from './model/act-context.ts'
import type { Step } from './model/effect.ts'
import type { Event } from './model/event.ts'
import type { Proposal } from './model/proposal.ts'

/** Takes the outcome of an errand in, once, as its kind's rules say; one that nobody waits for changes nothing. */
export function takeOutcome(context: ActContext, { errand, outcome }: Extract<Event, { type: 'returned' }>): Step {
  const rules = rulesFor(context, errand.kind)
  if (rules === undefined || !rules.awaits(context.proposal, errand)) return leaveProposal(context.proposal)
  const isLate = outcome.type === 'answered' && rules.stampOf(context.proposal, errand.subject) !== errand.of
  return rules.takeOutcome(context, errand, isLate ? { type: 'outdated' } : outcome)
}

/** Tells the coordinators that the settings of a kind of errand are refused. */
export function tellMisconfigured(context: StepContext, kind: string, proposal: Proposal | null): Step {
  const told = rulesFor(context, kind)?.tellMisconfigured(context)
  return leaveProposal(proposal, ...(told === undefined ? [] : [told]))
}

/** Names come from outside: only what the table itself holds counts. */
function rulesFor({ errands }: StepContext, kind: string): ErrandRules | undefined {
  return Object.hasOwn(errands, kind) ? errands[kind] : undefined
}
