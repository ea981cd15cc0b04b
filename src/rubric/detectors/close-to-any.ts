import { distance } from 'fastest-levenshtein'

/** Whether a text is, but for a few letters, one of the examples; `similarity` is 1 for the very same letters. */
export function isCloseToAny(text: string, examples: readonly string[], similarity: number): boolean {
  return examples.some((example) => 1 - distance(text, example) / Math.max(text.length, example.length) > similarity)
}
