import { type HtmlElement, makeElement } from '../html/tree.ts'
import { inlineOf, isBrokenOff } from './inline.ts'
import { type PdfLine, spaceBefore } from './lines.ts'
import type { Typesetting } from './typesetting.ts'

/** What a page holds in order: lines, of which some surely open a paragraph, and what was recognised already. */
export type PdfPiece =
  | { readonly type: 'line'; readonly line: PdfLine; readonly opens: boolean }
  | { readonly type: 'element'; readonly element: HtmlElement }

type ReadBlock =
  | { readonly type: 'heading' | 'text' | 'code'; readonly lines: PdfLine[] }
  | { readonly type: 'item'; readonly lines: PdfLine[]; readonly number: number | null; readonly x: number }
  | { readonly type: 'element'; readonly element: HtmlElement }

/** Letters so much larger than those of running text make a heading. */
const larger = 1.12

/** Paragraphs, headings by their size, lists by their signs, and code by its letters. */
export function blocksOf(pieces: readonly PdfPiece[], set: Typesetting): readonly HtmlElement[] {
  const blocks: ReadBlock[] = []
  for (const piece of pieces) {
    const last = blocks.at(-1)
    if (piece.type === 'element') blocks.push(piece)
    else if (last !== undefined && last.type !== 'element' && continues(last, piece, set)) last.lines.push(piece.line)
    else blocks.push(openBlock(piece, last, set))
  }
  return elementsOf(blocks, set)
}

type OpenBlock = Exclude<ReadBlock, { readonly type: 'element' }>

/** Whether the line belongs to what is being read. */
function continues(block: OpenBlock, { line, opens }: Extract<PdfPiece, { type: 'line' }>, set: Typesetting): boolean {
  const last = block.lines.at(-1)
  if (last === undefined || opens) return false
  const sort = sortOf(line, set)
  const step = line.y - last.y
  const isBelow = line.page === last.page && step > 0
  if (block.type === 'heading' || block.type === 'code') {
    return (
      sort === block.type &&
      isBelow &&
      Math.abs(line.size - last.size) < 0.6 &&
      step < last.size * (sort === 'code' ? 4 : 1.7)
    )
  }
  if (sort !== 'text' || Math.abs(line.size - last.size) > last.size * 0.12) return false
  const isEnded = isBrokenOff(last, line, set)
  if (opensItem(line, block, isEnded)) return false
  if (!isBelow) return !isEnded && /^[\p{Ll}\d(]/u.test(line.text)
  if (step > set.pitch(line.size) * 1.3) return false
  if (line.isBold !== last.isBold && isEnded) return false
  if (block.type === 'item') return line.x > block.x + line.size * 0.3 || !isEnded
  return !(isEnded && line.x > last.x + line.size)
}

function openBlock({ line }: { readonly line: PdfLine }, last: ReadBlock | undefined, set: Typesetting): ReadBlock {
  const sort = sortOf(line, set)
  if (sort !== 'text') return { type: sort, lines: [line] }
  const sign = signOf(line.text)
  // A bold line with a number is a heading of those who know no styles, unless it stands in a list.
  if (sign === null || (line.isBold && sign.number !== null && last?.type !== 'item'))
    return { type: 'text', lines: [line] }
  return { type: 'item', lines: [withoutStart(line, sign.length)], number: sign.number, x: line.x }
}

function sortOf(line: PdfLine, { body }: Typesetting): 'heading' | 'code' | 'text' {
  if (line.isMono && Number.isFinite(body)) return 'code'
  const isLarge = line.size >= body * larger && line.text.length <= 160 && /\p{L}{2}/u.test(line.text)
  return isLarge ? 'heading' : 'text'
}

const bullet = /^(?:[•◦▪▫■□●○‣⁃∙·➢➔➤❖✓✔✗]\s*|[o–—*-]\s+)(?=\S)/
const numbered = /^\(?(\d{1,2})[.)]\s+(?=\S)/

/** A bullet always does; a number or a dash where the line before was ended, or the list goes on with it. */
function opensItem(line: PdfLine, block: OpenBlock, isEnded: boolean): boolean {
  const sign = signOf(line.text)
  if (sign === null) return false
  if (isEnded || /^[•◦▪▫■□●○‣⁃∙·]/.test(line.text)) return true
  if (block.type === 'item') {
    const isNext = sign.number === null ? block.number === null : sign.number === (block.number ?? 0) + 1
    return isNext && Math.abs(line.x - block.x) < line.size / 2
  }
  const last = block.lines.at(-1)
  return sign.number === null || sign.number === 1 ? /:\s*$/.test(last?.text ?? '') : false
}

/** The bullet or number that a line begins with, and how long it is. */
function signOf(text: string): { readonly length: number; readonly number: number | null } | null {
  const dot = bullet.exec(text)
  if (dot !== null) return { length: dot[0].length, number: null }
  const count = numbered.exec(text)
  return count === null ? null : { length: count[0].length, number: Number(count[1]) }
}

/** A line without its first characters, wherever they stand in its runs. */
function withoutStart(line: PdfLine, length: number): PdfLine {
  let left = length
  const runs = line.runs.flatMap((run, index) => {
    if (left <= 0) return [run]
    left -= spaceBefore(line.runs[index - 1], run).length
    const text = run.text.slice(Math.max(0, left))
    left -= run.text.length
    return text.trim() === '' ? [] : [{ ...run, text }]
  })
  return { ...line, runs, text: line.text.slice(length) }
}

/** Blocks as elements; items that follow one another are one list. */
function elementsOf(blocks: readonly ReadBlock[], set: Typesetting): readonly HtmlElement[] {
  const sizes = headingSizes(blocks)
  const elements: HtmlElement[] = []
  for (let at = 0; at < blocks.length;) {
    const items: ItemBlock[] = []
    for (let block = blocks[at]; block?.type === 'item'; block = blocks[at]) {
      items.push(block)
      at += 1
    }
    if (items.length > 0) elements.push(...listsOf(items, set))
    const block = blocks[at]
    if (block !== undefined && block.type !== 'item') elements.push(elementOf(block, sizes, set))
    at += 1
  }
  return elements
}

type ItemBlock = Extract<ReadBlock, { type: 'item' }>

/** From the largest: each is a level of its own. */
function headingSizes(blocks: readonly ReadBlock[]): readonly number[] {
  const sizes = blocks.flatMap((block) =>
    block.type === 'heading' ? [Math.round((block.lines[0]?.size ?? 0) * 2) / 2] : [],
  )
  return [...new Set(sizes)].toSorted((one, other) => other - one)
}

function elementOf(block: Exclude<ReadBlock, ItemBlock>, sizes: readonly number[], set: Typesetting): HtmlElement {
  switch (block.type) {
    case 'element':
      return block.element
    case 'heading': {
      const level = sizes.indexOf(Math.round((block.lines[0]?.size ?? 0) * 2) / 2) + 1
      return makeElement(`h${Math.min(level, 4)}`, inlineOf(block.lines, { ...set, edge: () => 0 }))
    }
    case 'code':
      return makeElement('pre', [codeOf(block.lines, set)])
    case 'text':
      return makeElement('p', inlineOf(block.lines, set))
  }
}

/** Lines of code with their indents, by the width of a letter. */
function codeOf(lines: readonly PdfLine[], set: Typesetting): string {
  const left = Math.min(...lines.map(({ x }) => x))
  return lines.reduce((code, line, index) => {
    const last = lines[index - 1]
    // What was too long for the page goes on below.
    if (last !== undefined && line.x <= last.x && !isBrokenOff(last, line, set)) return `${code} ${line.text}`
    const isApart = last !== undefined && line.page === last.page && line.y - last.y > line.size * 1.9
    const indent = ' '.repeat(Math.round((line.x - left) / (line.size * 0.6)))
    return `${code}${index > 0 ? '\n' : ''}${isApart ? '\n' : ''}${indent}${line.text}`
  }, '')
}

/** Items that stand further right are a list within the item above them. */
function listsOf(items: readonly ItemBlock[], set: Typesetting): readonly HtmlElement[] {
  const lists: HtmlElement[] = []
  let entries: HtmlElement[] = []
  const base = items[0]?.x ?? 0
  let first = items[0]
  const flush = () => {
    if (first !== undefined && entries.length > 0) lists.push(listOf(first, entries))
    entries = []
  }
  for (let at = 0; at < items.length;) {
    const item = items[at]
    if (item === undefined) break
    if ((item.number === null) !== (first?.number === null)) {
      flush()
      first = item
    }
    const below: ItemBlock[] = []
    for (at += 1; ; at += 1) {
      const next = items[at]
      if (next === undefined || next.x < base + 9 || next.x < item.x + 9) break
      below.push(next)
    }
    entries.push(makeElement('li', [makeElement('p', inlineOf(item.lines, set)), ...listsOf(below, set)]))
  }
  flush()
  return lists
}

function listOf({ number }: ItemBlock, entries: readonly HtmlElement[]): HtmlElement {
  return number === null ? makeElement('ul', entries) : makeElement('ol', entries, { start: String(number) })
}
