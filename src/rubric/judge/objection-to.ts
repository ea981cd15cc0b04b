import type { CheckedSection } from '../checks/check-section.ts'
import { quantitiesOf } from '../detectors/quantity.ts'
import type { Finding, Span } from '../finding.ts'
import { fold } from '../reading/fold.ts'
import { type Draft, wordsAt } from '../prompt/draft.ts'
import type { Sentence } from '../prompt/sentences.ts'
import type { Candidate } from './candidates.ts'
import { pairwise } from './contract.ts'
import type { Reason } from './judged.ts'
import { givesWayTo } from './one-weakness.ts'

/** What code knows better, or has said already; null where it has nothing against the finding. `asked` is what the model judges. */
export function objectionTo(
  candidate: Candidate,
  checked: CheckedSection,
  draft: Draft,
  asked: readonly string[],
): Reason | null {
  if (isProven(candidate, checked) || isRefuted(candidate, checked, draft)) return 'vetoed'
  return isSaid(candidate, checked.findings, draft, asked) ? 'redundant' : null
}

/** Code holds the learner's own words as evidence that this very criterion is met there. */
function isProven({ finding }: Candidate, { strengths }: CheckedSection): boolean {
  return strengths.some(
    ({ criterion, item }) => criterion === finding.criterion && (item === null || item === finding.item),
  )
}

/** Criteria of entries that any number with its unit makes measurable. */
const measured: ReadonlySet<string> = new Set(['O3', 'M3'])

/** A number with a unit refutes "not measurable", a found pair "no mitigation". */
function isRefuted(
  { gap, told, finding, sentences }: Candidate,
  { strengths, facts }: CheckedSection,
  draft: Draft,
): boolean {
  if (gap === 'no_number' && measured.has(finding.criterion))
    return sentences.some((sentence) => quantitiesOf(fold(wordsAt(draft, sentence)).plain).length > 0)
  if (told !== 'no_mitigation' && told !== 'unpaired') return false
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
}

/**
 * Whether the automatic layer has said the same about the same entry or passage, or about the whole section: under the same
 * criterion, or under one whose weakness this is. Of the latter only those that the model was not asked about: what it has read and
 * does not call off topic, say, may be vague.
 */
export function isSaid(
  { finding, told, sentences }: Candidate,
  automatic: readonly Finding[],
  draft: Draft,
  asked: readonly string[],
): boolean {
  const owners = (givesWayTo[finding.criterion] ?? []).filter((id) => !asked.includes(id))
  const same = new Set([finding.criterion, ...owners, ...(saying[told] ?? [])])
  return automatic.some((one) => {
    if (!same.has(one.criterion)) return false
    if (one.span === null) return one.section === finding.section && finding.span === null
    const isNamed = sentences.some(
      ({ section, span, item }) =>
        section === one.section && ((item !== null && item === one.item) || overlaps(span, one.span)),
    )
    return isNamed && (!pairwise.has(finding.criterion) || isOtherNamed(one, sentences, draft))
  })
}

/** Of two passages that code has compared, whether the second is named as well: the first may contradict others too. */
function isOtherNamed({ values: { what, other } }: Finding, sentences: readonly Sentence[], draft: Draft): boolean {
  if (typeof what !== 'string') return true
  return sentences.some((one) => one.section === other && wordsAt(draft, one).includes(what))
}

function overlaps(one: Span, other: Span | null): boolean {
  return other !== null && one.start < other.end && other.start < one.end
}
