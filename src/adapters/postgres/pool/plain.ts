/**
 * Text as a PostgreSQL text column takes it: U+0000 is refused there and unpaired surrogates have no UTF-8.
 * For names, titles and search words; the learner's own text is stored as JSON, which keeps both.
 */
export function plain(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
