import { type Box, numberIn, unionOf } from './boxes.ts'
import { attributeOf, type SvgNode } from './svg-node.ts'
import { lookOf, styleOf } from './text-style.ts'
import { textWidth } from './text-width.ts'

/** A row of a text: the parts that set their own x, y or dy begin one; all other parts flow on. */
interface TextRow {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: string
  width: number
}

/** How far a row reaches above its line and in all, in parts of its size. */
const rise = { line: 0.93, middle: 0.6, top: 0.05 }
const rowHeight = 1.17

/** The box of a text with all its rows; null for one without a letter. */
export function textBox(element: SvgNode): Box | null {
  const rows: TextRow[] = [rowOf(element, { x: 0, y: 0 })]
  readRows(element, rows)
  const above = riseOf(styleOf(element, 'dominant-baseline'))
  return unionOf(rows.filter(({ width }) => width > 0).map((row) => boxOfRow(row, above)))
}

/** The box of one part as if it stood at the origin. */
export function partBox(element: SvgNode): Box {
  const look = lookOf(element)
  return {
    x: 0,
    y: -rise.line * look.size,
    width: textWidth(element.textContent ?? '', look),
    height: rowHeight * look.size,
  }
}

function readRows(node: SvgNode, rows: TextRow[]): void {
  for (const child of node.childNodes) {
    const last = rows.at(-1)
    if (child.nodeType === textNode && last !== undefined)
      last.width += textWidth((child.textContent ?? '').replace(/\s+/g, ' '), lookOf(node))
    if (child.nodeType !== elementNode) continue
    if (last !== undefined && beginsRow(child)) rows.push(rowOf(child, last))
    readRows(child, rows)
  }
}

function beginsRow(part: SvgNode): boolean {
  const { size } = lookOf(part)
  return (
    attributeOf(part, 'x') !== null || attributeOf(part, 'y') !== null || lengthIn(attributeOf(part, 'dy'), size) !== 0
  )
}

function rowOf(part: SvgNode, before: { readonly x: number; readonly y: number }): TextRow {
  const { size } = lookOf(part)
  const [x, y, dy] = ['x', 'y', 'dy'].map((name) => attributeOf(part, name))
  return {
    x: x === null || x === undefined ? before.x : lengthIn(x, size),
    y: (y === null || y === undefined ? before.y : lengthIn(y, size)) + lengthIn(dy ?? null, size),
    size,
    anchor: styleOf(part, 'text-anchor'),
    width: 0,
  }
}

function boxOfRow({ x, y, size, width, anchor }: TextRow, above: number): Box {
  const left = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0
  return { x: x - left, y: y - above * size, width, height: rowHeight * size }
}

function riseOf(baseline: string): number {
  if (/central|middle/.test(baseline)) return rise.middle
  return /hanging|before/.test(baseline) ? rise.top : rise.line
}

function lengthIn(text: string | null, size: number): number {
  return /r?em$/.test(text ?? '') ? numberIn(text) * size : numberIn(text)
}

const elementNode = 1
const textNode = 3
