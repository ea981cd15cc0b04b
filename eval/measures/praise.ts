import { praisedIn } from '../../src/rubric/checks/praise.ts'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import type { Span, Strength } from '../../src/rubric/finding.ts'
import { type SectionNumber, sectionNumbers } from '../../src/rubric/section.ts'
import type { Case } from '../judge.ts'
import { atMost, type Measure, type Trial } from '../measure.ts'
import { isTouching, type JudgedProposal, placeOf } from '../proposals.ts'
import { trialOf } from './grading.ts'

const about = { name: 'praise on an entry with a defect', counts: 'number', goal: atMost(0) } as const

/** How often a labelled item with a defect, labelled or found, is called solid. */
export function praiseMeasure(file: string, cases: readonly Case[]): Measure {
  const praised = cases.filter((one) => one.praised.length > 0)
  return { file, ...about, trials: praised.map((one) => caseTrial(one)) }
}

/** How often a passage of a whole proposal with a defect, planted or found, is called solid. */
export function proposalPraise(proposals: readonly JudgedProposal[]): Measure {
  const trials = proposals.flatMap((one) => sectionNumbers.flatMap((section) => proposalTrials(one, section)))
  return { file: 'proposals', ...about, trials }
}

function caseTrial(one: Case): Trial {
  const { grades, raised, praised } = one
  const trial = trialOf(one)
  const isFaulty =
    grades['verdict'] === 'weak' || grades['has_mitigation'] === 'no' || grades['target'] === 'no' || raised.length > 0
  return { ...trial, isRight: !isFaulty, found: `praised for ${praised.join(', ')}; ${trial.found}` }
}

function proposalTrials({ row, texts, checked, defects }: JudgedProposal, section: SectionNumber): readonly Trial[] {
  const own = checkSection(section, texts[section])
  const planted = defects.filter((one) => one.section === section)
  const raised = checked.findings.filter((one) => one.section === section)
  return praisedIn(own, texts[section], checked.findings).map((strength) => {
    const passage = passageOf(strength, texts[section], own.entries)
    const faults = [
      ...planted.filter(({ quote }) => isTouching(placeOf(texts[section], quote), passage)).map(({ id }) => id),
      ...raised.filter(({ span }) => isTouching(span, passage)).map(({ criterion }) => criterion),
    ]
    return {
      id: `${row.id} section ${section}`,
      lang: row.lang,
      doubt: false,
      isRight: faults.length === 0,
      text: strength.quote,
      expected: 'nothing to say against it',
      found: `praised for ${strength.criterion}; ${faults.join(', ')}`,
    }
  })
}

/** The entry that a strength is about, or the lines that its quote stands in. */
function passageOf({ item, quote }: Strength, text: string, entries: readonly { readonly span: Span }[]): Span | null {
  const entry = item === null ? undefined : entries[item - 1]
  if (entry !== undefined) return entry.span
  const place = placeOf(text, quote)
  if (place === null) return null
  const end = text.indexOf('\n', place.end)
  return { start: text.lastIndexOf('\n', place.start) + 1, end: end < 0 ? text.length : end }
}
