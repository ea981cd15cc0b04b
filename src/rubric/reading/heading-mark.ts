import { bareNumber, entryHeading, headingNumber } from '../lexicons/heading-patterns.ts'
import { boldLevel, headingLines, type HeadingLine, type HeadingRow, wordsIn } from './heading-lines.ts'
import { type HeadingSense, senseOf } from './heading-sense.ts'
import type { TextLine } from './lines.ts'

/** A line of a document that heads what stands below it. */
export interface HeadingMark {
  /** Where the heading's line begins, where its words do, and where the text below it does. */
  readonly start: number
  readonly from: number
  readonly body: number
  readonly heading: string
  /** As `HeadingLine` counts; a heading that is a part by its number ("1.2") lies a little deeper. */
  readonly level: number
  readonly sense: HeadingSense | null
  /** One entry of a section's list: "Objectif 2", "KPI 3: …". */
  readonly isEntry: boolean
  /** The number before the heading, or that it is: "4. …", "4". */
  readonly number: number | null
}

/** The headings of a document, in order. A line without any mark is one only where its words leave no doubt. */
export function marksOf(
  raw: string,
  lines: readonly TextLine[],
  rows: ReadonlyMap<number, HeadingRow> = new Map(),
): readonly HeadingMark[] {
  const found = headingLines(raw, lines, rows)
  const marked = found.filter(({ level }) => level < boldLevel).length
  return found.flatMap((one) => {
    const mark = markOf(raw, one)
    return one.level < boldLevel || isSure(raw, lines, one, mark, marked) ? [mark] : []
  })
}

function markOf(raw: string, { line, text, from, level, body }: HeadingLine): HeadingMark {
  const heading = bareHeading(text)
  const isEntry = entryHeading.test(heading.replace(/^[\d.\s]{1,6}/, ''))
  const mark = {
    start: line.start,
    from,
    heading,
    level: level + partsOf(heading),
    isEntry,
    number: Number((bareNumber.exec(heading) ?? headingNumber.exec(heading))?.[1] ?? 0) || null,
  }
  const carried = isEntry ? null : carriedBy(text)
  return carried === null
    ? { ...mark, body, sense: senseOf(text) }
    : {
        ...mark,
        heading: bareHeading(carried.head),
        body: placeOf(raw, from, text, carried.at, body),
        sense: carried.sense,
      }
}

/** A heading that carries its text behind a colon or a dash: "Titre : Livrer plus vite". */
function carriedBy(text: string): { readonly head: string; readonly at: number; readonly sense: HeadingSense } | null {
  const first = /^[\W_]{0,12}(?:\d{1,2}(?:\.\d{1,2}){0,3}[\s.):°–-]{1,4})?/u.exec(text)?.[0].length ?? 0
  const cut = /\s?[:：](?![a-z]{2,20}:)[*_\s]{0,6}(?=[^\s*_])|[*_]{0,3}\s[-–—]\s(?=[^\s*_])/u.exec(text.slice(first))
  if (cut === null) return null
  const head = text.slice(0, first + cut.index)
  const sense = senseOf(head)
  return sense !== null && isCertain(sense) ? { head, at: first + cut.index + cut[0].length, sense } : null
}

/** Where the carried text stands in the document; markup may have been joined from several lines. */
function placeOf(raw: string, from: number, text: string, at: number, body: number): number {
  return raw.startsWith(text, from) ? from + at : body
}

/** Whether the words name one of the ten sections, and nothing else. */
export function isCertain({ section, weight, whole }: HeadingSense): boolean {
  return section !== null && weight === 'main' && whole
}

/** The words of a heading as written, without what makes them bold and without a colon at the end. */
function bareHeading(text: string): string {
  return text
    .replace(/<[^<>]{0,200}>/g, ' ')
    .trim()
    .replace(/^[*_\s]{1,9}|[*_\s:：#]{1,9}$/g, '')
}

/** A tenth of a level for each part of a number: "1.2.3" lies below "1.2". */
function partsOf(heading: string): number {
  const number = /^(?:\d{1,2}|[A-Za-z]|[IVXivx]{1,4})((?:\.(?:\d{1,2}|[A-Za-z](?![A-Za-z])))+)/.exec(heading)?.[1] ?? ''
  return (number.match(/\./g) ?? []).length / 10
}

/** Words that a bold line holds as often to stress something. */
const unsure: ReadonlySet<HeadingSense['weight']> = new Set(['deed', 'light', 'loose'])

/** Whether a bold or plain line is a heading: a bold one holds nothing else, a plain one names a section and stands apart. */
function isSure(
  raw: string,
  lines: readonly TextLine[],
  { line, text, level, body }: HeadingLine,
  mark: HeadingMark,
  marked: number,
): boolean {
  const { sense } = mark
  if (sense === null || wordsIn(mark.heading) > 12) return false
  const carries = mark.body !== body
  if (level === boldLevel) return carries || (isWholeBold(text) && !unsure.has(sense.weight))
  if (carries || !sense.whole || /[.;,]$/.test(text.trim())) return false
  return line.kind === 'number'
    ? isCertain(sense) && !isListed(raw, lines, line)
    : isApart(raw, lines, line, sense, marked)
}

function isWholeBold(text: string): boolean {
  return /(?:\*{1,3}|_{1,3})[\s:：]{0,4}$/.test(text.trim())
}

/** Whether a numbered line is an entry of a list: the next number follows at once, or it is the last and nothing stands below it. */
function isListed(raw: string, lines: readonly TextLine[], line: TextLine): boolean {
  const own = numberingOf(raw, line)
  const [before, after] = [lines[line.index - 1], lines[line.index + 1]].map((other) => numberingOf(raw, other))
  const follows = (one: Numbering | null, other: Numbering | null): boolean =>
    one !== null && other !== null && other.number === one.number + 1 && other.sign === one.sign
  return follows(own, after ?? null) || (follows(before ?? null, own) && lines[line.index + 1]?.kind !== 'text')
}

interface Numbering {
  readonly number: number
  readonly sign: string
}

function numberingOf(raw: string, line: TextLine | undefined): Numbering | null {
  const found = line === undefined ? null : /^\s*(\d{1,3})\s?([.):°–-])/.exec(raw.slice(line.start, line.start + 20))
  return found === null ? null : { number: Number(found[1]), sign: found[2] ?? '' }
}

/** Whether a plain line stands by itself. In a document with marked headings only several words that name a section will do. */
function isApart(
  raw: string,
  lines: readonly TextLine[],
  line: TextLine,
  sense: HeadingSense,
  marked: number,
): boolean {
  const before = lines[line.index - 1]
  const ended =
    before === undefined || before.kind !== 'text' || /[.!?…:]\s*$/.test(raw.slice(before.start, before.end))
  if (line.kind === 'bullet')
    return marked < 2 && ended && !isAlike(raw, line, before) && !isAlike(raw, line, lines[line.index + 1])
  return ended && isCertain(sense) && (marked < 2 || wordsIn(raw.slice(line.start, line.end)) > 2)
}

/** Whether another line begins with the same emoji: then both are entries of a list. */
function isAlike(raw: string, line: TextLine, other: TextLine | undefined): boolean {
  const sign = (one: TextLine): string =>
    raw
      .slice(one.start, one.start + 8)
      .trim()
      .slice(0, 2)
  return other?.kind === 'bullet' && sign(line) === sign(other)
}
