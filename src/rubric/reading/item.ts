import type { Span } from '../finding.ts'
import type { TextLine } from './lines.ts'

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

/** An item before its place in the text is known. */
export type UnnumberedItem = Omit<Item, 'number'>

/** The nearest heading or announcing line above a list's first line. */
export function aboveOf(raw: string, lines: readonly TextLine[], first: TextLine | undefined): Span | null {
  for (let index = (first?.index ?? 0) - 1; index >= 0; index -= 1) {
    const line = lines[index]
    if (line === undefined || line.kind === 'blank') continue
    return line.kind === 'heading' || line.kind === 'text' ? wholeLine(raw, line) : null
  }
  return null
}

/** The words of a line, without its marker. */
export function wholeLine(raw: string, line: TextLine): Span {
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

/** A line that only announces what follows ("Nos objectifs :") is not an entry. */
export function introduces(raw: string, start: number, end: number): boolean {
  return start === end || /[:：]$/.test(raw.slice(Math.max(start, end - 6), end).replace(/[*_\s]+$/, ''))
}
