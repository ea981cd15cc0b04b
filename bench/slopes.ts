import { type GrowingPart, growingParts } from './growing-parts.ts'
import { percentile } from './statistics.ts'

// `npm run bench:slopes`: how the time of one step grows with each part of a proposal, as the slope of log time over log
// size: 1 is linear, 2 quadratic. Exit code 1 where a step that takes long grows faster than its text.

/** Steps below this, in ms of the processor, are lost in what the machine does otherwise. */
const noticeable = 25
/** Half way to quadratic. What lies above 1 below it is memory: a text of twice the length falls out of the processor's caches. */
const tolerated = 1.5
const turns = 3
/** A step that takes less than this at its largest, in ms, is not looked at closer. */
const harmless = 10

interface Slope {
  readonly name: string
  /** In ms, at a quarter, a half and all of the size. */
  readonly times: readonly number[]
  readonly slope: number
  readonly most: number
}

const slopes = growingParts.map((part) => slopeOf(part)).toSorted((a, b) => last(b) - last(a))
const steep = slopes.filter((one) => last(one) >= noticeable && one.slope > tolerated)
console.log(
  `${slopes.length} parts; the twenty slowest, in ms of the processor at a quarter, a half and all of the size`,
)
for (const one of slopes.slice(0, 20)) print(one)
console.log(`steeper than ${tolerated} and slower than ${noticeable} ms: ${steep.length} (target: 0)`)
for (const one of steep) print(one)
process.exitCode = steep.length === 0 ? 0 : 1

/** The largest size first: where it takes next to nothing, the others say nothing either. */
function slopeOf(part: GrowingPart): Slope {
  const { name, most } = part
  const first = timeOf(part, most)
  if (first < harmless) return { name, times: [first], slope: 0, most }
  const times = [most / 4, most / 2, most].map((size) =>
    percentile(
      Array.from({ length: turns }, () => timeOf(part, size)),
      50,
    ),
  )
  const [small = 0, , large = 0] = times
  return { name, times, slope: Math.log2(large / small) / 2, most }
}

/** What the step takes of the processor, in ms, on a proposal that is made anew. */
function timeOf({ grown, act }: GrowingPart, size: number): number {
  const t = grown(size)
  const from = process.cpuUsage()
  act(t)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1_000
}

function last({ times }: Slope): number {
  return times.at(-1) ?? 0
}

function print({ name, times, slope, most }: Slope): void {
  const spent = times.map((ms) => ms.toFixed(1)).join(', ')
  console.log(`  ${most} ${name}: ${spent}${times.length > 1 ? `; slope ${slope.toFixed(2)}` : ''}`)
}
