import type { Block, View } from '../../../flows/model/view.ts'
import { firstChars, tame } from '../../../flows/model/visible.ts'
import { readPieces, type ReadingPiece } from '../../chat/reading/pieces.ts'
import { limits } from '../limits.ts'
import type { AdaptiveCard, CardElement } from './adaptive-card.ts'
import { cardOf, fallbackBytes } from './card.ts'
import { bytesOf, splitElements } from './split.ts'
import { renderPieces } from './pieces.ts'
import { lines } from './text.ts'

type Document = Extract<Block, { type: 'document' }>

/**
 * A view's documents as cards to follow it: a bot cannot put a file into a channel. Divided at the document's headings
 * where a card is full, nothing lost. A document whose text the view shows already is not shown twice.
 */
export function renderDocuments(view: View, most: number = limits.cardBytes): readonly AdaptiveCard[] {
  return view.blocks.flatMap((block) =>
    block.type === 'document' && !isShownIn(block, view) ? renderDocument(block, most) : [],
  )
}

/** It stands over every part; no file system takes a longer one, and the view's own card has it whole. */
const longestName = 255

function renderDocument(document: Document, most: number): readonly AdaptiveCard[] {
  const name = lines(firstChars(tame(document.name), longestName), { size: 'Small', isSubtle: true })
  const room = Math.max(most - bytesOf(cardOf(name)) - fallbackBytes, 1_024)
  return gather(sectionsOf(document), room).map((body) => cardOf([...name, ...body]))
}

type Elements = readonly CardElement[]

/** What stands under each heading of the document's own two levels; a file that is no Markdown is one section. */
function sectionsOf({ mime, content }: Document): readonly Elements[] {
  if (mime !== 'text/markdown') return [lines(content)]
  const parts: ReadingPiece[][] = [[]]
  for (const piece of readPieces(content)) {
    if (piece.type === 'heading' && piece.level <= 2) parts.push([])
    parts.at(-1)?.push(piece)
  }
  return parts.map((part) => renderPieces(part, ['Large', 'Medium']))
}

/** As many sections in one card as fit, and no section in two where it fits into one. */
function gather(all: readonly Elements[], room: number): readonly Elements[] {
  const groups: Elements[] = []
  for (const elements of all) {
    const last = groups.at(-1)
    if (last !== undefined && bytesOf([...last, ...elements]) <= room)
      groups[groups.length - 1] = [...last, ...elements]
    else groups.push(...splitElements(elements, room))
  }
  return groups
}

/** The first part is the imprint, which the view says in its own way. */
function isShownIn({ content }: Document, { text, blocks }: View): boolean {
  const [, ...parts] = content.split(/^(?=## )/m)
  const compiled = parts.flatMap((part) => part.split('\n')).map((one) => one.trim())
  const written = blocks.flatMap((block) => (block.type === 'markdown' ? block.text.split(/\r\n|\r|\n/) : []))
  const shown = new Set([...text.split('\n'), ...written].map((one) => one.trim()))
  return parts.length > 0 && compiled.every((one) => one === '' || /^[#*]/.test(one) || shown.has(one))
}
