import { openPglite } from '../../src/adapters/postgres/pool/open-pglite.ts'
import type { Log } from '../../src/ports/log.ts'
import type { Language } from '../../src/text/language.ts'
import { dataFolder } from '../../test/support/data-folder.ts'
import { learner, learnerKinds, type Life, type Living, reviewer } from './actors.ts'
import { chanceFrom } from './chance.ts'
import { earsIn } from './ears.ts'
import { handsOf } from './hands.ts'
import { startStepped, type SteppedProgram } from './program.ts'
import { openTown, type Town, type Townsman } from './town.ts'
import type { Entry, Month } from './transcript.ts'

/** What a month is played from. */
export interface MonthOptions {
  readonly days: number
  readonly learners: number
  readonly seed: number
  readonly language: Language
  /** The day of its first morning, such as `2026-10-14`. */
  readonly from: string
}

const timeZone = 'Europe/Paris'
/** How often of a hundred times each reviewer in turn leaves lying what they hold. */
const forgetfulness = [10, 75, 60, 75] as const
/** A day off that this programme adds to the holidays of France. */
const closed = ['2026-10-30'] as const
const [minuteMs, dayMs] = [60_000, 86_400_000]
const never = Number.POSITIVE_INFINITY

interface Actor {
  readonly life: Life
  next: number
}

/**
 * Plays a month: the clock goes from one moment at which something happens to the next, and stands still until the program
 * has done all that follows from it. One thing happens at a time, and chance comes from the seed alone: a seed is a month.
 */
export async function playMonth(options: MonthOptions, log: Log): Promise<Month> {
  const folder = await dataFolder()
  const pool = await openPglite(folder.path)
  const chance = chanceFrom(options.seed)
  const town = await openTown(options.learners, options.language, chance)
  try {
    return await play({ ...options, town, start: (now) => startIn(town, options.language, { pool, log, now }), chance })
  } finally {
    await town.fake.close()
    await pool.end()
    await folder.remove()
  }
}

async function startIn(
  town: Town,
  language: Language,
  parts: Pick<Parameters<typeof startStepped>[0], 'pool' | 'log' | 'now'>,
): Promise<SteppedProgram> {
  const holidays = ['FR', ...closed].join(',')
  const env = { ...town.env, PLAYGROUND: 'off', PROGRAMME_HOLIDAYS: holidays, PROGRAMME_LANGUAGE: language }
  const program = await startStepped({ ...parts, env })
  town.fake.listenTo(() => `${program.address}/slack/events`)
  return program
}

interface Playing extends MonthOptions {
  readonly town: Town
  readonly chance: ReturnType<typeof chanceFrom>
  readonly start: (now: () => string) => Promise<SteppedProgram>
}

async function play({ days, from, language, town, start, chance }: Playing): Promise<Month> {
  const begin = Date.parse(`${from}T00:00:00Z`)
  const end = begin + days * dayMs
  const [downAt, upAt] = downTime(begin, days)
  const entries: Entry[] = []
  let clock = begin
  const now = () => new Date(clock).toISOString()
  let program = await start(now)
  const rest = async () => {
    await program.rest()
    await town.fake.settled()
    await program.rest()
  }
  await rest()
  const ears = earsIn(town, language)
  ears.listen(now())
  const note = (person: string, what: string, proposal: string) =>
    entries.push({ kind: 'act', at: now(), person, what, proposal })
  const standingSo = (state: string) => ears.all().filter((one) => ears.standing(one)?.state === state)
  const living = (one: Townsman): Living => ({
    hands: handsOf({ town, rest, note }, one),
    chance,
    language,
    now: () => clock,
    standing: ears.standing,
    standingSo,
  })
  const isOff = (at: number) => at >= downAt && at < upAt

  /** People whom the bot does not answer try again, a day later at the same hour. */
  const whenOn = (at: number): number => (isOff(at) ? whenOn(at + dayMs) : at)
  const begun = async (life: Life, index: number): Promise<Actor> => {
    const first = await life.next()
    // Everybody acts at a second of their own, and never on a full minute as timers are.
    return { life, next: first.done === true ? never : whenOn(first.value + (index + 1) * 1_013) }
  }
  const actors = await Promise.all(livesIn(town.people, living).map(begun))

  for (let on = true; ;) {
    const actor = actors.toSorted((a, b) => a.next - b.next)[0]
    const timer = on ? await program.nextTimer() : null
    const due = timer === null ? never : Date.parse(timer)
    const switched = on ? (clock < downAt ? downAt : never) : upAt
    const next = Math.min(actor?.next ?? never, due, switched)
    if (next > end) break
    clock = Math.max(clock, next)
    if (next === switched) {
      entries.push({ kind: 'switched', at: now(), to: on ? 'off' : 'on' })
      if (on) await program.stop()
      else program = await start(now)
      on = !on
    } else if (next === due) await program.raiseOne()
    else if (actor !== undefined) {
      const step = await actor.life.next()
      actor.next = step.done === true ? never : whenOn(step.value)
    }
    if (!on) continue
    await rest()
    entries.push(...ears.listen(now()))
  }
  await program.stop()
  const people = town.people.map(({ name, role, timeZone: zone, direct }) => ({ name, role, timeZone: zone, direct }))
  return { people, timeZone, closed, entries, end: new Date(end).toISOString() }
}

/** Off from a morning to the late evening some days on: what was missed is due in the middle of a night. */
function downTime(begin: number, days: number): readonly [from: number, to: number] {
  const from = begin + Math.round(days * 0.6) * dayMs + (9 * 60 + 20) * minuteMs
  const length = days >= 20 ? 4 : 1
  return [from, from + length * dayMs + 12 * 60 * minuteMs]
}

/** The coordinator only listens. */
function livesIn(people: readonly Townsman[], living: (one: Townsman) => Living): readonly Life[] {
  const all = (role: Townsman['role']) => people.filter((one) => one.role === role).map(living)
  return [
    ...all('learner').map((one, index) => learner(one, learnerKinds[index % learnerKinds.length] ?? 'finishes')),
    ...all('reviewer').map((one, index) => reviewer(one, forgetfulness[index % forgetfulness.length] ?? 0)),
  ]
}
