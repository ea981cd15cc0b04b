import { headingNumber } from '../lexicons/heading-patterns.ts'
import type { SectionNumber } from '../section.ts'
import { isSureName, nameOf } from './heading-name.ts'
import type { TextLine } from './lines.ts'

/** A heading in the document. Without a section it is of another kind, and ends the section before it. */
export interface HeadingMark {
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

/** The headings of a document, in order. */
export function marksOf(raw: string, lines: readonly TextLine[]): readonly HeadingMark[] {
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
  const name = nameOf(raw, line, level === plainLevel ? 'plain' : 'marked')
  if (name === null ? level > 6 : level === plainLevel && !isSureName(name)) return null
  const heading = raw.slice(line.from, line.end).replace(/^[*_\s]{1,9}|[*_\s:：#]{1,9}$/g, '')
  const body = name?.rest ?? (setext ? (next?.end ?? line.end) : line.end)
  return { section: name?.section ?? null, line, start: line.start, body, heading, level, number: numberOf(raw, line) }
}

function isUnderline(raw: string, line: TextLine, next: TextLine | undefined): boolean {
  return next?.kind === 'rule' && line.kind === 'text' && /^(?:=+|-+)\s*$/.test(raw.slice(next.start, next.end).trim())
}

function numberOf(raw: string, line: TextLine): number | null {
  const found = headingNumber.exec(raw.slice(line.start, line.start + 40))
  return found === null ? null : Number(found[1])
}

/** The level of a line without any mark of a heading. */
export const plainLevel = 8

/** 1-6 for `#`, 1-2 for underlined, 7 for a bold line, 8 for plain text. */
function levelOf(raw: string, line: TextLine, setext: boolean): number {
  if (line.kind === 'heading') return /^#+/.exec(raw.slice(line.start, line.end).trim())?.[0].length ?? 1
  if (setext) return 2
  return /^\s*(?:\d{1,2}\s?[.)]\s*)?(?:\*\*|__).{1,160}/.test(raw.slice(line.start, line.end)) ? 7 : plainLevel
}
