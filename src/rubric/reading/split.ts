import { countWords } from '../detectors/words.ts'
import type { Span } from '../finding.ts'
import { eachSection, type SectionNumber } from '../section.ts'
import { withEvidence } from './with-evidence.ts'
import type { HeadingRow } from './heading-lines.ts'
import { marksOf } from './heading-mark.ts'
import { trim } from './item.ts'
import { linesOf } from './lines.ts'
import { type PlacedHeading, placeHeadings } from './place-headings.ts'
import { openSectionTables } from './section-table.ts'

/** A stretch of a document under one heading and those that go with it. */
export interface Stretch {
  /** The heading as written; null for what stands before the first one. */
  readonly heading: string | null
  /** Null where it belongs to none of the ten sections. */
  readonly section: SectionNumber | null
  /** What would stand in the section: without the heading where that only names the section. */
  readonly text: Span
}

/** One section found in a document. */
export interface SectionPart {
  readonly number: SectionNumber
  /** The heading as written; null where the document has none for it. */
  readonly heading: string | null
  /** Its text: one stretch of the document, or several joined by a blank line where its heading stands more than once. */
  readonly text: string
  /** Where each stretch stands in the document. */
  readonly parts: readonly Span[]
}

/** What is odd about a document, for the person to know. */
export type SplitNote =
  | { readonly type: 'twice'; readonly section: SectionNumber }
  | { readonly type: 'order'; readonly section: SectionNumber }
  /** Most sections stand more than once: two proposals, or one pasted twice. */
  | { readonly type: 'double' }
  /** Text under a heading of another kind, which belongs to none of the ten sections. */
  | { readonly type: 'other'; readonly heading: string }

/** A document taken apart into the guide's ten sections. */
export interface Split {
  /** The document as the sections are cut from it: as long as it was, a table of sections without its signs. */
  readonly text: string
  readonly blocks: readonly Stretch[]
  readonly sections: Readonly<Record<SectionNumber, SectionPart>>
  /** How many different sections have a heading. None: this is not a proposal. */
  readonly recognised: number
  readonly notes: readonly SplitNote[]
}

const between = '\n\n'

/** Takes a document apart into the ten sections. Pure and total; `recognised` is 0 where no heading was found. */
export function splitProposal(raw: string): Split {
  const { text, rows } = openSectionTables(raw)
  const blocks = withSummary(text, withTitle(text, blocksOf(text, placedIn(text, rows))))
  const sections = eachSection((number) => sectionPart(text, number, blocks))
  return {
    text,
    blocks,
    sections,
    recognised: new Set(blocks.flatMap(({ heading, section }) => (heading === null ? [] : (section ?? [])))).size,
    notes: notesOf(blocks),
  }
}

/** The headings of a document with the section that each stands in. */
export function readHeadings(raw: string): readonly PlacedHeading[] {
  const { text, rows } = openSectionTables(raw)
  return placedIn(text, rows)
}

function placedIn(text: string, rows: ReadonlyMap<number, HeadingRow>): readonly PlacedHeading[] {
  return placeHeadings(withEvidence(text, marksOf(text, linesOf(text), rows)))
}

/** Without a title of its own, a lone line above the first heading is one; a greeting or a sentence is none. */
function withTitle(raw: string, blocks: readonly Stretch[]): readonly Stretch[] {
  const [lead] = blocks
  if (lead?.heading !== null || blocks.some(({ section }) => section === 1)) return blocks
  const line = raw.slice(lead.text.start, Math.min(lead.text.end, lead.text.start + 200))
  const isLone = lead.text.end - lead.text.start < 200 && !/[\r\n\t]|^\||[.,:;!?…]\s*$/.test(line)
  return isLone ? [{ ...lead, section: 1 }, ...blocks.slice(1)] : blocks
}

/** Without a summary of its own, a paragraph right below the title is one. */
function withSummary(raw: string, blocks: readonly Stretch[]): readonly Stretch[] {
  if (blocks.some(({ section }) => section === 2)) return blocks
  const title = blocks.findIndex(({ section }) => section === 1)
  const below = blocks[title + 1]
  if (title < 0 || below?.section !== null || below.heading !== blocks[title]?.heading) return blocks
  return isParagraph(raw.slice(below.text.start, Math.min(below.text.end, below.text.start + 4000)))
    ? blocks.map((block) => (block === below ? { ...block, section: 2 } : block))
    : blocks
}

function isParagraph(text: string): boolean {
  return countWords(text.replace(/!?\[[^[\]]{0,200}\]\([^()]{0,300}\)|<[^<>]{0,300}>/g, ' ')) >= 15
}

function blocksOf(raw: string, placed: readonly PlacedHeading[]): readonly Stretch[] {
  const openers = withOneTitle(
    raw,
    placed.filter(({ opens }) => opens),
  )
  const lead = trim(raw, 0, openers[0]?.mark.start ?? raw.length)
  const firsts = new Map<SectionNumber | null, string>()
  const blocks = openers.flatMap((opener, index) => {
    const first = firsts.get(opener.section)
    if (first === undefined) firsts.set(opener.section, opener.mark.heading)
    return blockOf(raw, opener, first ?? null, openers[index + 1]?.mark.start ?? raw.length)
  })
  return lead.end > lead.start ? [{ heading: null, section: null, text: lead }, ...blocks] : blocks
}

/** A document that has a section for the title has its name there: what stands above it all, often the same words, is none. */
function withOneTitle(raw: string, openers: readonly PlacedHeading[]): readonly PlacedHeading[] {
  const isNamed = openers.some(({ mark, section, isTitle }, index) => {
    const end = openers[index + 1]?.mark.start ?? raw.length
    return section === 1 && !isTitle && raw.slice(mark.body, end).trim() !== ''
  })
  return isNamed ? openers.map((one) => (one.isTitle ? { ...one, section: null } : one)) : openers
}

function blockOf(raw: string, opener: PlacedHeading, first: string | null, end: number): readonly Stretch[] {
  const { mark, section, isTitle } = opener
  const { heading } = mark
  const lineEnd = endOfLine(raw, mark.body)
  const carries = section === 1 && mark.body < lineEnd
  if (isTitle || carries) {
    const title = isTitle ? trim(raw, mark.from, mark.body) : trim(raw, mark.body, lineEnd)
    const rest = trim(raw, isTitle ? mark.body : lineEnd, end)
    const below = rest.end > rest.start ? [{ heading, section: null, text: rest }] : []
    return [{ heading, section, text: title }, ...below]
  }
  const text = trim(raw, isBare(opener, first) ? mark.body : mark.start, end)
  return [{ heading, section, text }]
}

/** Whether the heading only names its section: as the first that does, or as the first did. */
function isBare({ mark: { heading, sense, isEntry }, section }: PlacedHeading, first: string | null): boolean {
  if (section === null || isEntry) return false
  if (section !== 1 && first !== null && first.toLowerCase() !== heading.toLowerCase()) return false
  return sense === null || (sense.section === section && sense.weight === 'main' && sense.whole)
}

function endOfLine(raw: string, from: number): number {
  const end = /[\r\n]|$/g
  end.lastIndex = from
  return end.exec(raw)?.index ?? raw.length
}

function sectionPart(raw: string, number: SectionNumber, blocks: readonly Stretch[]): SectionPart {
  const own = blocks.filter(({ section }) => section === number)
  const parts = own.map(({ text }) => text).filter(({ start, end }) => end > start)
  return {
    number,
    heading: own[0]?.heading ?? null,
    parts,
    text: parts.map(({ start, end }) => raw.slice(start, end)).join(between),
  }
}

/**
 * Where a span of a section's text stands in the document. A span that runs over the joint of two stretches is cut at it,
 * so that the document's slice is always a verbatim part of the section, but for the signs that part the cells of a table.
 */
export function inDocument(section: SectionPart, span: Span): Span {
  let offset = 0
  for (const { start, end } of section.parts) {
    const length = end - start
    if (span.start <= offset + length) {
      return { start: start + span.start - offset, end: Math.min(end, start + span.end - offset) }
    }
    offset += length + between.length
  }
  return { start: 0, end: 0 }
}

function notesOf(blocks: readonly Stretch[]): readonly SplitNote[] {
  const notes = new Map<string, SplitNote>()
  const seen = new Map<SectionNumber, string>()
  let highest = 0
  for (const { section, heading } of blocks) {
    if (heading === null || (section === null && highest === 0)) continue
    const note = section === null ? { type: 'other' as const, heading } : oddness(section, heading, seen, highest)
    if (note !== null) notes.set(JSON.stringify(note), note)
    if (section === null) continue
    if (!seen.has(section)) seen.set(section, heading)
    highest = Math.max(highest, section)
  }
  const all = [...notes.values()]
  const twice = all.filter(({ type }) => type === 'twice').length
  return twice < 3 ? all : [{ type: 'double' }, ...all.filter(({ type }) => type === 'other')]
}

function oddness(
  section: SectionNumber,
  heading: string,
  seen: ReadonlyMap<SectionNumber, string>,
  highest: number,
): SplitNote | null {
  const first = seen.get(section)
  if (first === undefined) return section < highest ? { type: 'order', section } : null
  return first.toLowerCase() === heading.toLowerCase() ? { type: 'twice', section } : null
}
