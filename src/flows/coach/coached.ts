import { daysBetween } from '../../text/format.ts'
import { refreshWhole } from '../screens/whole.ts'
import { refreshCoach } from '../screens/coach.ts'
import { refreshRecap } from '../screens/recap.ts'
import { strengthsOf, withRead } from './coaching.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Scope, AiReading } from '../model/ai-reading.ts'
import { textStamp } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import { unchanged } from '../model/act-context.ts'

type Came = Extract<Event, { type: 'coached' | 'uncoached' }>

/** A reading that has not ended after ten minutes may have been lost: it is asked for again. */
const patienceDays = 10 / (24 * 60)

/**
 * The proposal with its coach asked to read a scope as it is now, and the effect that asks. Nothing without a model, nor
 * while it reads this very text: that reading answers the newer run too.
 */
export function asking(
  context: ActContext,
  proposal: Proposal,
  scope: Scope,
): { proposal: Proposal; effects: readonly Effect[] } {
  if (context.coach === 'automatic') return { proposal: withReading(proposal, scope, null), effects: [] }
  const of = stampOf(proposal, scope)
  const { at } = context.envelope
  const now = counted(proposal, scope)
  const reading = readingOf(now, scope)
  if (reading !== null && isUnderWay(reading, of, at)) return { proposal: now, effects: [] }
  const run = runOf(now, scope)
  const asked = { status: 'asked', of, at, run, trouble: null, notAssessed: [] } as const
  return { proposal: withReading(now, scope, asked), effects: [{ type: 'coach', scope, run, of }] }
}

/** Whether the coach reads this text now. One that an earlier program asked for, without its run, is asked for anew. */
function isUnderWay({ status, of: text, at: since, run }: AiReading, of: string, at: string): boolean {
  return status === 'asked' && text === of && run !== undefined && daysBetween(since, at) < patienceDays
}

/** Asks the coach to read the whole, unless it has read, or reads, exactly this text. */
export function readWhole(context: ActContext, proposal: Proposal): { proposal: Proposal; effects: readonly Effect[] } {
  const { reading } = proposal.whole
  const isKnown = reading !== null && reading.of === textStamp(proposal) && reading.status !== 'failed'
  return isKnown ? { proposal, effects: [] } : asking(context, proposal, 'whole')
}

/** What the coach found, in the message that waited for it. A reading of a text that has changed since says so instead. */
export function coached(context: ActContext, event: Extract<Event, { type: 'coached' }>): Step {
  const waiting = awaited(context.proposal, event)
  if (waiting === null) return unchanged(context.proposal)
  if (stampOf(context.proposal, event.scope) !== event.of)
    return ended(context, event, { ...waiting, status: 'outdated' })
  const proposal = withRead(context.proposal, event.scope, event.findings, context.rubric)
  return ended({ ...context, proposal }, event, {
    ...waiting,
    status: 'read',
    notAssessed: event.notAssessed,
    unconfirmed: event.unconfirmed,
  })
}

/** The coach could not read: the automatic checks stand, and the message says why and how to ask again. */
export function uncoached(context: ActContext, event: Extract<Event, { type: 'uncoached' }>): Step {
  const waiting = awaited(context.proposal, event)
  if (waiting === null) return unchanged(context.proposal)
  return ended(context, event, { ...waiting, status: 'failed', trouble: event.trouble })
}

/** Whether a reading that was asked for is still waited for. */
export function awaits(proposal: Proposal, asked: Pick<Came, 'scope' | 'run'>): boolean {
  return awaited(proposal, asked) !== null
}

/** The reading that the event ends; null for one of an earlier run, or one that has ended already. */
function awaited(proposal: Proposal, { scope, run }: Pick<Came, 'scope' | 'run'>): AiReading | null {
  const reading = readingOf(proposal, scope)
  return reading?.status === 'asked' && (reading.run ?? runOf(proposal, scope)) === run ? reading : null
}

/** Nobody wrote anything: the proposal counts as touched when its learner last did. */
function ended({ proposal: before, rubric }: ActContext, { scope }: Came, reading: AiReading): Step {
  const proposal = withReading(before, scope, reading)
  if (scope === 'whole')
    return unchanged(proposal, ...refreshWhole(proposal, rubric), ...refreshRecap(proposal, rubric))
  return unchanged(proposal, ...refreshCoach(proposal, scope, strengthsOf(proposal, scope, rubric), rubric))
}

function readingOf(proposal: Proposal, scope: Scope): AiReading | null {
  return scope === 'whole' ? proposal.whole.reading : proposal.sections[scope].reading
}

function withReading(proposal: Proposal, scope: Scope, reading: AiReading | null): Proposal {
  if (scope === 'whole') return { ...proposal, whole: { ...proposal.whole, reading } }
  return withSection(proposal, { ...proposal.sections[scope], reading })
}

/** A section's runs are counted by its checks; the whole's, here. */
function counted(proposal: Proposal, scope: Scope): Proposal {
  if (scope !== 'whole') return proposal
  return { ...proposal, whole: { ...proposal.whole, runs: proposal.whole.runs + 1 } }
}

function runOf(proposal: Proposal, scope: Scope): number {
  return scope === 'whole' ? proposal.whole.runs : proposal.sections[scope].runs
}

/** Changes whenever the text in that scope does. */
export function stampOf(proposal: Proposal, scope: Scope): string {
  return scope === 'whole' ? textStamp(proposal) : String(proposal.sections[scope].revision)
}
