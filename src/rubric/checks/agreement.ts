import { type Facet, countedLists, facets } from '../lexicons/facets.ts'
import { numbersOf } from '../detectors/numbers.ts'
import type { Span } from '../finding.ts'
import { fold, spanOf } from '../reading/fold.ts'
import type { SectionReading } from '../reading/section-reading.ts'
import { sentencesOf } from '../reading/sentences.ts'
import type { SectionNumber } from '../section.ts'
import { type EvidenceIn, firstWords, type SectionReadings } from './check.ts'

/** A sentence that gives one of a facet's two answers. */
interface Told {
  readonly section: SectionNumber
  readonly span: Span
}

/** The sentences of two sections that answer one question differently, at the later one. */
export function opposedAnswers(readings: SectionReadings, criterion: Facet['criterion']): readonly EvidenceIn[] {
  return facets.filter((facet) => facet.criterion === criterion).flatMap((facet) => opposedIn(readings, facet))
}

/** Where no section gives both answers and one gives the other's: a section with both tells them apart itself. */
function opposedIn(readings: SectionReadings, facet: Facet): readonly EvidenceIn[] {
  const told = facet.sections.map((section) => answersIn(readings[section], facet))
  if (told.some(([one, other]) => one !== null && other !== null)) return []
  const firsts = ([0, 1] as const).map((side) => told.flatMap((pair) => pair[side] ?? [])[0])
  const [earlier, later] = firsts.toSorted((a, b) => (a?.section ?? 0) - (b?.section ?? 0))
  if (earlier === undefined || later === undefined) return []
  const what = firstWords(readings[earlier.section].raw, earlier.span, 120)
  const quote = firstWords(readings[later.section].raw, later.span, 120)
  return [
    {
      section: later.section,
      item: null,
      span: later.span,
      values: { case: 'pair', quote, what, other: earlier.section, number: later.section },
    },
  ]
}

/** The first sentence of a section for each of the two answers. */
function answersIn(
  { section, raw, text }: SectionReading,
  { about, answers, unless, blurred }: Facet,
): readonly [Told | null, Told | null] {
  const [isOne, isOther] = answers
  if (!about.test(text.plain)) return [null, null]
  if (!isOne.test(text.plain) && !isOther.test(text.plain)) return [null, null]
  const place = { section, span: { start: 0, end: raw.length } }
  if (blurred?.test(text.plain) === true) return [place, place]
  let [one, other]: [Told | null, Told | null] = [null, null]
  for (const span of sentencesOf(raw).slice(0, mostRead)) {
    const { plain } = fold(raw, span.start, span.end)
    if (!about.test(plain) || unless.test(plain)) continue
    if (isOne.test(plain)) one ??= { section, span }
    else if (isOther.test(plain)) other ??= { section, span }
  }
  return [one, other]
}

/** Enough sentences of a section to see what it tells. */
const mostRead = 200

/** "Quatre objectifs" in the summary, and three in section 4. */
export function miscounts(readings: SectionReadings): readonly EvidenceIn[] {
  const summary = readings[2]
  return countedLists.flatMap(([section, pattern]): readonly EvidenceIn[] => {
    const match = pattern.exec(summary.text.plain)
    const said = match === null ? undefined : numbersOf(match[1] ?? '')[0]?.value
    const { raw, entries, risks } = readings[section]
    const heads = section === 7 ? risks.map(({ head }) => head) : entries.map(({ item }) => item.head)
    const isListed = heads.length >= 2 && entries.every(({ item }) => item.form !== 'sentence')
    if (match === null || said === undefined || said < 2 || !isListed || said === heads.length) return []
    const span = spanOf(summary.text, match.index, match.index + match[0].length)
    const values = {
      quote: summary.raw.slice(span.start, span.end),
      what: firstWords(raw, heads[0] ?? span, 60),
      other: section,
    }
    return [{ section: 2, item: null, span, values: { ...values, case: 'count', count: heads.length } }]
  })
}
