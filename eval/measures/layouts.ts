import { checkSection } from '../../src/rubric/checks/check-section.ts'
import type { LayoutRow } from '../formats/rows.ts'
import { atLeast, type Measure, type Trial } from '../measure.ts'

/** Whether the same content is read alike in every layout. */
export function layoutMeasures(rows: readonly LayoutRow[]): readonly Measure[] {
  const readings = rows.map((row) => readLayout(row))
  const measure = (name: string, goal: number | null, isRight: (one: LayoutReading) => boolean): Measure => ({
    file: 'layouts',
    name,
    counts: 'right',
    goal: goal === null ? null : atLeast(goal),
    trials: readings.map((one) => ({ ...one.trial, isRight: isRight(one) })),
  })
  return [
    measure('items right', 0.98, ({ items }) => items),
    measure('nothing false', null, ({ clean }) => clean),
    measure('expected found', null, ({ expected }) => expected),
    measure('all right', 0.98, ({ items, clean, expected }) => items && clean && expected),
  ]
}

interface LayoutReading {
  readonly trial: Omit<Trial, 'isRight'>
  readonly items: boolean
  readonly clean: boolean
  readonly expected: boolean
}

function readLayout(row: LayoutRow): LayoutReading {
  const { facts, findings } = checkSection(row.section, row.text)
  const raised = new Set(findings.map(({ criterion }) => criterion))
  const alarms = findings.filter(({ criterion }) => row.must_not.includes(criterion))
  const missing = row.expected_findings.filter((criterion) => !raised.has(criterion))
  const said = alarms.map(({ criterion, severity, about }) => `${criterion} (${severity}) “${about.slice(0, 60)}”`)
  return {
    trial: {
      id: row.id,
      lang: row.lang,
      doubt: row.doubt,
      text: `${row.content}, ${row.layout}`,
      expected: [`${row.items} items`, ...row.expected_findings].join(', '),
      found: [`${facts.items} items`, ...said, ...missing.map((one) => `no ${one}`)].join(', '),
    },
    items: facts.items === row.items,
    clean: alarms.length === 0,
    expected: missing.length === 0,
  }
}
