import { tagsBefore, tagsBehind } from '../lexicons/list-patterns.ts'

/** What one line of a section is. `text` is a line of prose, `rule` a table's delimiter row or a horizontal rule. */
type LineKind = 'blank' | 'heading' | 'bullet' | 'number' | 'row' | 'rule' | 'fence' | 'code' | 'text'

/** One line of the raw text: raw offsets of the whole line without its break, and of what stands behind its marker. */
export interface TextLine {
  readonly kind: LineKind
  /** Counted from 0. */
  readonly index: number
  readonly start: number
  readonly end: number
  /** Where the words begin, behind `- `, `3. `, `## `, `[x] `, `|`. */
  readonly from: number
  /** Columns before the marker; a tab counts four. */
  readonly indent: number
  /** A ticked checkbox: something that the author reports as done. */
  readonly ticked: boolean
}

type Unplaced = Omit<TextLine, 'index'>

/** The bullets of Markdown and those that chat apps and office programs paste. */
const bullet = /^(?:[-+*•◦▪▫‣⁃·●○■□➤➢►▶→⇒✓✔✗✘❌☐☑☒]|[-–—](?=\s)|\p{Extended_Pictographic}\u{FE0F}?)(?=[\s\u{FE0F}])/u
const numbered = /^(?:\(?\d{1,3}(?:[.)°]|\s?[-–—](?=\s))|\(?[a-hA-H]\)|[a-h]\.(?=\s))(?=\s|\p{Lu}|\*)/u
const heading = /^#{1,6}(?=\s|$)/
const fence = /^(?:```|~~~)/
const delimiter = /^[|\s:-]{2,}$/
const tick = /^\[([ xX✓✔])\](?=\s|$)/

/** Splits a text into lines (LF, CRLF or CR) and says what each is. Linear. */
export function linesOf(raw: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let fenced = false
  for (let start = 0; start <= raw.length;) {
    const end = lineEnd(raw, start)
    const line = { index: lines.length, ...lineAt(raw, start, end, fenced) }
    if (line.kind === 'fence') fenced = !fenced
    lines.push(line)
    start = raw[end] === '\r' && raw[end + 1] === '\n' ? end + 2 : end + 1
  }
  return lines
}

function lineEnd(raw: string, start: number): number {
  for (let at = start; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return raw.length
}

function lineAt(raw: string, start: number, end: number, fenced: boolean): Unplaced {
  const { at, columns } = skipIndent(raw, start, end)
  const head = raw.slice(at, Math.min(end, at + 400))
  if (head === '') return { kind: 'blank', start, end, from: end, indent: columns, ticked: false }
  if (fence.test(head)) return { kind: 'fence', start, end, from: end, indent: columns, ticked: false }
  if (fenced) return { kind: 'code', start, end, from: at, indent: columns, ticked: false }
  return head.startsWith('<')
    ? lineInTags(raw, start, end, at, columns)
    : lineWithMarker(raw, start, end, at, columns, head)
}

/** A line of HTML without the tags around its words: `<li>` is a bullet, tags alone are nothing to read. */
function lineInTags(raw: string, start: number, end: number, at: number, indent: number): Unplaced {
  const head = raw.slice(at, Math.min(end, at + 400))
  const before = tagsBefore.exec(head)?.[0] ?? ''
  const tail = raw.slice(Math.max(at + before.length, end - 120), end)
  const last = end - (tagsBehind.exec(tail)?.[0].length ?? 0)
  const from = at + before.length
  if (from >= last) return { kind: 'blank', start, end, from: end, indent, ticked: false }
  if (before === '') return lineWithMarker(raw, start, end, at, indent, head)
  if (/<li[\s>]/i.test(before)) return { kind: 'bullet', start, end: last, from, indent, ticked: false }
  return lineWithMarker(raw, start, last, from, indent, raw.slice(from, Math.min(last, from + 400)))
}

function lineWithMarker(raw: string, start: number, end: number, at: number, indent: number, head: string): Unplaced {
  if (isRule(head)) return { kind: 'rule', start, end, from: end, indent, ticked: false }
  if (head.startsWith('|')) return { kind: 'row', start, end, from: at + 1, indent, ticked: false }
  const [kind, length] = markerOf(head)
  const body = skipIndent(raw, at + length, end).at
  const box = kind === 'text' ? null : tick.exec(raw.slice(body, Math.min(end, body + 4)))
  const from = box === null ? body : skipIndent(raw, body + 3, end).at
  return { kind, start, end, from: skipSigns(raw, from, end, kind), indent, ticked: /[xX✓✔]/.test(box?.[1] ?? '') }
}

function markerOf(head: string): readonly [LineKind, number] {
  const quoted = /^>{1,5}\s?/.exec(head)?.[0].length ?? 0
  const inner = head.slice(quoted)
  const found =
    (
      [
        ['heading', heading],
        ['number', numbered],
        ['bullet', bullet],
      ] as const
    )
      .map(([kind, pattern]) => [kind, pattern.exec(inner)?.[0].length ?? 0] as const)
      .find(([, length]) => length > 0) ?? (['text', 0] as const)
  return [found[0], quoted + found[1]]
}

/** Emoji between a marker and its words ("- ✅ Tests") are decoration. */
function skipSigns(raw: string, from: number, end: number, kind: LineKind): number {
  if (kind === 'text') return from
  const signs = /^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}]{1,8}\s{0,4})?/u.exec(raw.slice(from, from + 24))
  return Math.min(end, from + (signs?.[0].length ?? 0))
}

function isRule(head: string): boolean {
  return (
    /^(?:-{3,}|_{3,}|={3,}|\*{3,}|(?:\*\s){2,}\*)\s*$/.test(head) ||
    (head.includes('|') && head.includes('-') && delimiter.test(head))
  )
}

function skipIndent(raw: string, start: number, end: number): { readonly at: number; readonly columns: number } {
  let at = start
  let columns = 0
  for (; at < end && /[\s\u{200B}\u{FEFF}]/u.test(raw.charAt(at)); at += 1) columns += raw[at] === '\t' ? 4 : 1
  return { at, columns }
}
