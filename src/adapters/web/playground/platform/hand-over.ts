import { setTimeout as wait } from 'node:timers/promises'
import type { Envelope } from '../../../../flows/model/event.ts'
import { Unavailable } from '../../../../ports/inbox.ts'
import { UnreadableProposal } from '../../../../ports/unreadable-proposal.ts'
import type { Inbox, Received } from '../../../../ports/inbox.ts'
import type { Log } from '../../../../ports/log.ts'
import { inBatches } from '../../../../timing/in-batches.ts'
import { type OneAtATime, oneAtATime } from '../../../../timing/one-at-a-time.ts'
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
  allWaiting,
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
  /** From now on, takes over what another process took and stored, and does not hand over. */
  watch(): void
  /** Resolves once it is noted what the core has. */
  close(): Promise<void>
}

interface HandOverParts {
  readonly db: WebDb
  readonly inbox: Inbox
  readonly log: Log
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** The turn of what may have ended a process, which all of this process share; a turn of its own where it is absent. */
  readonly suspects?: OneAtATime
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
  const { db, inbox, log, now, suspects = oneAtATime() } = options
  const queues = oneAtATime()
  let retry: NodeJS.Timeout | undefined
  let watching: NodeJS.Timeout | undefined
  /** What waited when it was last looked, and what of it this process had in hand: that is tried again by itself. */
  let [seen, tried] = [new Set<string>(), new Set<string>()]
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
      if (had.has(act.id)) continue
      const isSuspect = act.begun > 0 || whose === 'left behind'
      const received = await (isSuspect ? receiveSuspect(act) : receive(act))
      if (received === 'unnoted') break
      if (act.id === id) mine = received
    }
    return mine
  }

  /** What may end this process is begun alone, and noted before: whoever comes after knows what it was. */
  async function receiveSuspect(act: WaitingAct): Promise<Received | 'unnoted' | null> {
    const restMs = limits.probationMs - (performance.now() - openedAt)
    if (act.begun > 0 && act.begun < limits.ends && restMs > 0) await wait(restMs, undefined, { ref: false })
    return suspects('suspects', async () => {
      if (act.begun >= limits.ends) return giveUp(act)
      await actBegun(db, act.id)
      return receive(act)
    })
  }

  async function giveUp({ id, envelope }: WaitingAct): Promise<null> {
    await tellGivenUp(envelope, 'ended')
    await actSetAside(db, id)
    log.error({ act: id }, 'an act of the playground ended the program again and again, and was given up')
    return null
  }

  /** Whoever did it is told, and the coordinators. */
  async function tellGivenUp({ id, tenant, place, actor }: Envelope, why: SetAsideItem['why']): Promise<void> {
    await tellSetAside(inbox, { id, tenant, place, actor, at: new Date().toISOString(), why })
  }

  /** An invalid form leaves nothing behind: the person mends it and sends it again. `unnoted`: it waits, and so does its lane. */
  async function receive(act: { id: string; envelope: Envelope }): Promise<Received | 'unnoted' | null> {
    tried.add(act.id)
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

  /** What waited at the last look, too, and was never in hand here, is nobody's: who took it has ended. */
  async function takeOver(): Promise<void> {
    const waiting = await allWaiting(db)
    const left = waiting.filter(({ id }) => seen.has(id) && !tried.has(id))
    seen = new Set(waiting.map(({ id }) => id))
    tried = new Set([...tried].filter((id) => seen.has(id)))
    for (const lane of new Set(left.map((act) => act.lane))) await flush(lane, 'left behind').catch(() => retryLater())
  }

  function watch(): void {
    watching ??= setTimeout(() => {
      void takeOver()
        .catch((error: unknown) => log.warn({ error }, 'the playground will look again for what others left behind'))
        .finally(() => {
          watching = undefined
          if (!closed) watch()
        })
    }, limits.takeOverMs)
    watching.unref()
  }

  const close = () => {
    closed = true
    clearTimeout(retry)
    clearTimeout(watching)
    return marking.settled()
  }

  return { hand, flush: (lane) => flush(lane), recover, watch, close }
}
