import { type Figures, figuresOf } from '../figure.ts'
import type { Measure } from '../measure.ts'
import type { Rate } from '../rate.ts'
import { table } from './table.ts'

/** One line for each measure: over all, without what is in doubt, and by language. */
function measuresTable(measures: readonly Measure[]): readonly string[] {
  const rows = measures.map((measure) => {
    const { counts, name } = measure
    const { all, sure, fr, en } = figuresOf(measure)
    return [
      name,
      show(counts, all),
      sure === null ? 'the same' : show(counts, sure),
      show(counts, fr),
      show(counts, en),
    ]
  })
  return table([['', 'all', 'without doubt', 'fr', 'en'], ...rows])
}

/** The measures by the file that they are about, each with its heading. */
export function tablesByFile(measures: readonly Measure[]): readonly string[] {
  return [...Map.groupBy(measures, ({ file }) => file)].flatMap(([file, some]) => [
    `## ${file}`,
    '',
    ...measuresTable(some),
    '',
  ])
}

/** The measures that have a goal, with whether it is met. */
export function goalsTable(measures: readonly Measure[]): readonly string[] {
  const rows = measures.flatMap((measure) => {
    const { file, name, counts, goal } = measure
    if (goal === null) return []
    const figures = figuresOf(measure)
    const sign = goal.at === 'least' ? '≥' : '≤'
    return [[`${file}: ${name}`, `${sign} ${goal.value}`, show(counts, figures.all), verdictOf(figures)]]
  })
  const met = rows.filter((row) => row[3] === 'met').length
  return [...table([['measure', 'goal', 'measured', ''], ...rows]), '', `${met} of ${rows.length} goals met.`]
}

function verdictOf({ isReached }: Figures): string {
  return isReached === null ? 'no case' : isReached ? 'met' : 'missed'
}

function show(counts: Measure['counts'], { value, hits, of, low, high }: Rate): string {
  if (of === 0) return '-'
  if (counts === 'number') return `${hits} of ${of}`
  if (value === null || low === null || high === null) return `- ${hits}/${of}`
  return `${value.toFixed(3)} ${hits}/${of} [${low.toFixed(2)}, ${high.toFixed(2)}]`
}
