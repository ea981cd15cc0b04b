import { setTimeout as wait } from 'node:timers/promises'
import type { Envelope } from '../../../../flows/model/event.ts'
import { Unavailable } from '../../../../ports/inbox.ts'
import { UnreadableProposal } from '../../../../ports/unreadable-proposal.ts'
import type { Inbox, Received } from '../../../../ports/inbox.ts'
import type { Log } from '../../../../ports/log.ts'
import { inBatches } from '../../../../timing/in-batches.ts'
import { oneAtATime } from '../../../../timing/one-at-a-time.ts'
import { limits } from '../limits.ts'
import type { SetAsideItem } from '../../../../ports/intake.ts'
import { earlierMs, notedMs } from '../../../chat/patience.ts'
import { tellSetAside } from '../../../chat/tell-set-aside.ts'
import {
  actBegun,
  actFailed,
  actSetAside,
  actsReceived,
  actSurvived,
  dropAct,
  type LaneTurn,
  type StoredAct,
  type WaitingAct,
  waitingActs,
  waitingLanes,
} from './acts.ts'
import { findMessage } from './messages.ts'
import type { WebDb } from './tables.ts'

/** Gives stored acts to the core, each lane in order, and again until the core has them. */
export interface HandOver {
  /**
   * Hands over a stored act, after the others where it is their turn, and returns what became of it; null where the core
   * had it already, cannot read its proposal now, or does not know yet whose thread it is: then it waits. Rejects where the core cannot take it now; it is then tried again by itself.
   */
  hand(act: StoredAct, turn: LaneTurn): Promise<Received | null>
  /** Hands over what waits in the lane. */
  flush(lane: string): Promise<void>
  /**
   * Hands over all that a stopped process left behind, one at a time: any of it may have been what ended that one. Never
   * rejects: what cannot be handed over now is tried again by itself.
   */
  recover(): Promise<void>
  /** Resolves once it is noted what the core has. */
  close(): Promise<void>
}

interface HandOverParts {
  readonly db: WebDb
  readonly inbox: Inbox
  readonly log: Log
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
}

/** Whether an act was stored by this process, as far as anybody knows, or by one that is gone. */
type Whose = 'now' | 'left behind'

/** The most acts that are noted as received with one statement. */
const batch = 200
/** How often it is looked whether a root message is noted by now, in ms. */
const lookMs = 50

/**
 * Returns the hand-over of the acts stored in `db`; it tries again every 2 s, and gives an act up after five failures that
 * are no outage, or once two more processes have ended with what one had left behind.
 */
export function handOver(options: HandOverParts): HandOver {
  const { db, inbox, log, now } = options
  const queues = oneAtATime()
  let retry: NodeJS.Timeout | undefined
  let closed = false
  const openedAt = performance.now()

  /** What the core has, and the table does not tell yet. */
  const had = new Set<string>()
  const marking = inBatches<string, void>(async (ids) => {
    await actsReceived(db, ids)
    return ids.map(() => undefined)
  }, batch)

  async function drain(lane: string, id: string | null, whose: Whose): Promise<Received | null> {
    let mine: Received | null = null
    for (const act of await waitingActs(db, lane)) {
      if (had.has(act.id) || !(await mayBegin(act, whose))) continue
      const received = await receive(act)
      if (received === 'unnoted') break
      if (act.id === id) mine = received
    }
    return mine
  }

  /** What may end this process is noted before it is begun: whoever comes after knows what it was. */
  async function mayBegin({ id, envelope, begun }: WaitingAct, whose: Whose): Promise<boolean> {
    if (begun >= limits.ends) {
      await tellGivenUp(envelope, 'ended')
      await actSetAside(db, id)
      log.error({ act: id }, 'an act of the playground ended the program again and again, and was given up')
      return false
    }
    const restMs = limits.probationMs - (performance.now() - openedAt)
    if (begun > 0 && restMs > 0) await wait(restMs, undefined, { ref: false })
    if (begun > 0 || whose === 'left behind') await actBegun(db, id)
    return true
  }

  /** Whoever did it is told, and the coordinators. */
  async function tellGivenUp({ id, tenant, place, actor }: Envelope, why: SetAsideItem['why']): Promise<void> {
    await tellSetAside(inbox, { id, tenant, place, actor, at: new Date().toISOString(), why })
  }

  /** An invalid form leaves nothing behind: the person mends it and sends it again. `unnoted`: it waits, and so does its lane. */
  async function receive(act: { id: string; envelope: Envelope }): Promise<Received | 'unnoted' | null> {
    try {
      const received = await receiveOnceNoted(act.envelope)
      if (received === 'unnoted') {
        await actSurvived(db, act.id)
        retryLater()
        return received
      }
      if (received.type === 'invalid') await dropAct(db, act.id)
      else void mark(act.id)
      return received
    } catch (error) {
      if (error instanceof UnreadableProposal) return leave(act, error)
      await noteFailure(act, error)
      throw error
    }
  }

  /** Whose thread it is may be noted a moment after its root message stands: what is written in between belongs to it, too. */
  async function receiveOnceNoted(envelope: Envelope): Promise<Received | 'unnoted'> {
    for (let waited = 0; ; waited += lookMs) {
      const received = await inbox.receive(envelope)
      if (received.type !== 'unknown' || !(await isUnnoted(envelope))) return received
      if (waited >= earlierMs) return 'unnoted'
      await wait(lookMs)
    }
  }

  async function isUnnoted({ event, place }: Envelope): Promise<boolean> {
    if (event.type !== 'said' || place.thread === null) return false
    const root = await findMessage(db, place.thread)
    if (root === null || root.view === null || root.only_for !== null) return false
    return Date.parse(now()) - Date.parse(root.at) < notedMs
  }

  /** It waits in nobody's way, and who did it was told so; a form stays with whoever filled it. */
  async function leave(
    { id, envelope }: Pick<WaitingAct, 'id' | 'envelope'>,
    error: UnreadableProposal,
  ): Promise<null> {
    if (envelope.event.type === 'filled') {
      await dropAct(db, id)
      throw error
    }
    if (Date.now() - Date.parse(envelope.at) > limits.unreadMs) {
      await tellGivenUp(envelope, 'failed')
      await actSetAside(db, id)
      log.error(
        { act: id, error: error.message },
        'an act of the playground waited too long for a program that can read it',
      )
      return null
    }
    await actSurvived(db, id)
    retryLater(limits.unreadRetryMs)
    return null
  }

  /** Nobody waits for it: an act that stays is handed over again, and changes nothing then. */
  async function mark(id: string): Promise<void> {
    had.add(id)
    await marking.add(id).catch(() => retryLater())
    had.delete(id)
  }

  async function noteFailure({ id, envelope }: Pick<WaitingAct, 'id' | 'envelope'>, error: unknown): Promise<void> {
    retryLater()
    if (error instanceof Unavailable) return actSurvived(db, id).catch(() => undefined)
    const state = await actFailed(db, id, limits.attempts)
    log.error({ act: id, state, error }, 'an act of the playground could not be handed over')
    if (state === 'refused') await tellGivenUp(envelope, 'failed')
  }

  function retryLater(ms: number = limits.retryMs): void {
    if (retry || closed) return
    retry = setTimeout(() => {
      retry = undefined
      void recover()
    }, ms)
    retry.unref()
  }

  function hand({ envelope, lane }: StoredAct, turn: LaneTurn): Promise<Received | null> {
    const { id } = envelope
    return queues(lane, async () => {
      const received = await (turn === 'own' ? receive({ id, envelope }) : drain(lane, id, 'now'))
      return received === 'unnoted' ? null : received
    })
  }

  async function flush(lane: string, whose: Whose = 'now'): Promise<void> {
    await queues(lane, () => drain(lane, null, whose))
  }

  async function recover(): Promise<void> {
    try {
      for (const lane of await waitingLanes(db)) await flush(lane, 'left behind').catch(() => retryLater())
    } catch (error) {
      if (!closed) log.warn({ error }, 'the playground will try again to hand over what waits')
      retryLater()
    }
  }

  const close = () => {
    closed = true
    clearTimeout(retry)
    return marking.settled()
  }

  return { hand, flush: (lane) => flush(lane), recover, close }
}
