import type { Span } from '../finding.ts'
import { eachSection, type SectionNumber } from '../section.ts'
import { type HeadingMark, marksOf } from './heading-mark.ts'
import { trim } from './item.ts'
import { linesOf, type TextLine } from './lines.ts'
import { mainMarks } from './main-marks.ts'

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
  /** Text under a heading of another kind, which belongs to none of the ten sections. */
  | { readonly type: 'other'; readonly heading: string }

/** A document taken apart into the guide's ten sections. */
export interface Split {
  readonly sections: Readonly<Record<SectionNumber, SectionPart>>
  /** How many different sections have a heading. None: this is not a proposal. */
  readonly recognised: number
  readonly notes: readonly SplitNote[]
}

const between = '\n\n'

/** Takes a Markdown document apart into the ten sections. Pure and total; `recognised` is 0 where no heading was found. */
export function splitProposal(raw: string): Split {
  const lines = linesOf(raw)
  const marks = mainMarks(marksOf(raw, lines))
  const bodies = marks.map((mark, index) => ({
    mark,
    span: trim(raw, mark.body, marks[index + 1]?.start ?? raw.length),
  }))
  const title = titleLine(raw, lines, marks)
  const sections = eachSection((number) => {
    const own = bodies.filter(({ mark }) => mark.section === number)
    const spans = own.length === 0 && number === 1 && title !== null ? [title] : own.map(({ span }) => span)
    return sectionPart(raw, number, own[0]?.mark.heading ?? null, spans)
  })
  return { sections, recognised: new Set(marks.flatMap(({ section }) => section ?? [])).size, notes: notesOf(marks) }
}

function sectionPart(raw: string, number: SectionNumber, heading: string | null, spans: readonly Span[]): SectionPart {
  const parts = spans.filter(({ start, end }) => end > start)
  return { number, heading, parts, text: parts.map(({ start, end }) => raw.slice(start, end)).join(between) }
}

/**
 * Where a span of a section's text stands in the document. A span that runs over the joint of two stretches is cut at it,
 * so that the document's slice is always a verbatim part of the section.
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

/** Without a heading for the title, the document's first `#` line is the title. */
function titleLine(raw: string, lines: readonly TextLine[], marks: readonly HeadingMark[]): Span | null {
  const first = marks.find(({ section }) => section !== null)?.start ?? raw.length
  const line = lines.find(({ kind, start }) => kind === 'heading' && start < first)
  return line === undefined ? null : trim(raw, line.from, line.end)
}

function notesOf(marks: readonly HeadingMark[]): readonly SplitNote[] {
  const notes: SplitNote[] = []
  const seen = new Set<SectionNumber>()
  let highest = 0
  for (const { section, heading } of marks) {
    if (section === null) {
      if (highest > 0) notes.push({ type: 'other', heading })
      continue
    }
    if (seen.has(section)) notes.push({ type: 'twice', section })
    else if (section < highest) notes.push({ type: 'order', section })
    seen.add(section)
    highest = Math.max(highest, section)
  }
  return notes
}
