import type { TextLine } from './lines.ts'

/** A line that may head what stands below it, before its words are read. */
export interface HeadingLine {
  readonly line: TextLine
  /** The words as they are written, without the marker of a heading. */
  readonly text: string
  /** Where `text` begins, and where what stands below it does. */
  readonly from: number
  readonly body: number
  /** 1-6 as Markdown and HTML count, 7 for a bold line, 8 for a plain one. */
  readonly level: number
}

/** The first cell of a row that heads what its other cells say: the words, and where they and the rest begin. */
export type HeadingRow = Pick<HeadingLine, 'text' | 'from' | 'body'>

/** The level of such a row: any marked heading stands above it. */
const rowLevel = 6.5

/** The level of a bold line; a plain one lies below it. */
export const boldLevel = 7
const plainLevel = 8

/** The lines of a document that may be headings, in order; `rows` are those that are, by where they begin. */
export function headingLines(
  raw: string,
  lines: readonly TextLine[],
  rows: ReadonlyMap<number, HeadingRow>,
): readonly HeadingLine[] {
  const from = behindFrontMatter(raw, lines)
  return lines.flatMap((line) => {
    const row = rows.get(line.start)
    if (row !== undefined) return { ...row, line, level: rowLevel }
    return line.index < from ? [] : (headingAt(raw, lines, line) ?? [])
  })
}

/** The first line behind the `---` block of settings that some documents begin with. */
function behindFrontMatter(raw: string, lines: readonly TextLine[]): number {
  const isFence = (line: TextLine | undefined): boolean =>
    line?.kind === 'rule' && raw.slice(line.start, line.end).trim() === '---'
  if (!isFence(lines[0])) return 0
  const end = lines.slice(1, 40).findIndex((line) => isFence(line))
  return end < 0 ? 0 : end + 2
}

const headable: ReadonlySet<TextLine['kind']> = new Set(['text', 'number', 'bullet'])

function headingAt(raw: string, lines: readonly TextLine[], line: TextLine): HeadingLine | null {
  if (line.kind === 'heading') return headingFrom(raw, line, levelOf(raw, line), line.from)
  if (!headable.has(line.kind)) return null
  return readMarkup(raw, lines, line) ?? (line.end - line.start > 200 ? null : readLine(raw, lines, line))
}

function headingFrom(raw: string, line: TextLine, level: number, from: number): HeadingLine {
  return { line, text: raw.slice(from, line.end), level, from, body: line.end }
}

function levelOf(raw: string, line: TextLine): number {
  return /#+/.exec(raw.slice(line.start, line.start + 60))?.[0].length ?? 1
}

/** `<h2 align="center">Architecture</h2>`, on one line or over a few. */
function readMarkup(raw: string, lines: readonly TextLine[], line: TextLine): HeadingLine | null {
  const open = /^\s*(?:<(?:div|p|center|a)\b[^<>]{0,80}>\s*)?<h([1-6])\b[^<>]{0,200}>/i.exec(
    raw.slice(line.start, Math.min(line.end, line.start + 400)),
  )
  if (open === null) return null
  const from = line.start + open[0].length
  const last = lines[Math.min(lines.length - 1, line.index + 5)] ?? line
  const inside = raw.slice(from, Math.min(last.end, from + 600))
  const close = /<\/h[1-6]\s*>/i.exec(inside)
  if (close === null) return null
  const text = inside.slice(0, close.index).replace(/\s+/g, ' ')
  return { line, text, level: Number(open[1]), from, body: from + close.index + close[0].length }
}

/** An underlined line, one with its `##` glued to it, a bold line, or a line like any other. */
function readLine(raw: string, lines: readonly TextLine[], line: TextLine): HeadingLine | null {
  const from = line.start + (/^\s*/.exec(raw.slice(line.start, line.end))?.[0].length ?? 0)
  const text = raw.slice(from, line.end)
  const glued = /^#{2,6}(?=\p{L})/u.exec(text)?.[0].length ?? 0
  if (glued > 0) return headingFrom(raw, line, glued, from + glued)
  const under = underlineOf(raw, lines[line.index + 1])
  if (under !== null && line.kind !== 'bullet' && wordsIn(text) <= 14) {
    return { ...headingFrom(raw, line, under.level, from), body: under.end }
  }
  const isBold = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)]?\s{0,3})?(?:\*{1,3}|_{1,3})[^*_\s]/.test(text)
  if (line.kind === 'bullet' && !/^\p{Extended_Pictographic}/u.test(text)) return null
  return headingFrom(raw, line, isBold ? boldLevel : plainLevel, from)
}

function underlineOf(raw: string, next: TextLine | undefined): { readonly level: number; readonly end: number } | null {
  if (next?.kind !== 'rule') return null
  const under = raw.slice(next.start, next.end).trim()
  return /^(?:=+|-+)$/.test(under) ? { level: under.startsWith('=') ? 1 : 2, end: next.end } : null
}

/** How many words a line has, about. */
export function wordsIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length
}
