import { introduces, trim } from './item.ts'
import { labelAt } from './label.ts'
import { linesOf, type TextLine } from './lines.ts'
import type { TreeNode } from './tree-node.ts'
import { isNote } from './shape.ts'
import { tabbedLines } from './tabbed-lines.ts'

/** Where the tree is built: the headings and entries that are open, the outermost first. */
interface Growth {
  readonly raw: string
  readonly root: TreeNode[]
  readonly open: TreeNode[]
  readonly tabbed: ReadonlySet<number>
  apart: boolean
}

/** What a section is made of, as a person sees it: headings own what stands below, entries what is indented under them. Linear. */
export function sectionTreeOf(raw: string): readonly TreeNode[] {
  const lines = linesOf(raw)
  const growth: Growth = { raw, root: [], open: [], tabbed: tabbedLines(raw, lines), apart: true }
  for (const line of lines) addLine(growth, line)
  return growth.root
}

function addLine(growth: Growth, line: TextLine): void {
  if (line.kind === 'blank' || line.kind === 'fence' || (line.kind === 'text' && line.from >= line.end)) {
    growth.apart = true
    return
  }
  if (growth.tabbed.has(line.index)) addRow(growth, line)
  else if (line.kind === 'row') addRow(growth, line)
  else if (line.kind === 'rule') addRule(growth)
  else if (line.kind === 'heading') addHeading(growth, line, levelOf(growth.raw, line))
  else if (line.kind === 'bullet' || line.kind === 'number') addEntry(growth, line)
  else if (line.kind === 'text' && isTitle(growth, line)) addHeading(growth, line, 7)
  else addText(growth, line)
  growth.apart = false
}

function levelOf(raw: string, line: TextLine): number {
  return /#+/.exec(raw.slice(line.start, line.start + 60))?.[0].length ?? 1
}

/** A line that is bold from end to end, outside of lists: "**Objectif 1 : livrer**", "**Risques :**". */
function isTitle({ raw, open }: Growth, line: TextLine): boolean {
  if (line.end - line.from > 160 || quoteOf(raw, line) !== '') return false
  const text = raw.slice(line.from, line.end).trim()
  const bold = /^(?:\*{2,3}|__)[^*_](?:[^*]{0,150}[^*_])?(?:\*{2,3}|__)\s?[:：]?$/u.test(text)
  const inside = open.findLast(({ type }) => type === 'entry')
  return bold && (inside === undefined || line.indent <= inside.line.indent)
}

function quoteOf(raw: string, line: TextLine): string {
  return /^\s*>/.exec(raw.slice(line.start, line.from))?.[0] ?? ''
}

function nodeAt(growth: Growth, type: TreeNode['type'], line: TextLine, level: number): TreeNode {
  const { raw, apart } = growth
  const own = trim(raw, line.from, line.end)
  const quoted = quoteOf(raw, line) !== ''
  return { type, line, own, end: own.end, level, apart, quoted, children: [], rows: [], ruled: false }
}

function place({ root, open }: Growth, node: TreeNode): void {
  const parent = open.at(-1)
  ;(parent?.children ?? root).push(node)
  for (const one of open) one.end = Math.max(one.end, node.end)
}

function addHeading(growth: Growth, line: TextLine, level: number): void {
  const { open } = growth
  while (open.length > 0 && (open.at(-1)?.type !== 'heading' || (open.at(-1)?.level ?? 0) >= level)) open.pop()
  const node = nodeAt(growth, 'heading', line, level)
  place(growth, node)
  open.push(node)
}

function addEntry(growth: Growth, line: TextLine): void {
  const { open } = growth
  while (open.at(-1)?.type === 'entry' && !isUnder(growth, line, open.at(-1))) open.pop()
  const node = nodeAt(growth, 'entry', line, 0)
  place(growth, node)
  open.push(node)
}

/** Deeper by two columns, or bullets and arrows flush under a number or a bullet of another kind. */
function isUnder({ raw }: Growth, line: TextLine, above: TreeNode | undefined): boolean {
  if (above === undefined) return false
  if (line.indent >= above.line.indent + 2) return true
  if (line.indent < above.line.indent) return false
  const kinds = [markerOf(raw, above.line), markerOf(raw, line)]
  return (kinds[0] === 'number' && kinds[1] !== 'number') || (kinds[0] === 'bullet' && kinds[1] === 'arrow')
}

function markerOf(raw: string, line: TextLine): 'number' | 'arrow' | 'bullet' {
  if (line.kind === 'number') return 'number'
  return /^[\s>]*[→⇒➔➜]/u.test(raw.slice(line.start, line.from)) ? 'arrow' : 'bullet'
}

function addRule({ open, root }: Growth): void {
  const table = (open.at(-1)?.children ?? root).at(-1)
  if (table?.type === 'table' && table.rows.length === 1) table.ruled = true
}

function addRow(growth: Growth, line: TextLine): void {
  const { open, root, apart } = growth
  while (open.at(-1)?.type === 'entry' && line.indent <= (open.at(-1)?.line.indent ?? 0)) open.pop()
  const last = (open.at(-1)?.children ?? root).at(-1)
  if (last?.type === 'table' && !apart) {
    last.rows.push(line)
    last.end = line.end
    for (const one of open) one.end = Math.max(one.end, line.end)
    return
  }
  const node = nodeAt(growth, 'table', line, 0)
  node.rows.push(line)
  place(growth, node)
}

/** A line of prose or code: it goes on with the entry above where it is indented or touches it. */
function addText(growth: Growth, line: TextLine): void {
  const { raw, open, apart } = growth
  while (open.at(-1)?.type === 'entry' && !goesOn(growth, line, open.at(-1))) open.pop()
  const siblings = open.at(-1)?.children ?? growth.root
  const last = siblings.at(-1)
  const isEmptyEntry = open.at(-1)?.type === 'entry' && siblings.length === 0
  if (line.kind === 'text' && last?.type === 'text' && !apart && wraps(raw, last, line)) {
    last.own = { start: last.own.start, end: trim(raw, line.from, line.end).end }
    last.end = last.own.end
    for (const one of open) one.end = Math.max(one.end, last.end)
    return
  }
  if (isEmptyEntry && !apart && line.kind === 'text') {
    const entry = open.at(-1)
    if (entry !== undefined && wrapsEntry(raw, entry, line)) {
      entry.own = { start: entry.own.start, end: trim(raw, line.from, line.end).end }
      for (const one of open) one.end = Math.max(one.end, entry.own.end)
      return
    }
  }
  place(growth, nodeAt(growth, line.kind === 'code' ? 'code' : 'text', line, 0))
}

function goesOn({ raw, apart }: Growth, line: TextLine, entry: TreeNode | undefined): boolean {
  if (entry === undefined) return false
  if (line.indent > entry.line.indent) return true
  if (line.kind === 'code' || apart || quoteOf(raw, line) !== quoteOf(raw, entry.line)) return false
  const own = trim(raw, line.from, line.end)
  return !introduces(raw, own.start, own.end) && !isNote(raw, own)
}

/** A line of prose goes on with the one before it where that is long and unfinished, and no label begins. */
function wraps(raw: string, last: TreeNode, line: TextLine): boolean {
  if (last.own.end - Math.max(last.own.start, last.line.from) < 50) return false
  if (parted.test(raw.slice(last.line.from, last.line.end)) && parted.test(raw.slice(line.from, line.end))) return false
  return isUnfinished(raw, last.own.end) && labelAt(raw, line.from, line.end) === null
}

/** A dash or an arrow between the two parts of an entry: lines that each have one are an entry each. */
const parted = /\s(?:[–—→⇒=-]|[-=]>)\s/

function wrapsEntry(raw: string, entry: TreeNode, line: TextLine): boolean {
  return (
    entry.own.end - entry.own.start >= 40 &&
    isUnfinished(raw, entry.own.end) &&
    !introduces(raw, entry.own.start, entry.own.end) &&
    labelAt(raw, line.from, line.end) === null
  )
}

function isUnfinished(raw: string, end: number): boolean {
  const before = raw.slice(Math.max(0, end - 4), Math.min(raw.length, end + 3))
  return !/[.;!?…:][*_)»"]{0,3}\s*$/.test(before.split(/[\r\n]/)[0] ?? '') && !/ {2}$/.test(raw.slice(end, end + 2))
}
