import type { Columns } from '../columns.ts'
import type { Measure } from '../measures.ts'
import type { Rate } from '../rate.ts'
import { table } from './table.ts'

/** One line for each measure: over all, by language, and the goal with whether it is reached. */
export function measuresTable({ all, fr, en }: Columns): readonly string[] {
  const rows = all.map((measure, index) => [
    measure.name,
    show(measure.rate),
    show(fr[index]?.rate),
    show(en[index]?.rate),
    goal(measure),
  ])
  return table([['measure', 'all', 'fr', 'en', 'goal'], ...rows])
}

function show(rate: Rate | undefined): string {
  if (rate === undefined || rate.value === null || rate.low === null || rate.high === null) return '-'
  return `${rate.value.toFixed(3)} ${rate.hits}/${rate.of} [${rate.low.toFixed(2)}-${rate.high.toFixed(2)}]`
}

function goal({ target, rate }: Measure): string {
  if (target === null) return ''
  const isReached =
    rate.value !== null && (target.at === 'least' ? rate.value >= target.value : rate.value <= target.value)
  const said = rate.value === null ? '' : isReached ? ' reached' : ' missed'
  return `${target.at === 'least' ? '≥' : '≤'} ${target.value.toFixed(2)}${said}`
}
