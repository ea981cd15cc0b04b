import type { StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { factsCard } from '../screens/facts-card.ts'
import { askToInspect } from './ask-to-inspect.ts'
import { isFresh, minutesBefore } from './fresh.ts'
import { inspects } from './inspects.ts'
import { isAnythingLinked } from './is-anything-linked.ts'
import { inspectionStamp, linkSection } from './linked-repositories.ts'

/** What was looked at so many minutes ago is not looked at again by itself. */
const freshMinutes = 10

/**
 * The step, with the repositories that its links name to be looked at: once their section is finished, and from then on
 * whenever the links change, and when a version is submitted, which waits for nothing. The difference of the
 * proposals decides, so that no act has to think of it.
 */
export function withInspection(context: StepContext, before: Proposal, outcome: Step): Step {
  const after = outcome.proposal
  if (after === null || after === before || outcome.errors !== null || !inspects(context)) return outcome
  const since = minutesBefore(context.envelope.at, freshMinutes)
  if (after.version > before.version) {
    if (!isAnythingLinked(after)) return outcome
    if (isFresh(after, since)) return { ...outcome, proposal: withWaiting(after) }
    return withAsked(outcome, askToInspect(context, after, { since, for: after.version }))
  }
  if (!isToInspect(before, after)) return outcome
  if (isAnythingLinked(after)) return withAsked(outcome, askToInspect(context, after, { since }))
  return after.inspection === undefined ? outcome : withNothingLinked(context, outcome, after)
}

/** The new version takes in what is on its way already. */
function withWaiting(after: Proposal): Proposal {
  const { inspection, version } = after
  return inspection?.status === 'asked' ? { ...after, inspection: { ...inspection, for: version } } : after
}

/** Once they were looked at, also while the section is open again: what was found of the old ones nobody wants. */
function isToInspect(before: Proposal, after: Proposal): boolean {
  const section = after.sections[linkSection]
  if (section === before.sections[linkSection]) return false
  if (section.mark !== 'done' && after.inspection === undefined) return false
  return inspectionStamp(after) !== (after.inspection?.of ?? '')
}

function withAsked(outcome: Step, { proposal, effects }: ReturnType<typeof askToInspect>): Step {
  return { ...outcome, proposal, effects: [...outcome.effects, ...effects] }
}

function withNothingLinked({ rubric }: StepContext, outcome: Step, after: Proposal): Step {
  const { run = 0, cards = 1 } = after.inspection ?? {}
  const none = { run: run + 1, status: 'found', cards, of: inspectionStamp(after), since: '', tries: 0 } as const
  const proposal = { ...after, inspection: { ...none, repositories: [], sources: [] } }
  return { ...outcome, proposal, effects: [...outcome.effects, factsCard(proposal, rubric)] }
}
