import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { nodesToMarkdown } from '../html/markdown.ts'
import type { LeftOut } from '../words.ts'
import { attributeOf, elementsIn, type HtmlElement, makeElement, wordsOf } from '../html/tree.ts'
import { blocksOf, type PdfPiece } from './blocks.ts'
import { contentsOf } from './contents.ts'
import { furnitureOf } from './furniture.ts'
import { linesOf, type PdfLine } from './lines.ts'
import { type PdfPage, type PdfRun, readPage } from './page.ts'
import type { PdfCell } from './pdf-table.ts'
import { tablesOf } from './tables.ts'
import { figuresIn, marksIn, piecesOfTree } from './tagged.ts'
import { measure, type Typesetting } from './typesetting.ts'

/** The most pages that are read, as `words.ts` says: a proposal has twenty at most. */
const mostPages = 100

/** What a PDF says as Markdown, or why it says nothing: locked by a password, too many pages, pages that are pictures. */
export type PdfText =
  | { readonly type: 'text'; readonly text: string; readonly left: LeftOut }
  | { readonly type: 'fault'; readonly fault: 'locked' | 'pages' | 'scanned' }

/** The text of a PDF as Markdown. Rejects for one that is broken. */
export async function pdfToMarkdown(bytes: Uint8Array): Promise<PdfText> {
  const { getDocument, PasswordException, VerbosityLevel } = await import('unpdf/pdfjs')
  const loading = getDocument({
    data: new Uint8Array(bytes),
    // No room for pictures, so that none is unpacked; nothing that runs; fonts only to be named.
    maxImageSize: 1,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await readDocument(await loading.promise)
  } catch (error) {
    if (error instanceof PasswordException) return { type: 'fault', fault: 'locked' }
    throw error
  } finally {
    await loading.destroy()
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<PdfText> {
  if (document.numPages > mostPages) return { type: 'fault', fault: 'pages' }
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, number))
    page.cleanup()
  }
  const text = markdownOf(pages)
  if (!/[\p{L}\p{N}]/u.test(text)) return { type: 'fault', fault: 'scanned' }
  const empty = pages.filter(({ runs }) => runs.length === 0).length
  return { type: 'text', text, left: { ...picturesIn(pages), comments: 0, deletions: 0, pages: empty } }
}

/** A document that tells of its structure tells of its pictures. */
function picturesIn(pages: readonly PdfPage[]): Pick<LeftOut, 'pictures' | 'described'> {
  const figures = pages.flatMap(({ tree }) => (tree === null ? [] : figuresIn(tree)))
  return { pictures: figures.length, described: figures.filter(({ alt = '' }) => alt.trim() !== '').length }
}

interface Layout {
  readonly page: PdfPage
  /** The tables that were recognised by their lines, under each run that stands in one. */
  readonly drawn: ReadonlyMap<PdfRun, HtmlElement>
  readonly lines: readonly PdfLine[]
}

function markdownOf(pages: readonly PdfPage[]): string {
  const rough = measure(pages.flatMap(({ runs }) => linesOf(runs)))
  const layouts = pages.map((page) => layoutOf(page, rough))
  const furniture = furnitureOf(layouts.map(({ page, lines }) => ({ height: page.height, lines })))
  const body = layouts.map((layout) => ({ ...layout, lines: layout.lines.filter((line) => !furniture.has(line)) }))
  const contents = contentsOf(
    body.flatMap(({ lines }) => lines),
    pages.length,
  )
  const kept = body.map((layout) => ({ ...layout, lines: layout.lines.filter((line) => !contents.has(line)) }))
  const set = measure(kept.flatMap(({ lines }) => lines))
  const pieces = kept.flatMap((layout) => piecesOf(layout, set))
  return nodesToMarkdown(joinPages(blocksOf(pieces, set)))
}

function layoutOf(page: PdfPage, set: Typesetting): Layout {
  const drawn = new Map<PdfRun, HtmlElement>()
  for (const { rows, runs } of tablesOf(page.straights, page.runs)) {
    const table = tableElement(rows, page.number, set)
    for (const run of runs) drawn.set(run, table)
  }
  return { page, drawn, lines: linesOf(page.runs.filter((run) => !drawn.has(run))) }
}

/** In a cell nothing is a heading, and every line goes on. */
function tableElement(rows: readonly (readonly PdfCell[])[], page: number, set: Typesetting): HtmlElement {
  const inCell = { ...set, body: Infinity, edge: () => 0 }
  const cellOf = ({ runs, columns, rows }: PdfCell) => {
    const pieces = linesOf(runs).map((line, index): PdfPiece => ({ type: 'line', line, opens: index === 0 }))
    return makeElement('td', blocksOf(pieces, inCell), { colspan: String(columns), rowspan: String(rows) })
  }
  const lines = rows.map((cells) => makeElement('tr', cells.map(cellOf)))
  return makeElement('table', lines, { page: String(page) })
}

/** By the document's own structure where it tells of every word, else by how the words stand. */
function piecesOf({ page, drawn, lines }: Layout, set: Typesetting): readonly PdfPiece[] {
  const { tree } = page
  const kept = new Set(lines.flatMap(({ runs }) => runs))
  const runs = page.runs.filter((run) => kept.has(run) || drawn.has(run))
  const marks = tree === null ? null : marksIn(tree)
  if (tree !== null && marks !== null && runs.every(({ mark }) => marks.has(mark))) {
    return piecesOfTree({ tree, runs, drawn, number: page.number }, set)
  }
  return inOrder(lines, drawn, page.runs)
}

/** Lines and tables in the order in which the file tells of them. */
function inOrder(lines: readonly PdfLine[], drawn: Layout['drawn'], runs: readonly PdfRun[]): readonly PdfPiece[] {
  const places = new Map(runs.map((run, index) => [run, index]))
  const placeOf = (run: PdfRun | undefined) => (run === undefined ? 0 : (places.get(run) ?? 0))
  const tables = [...new Set(drawn.values())].map((element) => {
    const first = runs.find((run) => drawn.get(run) === element)
    return { at: placeOf(first), piece: { type: 'element', element } as const }
  })
  const words = lines.map((line) => ({
    at: placeOf(line.runs[0]),
    piece: { type: 'line', line, opens: false } as const,
  }))
  return [...words, ...tables].toSorted((one, other) => one.at - other.at).map(({ piece }) => piece)
}

/** A table or list that the end of a page parted is one, without the head that is said again. */
function joinPages(elements: readonly HtmlElement[]): readonly HtmlElement[] {
  const joined: HtmlElement[] = []
  for (const element of elements) {
    const last = joined.at(-1)
    if (last !== undefined && isRest(last, element)) joined[joined.length - 1] = joinTables(last, element)
    else joined.push(element)
  }
  return joined
}

function isRest(last: HtmlElement, next: HtmlElement): boolean {
  if (last.tag !== next.tag || attributeOf(last, 'page') === attributeOf(next, 'page')) return false
  return (
    last.tag === 'table' &&
    elementsIn(last.children)[0]?.children.length === elementsIn(next.children)[0]?.children.length
  )
}

function joinTables(last: HtmlElement, next: HtmlElement): HtmlElement {
  const [head] = last.children
  const [first, ...rows] = next.children
  const isSaidAgain = head !== undefined && first !== undefined && wordsOf(head) === wordsOf(first)
  const more = isSaidAgain ? rows : next.children
  return makeElement('table', [...last.children, ...more], { page: attributeOf(next, 'page') })
}
