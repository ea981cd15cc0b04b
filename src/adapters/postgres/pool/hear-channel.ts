import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Log } from '../../../ports/log.ts'
import { inTime } from '../../../timing/in-time.ts'
import type { Pool, PoolClient } from './pool.ts'

/** Who hears a channel of the database. */
export interface ChannelEar {
  /** Something was announced, and is committed: its payload. */
  heard(payload: string): void
  /** From now on all is heard; what was announced while nobody listened is not. */
  stands(): void
}

/** How often the connection is asked whether it is still there, in ms. */
const beatMs = 15_000
/** How long to wait before a first new try, and at most, in ms. */
const [shortest, longest] = [250, 10_000]
/** How long an end waits for a connection that says nothing, in ms. */
const farewell = 2_000

/**
 * Listens to a channel over one connection of the pool, and again, with growing pauses, when that is lost; a part of each
 * pause is drawn by lot, so that not all processes come back at once. Returns what ends it: call it before the pool's end.
 */
export function hearChannel(pool: Pool, channel: string, ear: ChannelEar, log: Log): () => Promise<void> {
  const ending = new AbortController()
  const { signal } = ending

  async function keepListening(): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      const stands = () => {
        tries = 0
        ear.stands()
      }
      await listenOnce(pool, channel, { ...ear, stands }, signal).catch((error: unknown) => {
        if (!signal.aborted) log.warn({ channel, error: String(error) }, 'the database is not heard for a moment')
      })
      const pause = Math.min(shortest * 2 ** tries, longest)
      await setTimeout(pause - randomInt(pause / 2), undefined, { signal, ref: false }).catch(() => undefined)
    }
  }

  const running = keepListening()
  return () => {
    ending.abort()
    return inTime(running, farewell, () => undefined)
  }
}

/** Listens until the connection is lost, which rejects, or until it is ended. */
async function listenOnce(pool: Pool, channel: string, ear: ChannelEar, signal: AbortSignal): Promise<void> {
  const client = await pool.connect()
  try {
    const lost = lossOf(client)
    client.on('notification', (one) => {
      if (one.channel === channel) ear.heard(one.payload ?? '')
    })
    await client.query(`listen "${channel}"`)
    ear.stands()
    while (await Promise.race([lost, isTimeToAsk(signal)]))
      // One that went silent without an end is noticed by this alone.
      await client.query(`listen "${channel}"`)
  } finally {
    client.release(true)
  }
}

/** Rejects once the connection is lost. */
function lossOf(client: PoolClient): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  client.on('error', reject)
  client.on('end', () => reject(new Error('the connection ended')))
  return promise
}

/** True after a while, false at the end. */
function isTimeToAsk(signal: AbortSignal): Promise<boolean> {
  return setTimeout(beatMs, true, { signal, ref: false }).catch(() => false)
}
