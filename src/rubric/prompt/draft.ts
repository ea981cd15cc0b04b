import type { Span } from '../finding.ts'
import type { SectionNumber } from '../section.ts'
import type { Mask } from './mask.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
import { visible } from './visible.ts'

/** One section to be read: its text and the entries that findings count. */
export interface Part {
  readonly section: SectionNumber
  readonly text: string
  readonly entries: readonly { readonly span: Span }[]
}

/** Texts as numbered sentences, with the line that stands for each in a prompt. */
export interface Draft {
  readonly sentences: readonly Sentence[]
  /** `[3] …`, masked and made visible; in the order of the sentences. */
  readonly lines: readonly string[]
  /** Whether there was more than a prompt takes; evidence can name shown sentences only. */
  readonly cut: boolean
  readonly texts: ReadonlyMap<SectionNumber, string>
}

/** The most characters that a prompt takes, in all and of one sentence: a hostile section must not cost a fortune. */
const mostCharacters = 24_000
const longestLine = 600

/** Numbers the sentences of the parts through, and writes each as a line. */
export function draftOf(parts: readonly Part[], mask: Mask, delimiter: string): Draft {
  const all: Sentence[] = []
  const lines: string[] = []
  for (const { section, text, entries } of parts) {
    const hidden = mask.hiddenIn(text)
    for (const sentence of sentencesIn(section, text, entries, all.length + 1)) {
      all.push(sentence)
      lines.push(`[${sentence.number}] ${lineOf(text, sentence.span, hidden, delimiter)}`)
    }
  }
  const taken = countWithin(lines, mostCharacters)
  return {
    sentences: all.slice(0, taken),
    lines: lines.slice(0, taken),
    cut: all.length > taken,
    texts: new Map(parts.map(({ section, text }) => [section, text])),
  }
}

/** How many of the first lines are of so many characters together. */
function countWithin(lines: readonly string[], most: number): number {
  let sum = 0
  const over = lines.findIndex((line) => (sum += line.length) > most)
  return over < 0 ? lines.length : over
}

/** The draft with the sentences of some sections alone; they keep their numbers. */
export function onlySections(draft: Draft, sections: ReadonlySet<SectionNumber>): Draft {
  const taken = draft.sentences.map(({ section }) => sections.has(section))
  return {
    ...draft,
    sentences: draft.sentences.filter((_, index) => taken[index]),
    lines: draft.lines.filter((_, index) => taken[index]),
  }
}

/** A passage with what must be hidden replaced, and the rest made visible, piece by piece. */
function lineOf(text: string, span: Span, hidden: ReturnType<Mask['hiddenIn']>, delimiter: string): string {
  const pieces: string[] = []
  let from = span.start
  for (const { span: secret, placeholder } of hidden) {
    if (secret.end <= from || secret.start >= span.end) continue
    pieces.push(spacedVisible(text.slice(from, Math.max(from, secret.start)), delimiter), placeholder)
    from = Math.min(secret.end, span.end)
  }
  pieces.push(spacedVisible(text.slice(from, span.end), delimiter))
  const line = pieces.join('').trim()
  return line.length <= longestLine ? line : `${cutAt(line, longestLine)} …`
}

/** Made visible, with the spaces at its ends kept: it is joined to a placeholder. */
function spacedVisible(text: string, delimiter: string): string {
  const shown = visible(text, delimiter)
  return `${/^\s/.test(text) ? ' ' : ''}${shown}${/\s$/.test(text) && shown !== '' ? ' ' : ''}`
}

/** Never between the halves of a surrogate pair, nor inside a mark of ours. */
function cutAt(line: string, at: number): string {
  const head = line.slice(0, at).replace(/[\uD800-\uDBFF]$/, '')
  const open = head.lastIndexOf('⟦')
  return open > head.lastIndexOf('⟧') ? head.slice(0, open) : head
}

/** The original words of a sentence. */
export function wordsAt(draft: Draft, { section, span }: Sentence): string {
  return (draft.texts.get(section) ?? '').slice(span.start, span.end)
}

/** A text in one line of at most so many characters, hidden and made visible: what another section is about. */
export function inOneLine(text: string, mask: Mask, delimiter: string, most: number): string {
  const start = text.length - text.trimStart().length
  const line = lineOf(text, { start, end: Math.min(text.length, start + most * 3) }, mask.hiddenIn(text), delimiter)
  return line.length <= most
    ? line
    : `${cutAt(line, line.lastIndexOf(' ', most) > most / 2 ? line.lastIndexOf(' ', most) : most)}…`
}
