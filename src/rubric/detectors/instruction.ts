import type { Span } from '../finding.ts'
import { instructionWords } from '../lexicons/instructions.ts'
import { type FoldedText, spanOf } from '../reading/fold.ts'
import { hitsOf, wordsPattern } from './words-pattern.ts'

const instruction = wordsPattern(instructionWords)
/** Roles of a chat format at the start of a line, comments that a reader does not see, and characters without a shape. */
const hidden: readonly RegExp[] = [
  /^[ \t]{0,8}(?:system|assistant)[ \t]{0,2}:[ \t]{0,2}\S[^\n]{0,80}/gim,
  /<\|[a-z_]{2,20}\|>/gi,
  /<!--[^]{1,200}?-->/g,
  /[\u202a-\u202e\u2066-\u2069]/g,
  /[\u200b\u2060]{2,200}/g,
]

/** Where a text speaks to a program, in order: in words, or in what a reader does not see. */
export function instructionsIn(raw: string, text: FoldedText): readonly Span[] {
  const spoken = hitsOf(text.plain, instruction).map(({ start, end }) => spanOf(text, start, end))
  const unseen = hidden.flatMap((pattern) =>
    [...raw.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  )
  return [...spoken, ...unseen].sort((a, b) => a.start - b.start)
}
