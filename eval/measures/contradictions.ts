import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import type { Finding } from '../../src/rubric/finding.ts'
import { eachSection } from '../../src/rubric/section.ts'
import type { ContradictionRow } from '../formats/rows.ts'
import { atLeast, atMost, type Measure, type Trial } from '../measure.ts'

const across = ['X5', 'X6', 'X7', 'X8', 'Z4']
/** One pair of figures may be told under either: a summary that differs, or a quantity with two values. */
const alike: Readonly<Record<string, readonly string[]>> = { X6: ['X6', 'X8'], X8: ['X8', 'X6'] }

/** Whether contradictions are found where they stand, and consistent texts are left alone. */
export function contradictionMeasures(rows: readonly ContradictionRow[]): readonly Measure[] {
  const readings = rows.map((row) => ({ row, findings: findingsIn(row) }))
  const real = readings.filter(({ row }) => row.contradiction !== 'none')
  const precision = readings.flatMap(({ row, findings }) =>
    findings.map((finding) => trial(row, [finding], isTold(row, finding))),
  )
  const recall = (criterion: string): readonly Trial[] =>
    real
      .filter(({ row }) => criterion === 'all' || row.contradiction === criterion)
      .map(({ row, findings }) =>
        trial(
          row,
          findings,
          findings.some((finding) => isTold(row, finding)),
        ),
      )
  const none = readings
    .filter(({ row }) => row.contradiction === 'none')
    .map(({ row, findings }) => trial(row, findings, findings.length === 0))
  const file = 'contradictions'
  return [
    { file, name: 'findings that are true: precision', counts: 'right', goal: atLeast(0.9), trials: precision },
    { file, name: 'found: recall', counts: 'right', goal: null, trials: recall('all') },
    ...across.map((one): Measure => ({ file, name: `${one} found`, counts: 'right', goal: null, trials: recall(one) })),
    { file, name: 'consistent texts with a finding', counts: 'number', goal: atMost(0), trials: none },
  ]
}

function findingsIn({ sections }: ContradictionRow): readonly Finding[] {
  const texts = eachSection((number) => sections[number] ?? '')
  return checkProposal(texts).findings.filter(({ criterion }) => across.includes(criterion))
}

/** Whether the finding names the contradiction, and quotes one of its sides. */
function isTold({ sections, contradiction, spans }: ContradictionRow, finding: Finding): boolean {
  const { criterion, section, span } = finding
  if (!(alike[contradiction] ?? [contradiction]).includes(criterion) || span === null) return false
  return spans.some((side) => {
    const start = (sections[side.section] ?? '').indexOf(side.quote)
    return side.section === section && span.start < start + side.quote.length && span.end > start
  })
}

function trial(row: ContradictionRow, findings: readonly Finding[], isRight: boolean): Trial {
  return {
    id: row.id,
    lang: row.lang,
    doubt: row.doubt,
    isRight,
    text: Object.entries(row.sections)
      .map(([number, text]) => `${number}: ${text}`)
      .join(' / '),
    expected: [row.contradiction, ...row.spans.map(({ section, quote }) => `${section} “${quote}”`)].join(' '),
    found: findings
      .map(({ criterion, section, about }) => `${criterion} ${section} “${about.slice(0, 80)}”`)
      .join(', '),
  }
}
