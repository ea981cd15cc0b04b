import { countAcknowledged } from './checker.ts'
import { percentile } from './delays.ts'
import type { ChaosOutcome } from './play.ts'
import { type ChaosPlan, eventsIn, type PlannedFault } from './plan.ts'

/** The seed and the plan, as two lines. */
export function planLines({ options, ms, learners, poisons, faults }: ChaosPlan): readonly string[] {
  const turns = learners.flat()
  const events = turns.reduce((sum, turn) => sum + eventsIn(turn), 0)
  const faultLine = faults.map((one) => `${seconds(one.at)} ${nameOf(one)}`).join(', ')
  return [
    `Seed ${options.seed}: ${events} events of ${learners.length} learners on Slack and Teams within ${seconds(ms)}, and ${poisons.length} poisons, at ${options.replicas} replicas.`,
    `Faults: ${faultLine || 'none'}.`,
  ]
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`

function nameOf(fault: PlannedFault): string {
  if ('replica' in fault) return `${fault.type} replica ${fault.replica}`
  return 'fault' in fault ? `${fault.type} ${fault.fault}` : fault.type
}

/** What became of it, the closing line last. */
export function outcomeLines({ done, anomalies, missing, delays, counts, ends }: ChaosOutcome): readonly string[] {
  const taken = delays.taken()
  const [half, most] = [percentile(taken, 50), percentile(taken, 99)]
  const of = (kind: string) => anomalies.filter((one) => one.kind === kind).length
  const deaths = Object.entries(Object.groupBy(ends.flat(), (why) => why)).map(
    ([why, all]) => `${why} ${all?.length ?? 0}`,
  )
  return [
    `Deliveries: ${counts.requests}, ${counts.twice} of them twice, ${counts.again} tries that nobody took. Lives that ended: ${deaths.join(', ') || 'none'}.`,
    `Acknowledged to visible, without poison: p50 ${seconds(half)}, p99 ${seconds(most)}, of ${taken.length}; ${delays.waiting()} never seen.`,
    ...anomalies.map(({ kind, key, what }) => `${kind}: ${key}: ${what}`),
    ...(missing === null ? [] : [`At the limit there were still ${missing}.`]),
    `${countAcknowledged(done)} acknowledged, ${of('lost')} lost, ${of('double')} double, ${of('out of order')} out of order`,
  ]
}
