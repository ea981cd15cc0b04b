import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Intake, IntakeItem, SetAsideItem } from '../../../ports/intake.ts'
import { Unavailable } from '../../../ports/inbox.ts'
import type { Log } from '../../../ports/log.ts'
import { inBatches } from '../../../timing/in-batches.ts'
import { inTrace, nameRequest, traceOf } from '../../../timing/trace.ts'
import { type OneAtATime, oneAtATime } from '../../../timing/one-at-a-time.ts'
import { inTime } from '../../../timing/in-time.ts'
import { forget, type Hands, isWaiting, letGo, nameOf } from './intake-rows.ts'
import { type ItemInHand, itemWorker } from './item-worker.ts'
import { rowsInHand } from './rows-in-hand.ts'
import { inLanes } from './in-lanes.ts'
import { tellUntold } from './tell-untold.ts'
import type { Pool } from '../pool/pool.ts'

/** Rows stored with one commit. */
const batch = 200
/** How much of one platform one process works on at once. */
const atOnce = 8
/** How often a process shows that it lives and looks for what is in nobody's hands, in ms. */
const tickMs = 1_000
/** How long what was given up stays for whoever runs the program. */
const keptDays = 30
/** How often what is older is looked for, in ms. */
const forgetMs = 60 * 60 * 1_000
/** How long `close` waits for what is under way, in ms: a stop is over within 10 s, and what is left comes back. */
const farewellMs = 7_000
/** How often somebody who waits for a lane looks again, in ms. */
const lookMs = 20

/**
 * One platform's intake in the store's pool, whose schema is the newest already. `suspects` is the turn of what may have ended
 * a process, which all of this process share: one that ends with two in hand would count against both.
 */
export function postgresIntake(pool: Pool, platform: string, log: Log, suspects: OneAtATime = oneAtATime()): Intake {
  const hands: Hands = { pool, platform, holder: randomUUID() }
  let tell: (one: SetAsideItem) => Promise<void> = () => Promise.resolve()
  let telling: Promise<void> = Promise.resolve()
  let ticking: NodeJS.Timeout | undefined
  let forgetAt = 0

  const lanes = inLanes<ItemInHand>((one) => worker.work(one), atOnce)
  const held = rowsInHand(hands, lanes)
  const worker = itemWorker({ hands, held, suspects, log, warn })
  const keep = inBatches<IntakeItem, void>(async (sent) => {
    await held.store(sent, worker.hasBegun() ? 'mine' : 'nobody')
    return sent.map(() => undefined)
  }, batch)

  /** By its trace alone: its key may name a conversation that is one person's. */
  function noteStored(trace: string): void {
    inTrace(trace, () => log.info({ platform }, 'what a platform sent is stored'))
  }

  function warn(error: unknown): void {
    log.warn({ platform, error: String(error) }, 'what platforms sent waits for the database')
  }

  async function tick(): Promise<void> {
    if (performance.now() > forgetAt) {
      forgetAt = performance.now() + forgetMs
      await forget(hands, keptDays)
    }
    await held.takeOver()
    telling = telling.then(() => tellUntold(hands, tell, log)).catch(warn)
  }

  return {
    async store(sent) {
      const trace = traceOf(nameOf(sent.key))
      nameRequest(trace)
      try {
        await keep.add(sent)
        noteStored(trace)
      } catch (error) {
        throw new Unavailable('what a platform sent could not be stored', { cause: error })
      }
    },
    async settled(lane, ms) {
      const until = performance.now() + ms
      const isBusy = async () => lanes.has(nameOf(lane)) || (await isWaiting(hands, lane))
      while (await isBusy()) {
        if (performance.now() >= until) return false
        await setTimeout(lookMs)
      }
      return true
    },
    async start(handle, given) {
      tell = given
      worker.begin(handle)
      await tick().catch(warn)
      ticking = setInterval(() => void tick().catch(warn), tickMs)
    },
    async close() {
      clearInterval(ticking)
      await inTime(Promise.all([lanes.stop(), telling]), farewellMs, () => undefined)
      await worker.end()
      await letGo(hands).catch(warn)
    },
  }
}
