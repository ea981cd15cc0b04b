import type { Span } from '../../src/rubric/finding.ts'

/** A text, and where the labelled item stands in it. */
export interface LaidOut {
  readonly text: string
  readonly at: Span
}

/** Puts an item between a sound one before it and a sound one after it. */
export function layOut(before: string, item: string, after: string): LaidOut {
  return { text: `${before}${item}${after}`, at: { start: before.length, end: before.length + item.trimEnd().length } }
}
