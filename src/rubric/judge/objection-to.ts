import type { CheckedSection } from '../checks/check-section.ts'
import { quantitiesOf } from '../detectors/quantity.ts'
import { linksOf } from '../detectors/link.ts'
import type { Finding, Span } from '../finding.ts'
import { fold } from '../reading/fold.ts'
import { type Draft, wordsAt } from '../prompt/draft.ts'
import type { Candidate } from './candidates.ts'
import type { Reason } from './judged.ts'

/** What code knows better, or has said already; null where it has nothing against the finding. */
export function objectionTo(candidate: Candidate, checked: CheckedSection, draft: Draft): Reason | null {
  if (isProven(candidate, checked) || isRefuted(candidate, checked, draft)) return 'vetoed'
  return isSaid(candidate, checked.findings) ? 'redundant' : null
}

/** Code holds the learner's own words as evidence that this very criterion is met there. */
function isProven({ finding }: Candidate, { strengths }: CheckedSection): boolean {
  return strengths.some(
    ({ criterion, item }) => criterion === finding.criterion && (item === null || item === finding.item),
  )
}

/** A number with a unit refutes "not measurable", a found pair "no mitigation", a found address "no link". */
function isRefuted(
  { gap, finding, sentences }: Candidate,
  { strengths, facts }: CheckedSection,
  draft: Draft,
): boolean {
  const words = sentences.map((sentence) => wordsAt(draft, sentence))
  if (gap === 'no_number') return words.some((text) => quantitiesOf(fold(text).plain).length > 0)
  if (gap === 'no_link')
    return words.length === 0 ? facts.links.length > 0 : words.some((text) => linksOf(text).length > 0)
  if (gap !== 'no_mitigation' && gap !== 'unpaired') return false
  if (finding.item === null) return facts.items > 0 && facts.mitigated === facts.items
  return strengths.some(({ criterion, item }) => criterion === 'K2' && item === finding.item)
}

/** Criteria of code that say the same as a gap, whatever criterion a model names it under. */
const saying: Readonly<Record<string, readonly string[]>> = {
  no_number: ['O3', 'M3'],
  data_science: ['O5'],
  business: ['O5'],
  tool_not_outcome: ['O6'],
  no_mitigation: ['K2'],
  unpaired: ['K2'],
  repeated: ['O10'],
}

/** Whether the automatic layer has said the same about the same entry or passage, or about the whole section. */
export function isSaid({ finding, gap, sentences }: Candidate, automatic: readonly Finding[]): boolean {
  const same = new Set([finding.criterion, ...(saying[gap] ?? [])])
  return automatic.some((one) => {
    if (!same.has(one.criterion)) return false
    if (one.span === null) return one.section === finding.section && finding.span === null
    return sentences.some(
      ({ section, span, item }) =>
        section === one.section && ((item !== null && item === one.item) || overlaps(span, one.span)),
    )
  })
}

function overlaps(one: Span, other: Span | null): boolean {
  return other !== null && one.start < other.end && other.start < one.end
}
