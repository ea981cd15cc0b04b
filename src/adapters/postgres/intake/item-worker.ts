import { Unavailable } from '../../../ports/inbox.ts'
import type { SetAsideItem } from '../../../ports/intake.ts'
import type { Log } from '../../../ports/log.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'
import { inBatches } from '../../../timing/in-batches.ts'
import type { OneAtATime } from '../../../timing/one-at-a-time.ts'
import { inTrace, traceOf } from '../../../timing/trace.ts'
import {
  type Hands,
  type HeldItem,
  leaveUnread,
  noteBegun,
  noteFailure,
  noteSurvived,
  setAside,
} from './intake-rows.ts'
import type { RowsInHand } from './rows-in-hand.ts'

/** Rows struck out with one commit. */
const batch = 200
/** How long something waits for what it is handed on to, in ms. */
const idleMs = 1_000
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

/** Something in this process' hands, and how its tries went. */
export interface ItemInHand extends HeldItem {
  attempts: number
  begun: number
  /** Tries so far that met an outage. */
  outages?: number
}

type WorkedOn = 'done' | { readonly againAfterMs: number }

/** What it needs: `suspects` is the turn of what may have ended a process, which all of this process share. */
export interface WorkerDeps {
  readonly hands: Hands
  readonly held: RowsInHand
  readonly suspects: OneAtATime
  readonly log: Log
  /** Says that the database is away. */
  readonly warn: (error: unknown) => void
}

/** Hands on what is in this process' hands, and notes in its row how that went. */
export interface ItemWorker {
  /** Never rejects. */
  work(one: ItemInHand): Promise<WorkedOn>
  hasBegun(): boolean
  /** From now on, to this. */
  begin(handle: (payload: unknown) => Promise<void>): void
  /** Once nothing is worked on any more: what is done is struck out, and what was begun is no suspect because of this process. */
  end(): Promise<void>
}

/** A worker on one platform's intake that has not begun. */
export function itemWorker({ hands, held, suspects, log, warn }: WorkerDeps): ItemWorker {
  const { platform } = hands
  let handle: ((payload: unknown) => Promise<void>) | null = null
  let startedAt = Infinity
  /** The suspect that is begun. */
  let suspect: string | null = null
  const strike = inBatches<string, void>(async (seqs) => {
    await held.strikeOut(seqs)
    return seqs.map(() => undefined)
  }, batch)

  async function work(one: ItemInHand): Promise<WorkedOn> {
    if (handle === null) return { againAfterMs: idleMs }
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

  return {
    work,
    hasBegun: () => handle !== null,
    begin(given) {
      handle = given
      startedAt = performance.now()
    },
    async end() {
      await strike.settled()
      if (suspect !== null) await noteSurvived(hands, suspect).catch(warn)
    },
  }
}
