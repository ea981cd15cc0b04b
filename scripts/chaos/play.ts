import { setTimeout } from 'node:timers/promises'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { eventually } from '../../test/support/eventually.ts'
import { type Anomaly, countAcknowledged, findAnomalies } from './checker.ts'
import { type Delays, measureDelays } from './delays.ts'
import { doFault } from './faults.ts'
import { findOut, findWaiting, type Writers } from './find-out.ts'
import type { Done } from './history.ts'
import { type Diary, liveAsLearner, liveWithPoison } from './learner.ts'
import type { ChaosPlan } from './plan.ts'
import { slackWriter } from './slack-writer.ts'
import { teamsWriter } from './teams-writer.ts'
import type { ChaosWorld } from './world.ts'
import type { Writer } from './writer.ts'

/** What became of a history. */
export interface ChaosOutcome {
  readonly done: Done
  readonly anomalies: readonly Anomaly[]
  /** What still waited at the limit; null where all was done. */
  readonly missing: string | null
  readonly delays: Pick<Delays, 'taken' | 'waiting'>
  readonly counts: ChaosWorld['door']['counts']
  /** How each life of each replica ended. */
  readonly ends: readonly (readonly string[])[]
  /** What each life of each replica printed. */
  readonly outputs: readonly string[]
  /** All that was done, in its order: each row of the audit as JSON. */
  readonly audit: readonly string[]
}

/** How it is played: until when at most, and where its progress goes. */
export interface Playing {
  readonly world: ChaosWorld
  readonly limitMs: number
  readonly print: (line: string) => void
}

const progressMs = 10_000
const lookMs = 500
/** How long what heals by itself has for it, in ms, once nothing waits any more. */
const healingMs = 60_000

/** Plays the plan in a world that has just begun, mends everything, waits, and looks. */
export async function playHistory(plan: ChaosPlan, { world, limitMs, print }: Playing): Promise<ChaosOutcome> {
  const end = performance.now() + limitMs
  const pool = openPostgres(world.postgres.url, () => undefined)
  const done: Done = { writings: [], deeds: [], poisons: [] }
  const delays = measureDelays()
  const began = performance.now()
  let stage = 'the program starts'
  const progress = setInterval(() => {
    const seconds = Math.round((performance.now() - began) / 1_000)
    print(`${seconds} s: ${stage}; ${countAcknowledged(done)} acknowledged`)
  }, progressMs)
  try {
    const { learners, poisoned } = peopleIn(world, plan)
    await untilListening(world)
    const writers = await beginAll([...learners, ...poisoned])
    stage = 'things go wrong'
    const diary = { done, delays, start: performance.now() }
    await Promise.race([live(plan, { world, learners, poisoned, diary }), setTimeout(end - performance.now())])
    mend(world)
    const seen = await settle({ pool, world, writers, done, end, tell: (what) => void (stage = what) })
    return { done, ...seen, delays, counts: world.door.counts, ...livesOf(world), audit: await readAudit(pool) }
  } finally {
    clearInterval(progress)
    delays.stop()
    await pool.end().catch(() => undefined)
  }
}

function peopleIn(world: ChaosWorld, plan: ChaosPlan) {
  const personAt = (name: string, index: number): Writer =>
    index % 2 === 0 ? slackWriter(world.slack, world.workspace, name) : teamsWriter(world.teams, world.door.url, name)
  return {
    learners: plan.learners.map((_, index) => personAt(`learner${index}`, index)),
    poisoned: plan.poisons.map((_, index) => personAt(`poisoned${index}`, index)),
  }
}

async function untilListening({ replicas }: ChaosWorld): Promise<void> {
  await eventually(() => {
    if (replicas.some((one) => one.address() === null)) throw new Error('a replica does not listen yet')
  })
}

/** Each has a proposal before anything goes wrong. */
async function beginAll(people: readonly Writer[]): Promise<Writers> {
  const begun = await Promise.all(people.map(async (one) => [`${one.platform} ${await one.begin()}`, one] as const))
  return new Map(begun)
}

interface Cast {
  readonly world: ChaosWorld
  readonly learners: readonly Writer[]
  readonly poisoned: readonly Writer[]
  readonly diary: Diary
}

async function live(plan: ChaosPlan, { world, learners, poisoned, diary }: Cast): Promise<void> {
  const fault = async (one: ChaosPlan['faults'][number]) => {
    await setTimeout(Math.max(0, diary.start + one.at - performance.now()))
    await doFault(world, one)
  }
  await Promise.all([
    ...learners.map((one, index) => liveAsLearner(one, plan.learners[index] ?? [], diary)),
    ...poisoned.map((one, index) => liveWithPoison(one, plan.poisons[index] ?? 0, diary)),
    serversInTurn(plan, fault),
    ...plan.faults.filter((one) => !isOfServer(one)).map(fault),
  ])
}

const isOfServer = ({ type }: ChaosPlan['faults'][number]) => type === 'postgres' || type === 'redis'

/** Nobody can take a server away that is away. */
async function serversInTurn(
  { faults }: ChaosPlan,
  fault: (one: ChaosPlan['faults'][number]) => Promise<void>,
): Promise<void> {
  for (const one of faults.filter(isOfServer)) await fault(one)
}

function mend({ slack, door, ways }: ChaosWorld): void {
  slack.faults.clear()
  door.calm()
  for (const way of ways) way.mend()
}

interface Settling {
  readonly pool: Pool
  readonly world: ChaosWorld
  readonly writers: Writers
  readonly done: Done
  readonly end: number
  readonly tell: (stage: string) => void
}

/** Waits until nothing waits, and then as long as what heals by itself may take. */
async function settle({
  pool,
  world,
  writers,
  done,
  end,
  tell,
}: Settling): Promise<Pick<ChaosOutcome, 'anomalies' | 'missing'>> {
  let calmSince: number | null = null
  for (;;) {
    const missing = await findWaiting(pool).catch((error: unknown) => `the database: ${String(error)}`)
    tell(`everything is mended, ${missing === null ? 'and heals' : `but for ${missing.slice(0, 200)}`}`)
    if (missing !== null && performance.now() > end) return { missing, anomalies: [] }
    calmSince = missing === null ? (calmSince ?? performance.now()) : null
    if (calmSince !== null) {
      const anomalies = findAnomalies(done, await findOut(pool, world, writers, done))
      const isOver = performance.now() > Math.min(calmSince + healingMs, end)
      if (isOver || (anomalies.length === 0 && performance.now() > calmSince + lookMs))
        return { missing: null, anomalies }
    }
    await setTimeout(lookMs)
  }
}

async function readAudit(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ row: string }>('select to_json(audit)::text as row from audit order by id')
  return rows.map(({ row }) => row)
}

function livesOf({ replicas }: ChaosWorld): Pick<ChaosOutcome, 'ends' | 'outputs'> {
  return {
    ends: replicas.map(({ ends }) => ends.map(({ why }) => why)),
    outputs: replicas.map((one) => [...one.ends.map(({ output }) => output), one.output()].join('\n=====\n')),
  }
}
