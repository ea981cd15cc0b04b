import { type HtmlElement, makeElement, type Node } from '../html/tree.ts'
import type { PdfPiece } from './blocks.ts'
import { inlineOf } from './inline.ts'
import { linesOf } from './lines.ts'
import type { Typesetting } from './typesetting.ts'
import type { PdfRun, StructureNode } from './page.ts'

/** A page of which the document itself says what its parts are. */
interface TaggedPage {
  readonly tree: StructureNode
  readonly runs: readonly PdfRun[]
  /** The runs that stand in tables which were recognised by their lines, with the element that stands for each. */
  readonly drawn: ReadonlyMap<PdfRun, HtmlElement>
  readonly number: number
}

/** The marks of all words that a tree names. */
export function marksIn(tree: StructureNode): ReadonlySet<string> {
  const marks = new Set<string>()
  const visit = ({ type, id, role, children = [] }: StructureNode): void => {
    if (type === 'content' && id !== undefined) marks.add(id)
    if (role !== 'Artifact') for (const child of children) visit(child)
  }
  visit(tree)
  return marks
}

/** The pictures that a tree names. */
export function figuresIn(tree: StructureNode): readonly StructureNode[] {
  return below(tree, 'Figure')
}

/** Headings, lists and tables as the tree tells them; everything else as lines, each of whose paragraphs is known to begin. */
export function piecesOfTree({ tree, runs, drawn, number }: TaggedPage, set: Typesetting): readonly PdfPiece[] {
  const byMark = Map.groupBy(runs, ({ mark }) => mark)
  const pieces: PdfPiece[] = []
  let waiting: PdfRun[] = []
  const shown = new Set<HtmlElement>()

  const runsBelow = (node: StructureNode): readonly PdfRun[] =>
    node.type === 'content' ? (byMark.get(node.id ?? '') ?? []) : (node.children ?? []).flatMap(runsBelow)
  const inline = (node: StructureNode) => inlineOf(linesOf(runsBelow(node)), set)
  const flush = () => {
    linesOf(waiting).forEach((line, index) => pieces.push({ type: 'line', line, opens: index === 0 }))
    waiting = []
  }
  const put = (element: HtmlElement) => {
    flush()
    pieces.push({ type: 'element', element })
  }

  function visit(node: StructureNode): void {
    if (node.type === 'content') return void waiting.push(...(byMark.get(node.id ?? '') ?? []))
    const { role = '', children = [] } = node
    const level = /^H([1-6])$/.exec(role)?.[1] ?? (role === 'Title' ? '1' : undefined)
    if (role === 'Artifact' || role === 'TOC') return
    if (level !== undefined) return put(makeElement(`h${level}`, inline(node)))
    if (role === 'L') return put(listFrom(node, inline))
    if (role === 'Table') return putTable(node)
    if (role === 'Figure' && runsBelow(node).length === 0) return putFigure(node)
    const isBlock = blocks.has(role)
    if (isBlock) flush()
    children.forEach(visit)
    if (isBlock) flush()
  }

  /** The lines that are drawn know which cells are one, which tags here do not tell. */
  function putTable(node: StructureNode): void {
    const table = runsBelow(node)
      .map((run) => drawn.get(run))
      .find((one) => one !== undefined)
    if (table === undefined) return put(tableFrom(node, inline, number))
    if (!shown.has(table)) put(table)
    shown.add(table)
  }

  function putFigure({ alt }: StructureNode): void {
    put(makeElement('p', [makeElement('img', [], { alt: alt ?? '' })]))
  }

  visit(tree)
  flush()
  return pieces
}

/** What stands in lines of its own. */
const blocks: ReadonlySet<string> = new Set(
  'Document DocumentFragment Part Art Sect Div BlockQuote Caption P LBody LI Note FENote Aside TOCI Index H Sub Root'.split(
    ' ',
  ),
)

type InlineIn = (node: StructureNode) => readonly Node[]

/** The nearest elements below that have one of these roles. */
function below(node: StructureNode, ...roles: readonly string[]): readonly StructureNode[] {
  return (node.children ?? []).flatMap((child) => (roles.includes(child.role ?? '') ? [child] : below(child, ...roles)))
}

function without(node: StructureNode, ...roles: readonly string[]): StructureNode {
  const children = (node.children ?? [])
    .filter(({ role = '' }) => !roles.includes(role))
    .map((child) => without(child, ...roles))
  return { ...node, ...(node.children && { children }) }
}

/** A list within an item is that item's; a number among the labels makes it a numbered list. */
function listFrom(list: StructureNode, inline: InlineIn): HtmlElement {
  const items = below(list, 'LI', 'L')
  const label = below(items.find(({ role }) => role === 'LI') ?? list, 'Lbl')[0]
  const number = label === undefined ? null : /^\(?(\d{1,3})[.)]/.exec(wordsIn(inline(label)).trim())
  const entries = items.map((item) => {
    if (item.role === 'L') return listFrom(item, inline)
    const words = makeElement('p', inline(without(item, 'Lbl', 'L')))
    return makeElement('li', [words, ...below(item, 'L').map((one) => listFrom(one, inline))])
  })
  return number === null ? makeElement('ul', entries) : makeElement('ol', entries, { start: number[1] ?? '1' })
}

function tableFrom(table: StructureNode, inline: InlineIn, page: number): HtmlElement {
  const rows = below(table, 'TR').map((row) =>
    makeElement(
      'tr',
      below(row, 'TH', 'TD').map((cell) => makeElement(cell.role === 'TH' ? 'th' : 'td', cellBlocks(cell, inline))),
    ),
  )
  return makeElement('table', rows, { page: String(page) })
}

/** The paragraphs and lists of a cell, each by itself. */
function cellBlocks(cell: StructureNode, inline: InlineIn): readonly Node[] {
  const parts = below(cell, 'P', 'L')
  if (parts.length < 2) return inline(cell)
  return parts.map((part) => (part.role === 'L' ? listFrom(part, inline) : makeElement('p', inline(part))))
}

function wordsIn(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : wordsIn(node.children))).join('')
}
