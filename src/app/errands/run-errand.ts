import type { Errand, ErrandOutcome } from '../../flows/model/errand.ts'
import type { Event } from '../../flows/model/event.ts'
import type { Proposal } from '../../flows/model/proposal.ts'
import { dayOf } from '../../text/format.ts'
import type { Chat } from '../../ports/chat.ts'
import type { Duration, NoteDuration } from '../../ports/durations.ts'
import type { Log } from '../../ports/log.ts'
import type { Delivery } from '../../ports/outbox.ts'
import type { Proposals } from '../../ports/proposals.ts'
import { inSpan } from '../../timing/trace.ts'
import { itself } from '../../flows/model/itself.ts'
import { type TakeBack, tellMisconfigured } from '../tell-coordinators.ts'
import type { ErrandKind } from './errand-kind.ts'
import { openPurse } from './purse.ts'
import { NotWanted, TimeUp, whileWanted } from './while-wanted.ts'

/** What running errands takes. */
export interface ErrandParts {
  readonly errands: readonly ErrandKind[]
  readonly proposals: Pick<Proposals, 'findById'>
  readonly chats: () => readonly Chat[]
  readonly log: Log
  readonly now: () => string
  /** Ends the work in hand when the program stops: the effect is tried again by the next one. */
  readonly stopping: AbortSignal
  /** Absent where nobody measures. */
  readonly noteDuration?: NoteDuration
}

/**
 * Does an errand as its row of the table says, as far as it is still waited for, then raises its outcome as an event whose
 * id is made of the effect's: killed in between, the next try finds what was paid for and tells again, once. An errand
 * whose text changes meanwhile is broken off within seconds, so that nobody pays for an answer that nobody wants.
 */
export async function runErrand(
  parts: ErrandParts,
  receive: TakeBack,
  delivery: Delivery,
  errand: Errand,
): Promise<null> {
  const kind = parts.errands.find((one) => one.kind === errand.kind)
  // A newer program knows it, and may run beside this one.
  if (kind === undefined) throw new Error(`this program knows no errand of the kind ${errand.kind}`)
  const proposal = await findWaiting(parts, kind, delivery, errand)
  if (proposal === null) return null
  parts.noteDuration?.({ of: 'errand-wait', kind: kind.kind, seconds: delivery.waitedMs / 1_000 })
  const outcome = await outcomeOf(parts, kind, delivery, { errand, proposal })
  const { id: effect, tenant } = delivery
  const data = { effect, tenant, proposal: proposal.id, kind: kind.kind, outcome: outcome.type }
  parts.log.info(data, 'slow work came back')
  if (outcome.type === 'failed' && outcome.trouble === 'misconfigured')
    await tellMisconfigured(parts, receive, delivery, errand.kind)
  await raise(parts, receive, delivery, { type: 'returned', proposal: proposal.id, errand, outcome })
  return null
}

/** Raises that an errand was given up, so that its learner waits for it no longer. */
export async function giveUpErrand(
  parts: ErrandParts,
  receive: TakeBack,
  delivery: Delivery,
  errand: Errand,
): Promise<void> {
  const { proposal } = delivery
  if (proposal === null) return
  const outcome = { type: 'failed', trouble: 'unavailable' } as const
  await raise(parts, receive, delivery, { type: 'returned', proposal, errand, outcome })
}

async function raise(
  { now }: ErrandParts,
  receive: TakeBack,
  { id, tenant, platform }: Delivery,
  event: Event,
): Promise<void> {
  const place = { platform, channel: '', thread: null }
  await receive({ id: `errand ${id}`, at: now(), tenant, place, actor: itself('fr'), event })
}

/** The proposal, where it still waits for the errand. */
async function findWaiting(
  { proposals }: ErrandParts,
  { rules }: ErrandKind,
  { tenant, proposal }: Delivery,
  errand: Errand,
): Promise<Proposal | null> {
  const loaded = proposal === null ? null : await proposals.findById(tenant, proposal)
  return loaded !== null && rules.awaits(loaded.proposal, errand) ? loaded.proposal : null
}

interface AskedErrand {
  readonly errand: Errand
  readonly proposal: Proposal
}

async function outcomeOf(
  parts: ErrandParts,
  kind: ErrandKind,
  delivery: Delivery,
  { errand, proposal }: AskedErrand,
): Promise<ErrandOutcome> {
  const { rules, needs, budget, meanwhile } = kind
  const isCurrent = (now: Proposal) => rules.stampOf(now, errand.subject) === errand.of
  if (needs === null) return { type: 'failed', trouble: 'unavailable' }
  if (!isCurrent(proposal)) return { type: 'outdated' }
  // Another run on the same text is no reason to stop: the answer serves that one too.
  const isWanted = async () => {
    const loaded = await parts.proposals.findById(proposal.tenant, proposal.id)
    return loaded !== null && isCurrent(loaded.proposal)
  }
  const purse = openPurse(budget, spenderOf(proposal, parts.now()))
  const sign = meanwhile === 'nothing' ? async () => {} : signOf(parts, delivery, proposal)
  await sign('reading')
  try {
    return await inSpan(() =>
      measureWork(parts, kind, isWanted, (signal) => kind.work({ errand, proposal, signal, purse }, needs)),
    )
  } catch (error) {
    if (error instanceof NotWanted) return { type: 'outdated' }
    if (error instanceof TimeUp) return { type: 'failed', trouble: 'timeout' }
    throw error
  } finally {
    await sign('idle')
  }
}

/** Does the work as long as it is wanted, and notes how long that took. */
async function measureWork(
  { stopping, noteDuration }: ErrandParts,
  { kind, timeLimitMs }: ErrandKind,
  isWanted: () => Promise<boolean>,
  work: (until: AbortSignal) => Promise<ErrandOutcome>,
): Promise<ErrandOutcome> {
  const since = performance.now()
  let outcome: Extract<Duration, { of: 'errand-work' }>['outcome'] = 'broken-off'
  try {
    const done = await whileWanted({ isWanted, timeLimitMs, stopping }, work)
    outcome = done.type
    return done
  } finally {
    noteDuration?.({ of: 'errand-work', kind, outcome, seconds: (performance.now() - since) / 1_000 })
  }
}

function spenderOf({ tenant, id, owner }: Proposal, at: string) {
  return { tenant, proposal: id, person: owner.id, day: dayOf(at) }
}

/** Shows on the platform that somebody reads, where it has a sign for that. */
function signOf(
  { chats, log }: ErrandParts,
  { tenant, root }: Delivery,
  { home, language }: Proposal,
): (what: 'reading' | 'idle') => Promise<void> {
  const chat = chats().find(({ platform }) => platform === home.platform)
  const place = { platform: home.platform, channel: root?.channel ?? home.channel, thread: root?.id ?? null }
  return async (what) => {
    await chat?.status?.(tenant, place, what, language).catch((error: unknown) => {
      log.debug({ error: String(error) }, 'the platform shows no status')
    })
  }
}
