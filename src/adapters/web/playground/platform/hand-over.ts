import type { Envelope } from '../../../../flows/model/event.ts'
import { Unavailable } from '../../../../ports/inbox.ts'
import type { Inbox, Received } from '../../../../ports/inbox.ts'
import type { Log } from '../../../../ports/log.ts'
import { inBatches } from '../../../../timing/in-batches.ts'
import { oneAtATime } from '../../../../timing/one-at-a-time.ts'
import { limits } from '../limits.ts'
import { actFailed, actsReceived, dropAct, type LaneTurn, type StoredAct, waitingActs, waitingLanes } from './acts.ts'
import type { WebDb } from './tables.ts'

/** Gives stored acts to the core, each lane in order, and again until the core has them. */
export interface HandOver {
  /**
   * Hands over a stored act, after the others where it is their turn, and returns what became of it; null where the core
   * had it already. Rejects where the core cannot take it now; it is then tried again by itself.
   */
  hand(act: StoredAct, turn: LaneTurn): Promise<Received | null>
  /** Hands over what waits in the lane. */
  flush(lane: string): Promise<void>
  /** Hands over all that a stopped process left behind. */
  recover(): Promise<void>
  /** Resolves once it is noted what the core has. */
  close(): Promise<void>
}

/** The most acts that are noted as received with one statement. */
const batch = 200

/**
 * Returns the hand-over of the acts stored in `db`; it tries again every 2 s, and gives an act up after five failures that
 * are no outage.
 */
export function handOver(options: { db: WebDb; inbox: Inbox; log: Log }): HandOver {
  const { db, inbox, log } = options
  const queues = oneAtATime()
  let retry: NodeJS.Timeout | undefined
  let closed = false

  /** What the core has, and the table does not tell yet. */
  const had = new Set<string>()
  const marking = inBatches<string, void>(async (ids) => {
    await actsReceived(db, ids)
    return ids.map(() => undefined)
  }, batch)

  async function drain(lane: string, id: string | null): Promise<Received | null> {
    let mine: Received | null = null
    for (const act of await waitingActs(db, lane)) {
      if (had.has(act.id)) continue
      const received = await receive(act)
      if (act.id === id) mine = received
    }
    return mine
  }

  /** An invalid form leaves nothing behind: the person mends it and sends it again. */
  async function receive(act: { id: string; envelope: Envelope }): Promise<Received> {
    try {
      const received = await inbox.receive(act.envelope)
      if (received.type === 'invalid') await dropAct(db, act.id)
      else void mark(act.id)
      return received
    } catch (error) {
      await noteFailure(act.id, error)
      throw error
    }
  }

  /** Nobody waits for it: an act that stays is handed over again, and changes nothing then. */
  async function mark(id: string): Promise<void> {
    had.add(id)
    await marking.add(id).catch(retryLater)
    had.delete(id)
  }

  async function noteFailure(id: string, error: unknown): Promise<void> {
    retryLater()
    if (error instanceof Unavailable) return
    const state = await actFailed(db, id, limits.attempts)
    log.error({ act: id, state, error }, 'an act of the playground could not be handed over')
  }

  function retryLater(): void {
    if (retry || closed) return
    retry = setTimeout(() => {
      retry = undefined
      recover().catch((error: unknown) => {
        log.warn({ error }, 'the playground will try again to hand over what waits')
        retryLater()
      })
    }, limits.retryMs)
    retry.unref()
  }

  function hand({ envelope, lane }: StoredAct, turn: LaneTurn): Promise<Received | null> {
    const { id } = envelope
    return queues(lane, () => (turn === 'own' ? receive({ id, envelope }) : drain(lane, id)))
  }

  async function flush(lane: string): Promise<void> {
    await queues(lane, () => drain(lane, null))
  }

  async function recover(): Promise<void> {
    for (const lane of await waitingLanes(db)) await flush(lane).catch(retryLater)
  }

  const close = () => {
    closed = true
    clearTimeout(retry)
    return marking.settled()
  }

  return { hand, flush, recover, close }
}
