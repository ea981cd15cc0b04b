import type { Span } from '../finding.ts'
import { trim } from './item.ts'

/** "Cible : 1 jour": the words before the colon and those behind it, which may be none. Raw offsets. */
export interface Label {
  readonly name: Span
  readonly value: Span
}

/** "Label: text", where the label is a few words; bold and emoji allowed. */
const label = /^[*_\s]{0,4}(?=[\p{L}\p{N}])([^:：|\n]{1,60}?)[*_\s]{0,4}[:：][*_]{0,3}(?=\s|$)/u

/** "30 % aujourd’hui, 85 % visés :" are figures, and no name of what follows. */
const isFigure = /^\d+(?![.)°\d]|\s?[-–—]\s)/

/** The label that a line or entry begins with; null where it begins with none. */
export function labelAt(raw: string, start: number, end: number): Label | null {
  const match = label.exec(raw.slice(start, Math.min(end, start + 120)))
  if (match === null || match[1] === undefined || /[.!?]\s/.test(match[1]) || isFigure.test(match[1])) return null
  const from = start + match[0].indexOf(match[1])
  const colon = start + match[0].length
  return { name: trim(raw, from, from + match[1].length), value: trim(raw, colon, end) }
}
