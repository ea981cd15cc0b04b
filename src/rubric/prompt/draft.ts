import type { Span } from '../finding.ts'
import type { SectionNumber } from '../section.ts'
import type { Hidden, Mask } from './mask.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
import { makeVisible } from './visible.ts'

/** One section to be read: its text and the entries that findings count. */
export interface DraftPart {
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

/** Numbers the sentences of the parts through, and writes each as a line, as far as there is room. */
export function draftOf(parts: readonly DraftPart[], mask: Mask, delimiter: string): Draft {
  const sentences: Sentence[] = []
  const lines: string[] = []
  let room = mostCharacters
  for (const { section, text, entries } of parts) {
    const hidden = mask.hiddenIn(text)
    let passed = 0
    for (const sentence of sentencesIn(section, text, entries, sentences.length + 1)) {
      while ((hidden[passed]?.span.end ?? Infinity) <= sentence.span.start) passed += 1
      const line = `[${sentence.number}] ${lineOf(text, sentence.span, hidden, passed, delimiter)}`
      room -= line.length
      if (room < 0) break
      sentences.push(sentence)
      lines.push(line)
    }
  }
  const texts = new Map(parts.map(({ section, text }) => [section, text]))
  return { sentences, lines, cut: room < 0, texts }
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

/** A passage with what must be hidden replaced, from the first hidden place that may touch it, and the rest made visible. */
function lineOf(text: string, span: Span, hidden: readonly Hidden[], first: number, delimiter: string): string {
  const pieces: string[] = []
  let from = span.start
  for (let at = first; at < hidden.length; at += 1) {
    const { span: secret, placeholder } = hidden[at] ?? { span, placeholder: '' }
    if (secret.start >= span.end) break
    pieces.push(spacedVisible(text.slice(from, Math.max(from, secret.start)), delimiter), placeholder)
    from = Math.min(secret.end, span.end)
  }
  pieces.push(spacedVisible(text.slice(from, span.end), delimiter))
  const line = pieces.join('').trim()
  return line.length <= longestLine ? line : `${cutAt(line, longestLine)} …`
}

/** Made visible, with the spaces at its ends kept: it is joined to a placeholder. */
function spacedVisible(text: string, delimiter: string): string {
  const shown = makeVisible(text, delimiter)
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
  const head = text.slice(0, start + most * 3)
  const line = lineOf(head, { start, end: head.length }, mask.hiddenIn(head), 0, delimiter)
  return line.length <= most
    ? line
    : `${cutAt(line, line.lastIndexOf(' ', most) > most / 2 ? line.lastIndexOf(' ', most) : most)}…`
}
