import type { Language } from './language.ts'
import type { MarkdownRun, MarkdownWords } from './markdown/document.ts'

/** What XML and fonts do not know, and what would turn the text around it: controls, forced directions, non-characters. */
const unprintable = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu

/** The text as a file holds it: without characters that break it or turn its order, and without halves of pairs. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(unprintable, '')
}

/** One line of text as it is printed: the spaces that belong to French signs do not break the line. */
export function typeset(text: string, language: Language): string {
  return language === 'fr' ? frenchSpaces(printable(text)) : printable(text)
}

/** Words as they are printed; code and addresses stay as they are written. */
export function typesetWords(words: MarkdownWords, language: Language): MarkdownWords {
  const clean = words.map((run) => ({ ...run, text: printable(run.text) })).filter(({ text }) => text !== '')
  return language === 'fr' ? clean.map((run, index) => frenchRun(run, clean[index + 1])) : clean
}

/** A sign may stand in the next run, behind a bold word. */
function frenchRun(run: MarkdownRun, next: MarkdownRun | undefined): MarkdownRun {
  if (run.looks.includes('code') || run.text === run.link) return run
  const text = frenchSpaces(run.text)
  return { ...run, text: /^[;:!?»%€]/.test(next?.text ?? '') ? text.replace(/ $/, '\u00A0') : text }
}

/** Before `; : ! ? » % €` and behind `«` one that does not break, between thousands a thin one. */
function frenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[;:!?»%€])/g, '\u00A0')
    .replaceAll('« ', '«\u00A0')
    .replaceAll(/(?<=\d)[ \u00A0](?=\d{3}(?!\d))/g, '\u202F')
}
