import { hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { spanOf } from '../reading/fold.ts'
import type { Span } from '../finding.ts'
import { instructionWords } from '../lexicons/instructions.ts'
import type { Check } from './check.ts'

const instruction = wordsPattern(instructionWords)
/** Roles of a chat format at the start of a line, comments that a reader does not see, and characters without a shape. */
const hidden: readonly RegExp[] = [
  /^[ \t]{0,8}(?:system|assistant)[ \t]{0,2}:[ \t]{0,2}\S[^\n]{0,80}/gim,
  /<\|[a-z_]{2,20}\|>/gi,
  /<!--[^]{1,200}?-->/g,
  /[\u202a-\u202e\u2066-\u2069]/g,
  /[\u200b\u2060]{2,200}/g,
]

/** X13: text that speaks to a program. Shown to reviewers; it neither blocks nor counts. */
export const instructions: Check = ({ raw, text }) => {
  const spoken = hitsOf(text.plain, instruction).map(({ start, end }) => spanOf(text, start, end))
  const spans = [
    ...spoken,
    ...hidden.flatMap((pattern) => [...raw.matchAll(pattern)].map((match) => spanAt(match.index, match[0]))),
  ]
  return {
    found: spans
      .sort((a, b) => a.start - b.start)
      .slice(0, 20)
      .map((span) => ({ item: null, span, values: { quote: visible(raw.slice(span.start, span.end)) } })),
  }
}

function spanAt(start: number, text: string): Span {
  return { start, end: start + text.length }
}

/** Characters without a shape, written as their code, so that the question shows them. */
function visible(text: string): string {
  return text.replace(
    /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g,
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
