import { setTimeout } from 'node:timers/promises'
import type { Envelope } from '../flows/model/event.ts'
import type { NoteDuration } from '../ports/durations.ts'
import type { Log } from '../ports/log.ts'
import type { DueTimer, Timers } from '../ports/timers.ts'
import { itself } from '../flows/model/itself.ts'
import { inTrace, traceOf } from '../timing/trace.ts'

/** Timers taken in one go. They are raised one after the other, so that a thousand due at once hold up nobody's click. */
const batch = 16
/** How long they are this process's own, in ms; what a kill left behind is raised by another after that. */
const leaseMs = 10_000
/** How long one of them lets people go first, and how often it looks whether they have, in ms. */
const [patienceMs, glanceMs] = [250, 5]
/** How often it looks unless told otherwise, in ms. */
const usualEveryMs = 1_000

interface TimerParts {
  readonly timers: Timers
  readonly log: Log
  readonly now: () => string
  readonly receive: (envelope: Envelope) => Promise<unknown>
  /** Whether nothing is in hand that somebody waits for; where that is not said, it counts as so. */
  readonly isQuiet?: () => boolean
  /** How often it looks for them, in ms: each second where nothing is said. */
  readonly everyMs?: number | undefined
  /** Absent where nobody measures. */
  readonly noteDuration?: NoteDuration
}

/** What raises timers as long as it runs. */
export interface Raising {
  start(): void
  /** Takes no more, and waits for those in hand. */
  stop(): Promise<void>
}

/**
 * Raises `due` for each timer whose moment has come, once: the envelope's id says which, so that a kill before the timer is
 * settled, a second replica or a second run change nothing. What was missed while no program ran is raised at the start.
 */
export function raiseTimers(parts: TimerParts): Raising {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  const stopping = new AbortController()

  async function run(): Promise<void> {
    try {
      while (!stopping.signal.aborted && (await raiseSome(parts, stopping.signal)) === batch);
    } catch (error) {
      parts.log.warn({ error: String(error) }, 'timers wait in the database')
    }
  }

  function look(): void {
    running ??= run().finally(() => (running = null))
  }

  return {
    start() {
      timer = setInterval(look, parts.everyMs ?? usualEveryMs)
      look()
    },
    async stop() {
      stopping.abort()
      clearInterval(timer)
      await running
    },
  }
}

/** How many were due. One that fails is raised again once its lease is over. */
async function raiseSome(parts: TimerParts, stopping: AbortSignal): Promise<number> {
  const due = await parts.timers.take(parts.now(), batch, leaseMs)
  const raised: DueTimer[] = []
  for (const one of due) {
    await giveWay(parts, stopping)
    if ((await raise(parts, one)) === 'raised') raised.push(one)
  }
  await parts.timers.settle(raised)
  return due.length
}

/** Who waits for an answer goes first, and so does what the timer before led to; a busy program's timers come all the same. */
async function giveWay({ isQuiet = () => true }: TimerParts, stopping: AbortSignal): Promise<void> {
  const until = performance.now() + patienceMs
  while (!isQuiet() && !stopping.aborted && performance.now() < until) await setTimeout(glanceMs)
}

/** Each timer begins a trace of its own, the same at every try. */
function raise(parts: TimerParts, due: DueTimer): Promise<'raised' | 'failed'> {
  return inTrace(traceOf(idOf(due)), () => raiseOne(parts, due))
}

async function raiseOne({ log, now, receive, noteDuration }: TimerParts, due: DueTimer): Promise<'raised' | 'failed'> {
  try {
    if (due.home !== null) await receive(envelopeOf(due, due.home, now()))
    noteDuration?.({ of: 'timer', seconds: (Date.parse(now()) - Date.parse(due.at)) / 1_000 })
    return 'raised'
  } catch (error) {
    const { tenant, proposal, name } = due
    log.warn({ tenant, proposal, timer: name, error: String(error) }, 'a timer will be raised again')
    return 'failed'
  }
}

function idOf({ proposal, name, at }: DueTimer): string {
  return `due ${proposal} ${name} ${at}`
}

function envelopeOf(due: DueTimer, home: Envelope['place'], now: string): Envelope {
  const { tenant, proposal, name, at } = due
  return {
    id: idOf(due),
    at: now,
    tenant,
    place: home,
    actor: itself('fr'),
    event: { type: 'due', proposal, name, at },
  }
}
