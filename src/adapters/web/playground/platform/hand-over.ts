import type { Envelope } from '../../../../flows/model/event.ts'
import { Unavailable } from '../../../../ports/inbox.ts'
import type { Inbox, Received } from '../../../../ports/inbox.ts'
import type { Log } from '../../../../ports/log.ts'
import { oneAtATime } from '../../../../timing/one-at-a-time.ts'
import { limits } from '../limits.ts'
import { actFailed, actReceived, dropAct, waitingActs, waitingLanes } from './acts.ts'
import type { WebDb } from './tables.ts'

/** Gives stored acts to the core, each lane in order, and again until the core has them. */
export interface HandOver {
  /**
   * Hands over what waits in the lane and returns what became of the act `id`, if it was among it. Rejects where the
   * core cannot take it now; it is then tried again by itself.
   */
  flush(lane: string, id?: string): Promise<Received | null>
  /** Hands over all that a stopped process left behind. */
  recover(): Promise<void>
  close(): void
}

/**
 * Returns the hand-over of the acts stored in `db`; it tries again every 2 s, and gives an act up after five failures that
 * are no outage.
 */
export function handOver(options: { db: WebDb; inbox: Inbox; log: Log }): HandOver {
  const { db, inbox, log } = options
  const queues = oneAtATime()
  let retry: NodeJS.Timeout | undefined
  let closed = false

  async function drain(lane: string, id: string | undefined): Promise<Received | null> {
    let mine: Received | null = null
    for (const act of await waitingActs(db, lane)) {
      const received = await receive(act)
      if (act.id === id) mine = received
    }
    return mine
  }

  /** An invalid form leaves nothing behind: the person mends it and sends it again. */
  async function receive(act: { id: string; envelope: Envelope }): Promise<Received> {
    try {
      const received = await inbox.receive(act.envelope)
      await (received.type === 'invalid' ? dropAct(db, act.id) : actReceived(db, act.id))
      return received
    } catch (error) {
      await noteFailure(act.id, error)
      throw error
    }
  }

  async function noteFailure(id: string, error: unknown): Promise<void> {
    retryLater()
    if (error instanceof Unavailable) return
    const state = await actFailed(db, id, limits.attempts)
    log.error({ act: id, state, err: error }, 'an act of the playground could not be handed over')
  }

  function retryLater(): void {
    if (retry || closed) return
    retry = setTimeout(() => {
      retry = undefined
      recover().catch((error: unknown) => {
        log.warn({ err: error }, 'the playground will try again to hand over what waits')
        retryLater()
      })
    }, limits.retryMs)
    retry.unref()
  }

  function flush(lane: string, id?: string): Promise<Received | null> {
    return queues(lane, () => drain(lane, id))
  }

  async function recover(): Promise<void> {
    for (const lane of await waitingLanes(db)) await flush(lane).catch(retryLater)
  }

  const close = () => {
    closed = true
    clearTimeout(retry)
  }

  return { flush, recover, close }
}
