/**
 * The text as a database takes it, which nobody sees a difference in: without U+0000, which PostgreSQL refuses, and
 * without halves of surrogate pairs, which have no UTF-8.
 */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
