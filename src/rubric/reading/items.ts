import type { Span } from '../finding.ts'
import { type TextLine, linesOf } from './lines.ts'
import { enumerationOf, sentencesOf } from './sentences.ts'
import { partLabel } from '../lexicons/risk-patterns.ts'

/** How an item is written. A `sentence` is a guess at prose; the others are the author's own layout. */
type ItemForm = 'bullet' | 'row' | 'label' | 'line' | 'sentence'

/** One entry of a section's list: an objective, a risk, an indicator. Raw offsets. */
export interface Item {
  /** Counted from 1 in the order of the text. */
  readonly number: number
  readonly span: Span
  readonly form: ItemForm
  /** The cells of a table row, in order; empty for other forms. */
  readonly cells: readonly Span[]
  /** The header cells of the row's table; empty where there are none. */
  readonly header: readonly Span[]
  /** The heading, bold line or "…:" line that it stands under. */
  readonly under: Span | null
  readonly ticked: boolean
}

type UnnumberedItem = Omit<Item, 'number'>

/** "Label: text", where the label is a few words; bold and emoji allowed. */
const label = /^[*_\s]{0,4}[\p{L}\p{N}][^:|\n]{0,60}?\s?[:：][*_]{0,3}\s+\S/u

/** The entries of a section: table rows, bullets, numbered lines, "Label: text" lines, separate lines; else sentences. */
export function itemsOf(raw: string): readonly Item[] {
  const lines = linesOf(raw)
  const listed = [...rowsOf(raw, lines), ...bulletsOf(raw, lines)]
  const drafts = listed.length > 0 ? [...listed, ...labelsAfter(raw, lines, listed)] : looseOf(raw, lines)
  return drafts.sort((a, b) => a.span.start - b.span.start).map((draft, index) => ({ number: index + 1, ...draft }))
}

function rowsOf(raw: string, lines: readonly TextLine[]): UnnumberedItem[] {
  return tablesOf(lines).flatMap(({ header, body }) => {
    const names = header === null ? [] : cellsOf(raw, header)
    const under = aboveOf(raw, lines, header ?? body[0])
    return body.flatMap((line) => {
      const cells = cellsOf(raw, line)
      const span = trim(raw, cells[0]?.start ?? line.from, cells.at(-1)?.end ?? line.end)
      return span.start === span.end ? [] : [{ span, form: 'row' as const, cells, header: names, under, ticked: false }]
    })
  })
}

function tablesOf(
  lines: readonly TextLine[],
): readonly { readonly header: TextLine | null; readonly body: readonly TextLine[] }[] {
  const found: { header: TextLine | null; body: TextLine[] }[] = []
  let open: { header: TextLine | null; body: TextLine[] } | null = null
  for (const line of lines) {
    if (line.kind === 'row') {
      open ??= { header: null, body: [] }
      open.body.push(line)
    } else if (line.kind === 'rule' && open !== null && open.body.length === 1 && open.header === null) {
      open.header = open.body.pop() ?? null
    } else if (line.kind !== 'rule') {
      if (open !== null) found.push(open)
      open = null
    }
  }
  return open === null ? found : [...found, open]
}

/** The trimmed cells of a table row; escaped pipes are text. */
function cellsOf(raw: string, line: TextLine): readonly Span[] {
  const cells: Span[] = []
  let start = line.from
  for (let at = line.from; at <= line.end; at += 1) {
    const ends = at === line.end || (raw[at] === '|' && raw[at - 1] !== '\\')
    if (!ends) continue
    if (at < line.end || raw.slice(start, at).trim() !== '') cells.push(trim(raw, start, at))
    start = at + 1
  }
  return cells
}

interface Bullet {
  readonly line: TextLine
  readonly children: TextLine[]
  end: number
}

function bulletsOf(raw: string, lines: readonly TextLine[]): UnnumberedItem[] {
  return listsOf(lines).flatMap((list) => {
    const open = list.every(({ line, children }) => children.length > 0 && endsWithColon(raw, line))
    const under = aboveOf(raw, lines, list[0]?.line)
    if (!open || list.some(({ children }) => children.some((child) => isPart(raw, child)))) {
      return list.map(({ line, end }) => bulletDraft(raw, line, end, under))
    }
    return list.flatMap(({ line, children, end }) =>
      children.map((child, index) => bulletDraft(raw, child, children[index + 1]?.start ?? end, wholeLine(raw, line))),
    )
  })
}

/** A sub-bullet that is a part of its parent, not an entry of its own: "Mitigation: …", "Impact: …". */
function isPart(raw: string, line: TextLine): boolean {
  return partLabel.test(raw.slice(line.from, line.from + 40))
}

function bulletDraft(raw: string, line: TextLine, end: number, under: Span | null): UnnumberedItem {
  return { span: trim(raw, line.from, end), form: 'bullet', cells: [], header: [], under, ticked: line.ticked }
}

/** Lists with their sub-bullets and continuation lines; a heading, a rule or flush text after a blank line ends a list. */
function listsOf(lines: readonly TextLine[]): readonly (readonly Bullet[])[] {
  const found: Bullet[][] = []
  let list: Bullet[] = []
  let blank = false
  for (const line of lines) {
    const last = list.at(-1)
    if (line.kind === 'blank') {
      blank = true
      continue
    }
    if (line.kind === 'bullet' || line.kind === 'number') {
      if (last !== undefined && line.indent >= last.line.indent + 2) {
        last.children.push(line)
        last.end = line.end
      } else list.push({ line, children: [], end: line.end })
    } else if (last !== undefined && continues(line, last, blank)) last.end = line.end
    else if (list.length > 0) {
      found.push(list)
      list = []
    }
    blank = false
  }
  return list.length > 0 ? [...found, list] : found
}

function continues(line: TextLine, last: Bullet, blank: boolean): boolean {
  if (line.kind === 'code' || line.kind === 'fence') return line.indent > last.line.indent
  return line.kind === 'text' && (line.indent > last.line.indent || !blank)
}

/** "Label: text" lines that follow a list or table belong to it; those before it introduce it. */
function labelsAfter(raw: string, lines: readonly TextLine[], listed: readonly UnnumberedItem[]): UnnumberedItem[] {
  const spans = listed.map(({ span }) => span).sort((a, b) => a.start - b.start)
  const found: UnnumberedItem[] = []
  let passed = 0
  for (const line of lines) {
    while (passed < spans.length && (spans[passed]?.start ?? 0) <= line.from) passed += 1
    const inside = line.from < (spans[passed - 1]?.end ?? 0)
    if (passed > 0 && !inside && line.kind === 'text' && isLabelled(raw, line.from, line.end)) {
      found.push(looseDraft(raw, line.from, line.end, 'label'))
    }
  }
  return found
}

function isLabelled(raw: string, start: number, end: number): boolean {
  return label.test(raw.slice(start, Math.min(end, start + 120)))
}

function looseOf(raw: string, lines: readonly TextLine[]): UnnumberedItem[] {
  const units = unitsOf(raw, lines)
  const separate = units.length > 1
  return units.flatMap(({ start, end }): UnnumberedItem[] => {
    const parts = enumerationOf(raw, start, end)
    if (parts.length > 1) return parts.map((span) => looseDraft(raw, span.start, span.end, 'line'))
    if (isLabelled(raw, start, end) || lead.test(raw.slice(start, Math.min(end, start + 140))))
      return [looseDraft(raw, start, end, 'label')]
    const sentences = sentencesOf(raw, start, end)
    if (separate && sentences.length <= 1) return [looseDraft(raw, start, end, 'line')]
    return sentences.map((span) => looseDraft(raw, span.start, span.end, 'sentence'))
  })
}

/** A bold lead-in that ends with a full stop: "**Objectif 1 – Déploiement.** Ramener…". */
const lead = /^(?:\*\*|__)[^*_\n]{2,100}[.:!]\s?(?:\*\*|__)\s+\S/

/** Lines of prose joined where they are only wrapped: the line before is long, unfinished, and no label begins. */
function unitsOf(raw: string, lines: readonly TextLine[]): readonly Span[] {
  const units: { start: number; end: number }[] = []
  let previous: TextLine | null = null
  for (const line of lines) {
    const prose = line.kind === 'text' || line.kind === 'code'
    if (prose) {
      const last = units.at(-1)
      if (last !== undefined && previous !== null && wraps(raw, previous, line)) last.end = line.end
      else units.push({ start: line.from, end: line.end })
    }
    previous = prose ? line : null
  }
  return units.map(({ start, end }) => trim(raw, start, end)).filter(({ start, end }) => !introduces(raw, start, end))
}

function wraps(raw: string, previous: TextLine, line: TextLine): boolean {
  if (previous.kind === 'code' || previous.end - previous.from < 50) return false
  const before = raw.slice(Math.max(previous.from, previous.end - 4), previous.end)
  return !/(?:[.;!?…:]\s*| {2})$/.test(before) && !isLabelled(raw, line.from, line.end)
}

/** A line that only announces what follows ("Nos objectifs :") is not an entry. */
function introduces(raw: string, start: number, end: number): boolean {
  return start === end || /[:：]$/.test(raw.slice(Math.max(start, end - 6), end).replace(/[*_\s]+$/, ''))
}

function looseDraft(raw: string, start: number, end: number, form: ItemForm): UnnumberedItem {
  return { span: trim(raw, start, end), form, cells: [], header: [], under: null, ticked: false }
}

function endsWithColon(raw: string, line: TextLine): boolean {
  return introduces(raw, line.from, line.end)
}

/** The nearest heading or announcing line above a list's first line. */
function aboveOf(raw: string, lines: readonly TextLine[], first: TextLine | undefined): Span | null {
  for (let index = (first?.index ?? 0) - 1; index >= 0; index -= 1) {
    const line = lines[index]
    if (line === undefined || line.kind === 'blank') continue
    return line.kind === 'heading' || line.kind === 'text' ? wholeLine(raw, line) : null
  }
  return null
}

function wholeLine(raw: string, line: TextLine): Span {
  return trim(raw, line.from, line.end)
}

/** The span without white space at its ends. */
export function trim(raw: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && isBlank(raw, from)) from += 1
  while (to > from && isBlank(raw, to - 1)) to -= 1
  return { start: from, end: to }
}

function isBlank(raw: string, at: number): boolean {
  return /\s/.test(raw.charAt(at))
}
