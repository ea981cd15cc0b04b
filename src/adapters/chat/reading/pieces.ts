import type { MarkdownItem, MarkdownPart, MarkdownRun, MarkdownWords } from '../../../text/markdown/document.ts'
import { readMarkdown } from '../../../text/markdown/read-markdown.ts'
import { boxSign, spokenRow } from '../../../text/markdown/spoken-markdown.ts'

/**
 * A Markdown text as what stands one below the other, which is all that chats can show: what is nested in a list tells how
 * deep it stands.
 */
export type ReadingPiece =
  | { readonly type: 'heading'; readonly level: number; readonly words: MarkdownWords }
  | { readonly type: 'words'; readonly depth: number; readonly words: MarkdownWords }
  | {
      readonly type: 'item'
      readonly style: 'bullet' | 'number'
      readonly number: number
      readonly depth: number
      readonly words: MarkdownWords
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'quote'; readonly pieces: readonly ReadingPiece[] }
  | Extract<MarkdownPart, { type: 'table' | 'rule' }>

/** Reads a Markdown text as pieces, in order; none of its words is left out. */
export function readPieces(text: string): readonly ReadingPiece[] {
  return flatten(readMarkdown(text), 0)
}

/** Words as people wrote them, in no look of their own. */
export function runOf(text: string): MarkdownRun {
  return { text, looks: [], link: null }
}

/** Pieces as the lines that they say, for where nothing but words may stand, with their signs of lists. */
export function linesOf(pieces: readonly ReadingPiece[]): MarkdownWords {
  return pieces
    .map(lineOf)
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [runOf('\n'), ...words]))
}

function flatten(parts: readonly MarkdownPart[], depth: number): readonly ReadingPiece[] {
  return parts.flatMap((part) => flattenPart(part, depth))
}

function flattenPart(part: MarkdownPart, depth: number): readonly ReadingPiece[] {
  switch (part.type) {
    case 'paragraph':
      return [{ type: 'words', depth, words: part.words }]
    case 'list':
      return part.items.flatMap((item, index) =>
        flattenItem(item, { type: 'item', style: part.style, number: part.first + index, depth }),
      )
    case 'quote':
      return [{ type: 'quote', pieces: flatten(part.parts, 0) }]
    case 'code':
      return [{ type: 'code', text: part.text }]
    case 'heading':
    case 'table':
    case 'rule':
      return [part]
    default:
      return part satisfies never
  }
}

type ItemMark = Omit<Extract<ReadingPiece, { type: 'item' }>, 'words'>

/** An item with the paragraphs it begins with; what else is in it stands below, one step deeper. */
function flattenItem(item: MarkdownItem, mark: ItemMark): readonly ReadingPiece[] {
  const end = item.parts.findIndex(({ type }) => type !== 'paragraph')
  const count = end === -1 ? item.parts.length : end
  const leading = item.parts.slice(0, count).map((part) => (part.type === 'paragraph' ? part.words : []))
  const words = leading.flatMap((one, index) => (index === 0 ? one : [runOf('\n'), ...one]))
  const boxed = item.box === null ? words : [runOf(boxSign(item)), ...words]
  return [{ ...mark, words: boxed }, ...flatten(item.parts.slice(count), mark.depth + 1)]
}

function lineOf(piece: ReadingPiece): MarkdownWords {
  switch (piece.type) {
    case 'heading':
    case 'words':
      return piece.words
    case 'item':
      return [runOf(`${'  '.repeat(piece.depth)}${itemSign(piece)} `), ...piece.words]
    case 'code':
      return piece.text === '' ? [] : [{ text: piece.text, looks: ['code'], link: null }]
    case 'quote':
      return linesOf(piece.pieces)
    case 'table':
      return [runOf([piece.columns, ...piece.rows].map(spokenRow).join('\n'))]
    case 'rule':
      return []
    default:
      return piece satisfies never
  }
}

/** The sign before an item. */
export function itemSign({ style, number }: Pick<ItemMark, 'style' | 'number'>): string {
  return style === 'number' ? `${number}.` : '•'
}

/** The words from one character to another, in their looks. */
export function sliceWords(words: MarkdownWords, start: number, end: number): MarkdownWords {
  const cut: MarkdownRun[] = []
  let at = 0
  for (const run of words) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') cut.push({ ...run, text })
    at += run.text.length
  }
  return cut
}
