import type { MarkdownWords } from '../../../text/markdown/document.ts'
import { spokenWords } from '../../../text/markdown/spoken-markdown.ts'
import { isBlank } from '../../../flows/model/visible.ts'
import { itemSign, type ReadingPiece, runOf } from '../../chat/reading/pieces.ts'
import type { CardElement, RichTextBlock, Spacing, TextBlock } from './adaptive-card.ts'
import { renderWordTable } from './table.ts'
import { headings, line, longestHeading, splitLines, wordLines } from './text.ts'

/**
 * Somebody's Markdown, read, as card elements: lines of text runs, which no client reads as Markdown a second time. What
 * belongs together, such as an item's lines or a block of code, is one element, so that no card ends within it.
 */
export function renderPieces(
  pieces: readonly ReadingPiece[],
  sizes: readonly TextBlock['size'][] = [],
): readonly CardElement[] {
  const elements: CardElement[] = []
  let isAcross = false
  for (const piece of pieces) {
    if (piece.type === 'rule') {
      isAcross = elements.length > 0
      continue
    }
    const [first, ...others] = renderPiece(piece, sizes)
    if (first === undefined) continue
    elements.push(
      isAcross ? { type: 'Container', separator: true, spacing: 'Medium', items: [first] } : first,
      ...others,
    )
    isAcross = false
  }
  return elements
}

type ShownPiece = Exclude<ReadingPiece, { type: 'rule' }>

function renderPiece(piece: ShownPiece, sizes: readonly TextBlock['size'][]): readonly CardElement[] {
  switch (piece.type) {
    case 'heading':
      return heading(piece.words, sizes[piece.level - 1] ?? 'Default')
    case 'words':
      return wordLines(indentWords(piece.words, piece.depth), {}, 'Small')
    case 'item':
      return item(piece)
    case 'code':
      return together(codeLines(piece.text), 'emphasis')
    case 'quote':
      return together(renderPieces(piece.pieces), 'emphasis')
    case 'table':
      return renderWordTable(piece.columns, piece.rows)
    default:
      return piece satisfies never
  }
}

/** One that has links, or is too long to be one, stands in bold. */
function heading(words: MarkdownWords, size: TextBlock['size']): readonly CardElement[] {
  const text = spokenWords(words)
  if (text.length > longestHeading || words.some(({ link }) => link !== null))
    return wordLines(words, { weight: 'Bolder' }, 'Medium')
  return headings(text, size, 'Medium')
}

function item(piece: Extract<ReadingPiece, { type: 'item' }>): readonly CardElement[] {
  const [first = [], ...others] = splitLines(piece.words)
  const lead = wordLines([runOf(`${blanks(piece.depth)}${itemSign(piece)} `), ...first], {}, 'Small')
  const under = others.flatMap((words) => wordLines([runOf(blanks(piece.depth + 1)), ...words], {}, 'None'))
  return under.length === 0 ? lead : together([...lead, ...under], 'plain')
}

/** Each line as it is written, empty ones too. */
function codeLines(text: string): readonly RichTextBlock[] {
  return text.split('\n').map((one) => {
    const shown = isBlank(one) ? '\u00A0' : one.replaceAll('\t', '    ').replaceAll('  ', '\u00A0\u00A0')
    return line(shown, { fontType: 'Monospace' }, 'None')
  })
}

function together(items: readonly CardElement[], style: 'plain' | 'emphasis'): readonly CardElement[] {
  if (items.length === 0) return []
  const spacing: Spacing = 'Small'
  return [{ type: 'Container', spacing, ...(style === 'emphasis' ? { style } : {}), items }]
}

function indentWords(words: MarkdownWords, depth: number): MarkdownWords {
  return depth === 0 ? words : [runOf(blanks(depth)), ...words]
}

/** Deeper ones stand no further in: a phone is narrow. */
function blanks(depth: number): string {
  return '\u00A0'.repeat(4 * Math.min(depth, 5))
}
