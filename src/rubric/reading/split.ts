import { distance } from 'fastest-levenshtein'
import { fold } from './fold.ts'
import { guide } from '../guide.ts'
import type { Span } from '../finding.ts'
import { trim } from './items.ts'
import { appendixNames, headingNames } from '../lexicons/headings.ts'
import { type TextLine, linesOf } from './lines.ts'
import { eachSection, type SectionNumber, sectionNumbers } from '../section.ts'
import { entryHeading, headingNumber, numberPrefix } from '../lexicons/heading-patterns.ts'

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

/** A heading in the document. Without a section it is of another kind, and ends the section before it. */
interface HeadingMark {
  readonly section: SectionNumber | null
  readonly line: TextLine
  /** Where the heading's line begins and where the section's text does. */
  readonly start: number
  readonly body: number
  readonly heading: string
  readonly level: number
  /** The number before the heading, if it has one: "4. …". */
  readonly number: number | null
}

const between = '\n\n'
const names = new Map<string, SectionNumber>(
  sectionNumbers.flatMap((section) =>
    [
      ...headingNames[section],
      bareName(fold(guide[section].heading.fr).plain),
      bareName(fold(guide[section].heading.en).plain),
    ].map((name) => [name, section] as const),
  ),
)
const appendices = new Set(appendixNames)
const guideNames = new Set(
  sectionNumbers.flatMap((section) => [
    bareName(fold(guide[section].heading.fr).plain),
    bareName(fold(guide[section].heading.en).plain),
  ]),
)

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

function marksOf(raw: string, lines: readonly TextLine[]): readonly HeadingMark[] {
  return lines.flatMap((line, index) => {
    const mark = markAt(raw, line, lines[index + 1])
    return mark === null ? [] : [mark]
  })
}

const headable: ReadonlySet<TextLine['kind']> = new Set(['heading', 'number', 'text'])

function markAt(raw: string, line: TextLine, next: TextLine | undefined): HeadingMark | null {
  if (line.end - line.start > 200 || !headable.has(line.kind)) return null
  const setext = isUnderline(raw, line, next)
  const level = levelOf(raw, line, setext)
  const name = nameOf(raw, line, level)
  if (name === null ? level > 6 : level === plainLevel && !isSureName(name)) return null
  const heading = raw.slice(line.from, line.end).replace(/^[*_\s]{1,9}|[*_\s:：#]{1,9}$/g, '')
  const body = name?.rest ?? (setext ? (next?.end ?? line.end) : line.end)
  return { section: name?.section ?? null, line, start: line.start, body, heading, level, number: numberOf(raw, line) }
}

function isUnderline(raw: string, line: TextLine, next: TextLine | undefined): boolean {
  return next?.kind === 'rule' && line.kind === 'text' && /^(?:=+|-+)\s*$/.test(raw.slice(next.start, next.end).trim())
}

/** A plain line is a heading only when it is exactly one of the guide's, or a known one behind a number. */
function isSureName(name: HeadingName): boolean {
  return name.whole && (guideNames.has(name.text) || name.takeByNumber)
}

function numberOf(raw: string, line: TextLine): number | null {
  const found = headingNumber.exec(raw.slice(line.start, line.start + 40))
  return found === null ? null : Number(found[1])
}

const plainLevel = 8

/** 1-6 for `#`, 1-2 for underlined, 7 for a bold line, 8 for plain text. */
function levelOf(raw: string, line: TextLine, setext: boolean): number {
  if (line.kind === 'heading') return /^#+/.exec(raw.slice(line.start, line.end).trim())?.[0].length ?? 1
  if (setext) return 2
  return /^\s*(?:\d{1,2}\s?[.)]\s*)?(?:\*\*|__).{1,160}/.test(raw.slice(line.start, line.end)) ? 7 : plainLevel
}

interface HeadingName {
  readonly section: SectionNumber | null
  readonly text: string
  readonly whole: boolean
  readonly takeByNumber: boolean
  /** Where text goes on behind the heading on the same line ("Titre : …"). */
  readonly rest: number | null
}

function nameOf(raw: string, line: TextLine, level: number): HeadingName | null {
  const text = fold(raw, line.start, line.end)
  const numbered = /^[\s#>_\W]{0,12}(?:section\s|partie\s)?(?:\d{1,2}|[ivx]{1,4})\s?[.):/-]/.test(text.plain)
  const whole = bareName(text.plain)
  if (names.has(whole) || appendices.has(whole)) {
    return { section: names.get(whole) ?? null, text: whole, whole: true, takeByNumber: numbered, rest: null }
  }
  const near = level === plainLevel ? null : nearestName(whole)
  if (near !== null)
    return { section: names.get(near) ?? null, text: near, whole: true, takeByNumber: numbered, rest: null }
  const cut = text.plain.search(/\s?(?::|\s-\s)\s?\S/)
  const head = cut < 0 ? '' : bareName(text.plain.slice(0, cut))
  const section = names.get(head)
  if (section === undefined) return nearName(whole, numbered)
  const colon = cut + (/^\s?(?::|\s-)\s*/.exec(text.plain.slice(cut))?.[0].length ?? 1)
  return { section, text: head, whole: false, takeByNumber: numbered, rest: text.starts[colon] ?? line.end }
}

/** A known heading with a letter or two wrong ("Metriques de sucess"). */
function nearestName(whole: string): string | null {
  if (whole.length < 7 || whole.length > 90) return null
  const allowed = whole.length < 14 ? 1 : 2 + Math.floor(whole.length / 30)
  return (
    [...names.keys()].find(
      (name) => Math.abs(name.length - whole.length) <= allowed && distance(name, whole) <= allowed,
    ) ?? null
  )
}

/** A heading that begins with one of the guide's and says more ("Objectifs du projet MLOps de Fromagix"). */
function nearName(whole: string, numbered: boolean): HeadingName | null {
  for (const name of guideNames) {
    if (whole.startsWith(`${name} `) && name.includes(' ')) {
      return { section: names.get(name) ?? null, text: name, whole: false, takeByNumber: numbered, rest: null }
    }
  }
  return null
}

/** The words of a folded heading: no number, no emoji, no bracketed remark, no colon; "and" and "&" are one. */
function bareName(plain: string): string {
  return plain
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/^[^a-z0-9]{1,20}/, '')
    .replace(numberPrefix, '')
    .replace(/^(?:\d{1,2}|[ivx]{1,4}(?=\s?[.):/-]))(?:\.\d{1,2}){0,2}\s?[.):°/-]{0,2}\s{0,3}/, '')
    .replace(/^[^a-z0-9]{1,20}/, '')
    .replace(/,\s(?:and|et)\s/g, ' and ')
    .replace(/[^a-z0-9)]{1,20}$/, '')
    .replace(/\s+/g, ' ')
    .replace(/, and /g, ' and ')
}

/**
 * The headings that take the document apart. Deeper ones with a section's name are parts of a section, unless the document has
 * no other for it; others at the same level end a section, unless they name one of its entries ("Objectif 2").
 */
function mainMarks(marks: readonly HeadingMark[]): readonly HeadingMark[] {
  const known = marks.filter(({ section }) => section !== null)
  const main = mainLevel(known)
  const atMain = new Set(known.filter(({ level }) => level <= main).map(({ section }) => section))
  const byNumber = followsNumbers(known)
  const resolved = marks.map((mark) => (byNumber && mark.section === null ? numbered(mark, atMain) : mark))
  return resolved.filter((mark) =>
    mark.section === null ? endsSection(mark, main) : mark.level <= main || !atMain.has(mark.section),
  )
}

function endsSection({ level, heading, line }: HeadingMark, main: number): boolean {
  const entry = entryHeading.test(heading)
  return level <= main && line.kind === 'heading' && !entry && !/^\d{1,2}\.\d/.test(heading)
}

/** Whether the document numbers its sections as the guide does: then a number tells a section whose heading is worded otherwise. */
function followsNumbers(known: readonly HeadingMark[]): boolean {
  const numbered = known.filter(({ number }) => number !== null)
  return numbered.length >= 4 && numbered.every(({ number, section }) => number === section)
}

function numbered(mark: HeadingMark, taken: ReadonlySet<SectionNumber | null>): HeadingMark {
  const section = sectionNumbers.find((number) => number === mark.number && !taken.has(number))
  return section === undefined ? mark : { ...mark, section }
}

/** The level that most sections are headed with; the higher one where two are equal. */
function mainLevel(marks: readonly HeadingMark[]): number {
  const counts = new Map<number, Set<SectionNumber | null>>()
  for (const { level, section } of marks) counts.set(level, (counts.get(level) ?? new Set()).add(section))
  const sorted = [...counts].sort(([a, left], [b, right]) => right.size - left.size || a - b)
  return sorted[0]?.[0] ?? plainLevel
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
