import { html } from 'hono/html'
import { fold } from '../../../../text/fold.ts'
import type { SafeHtml } from '../layout.ts'

/** Letters that a word's ending takes away or brings. */
const ending = 2

/** Shorter words are in everything. */
const shortest = 3

/** The text with the words that were searched for marked, in whatever form they stand. */
export function markWords(text: string, searched: string): SafeHtml {
  const stems = (fold(searched).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= shortest && word !== 'or')
    .map((word) => word.slice(0, Math.max(shortest, word.length > 4 ? word.length - ending : word.length)))
  if (stems.length === 0) return html`${text}`
  const parts = text.split(/([\p{L}\p{N}\p{M}]+)/u)
  return html`${parts.map((part, at) => (at % 2 === 1 && isOne(part, stems) ? html`<mark>${part}</mark>` : part))}`
}

function isOne(word: string, stems: readonly string[]): boolean {
  const plain = fold(word)
  return stems.some((stem) => plain.startsWith(stem))
}
