import type { types } from '@slack/bolt'
import { linesOf, type ReadingPiece } from '../../chat/reading/pieces.ts'
import type { MarkdownRun, MarkdownWords } from '../../../text/markdown/document.ts'
import { limits } from '../limits.ts'

/** What stands in rich text, and not on its own. */
export type RichPiece = Exclude<ReadingPiece, { type: 'table' | 'rule' }>

/** A list that counts on after something stood between its items; the package's types lack `offset`. */
type RichList = types.RichTextList & { readonly offset?: number }

/** A part of a rich text. */
export type RichElement = types.RichTextSection | RichList | types.RichTextQuote | types.RichTextPreformatted

type RichWords = types.RichTextText | types.RichTextLink

/** The pieces as parts of one rich text: lines in a section, items in a list. */
export function richElements(pieces: readonly RichPiece[]): readonly RichElement[] {
  const elements: RichElement[] = []
  let before: RichPiece | null = null
  for (const piece of pieces) {
    const last = elements.at(-1)
    if (piece.type === 'item') {
      const goesOn = before?.type === 'item' && follows(before, piece) && last?.type === 'rich_text_list'
      if (goesOn) last.elements.push(sectionOf(piece.words))
      else elements.push(listOf(piece))
    } else if (piece.type === 'heading' || piece.type === 'words') {
      const words = piece.type === 'heading' ? piece.words.map(bold) : piece.words
      if (last?.type === 'rich_text_section') last.elements.push(...richWords([lineBreaks(before), ...words]))
      else elements.push(sectionOf(words))
    } else elements.push(aloneOf(piece))
    before = piece
  }
  return elements
}

/** Words as Slack's rich text, which nothing in them is markup for; never none. */
export function richWords(words: MarkdownWords): RichWords[] {
  const shown = words.filter(({ text }) => text !== '').map(wordsOf)
  return shown.length === 0 ? [{ type: 'text', text: ' ' }] : shown
}

/** The words in bold. */
export function bold(run: MarkdownRun): MarkdownRun {
  return run.looks.includes('bold') ? run : { ...run, looks: [...run.looks, 'bold'] }
}

function wordsOf({ text, looks, link }: MarkdownRun): RichWords {
  const names = { bold: 'bold', italic: 'italic', struck: 'strike', code: 'code' } as const
  const style = Object.fromEntries(looks.map((look) => [names[look], true]))
  const styled = looks.length === 0 ? {} : { style }
  if (link === null) return { type: 'text', text, ...styled }
  return { type: 'link', url: link, ...(text === link ? {} : { text }), ...styled }
}

function sectionOf(words: MarkdownWords): types.RichTextSection {
  return { type: 'rich_text_section', elements: richWords(words) }
}

/** A line of its own under a heading, an empty line between paragraphs. */
function lineBreaks(before: RichPiece | null): MarkdownRun {
  return { text: before?.type === 'heading' ? '\n' : '\n\n', looks: [], link: null }
}

type ItemPiece = Extract<RichPiece, { type: 'item' }>

function follows(before: ItemPiece, item: ItemPiece): boolean {
  const counts = item.style === 'bullet' || item.number === before.number + 1
  return before.style === item.style && before.depth === item.depth && counts
}

function listOf({ style, number, depth, words }: ItemPiece): RichList {
  return {
    type: 'rich_text_list',
    style: style === 'number' ? 'ordered' : 'bullet',
    indent: Math.min(depth, limits.listIndent),
    elements: [sectionOf(words)],
    ...(style === 'number' && number > 1 ? { offset: number - 1 } : {}),
  }
}

function aloneOf(piece: Extract<RichPiece, { type: 'code' | 'quote' }>): RichElement {
  if (piece.type === 'quote') return { type: 'rich_text_quote', elements: richWords(linesOf(piece.pieces)) }
  return { type: 'rich_text_preformatted', elements: richWords([{ text: piece.text, looks: [], link: null }]) }
}
