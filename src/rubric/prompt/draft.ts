import type { Span } from '../finding.ts'
import type { SectionNumber } from '../section.ts'
import type { Hidden, Mask } from './mask.ts'
import { type PlacedEntry, type Sentence, sentencesIn } from './sentences.ts'

/** One section to be read: its text and the entries that findings count. */
export interface DraftPart {
  readonly section: SectionNumber
  readonly text: string
  readonly entries: readonly PlacedEntry[]
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

/**
 * Runs of characters without a shape of their own: joiners, bidi marks, tags, fillers, controls, private use, lone surrogates.
 * White space is not hidden, and one U+FE0F only asks for an emoji in colour.
 */
const shapeless =
  /(?:(?![\t\n\r])(?!\u{FE0F}(?!\u{FE0F}))[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u{2800}])+/gu

/** Signs that look like `<` or `>`, and our own brackets: only code may write those. */
const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/[⟦〚]/g, '['],
  [/[⟧〛]/g, ']'],
  [/[＜﹤〈⟨ᐸ˂⧼❮]/g, '‹'],
  [/[＞﹥〉⟩ᐳ˃⧽❯]/g, '›'],
]

/**
 * A stretch of a draft as one harmless line: what a reader would not see is written out (⟦U+200B⟧, ⟦comment: …⟧), and nothing in
 * it can pass for a tag, for the delimiter or for a mark of ours. A `<` before a number stays ("< 2 s").
 */
export function makeVisible(text: string, delimiter: string): string {
  const plain = lookAlikes.reduce((whole, [pattern, sign]) => whole.replace(pattern, sign), text)
  const shown = plain.replace(/[^\S\u2028\u2029\uFEFF]+/g, ' ').replace(shapeless, writeOutCodes)
  const open = writeOutComments(shown).replace(/<(?= ?[\p{L}/!?|@⟦])/gu, '‹')
  return open.trim().replace(loosePattern(delimiter), '⟦delimiter⟧')
}

/** Comments written out. An arrow (`A --> B`) that closes none stays; one that is left open is seen to begin. */
function writeOutComments(text: string): string {
  let isOpen = false
  return text.replace(/<!-- ?| ?-->/g, (sign) => {
    const isStart = sign.startsWith('<')
    if (isStart === isOpen) return sign
    isOpen = isStart
    return isStart ? '⟦comment: ' : '⟧'
  })
}

/** A run as its codes; the same character is counted, not repeated. */
function writeOutCodes(run: string): string {
  const codes = Array.from(run, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  const [first] = codes
  if (codes.length > 1 && codes.every((code) => code === first)) return `⟦${first} ×${codes.length}⟧`
  return `⟦${codes.slice(0, 8).join(' ')}${codes.length > 8 ? ` +${codes.length - 8}` : ''}⟧`
}

/** The delimiter in any case, also with signs between its letters. It is made of letters and digits (`Frame`). */
function loosePattern(delimiter: string): RegExp {
  return new RegExp(Array.from(delimiter.replace(/[^a-z0-9]/gi, '')).join('[\\s._-]?') || '(?!)', 'gi')
}
