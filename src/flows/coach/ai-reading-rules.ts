import { daysBetween } from '../../text/format.ts'
import { tellMisconfigured } from '../screens/blocked.ts'
import { refreshWhole } from '../screens/whole.ts'
import { refreshCoach } from '../screens/coach.ts'
import { refreshRecap } from '../screens/recap.ts'
import { withAnswered, withRead } from './coaching.ts'
import type { Addressed } from '../../rubric/judge/addressed.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Errand, ErrandOutcome } from '../model/errand.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import type { AiAnswer, AiReading, Scope } from '../model/ai-reading.ts'
import { textStamp } from '../model/standing.ts'
import type { ActContext, ErrandRules } from '../model/act-context.ts'
import { leaveProposal } from '../model/act-context.ts'

/** The kind of errand that an AI reading is. */
export const aiReading = 'ai-reading'

/** A reading that has not ended after ten minutes may have been lost: it is asked for again. */
const patienceDays = 10 / (24 * 60)

/**
 * The proposal with its coach asked to read a scope as it is now, and the effect that asks. Nothing without a model, nor
 * while it reads this very text: that reading answers the newer run too.
 */
export function askToRead(
  context: ActContext,
  proposal: Proposal,
  scope: Scope,
): { proposal: Proposal; effects: readonly Effect[] } {
  if (context.coach === 'automatic') return { proposal: withReading(proposal, scope, null), effects: [] }
  const of = stampOf(proposal, scope)
  const { at } = context.envelope
  const now = countRun(proposal, scope)
  const reading = readingOf(now, scope)
  if (reading !== null && isUnderWay(reading, of, at)) return { proposal: now, effects: [] }
  const run = runOf(now, scope)
  const addressed = stillAddressed(reading, of)
  const asked = { status: 'asked', of, at, run, trouble: null, notAssessed: [], addressed } as const
  return {
    proposal: withReading(now, scope, asked),
    effects: [{ type: 'errand', errand: { kind: aiReading, subject: scope, run, of } }],
  }
}

/** What an earlier reading found treated, until this one has ended: where it named a passage, or the text is the same. */
function stillAddressed(before: AiReading | null, of: string): readonly Addressed[] {
  return before?.addressed?.filter(({ passage }) => passage !== null || before.of === of) ?? []
}

/** Whether the coach reads this text now. One that an earlier program asked for, without its run, is asked for anew. */
function isUnderWay({ status, of: text, at: since, run }: AiReading, of: string, at: string): boolean {
  return status === 'asked' && text === of && run !== undefined && daysBetween(since, at) < patienceDays
}

/** Asks the coach to read the whole, unless it has read, or reads, exactly this text. */
export function readWhole(context: ActContext, proposal: Proposal): { proposal: Proposal; effects: readonly Effect[] } {
  const { reading } = proposal.whole
  const isKnown = reading !== null && reading.of === textStamp(proposal) && reading.status !== 'failed'
  return isKnown ? { proposal, effects: [] } : askToRead(context, proposal, 'whole')
}

/** The core's side of an AI reading: which one is waited for, on which text, and how its outcome ends it. */
export const aiReadingRules: ErrandRules<Scope, AiAnswer> = {
  awaits: (proposal, errand) => findAsked(proposal, errand) !== null,
  stampOf,
  takeOutcome: (context, errand, outcome) => endReading(context, errand.subject, withOutcome(context, errand, outcome)),
  tellMisconfigured,
}

/** The proposal with its reading ended: what was found stands in the message that waited for it; else the checks stand. */
function withOutcome(
  { proposal, rubric }: ActContext,
  errand: Errand<Scope>,
  outcome: ErrandOutcome<AiAnswer>,
): Proposal {
  const { subject: scope } = errand
  const waiting = findAsked(proposal, errand)
  if (waiting === null) return proposal
  switch (outcome.type) {
    case 'answered': {
      const { findings, notAssessed, addressed = [], unconfirmed } = outcome.answer
      const read = { ...waiting, status: 'read', notAssessed, addressed, unconfirmed } as const
      return withAnswered(withReading(withRead(proposal, scope, findings, rubric), scope, read))
    }
    case 'failed':
      return withReading(proposal, scope, { ...waiting, status: 'failed', trouble: outcome.trouble })
    case 'outdated':
      return withReading(proposal, scope, { ...waiting, status: 'outdated' })
    default:
      return outcome satisfies never
  }
}

/** The reading that the errand ends; null for one of an earlier run, or one that has ended already. */
function findAsked(proposal: Proposal, { subject, run }: Errand<Scope>): AiReading | null {
  const reading = readingOf(proposal, subject)
  return reading?.status === 'asked' && (reading.run ?? runOf(proposal, subject)) === run ? reading : null
}

/** Nobody wrote anything: the proposal counts as touched when its learner last did. */
function endReading({ rubric }: ActContext, scope: Scope, proposal: Proposal): Step {
  if (scope === 'whole')
    return leaveProposal(proposal, ...refreshWhole(proposal, rubric), ...refreshRecap(proposal, rubric))
  return leaveProposal(proposal, ...refreshCoach(proposal, scope, rubric))
}

function readingOf(proposal: Proposal, scope: Scope): AiReading | null {
  return scope === 'whole' ? proposal.whole.reading : proposal.sections[scope].reading
}

function withReading(proposal: Proposal, scope: Scope, reading: AiReading | null): Proposal {
  if (scope === 'whole') return { ...proposal, whole: { ...proposal.whole, reading } }
  return withSection(proposal, { ...proposal.sections[scope], reading })
}

/** A section's runs are counted by its checks; the whole's, here. */
function countRun(proposal: Proposal, scope: Scope): Proposal {
  if (scope !== 'whole') return proposal
  return { ...proposal, whole: { ...proposal.whole, runs: proposal.whole.runs + 1 } }
}

function runOf(proposal: Proposal, scope: Scope): number {
  return scope === 'whole' ? proposal.whole.runs : proposal.sections[scope].runs
}

/** Changes whenever the text in that scope does. */
function stampOf(proposal: Proposal, scope: Scope): string {
  return scope === 'whole' ? textStamp(proposal) : String(proposal.sections[scope].revision)
}
