import { fold } from '../src/rubric/reading/fold.ts'
import type { Span } from '../src/rubric/finding.ts'

/** A labelled item: its line in the passage, counted from 1, and its first words without their marks. */
export interface Anchor {
  readonly line?: number | undefined
  readonly anchor: string
}

/**
 * Which of the spans an anchor names: one whose text on that line begins with the anchor's words; else one that holds them; else
 * the only one on that line. -1 where none does. An anchor "whole passage" names no single span.
 */
export function matchOf(raw: string, spans: readonly Span[], { line, anchor }: Anchor): number {
  const wanted = lettersOf(anchor)
  const place = line === undefined ? { start: 0, end: raw.length } : lineSpan(raw, line)
  const near = spans
    .map((span, index) => ({ span, index }))
    .filter(({ span }) => span.start < place.end && span.end > place.start)
  const texts = near.map(({ span, index }) => ({
    index,
    text: lettersOf(raw.slice(Math.max(span.start, place.start), span.end)),
  }))
  const found = texts.find(({ text }) => text.startsWith(wanted)) ?? texts.find(({ text }) => text.includes(wanted))
  return found?.index ?? (near.length === 1 && line !== undefined ? (near[0]?.index ?? -1) : -1)
}

/** Whether a label is about the passage as a whole. */
export function isWhole({ anchor }: Anchor): boolean {
  return /whole passage/i.test(anchor)
}

function lettersOf(text: string): string {
  return fold(text).plain.replace(/[^a-z0-9]+/g, '')
}

function lineSpan(raw: string, line: number): Span {
  const starts = [0, ...[...raw.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return { start: starts[line - 1] ?? raw.length, end: (starts[line] ?? raw.length + 1) - 1 }
}
