import type { Language } from '../../src/text/language.ts'
import type { FindingJson } from './assessment.ts'
import { reportWords } from './words.ts'

const width = 100
const quoteLength = 160

/** A finding as lines: its head, its quote, its question. */
export function findingLines(
  { severity, quote, question }: FindingJson,
  lang: Language,
  { before = '', name }: { readonly before?: string; readonly name: string },
): readonly string[] {
  const words = reportWords[lang]
  const head = [before, words.severity[severity], name].filter((part) => part !== '').join(' · ')
  const evidence = quote === null ? [] : wrap(words.quote(shorten(quote)), '      ')
  return [`  - ${head}`, ...evidence, ...wrap(`→ ${question}`, '      ')]
}

/** A quote in one line of bearable length. */
export function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= quoteLength) return line
  return `${line.slice(0, line.lastIndexOf(' ', quoteLength) > 0 ? line.lastIndexOf(' ', quoteLength) : quoteLength)}…`
}

/** Breaks a text at plain spaces (never at no-break ones) so that lines stay readable. */
export function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.length + word.length > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}
