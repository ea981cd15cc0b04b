import type { types } from '@slack/bolt'
import { linesOf, readPieces, sliceWords } from '../../chat/reading/pieces.ts'
import { spokenWords } from '../../../text/markdown/spoken-markdown.ts'
import { type RichElement, richElements, type RichPiece } from './markdown-elements.ts'
import { markdownTable } from './markdown-table.ts'
import { mrkdwn } from './mrkdwn.ts'
import { splitText } from './split-text.ts'
import { type Budget, isVisible, type Rendering, sections, type Unit } from './unit.ts'

/** A part of a block, and what it says, escaped. */
interface SpokenPiece {
  readonly piece: RichPiece
  readonly spoken: string
}

/**
 * Somebody's Markdown as rich text, tables and lines across: nothing in it is read as markup a second time, so that a
 * name calls nobody. No table, item or code is divide that fits into one message.
 */
export function markdownUnits(text: string, rendering: Rendering): readonly Unit[] {
  const units: Unit[] = []
  let passages: SpokenPiece[] = []
  const close = () => {
    units.push(...gather(passages, rendering.budget).map(unitOf))
    passages = []
  }
  for (const piece of readPieces(text)) {
    if (piece.type === 'table' || piece.type === 'rule') {
      close()
      units.push(...(piece.type === 'table' ? markdownTable(piece, rendering) : [across]))
    } else passages.push(...fit(piece, rendering.budget))
  }
  close()
  const end = units.findLastIndex(({ spoken }) => spoken !== '')
  return end === -1 ? sections(text, rendering.budget) : units.slice(0, end + 1)
}

/** For the eye alone, between what stands above and below. */
const across: Unit = { block: { type: 'divider' }, spoken: '', stays: 'with-next' }

/** Passages that stand in one block: half of what a section holds, or one that is longer, and headings with what they head. */
function gather(all: readonly SpokenPiece[], budget: Budget): readonly (readonly SpokenPiece[])[] {
  const groups: SpokenPiece[][] = []
  for (const passage of all) {
    const last = groups.at(-1) ?? []
    const headings = last.slice(last.findLastIndex(({ piece }) => piece.type !== 'heading') + 1)
    if (lengthOf([...last, passage]) <= budget.section / 2) groups.splice(-1, 1, [...last, passage])
    else if (lengthOf([...headings, passage]) > roomFor(budget)) groups.push([passage])
    else groups.splice(-1, 1, last.slice(0, last.length - headings.length), [...headings, passage])
  }
  return groups.flatMap(withoutEnd).filter((group) => group.length > 0)
}

/** A heading at the end of a block heads what comes next, such as a table. */
function withoutEnd(group: readonly SpokenPiece[]): readonly (readonly SpokenPiece[])[] {
  return group.at(-1)?.piece.type === 'heading' ? [group.slice(0, -1), group.slice(-1)] : [group]
}

function lengthOf(passages: readonly SpokenPiece[]): number {
  return passages.reduce((sum, { spoken }) => sum + spoken.length + 1, 0)
}

/** What a message holds beside what it may begin with. */
function roomFor(budget: Budget): number {
  return budget.text - 400
}

function unitOf(passages: readonly SpokenPiece[]): Unit {
  const elements: RichElement[] = [...richElements(passages.map(({ piece }) => piece))]
  const block: types.RichTextBlock = { type: 'rich_text', elements }
  const stays = passages.every(({ piece }) => piece.type === 'heading') ? 'with-next' : 'anywhere'
  return { block, spoken: passages.map(({ spoken }) => spoken).join('\n'), stays }
}

/** The piece as passages that each fit into a message; one that has nothing to see is none. */
function fit(piece: RichPiece, budget: Budget): readonly SpokenPiece[] {
  const whole = passageOf(piece)
  if (!isVisible(whole.spoken)) return []
  // Room for the signs of an item.
  const most = roomFor(budget) - 100
  return whole.spoken.length <= most ? [whole] : divide(piece, most).map(passageOf)
}

function passageOf(piece: RichPiece): SpokenPiece {
  return { piece, spoken: mrkdwn(spokenWords(linesOf([piece]))) }
}

function divide(piece: RichPiece, most: number): readonly RichPiece[] {
  switch (piece.type) {
    case 'heading':
    case 'words':
    case 'item': {
      const { words } = piece
      let start = 0
      return splitText(spokenWords(words), most, mrkdwn).map((text, part): RichPiece => {
        const slice = sliceWords(words, start, start + text.length)
        start += text.length
        return part === 0 ? { ...piece, words: slice } : { type: 'words', depth: 0, words: slice }
      })
    }
    case 'code':
      return splitText(piece.text, most, mrkdwn).map((text) => ({ type: 'code', text: text.replace(/\n$/, '') }))
    case 'quote':
      return divide({ type: 'words', depth: 0, words: linesOf(piece.pieces) }, most).map((one) => ({
        type: 'quote',
        pieces: [one],
      }))
    default:
      return piece satisfies never
  }
}
