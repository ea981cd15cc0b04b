import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Intake, IntakeItem, SetAsideItem } from '../../../ports/intake.ts'
import { Unavailable } from '../../../ports/inbox.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'
import type { Log } from '../../../ports/log.ts'
import { inBatches } from '../../../timing/in-batches.ts'
import { inTrace, nameRequest, traceOf } from '../../../timing/trace.ts'
import { type OneAtATime, oneAtATime } from '../../../timing/one-at-a-time.ts'
import { inTime } from '../../../timing/in-time.ts'
import {
  forget,
  type Hands,
  type HeldItem,
  isWaiting,
  leaveUnread,
  letGo,
  nameOf,
  noteBegun,
  noteFailure,
  noteSurvived,
  setAside,
} from './intake-rows.ts'
import { rowsInHand } from './rows-in-hand.ts'
import { inLanes } from './in-lanes.ts'
import { tellUntold } from './tell-untold.ts'
import type { Pool } from '../pool/pool.ts'

/** Rows stored, or struck out, with one commit. */
const batch = 200
/** How much of one platform one process works on at once. */
const atOnce = 8
/** How often a process shows that it lives and looks for what is in nobody's hands, in ms. */
const tickMs = 1_000
/** How long to wait before the next try while the database or the platform is away, in ms: twice as long each time. */
const outageMs = { first: 500, most: 5_000 }
/** Failures that are no outage, after which something no longer holds up its lane. */
const mostAttempts = 10
/** Processes that end with a suspect in hand, after which it is no longer begun. */
const mostEnds = 2
/**
 * How long a process has lived before it begins what another ended with, in ms: all else is done first, and a program that
 * is killed again and again from outside, or by something else, never has it in hand then.
 */
const probationMs = 5_000
/** How often one program looks again whether it can read a proposal by now, in ms: somebody may have mended the row. */
const unreadMs = 30_000
/** How long something waits for a program that can, in days. */
const unreadDays = 7
/** How long what was given up stays for whoever runs the program. */
const keptDays = 30
/** How often what is older is looked for, in ms. */
const forgetMs = 60 * 60 * 1_000
/** How long `close` waits for what is under way, in ms: a stop is over within 10 s, and what is left comes back. */
const farewellMs = 7_000
/** How often somebody who waits for a lane looks again, in ms. */
const lookMs = 20

interface ItemInHand extends HeldItem {
  attempts: number
  begun: number
  /** Tries so far that met an outage. */
  outages?: number
}

type WorkedOn = 'done' | { readonly againAfterMs: number }

/**
 * One platform's intake in the store's pool, whose schema is the newest already. `suspects` is the turn of what may have ended
 * a process, which all of this process share: one that ends with two in hand would count against both.
 */
export function postgresIntake(pool: Pool, platform: string, log: Log, suspects: OneAtATime = oneAtATime()): Intake {
  const hands: Hands = { pool, platform, holder: randomUUID() }
  let handle: ((payload: unknown) => Promise<void>) | null = null
  let tell: (one: SetAsideItem) => Promise<void> = () => Promise.resolve()
  let startedAt = Infinity
  /** The suspect that is begun. */
  let suspect: string | null = null
  let telling: Promise<void> = Promise.resolve()
  let ticking: NodeJS.Timeout | undefined
  let forgetAt = 0

  const lanes = inLanes<ItemInHand>(work, atOnce)
  const held = rowsInHand(hands, lanes)
  const keep = inBatches<IntakeItem, void>(async (sent) => {
    await held.store(sent, handle === null ? 'nobody' : 'mine')
    return sent.map(() => undefined)
  }, batch)
  const strike = inBatches<string, void>(async (seqs) => {
    await held.strikeOut(seqs)
    return seqs.map(() => undefined)
  }, batch)

  async function work(one: ItemInHand): Promise<WorkedOn> {
    if (handle === null) return { againAfterMs: tickMs }
    const begin = handle
    const workAlone = () => suspects('suspects', () => workOnSuspect(one, begin))
    return inTrace(traceOf(one.key), () => (one.isSuspect ? workAlone() : workOn(one, begin)))
  }

  async function workOn(one: ItemInHand, begin: typeof handle & {}): Promise<WorkedOn> {
    try {
      await begin(JSON.parse(one.payload))
      // Nobody waits for it: a row that stays is handed on again, and changes nothing then.
      strike.add(one.seq).catch(warn)
      return 'done'
    } catch (error) {
      return error instanceof UnreadableProposal ? leave(one, error) : tryAgain(one, error)
    }
  }

  /** What may end this process is noted before it is begun: whoever comes after knows what it was. */
  async function workOnSuspect(one: ItemInHand, begin: typeof handle & {}): Promise<WorkedOn> {
    const livedMs = performance.now() - startedAt
    if (one.begun >= mostEnds) return giveUp(one, 'ended')
    if (one.begun > 0 && livedMs < probationMs) return { againAfterMs: probationMs - livedMs }
    try {
      if (!(await noteBegun(hands, one.seq))) return await leaveLane(one)
    } catch (error) {
      warn(error)
      return afterOutage(one)
    }
    suspect = one.seq
    const outcome = await workOn(one, begin)
    suspect = null
    one.begun = 0
    return outcome
  }

  /** It is left to a program that can read its proposal, and everything else of its sender goes on. */
  async function leave(one: ItemInHand, { message }: UnreadableProposal): Promise<WorkedOn> {
    const { seq, attempts } = one
    const data = { platform, intake: seq, attempts, error: message }
    try {
      if (!(await leaveUnread(hands, seq, { againAfterMs: unreadMs, days: unreadDays })))
        return giveUp(one, 'failed', data)
    } catch (error) {
      warn(error)
      return afterOutage(one)
    }
    log.warn(data, 'what a platform sent waits for a program that can read its proposal')
    return leaveOff(one)
  }

  /** An outage is waited for; anything else is given up in the end. */
  async function tryAgain(one: ItemInHand, error: unknown): Promise<WorkedOn> {
    const isOutage = error instanceof Unavailable
    if (!isOutage) one.attempts += 1
    const { seq, attempts } = one
    const data = { platform, intake: seq, attempts, error: String(error) }
    if (attempts >= mostAttempts) return giveUp(one, 'failed', data)
    log.warn(data, 'what a platform sent will be tried again')
    await noteFailure(hands, one).catch(warn)
    return isOutage ? afterOutage(one) : { againAfterMs: Math.min(2 ** (attempts - 1) * 1_000, 60_000) }
  }

  function afterOutage(one: ItemInHand): WorkedOn {
    one.outages = (one.outages ?? 0) + 1
    return { againAfterMs: Math.min(2 ** (one.outages - 1) * outageMs.first, outageMs.most) }
  }

  /** It holds up nobody any more; its sender is told by the next tick of any process. */
  async function giveUp(one: ItemInHand, why: SetAsideItem['why'], data: object = {}): Promise<WorkedOn> {
    try {
      await setAside(hands, one, why)
    } catch (error) {
      warn(error)
      return afterOutage(one)
    }
    const { seq, attempts } = one
    log.error(
      { platform, intake: seq, attempts, why, ...data },
      'what a platform sent could not be worked on and was given up',
    )
    return leaveOff(one)
  }

  /** Others had this process for dead, and something of the lane is in their hands. */
  async function leaveLane(one: ItemInHand): Promise<WorkedOn> {
    await held.release(one.lane)
    return leaveOff(one)
  }

  /** Its row stays, in other hands or in none. */
  function leaveOff({ seq }: ItemInHand): WorkedOn {
    held.drop(seq)
    return 'done'
  }

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
    async start(...given) {
      ;[handle, tell] = given
      startedAt = performance.now()
      await tick().catch(warn)
      ticking = setInterval(() => void tick().catch(warn), tickMs)
    },
    async close() {
      clearInterval(ticking)
      await inTime(Promise.all([lanes.stop(), telling]), farewellMs, () => undefined)
      await strike.settled()
      if (suspect !== null) await noteSurvived(hands, suspect).catch(warn)
      await letGo(hands).catch(warn)
    },
  }
}
