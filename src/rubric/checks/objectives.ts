import { changeWords } from '../lexicons/mlops.ts'
import { isCloseToAny } from '../detectors/close-to-any.ts'
import { isModelScore, measuresOf } from '../detectors/measure.ts'
import { observableSign } from '../detectors/observable.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { placeholdersOf } from '../detectors/placeholder.ts'
import { isToolsOnly, toolsOf } from '../detectors/tool.ts'
import { hintWords } from '../lexicons/hints.ts'
import { objectiveExamples } from '../lexicons/guide-examples.ts'
import { hasBaseline } from '../reading/target.ts'
import { spanOf } from '../reading/fold.ts'
import { type ListEntry } from '../reading/section-reading.ts'
import { type Evidence, evidenceAt, firstWords, limit, open, type SectionCheck, type SectionChecks } from './check.ts'
import { countVerdict } from './common.ts'
import { mlopsAim } from './mlops-aim.ts'
import { timeBound } from './time-bound.ts'
import { unmeasuredCase } from './unmeasured.ts'
import type { Span } from '../finding.ts'
import type { Item } from '../reading/item.ts'
import { aim, announcement, change } from '../lexicons/objective-patterns.ts'

/** O1: from `min` to `max` objectives. Objectives told in flowing prose cannot be counted with certainty. */
const objectiveCount: SectionCheck = ({ raw, entries }, criterion) => {
  const prose = entries.some(({ item }) => item.form === 'sentence')
  if (prose && entries.length >= limit(criterion, 'min')) return open
  return countVerdict(criterion, { raw, heads: entries.map(({ item }) => item.head), what: 'objectives' })
}

/**
 * O3, automatic part. A quantity about how the model is run, or a condition that someone else can observe, makes an objective
 * measurable; one without either is asked about. One with a word left to replace is O9's.
 */
const measurable: SectionCheck = ({ raw, entries }) => {
  const aims = entries.filter((entry) => isAim(entry))
  return {
    found: aims
      .filter((entry) => !isMeasurable(entry) && placeholdersOf(entry.text.plain).length === 0)
      .map((entry) => withCase(entry.item, unmeasuredCase(entry.text.plain))),
    strengths: aims
      .filter(({ text, quantities }) => measuresOf(quantities).some((one) => !isModelScore(text.plain, one)))
      .map(({ item }) => ({ item: item.number, quote: firstWords(raw, item.span) })),
  }
}

/** An entry as evidence, for the question that fits its case. */
function withCase({ number, span }: Item, special: string | null): Evidence {
  return { item: number, span, ...(special === null ? {} : { values: { case: special } }) }
}

function isMeasurable({ text, quantities }: ListEntry): boolean {
  return measuresOf(quantities).length > 0 || observableSign(text.plain) !== null
}

/** In prose only a sentence that states an aim is an objective; the others tell of the project. */
function isAim({ item, text }: ListEntry): boolean {
  return item.form !== 'sentence' || (aim.test(text.plain) && !announcement.test(text.plain))
}

/**
 * O4: met where every objective of change says where it starts from. A relative change of next to nothing ("réduire les délais
 * de 30 %") is asked for its start, and as a question one whose only figure is where it leads; of the others code cannot tell.
 */
const baselines: SectionCheck = ({ raw, entries }) => {
  const without = entries.filter((entry) => change.test(entry.text.plain) && !hasBaseline(raw, entry))
  return {
    found: without.flatMap((entry): readonly Evidence[] => {
      if (isChangeOfNothing(entry)) return [evidenceAt(entry.item)]
      const values = { item: entry.item.number, case: 'silent' }
      return isSilentOnStart(entry) ? [{ ...evidenceAt(entry.item), severity: 'minor', values }] : []
    }),
    decided: without.length === 0,
  }
}

const startHint = wordsPattern(hintWords.start)

/** One figure, and not a word of how things stand: what has no figure at all is asked for one first (O3). */
function isSilentOnStart({ text, quantities }: ListEntry): boolean {
  const figures = text.plain.match(/\d{1,12}(?:[.,]\d{1,6})?/g) ?? []
  const [measure, second] = measuresOf(quantities)
  if (measure === undefined || second !== undefined || figures.length > 1) return false
  return !isModelScore(text.plain, measure) && !hits(text.plain, startHint)
}

/** A share or factor as the only figure, and at most one word for what shall change. */
function isChangeOfNothing({ text, quantities }: ListEntry): boolean {
  const measures = measuresOf(quantities)
  if (measures.length !== 1 || measures[0]?.dimension !== 'ratio' || measures[0].role !== 'target') return false
  const words = (text.plain.match(/[a-z]{3,}/g) ?? []).filter((word) => !changeWords.test(word))
  return words.length <= 1
}

/** O6, automatic part: an objective of tools alone, without a quantity or a condition. */
const objectiveTools: SectionCheck = ({ entries }) => {
  const bare = entries.filter(
    ({ text, quantities }) =>
      quantities.length === 0 && observableSign(text.plain) === null && toolsOf(text.plain).length > 0,
  )
  return {
    found: bare.filter(({ text }) => isToolsOnly(text.plain)).map(({ item }) => evidenceAt(item)),
    decided: bare.length === 0,
  }
}

/** O9: one finding per word left from the template. A column’s header ("#") is no value. */
const placeholders: SectionCheck = ({ raw, text, entries }) => {
  const spans = placeholdersOf(text.plain).map(({ start, end }) => spanOf(text, start, end))
  const headers = new Set(
    spans.length === 0 ? [] : entries.flatMap(({ item }) => item.parts.map(({ label }) => label?.start)),
  )
  const left = Map.groupBy(
    spans.filter(({ start }) => !headers.has(start)),
    (span) => itemAt(entries, span),
  )
  return { found: [...left].flatMap(([item, all]) => all.map((span) => leftIn(raw, span, item, all))) }
}

function itemAt(entries: readonly ListEntry[], { start, end }: Span): Item | undefined {
  return entries.find(({ item }) => start >= item.span.start && end <= item.span.end)?.item
}

/** A word left in an entry is that entry's: the same word in another one is another finding. All that are left in it are asked for together. */
function leftIn(raw: string, span: Span, item: Item | undefined, left: readonly Span[]): Evidence {
  const words = (item === undefined ? [span] : left).slice(0, 20).map(({ start, end }) => raw.slice(start, end))
  const [quote, entry] = [raw.slice(span.start, span.end), firstWords(raw, item?.span ?? span, 120)]
  const list = [...new Set(words)].slice(0, 5).join('\n')
  const values = { quote, entry, list, ...(entry.replace(/[\s.,;:!?…]+$/, '') === list ? { case: 'alone' } : {}) }
  return { item: item?.number ?? null, span, about: `${quote} · ${entry}`, values }
}

/** Beyond this many entries a section is not a list of objectives, and comparing each with each would be slow. */
const mostCompared = 40

/** O10: two objectives of nearly the same words. */
const noTwins: SectionCheck = ({ entries }, criterion) => {
  const bags = entries
    .slice(0, mostCompared)
    .map(({ item, text }) => ({ item, words: new Set(text.plain.match(/[a-z]{4,}/g)) }))
  const found = bags.flatMap(({ item, words }, index): readonly Evidence[] => {
    const twin = bags.slice(0, index).find((other) => sharedPart(words, other.words) > limit(criterion, 'similarity'))
    if (twin === undefined) return []
    return [{ item: item.number, span: item.span, values: { item: twin.item.number, other: item.number } }]
  })
  return { found }
}

function sharedPart(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length
  const all = left.size + right.size - shared
  return shared < 3 || all === 0 ? 0 : shared / all
}

/** O11: an objective that is, but for a few letters, an example of the guide. */
const copiedExamples: SectionCheck = ({ entries }, criterion) => ({
  found: entries
    .filter(({ text }) => isCopy(text.plain, limit(criterion, 'similarity')))
    .map(({ item, text }) => withCase(item, /\d/.test(text.plain) ? 'valued' : null)),
})

/** Numbers count as the guide's X and Y: filling them in is not enough to make an objective one's own. */
function isCopy(plain: string, similarity: number): boolean {
  if (plain.length > 140) return false
  const text = plain
    .replace(/\d[\d.,]{0,8}/g, 'x')
    .replace(/\s+/g, ' ')
    .replace(/[.;\s]+$/, '')
  return isCloseToAny(text, objectiveExamples, similarity)
}

/** Section 4, by criterion. */
export const objectiveChecks: SectionChecks = {
  O1: objectiveCount,
  O3: measurable,
  O4: baselines,
  O5: mlopsAim,
  O6: objectiveTools,
  O7: timeBound,
  O9: placeholders,
  O10: noTwins,
  O11: copiedExamples,
}
