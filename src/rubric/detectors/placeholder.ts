import { placeholderPatterns } from '../lexicons/placeholder-patterns.ts'
import { hitsOf } from './words-pattern.ts'

/** A word left from a template, to be replaced by the author: offsets into the folded text. */
export interface Placeholder {
  readonly start: number
  readonly end: number
}

/** The placeholders of a folded text, in order, overlapping ones as one. Linear: each pattern is bounded. */
export function placeholdersOf(plain: string): readonly Placeholder[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of matchesOf(plain)) {
    const last = found.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

function matchesOf(plain: string): readonly Placeholder[] {
  return placeholderPatterns
    .flatMap((pattern) => hitsOf(plain, pattern))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
