import { linksOf } from '../detectors/link.ts'
import type { Quantity, FigureRole } from '../detectors/measured.ts'
import { quantitiesOf } from '../detectors/quantity.ts'
import { countWords } from '../detectors/words.ts'
import { fold, foldAll, type FoldedText } from './fold.ts'
import type { PartRole } from '../lexicons/part-roles.ts'
import type { Item } from './item.ts'
import { itemsOf } from './items.ts'
import { isListSection } from './list-section.ts'
import { type LookedLinks, nothingLooked } from './looked-links.ts'
import { type Risk, risksOf } from './risks.ts'
import type { SectionNumber } from '../section.ts'

/** What code has found in one section's text, as plain data that can be shown, stored or sent to the model. */
export interface SectionFacts {
  readonly section: SectionNumber
  /** Words as word processors count them. */
  readonly words: number
  /** The entries of a list section (4, 7, 8); 0 elsewhere. Risks count without their separate mitigations. */
  readonly items: number
  /** How many of the entries hold a number that measures something. */
  readonly quantified: number
  /** How many risks have their own mitigation (section 7). */
  readonly mitigated: number
  /** The addresses in the text, as written. */
  readonly links: readonly string[]
}

/** A section's text, parsed once for all checks. */
export interface SectionReading {
  readonly section: SectionNumber
  readonly raw: string
  /** The whole text, folded. */
  readonly text: FoldedText
  readonly words: number
  readonly entries: readonly ListEntry[]
  readonly risks: readonly Risk[]
  /** What was found where its links lead. */
  readonly looked: LookedLinks
}

/** One item with what was found in it. */
export interface ListEntry {
  readonly item: Item
  readonly text: FoldedText
  readonly quantities: readonly Quantity[]
}

/** Parses a section's text once. */
export function readSection(section: SectionNumber, raw: string, looked: LookedLinks = nothingLooked): SectionReading {
  const items = isListSection(section) ? itemsOf(raw, section) : []
  const entries = items.map((item) => entryOf(raw, item))
  const risks = section === 7 ? risksOf(raw, items) : []
  return { section, raw, text: fold(raw), words: countWords(raw), entries, risks, looked }
}

function entryOf(raw: string, item: Item): ListEntry {
  const text = textOf(raw, item)
  return { item, text, quantities: quantitiesOf(text.plain).map((one) => ({ ...one, role: roleIn(item, text, one) })) }
}

/** A column or label for today's value, a window or a date says what the figures in it are; one in the name of
 * what has a target elsewhere only tells what is counted ("sans retour arrière sous 48 h"). */
function roleIn({ head, parts }: Item, text: FoldedText, { start, role }: Quantity): FigureRole {
  const at = text.starts[start] ?? text.end
  const part = parts.find(({ span }) => at >= span.start && at < span.end)
  const isNamed = part === undefined || part.role === 'name' || (at >= head.start && at < head.end)
  if (isNamed && role === 'target' && parts.some((other) => other.role === 'target')) return 'threshold'
  if (part?.role === 'current') return 'current'
  if (part?.role === 'window') return 'window'
  return part?.role === 'deadline' ? 'date' : role
}

/** An item's words in one piece; of a column, its header and its cells. */
function textOf(raw: string, { form, head, parts, span }: Item): FoldedText {
  return form === 'column' ? foldAll(raw, [head, ...parts.map((part) => part.span)]) : fold(raw, span.start, span.end)
}

/** The reading's facts as plain data. */
export function factsOf(reading: SectionReading): SectionFacts {
  const { section, words, entries, risks } = reading
  return {
    section,
    words,
    items: section === 7 ? risks.length : entries.length,
    quantified: entries.filter(({ quantities }) => quantities.length > 0).length,
    mitigated: risks.filter(({ answer }) => answer === 'paired').length,
    links: linksOf(reading.raw).map(({ span }) => reading.raw.slice(span.start, span.end)),
  }
}

/** Whether an entry says something under a label or in a column of that role. */
export function saysRole({ entries }: Pick<SectionReading, 'entries'>, role: PartRole): boolean {
  return entries.some(({ item }) => item.parts.some((part) => part.role === role && part.span.end > part.span.start))
}
