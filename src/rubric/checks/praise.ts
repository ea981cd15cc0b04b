import { measuresOf } from '../detectors/measure.ts'
import { quantitiesOf } from '../detectors/quantity.ts'
import { countWords } from '../detectors/words.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import type { Finding, Span, Strength } from '../finding.ts'
import { dataScienceWords, mlopsWords } from '../lexicons/mlops.ts'
import { relative } from '../lexicons/objective-patterns.ts'
import { fold } from '../reading/fold.ts'
import type { CheckedSection } from './check-section.ts'
import { mostAlike } from './findings.ts'

const mlops = wordsPattern(mlopsWords)
const dataScience = wordsPattern(dataScienceWords)

/**
 * What may be called solid in a section that was checked: the entries that code has proven and that none of `findings` (the proposal's, of
 * either layer, set aside or not) touches. Nothing of a section that is weak as a whole, where it would only be the least
 * bad line, or that has more findings than are told one by one; and no link, since nobody has opened it. Each has to be about running the model, and to hold a figure.
 */
export function praisedIn(
  { strengths, entries, facts }: Pick<CheckedSection, 'strengths' | 'entries' | 'facts'>,
  text: string,
  findings: readonly Finding[],
): readonly Strength[] {
  const here = findings.filter((one) => one.section === facts.section)
  if (here.length >= mostAlike) return []
  const isClean = ({ span }: { readonly span: Span }, item: number) => !here.some((one) => isAbout(one, item, span))
  const clean = entries.filter((entry, index) => isClean(entry, index + 1))
  if (clean.length * 2 < entries.length || here.some((one) => isOfAll(one))) return []
  return strengths.flatMap((strength) => {
    const entry = entries[(strength.item ?? 0) - 1]
    if (entry === undefined || !clean.includes(entry) || !isTelling(text, entry.span)) return []
    return [{ ...strength, quote: withItsWords(text, entry.span, strength.quote) }]
  })
}

/** "Objectif 1" alone says nothing: then the line below it is quoted as well. */
function withItsWords(text: string, { start, end }: Span, quote: string): string {
  if (countWords(quote) >= 4) return quote
  const lines = text.slice(start, end).split(/[\r\n]+/)
  return lines.slice(0, 2).join('\n').trim()
}

/** Whether the finding is about the entry, by its number or by its passage. */
function isAbout({ item, span }: Finding, number: number, entry: Span): boolean {
  return item === number || (span !== null && span.start < entry.end && span.end > entry.start)
}

/** What the whole section lacks, and more than advice: too few entries, an order to the reader, the guide's own words. */
function isOfAll({ item, severity }: Finding): boolean {
  return item === null && severity !== 'minor'
}

/** Better or worse by a share or a factor alone, and nobody knows than what: "50 % better", "-25 % de coûts". */
function isAdrift(plain: string): boolean {
  const measures = measuresOf(quantitiesOf(plain))
  const isShare = measures.every(({ dimension }) => dimension === 'ratio' || dimension === 'count')
  return isShare && measures.length < 2 && relative.test(plain)
}

function isTelling(text: string, { start, end }: Span): boolean {
  const { plain } = fold(text, start, end)
  return /\d/.test(plain) && hits(plain, mlops) && !hits(plain, dataScience) && !isAdrift(plain)
}
