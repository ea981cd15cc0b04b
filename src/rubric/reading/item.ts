import type { Span } from '../finding.ts'
import type { PartRole } from '../lexicons/part-roles.ts'

/** How an item is written. A `sentence` is a guess at prose; the others are the author's own layout. */
type ItemForm = 'heading' | 'bullet' | 'row' | 'column' | 'label' | 'line' | 'sentence'

/** What an item says of one thing, behind a label or in a cell: its mitigation, its target. Raw offsets. */
export interface ItemPart {
  readonly role: PartRole | null
  /** The words of the label or of the column's header; null in a table without a header. */
  readonly label: Span | null
  readonly span: Span
}

/** One entry of a section's list: an objective, a risk, an indicator. Raw offsets. */
export interface Item {
  /** Counted from 1 in the order of the text. */
  readonly number: number
  /** All that it is made of, where that stands in one piece; the head alone otherwise. */
  readonly span: Span
  /** The words that name it. */
  readonly head: Span
  readonly form: ItemForm
  /** What it says of itself by label or column, in order. */
  readonly parts: readonly ItemPart[]
  /** The heading, bold line or "…:" line that it stands under. */
  readonly under: Span | null
  readonly ticked: boolean
}

/** An item before its place in the text is known. */
export type UnnumberedItem = Omit<Item, 'number'>

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
