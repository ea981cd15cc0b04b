import type { Block, View } from '../../../flows/model/view.ts'
import { firstChars, tame } from '../../../flows/model/visible.ts'
import { limits } from '../limits.ts'
import type { AdaptiveCard, CardElement } from './adaptive-card.ts'
import { cardOf, fallbackBytes } from './card.ts'
import { bytesOf, splitElements } from './split.ts'
import { headings, lines } from './text.ts'

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
  const room = most - bytesOf(cardOf(name)) - fallbackBytes
  return sections(document.content, Math.max(room, 1_024)).map((body) => cardOf([...name, ...body]))
}

/** As many sections in one card as fit, and no section in two where it fits into one. */
function sections(content: string, room: number): readonly (readonly CardElement[])[] {
  const groups: (readonly CardElement[])[] = []
  for (const part of content.split(/^(?=#{1,2} )/m)) {
    const elements = paragraphs(part)
    const last = groups.at(-1)
    if (last !== undefined && bytesOf([...last, ...elements]) <= room)
      groups[groups.length - 1] = [...last, ...elements]
    else groups.push(...splitElements(elements, room))
  }
  return groups
}

/** Headings as such; all else as it is written, since learners' Markdown is not the one that Teams reads. */
function paragraphs(part: string): readonly CardElement[] {
  return part.split(/^(#{1,6} .*)$/m).flatMap((piece): readonly CardElement[] => {
    const title = /^(#{1,6}) (.*)$/.exec(piece)
    if (title === null) return lines(piece)
    return headings(title[2] ?? '', title[1] === '#' ? 'Large' : 'Medium', 'Medium')
  })
}

/** The first part is the imprint, which the view says in its own way. */
function isShownIn({ content }: Document, { text }: View): boolean {
  const [, ...parts] = content.split(/^(?=## )/m)
  const written = parts.flatMap((part) => part.split('\n')).map((one) => one.trim())
  const shown = new Set(text.split('\n').map((one) => one.trim()))
  return parts.length > 0 && written.every((one) => one === '' || /^[#*]/.test(one) || shown.has(one))
}
