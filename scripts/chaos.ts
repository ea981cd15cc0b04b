import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { onOrphaned } from '../src/start/on-stop.ts'
import { killPrograms } from '../test/support/program.ts'
import { planFrom } from './chaos/plan.ts'
import { playHistory } from './chaos/play.ts'
import { openWorld } from './chaos/world.ts'
import { outcomeLines, planLines } from './chaos/summary.ts'
import { chanceFrom } from './simulate/chance.ts'
import { findRedis } from './find-redis.ts'

// `npm run chaos -- [--events 60] [--kills 3] [--freezes 1] [--server-kills 2] [--flushes 1] [--poisons 1] [--replicas 2]
// [--seed 1] [--minutes 10]`: learners write to the real program while all that can goes wrong, on this machine alone. Exits
// with 1 where something that was acknowledged does not stand once and in order, or is not done after so many minutes.

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '60' },
    kills: { type: 'string', default: '3' },
    freezes: { type: 'string', default: '1' },
    'server-kills': { type: 'string', default: '2' },
    flushes: { type: 'string', default: '1' },
    poisons: { type: 'string', default: '1' },
    replicas: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '10' },
  },
})

const whole = (name: keyof typeof values, least: number) => {
  const value = Number(values[name])
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name} must be a whole number from ${least} on.`)
  return value
}

const plan = planFrom({
  events: whole('events', 1),
  kills: whole('kills', 0),
  freezes: whole('freezes', 0),
  serverKills: whole('server-kills', 0),
  flushes: whole('flushes', 0),
  poisons: whole('poisons', 0),
  replicas: whole('replicas', 1),
  seed: whole('seed', 0),
})
const limitMs = whole('minutes', 1) * 60_000

const redis = findRedis()
if (redis.type === 'missing') throw new Error(`This needs Redis: ${redis.reason}.`)
for (const line of planLines(plan)) console.log(line)
const world = await openWorld(plan.options.replicas, chanceFrom(plan.options.seed + 1))
process.once('exit', killPrograms)
const abandon = () => void world.close().finally(() => process.exit(130))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, abandon)
onOrphaned(abandon)
const outcome = await playHistory(plan, { world, limitMs, print: (line) => console.log(line) }).finally(() =>
  world.close(),
)
for (const line of outcomeLines(outcome)) console.log(line)
if (outcome.anomalies.length > 0 || outcome.missing !== null) {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-chaos-'))
  for (const [index, output] of outcome.outputs.entries()) writeFileSync(join(folder, `replica-${index}.log`), output)
  writeFileSync(join(folder, 'audit.jsonl'), outcome.audit.join('\n'))
  console.error(`What the replicas printed, and what was done, is in ${folder}.`)
  process.exitCode = 1
}
// Whatever of the world is still open: the outcome is known, and whoever waits for it goes on.
setTimeout(() => process.exit(), 2_000).unref()
