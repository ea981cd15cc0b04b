import type { Finding } from '../../src/rubric/finding.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import type { CleanRow, DefectRow } from '../formats/rows.ts'
import type { Layer } from '../layer.ts'
import { atLeast, atMost, type Measure, type Trial } from '../measure.ts'
import { isTouching, type JudgedProposal, placeOf } from '../proposals.ts'

/** Criteria that say the same of one passage: either may be the one that is shown. */
const alike: Readonly<Record<string, readonly string[]>> = {
  K3: ['K3', 'K8'],
  K8: ['K8', 'K3'],
  X6: ['X6', 'X8'],
  X8: ['X8', 'X6'],
}

const recall = { automatic: 0.6, model: 0.9 } as const

/** Whether defects that were planted in whole proposals are found, and sound passages are left alone. */
export function proposalMeasures(proposals: readonly JudgedProposal[], layer: Layer): readonly Measure[] {
  const planted = (severity: 'major' | 'minor'): readonly Trial[] =>
    proposals.flatMap((one) =>
      one.defects
        .filter((defect) => (defect.severity === 'minor') === (severity === 'minor'))
        .map((defect) => defectTrial(one, defect)),
    )
  const file = 'proposals'
  return [
    {
      file,
      name: 'planted major defects found',
      counts: 'right',
      goal: atLeast(recall[layer]),
      trials: planted('major'),
    },
    { file, name: 'planted minor defects found', counts: 'right', goal: null, trials: planted('minor') },
    {
      file,
      name: 'sound passages with a finding',
      counts: 'number',
      goal: atMost(0),
      trials: proposals.flatMap((one) => one.clean.map((row) => cleanTrial(one, row))),
    },
  ]
}

function defectTrial({ row, texts, checked }: JudgedProposal, defect: DefectRow): Trial {
  const { id, doubt, section, criterion, quote, what } = defect
  const place = placeOf(texts[section], quote)
  const named = checked.findings.filter((one) => (alike[criterion] ?? [criterion]).includes(one.criterion))
  const here = named.flatMap((one) => placesOf(one)).filter((one) => one.section === section)
  const isRight =
    quote === null ? here.length > 0 : here.some((one) => isTouching(one.span, place) || standsOn(one, quote))
  return {
    id,
    lang: row.lang,
    doubt,
    isRight,
    text: quote ?? '(absent)',
    expected: `${row.id}, section ${section}: ${criterion}, ${what}`,
    found: tell(named) || 'nothing raised',
  }
}

type Place = Pick<Finding, 'section' | 'span' | 'about'>

/** Whether a quote is part of the passage that a finding stands on, of which it shows the first words alone. */
function standsOn({ about }: Place, quote: string): boolean {
  return about.includes(quote.normalize('NFKC').replace(/\s+/g, ' ').trim())
}

/** Where a finding stands: a contradiction that quotes both of its passages stands at both. */
function placesOf({ section, span, about, values }: Finding): readonly Place[] {
  const { elsewhere, otherStart: start, otherEnd: end } = values
  const other = sectionNumbers.find((number) => number === elsewhere)
  if (other === undefined || typeof start !== 'number' || typeof end !== 'number') return [{ section, span, about }]
  return [
    { section, span, about },
    { section: other, span: { start, end }, about: '' },
  ]
}

function cleanTrial({ row, texts, checked }: JudgedProposal, { id, doubt, section, quote, must_not }: CleanRow): Trial {
  const place = placeOf(texts[section], quote)
  const alarms = checked.findings.filter(
    (one) => one.section === section && must_not.includes(one.criterion) && isTouching(one.span, place),
  )
  return {
    id,
    lang: row.lang,
    doubt,
    isRight: alarms.length === 0,
    text: quote,
    expected: `${row.id}, section ${section}: none of ${must_not.join(', ')}`,
    found: tell(alarms),
  }
}

function tell(findings: readonly Finding[]): string {
  return findings
    .map(({ criterion, section, about }) => `${criterion} in ${section} “${about.slice(0, 60)}”`)
    .join(', ')
}
