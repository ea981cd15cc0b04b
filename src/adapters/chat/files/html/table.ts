import { namesSections } from '../../../../rubric/reading/section-table.ts'
import { attributeOf, type HtmlElement, elementsIn } from './tree.ts'

/** How the words of a cell are read: several blocks, and in a head row without bold, which a head is anyway. */
export interface CellReader {
  readonly blocks: (cell: HtmlElement) => readonly string[]
  readonly head: (cell: HtmlElement) => readonly string[]
}

const widest = 60
const tallest = 5_000

/**
 * A table as Markdown; its first row is the head, as people mean it even where Word does not know. A table of one column is
 * no table but a box around what stands in it.
 */
export function tableBlocks(table: HtmlElement, read: CellReader): readonly string[] {
  const rows = rowsOf(table)
  const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)))
  if (columns <= 1) return rows.flatMap((row) => row.flatMap(read.blocks))
  const titles = titlesOf(rows, columns)
  const parted = isSectionTable(rows, read) ? joinLines : joinSentences
  const grid = gridOf(rows.slice(titles.length), read, parted)
  return [...captionsOf(table), ...titles].flatMap(read.blocks).concat(printGrid(grid))
}

/** Rows that are one cell across everything, above the others: they name the table. */
function titlesOf(rows: readonly (readonly HtmlElement[])[], columns: number): readonly HtmlElement[] {
  const index = rows.findIndex(([first, ...more]) => !first || more.length > 0 || spanOf(first, 'colspan') < columns)
  return rows.slice(0, Math.max(0, index)).flat()
}

function captionsOf(table: HtmlElement): readonly HtmlElement[] {
  return elementsIn(table.children).filter(({ tag }) => tag === 'caption')
}

/** The cells of each row; those of a table inside a cell are the cell's own. */
function rowsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  return elementsIn(table.children)
    .flatMap((part) => (part.tag === 'tr' ? [part] : elementsIn(part.children).filter(({ tag }) => tag === 'tr')))
    .slice(0, tallest)
    .map((row) => elementsIn(row.children).filter(({ tag }) => tag === 'td' || tag === 'th'))
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const asked = Number.parseInt(attributeOf(cell, name), 10)
  return Number.isNaN(asked) ? 1 : Math.min(Math.max(1, asked), widest)
}

/** A cell over several rows is said in each, so that each row can be read by itself; one over several columns once. */
function gridOf(
  rows: readonly (readonly HtmlElement[])[],
  read: CellReader,
  join: (lines: readonly string[]) => string,
): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((row, index) => {
    let column = 0
    for (const cell of row) {
      while (grid[index]?.[column] !== undefined) column += 1
      if (column >= widest) break
      const text = cellText(index === 0 ? read.head(cell) : read.blocks(cell), join)
      for (const line of grid.slice(index, index + spanOf(cell, 'rowspan'))) {
        for (let more = 0; more < spanOf(cell, 'colspan'); more += 1) line[column + more] ??= more === 0 ? text : ''
      }
      column += spanOf(cell, 'colspan')
    }
  })
  return grid
}

/** A form whose first column names the parts of a proposal: what stands beside them is as long as sections are. */
function isSectionTable(rows: readonly (readonly HtmlElement[])[], read: CellReader): boolean {
  return namesSections(
    rows.map((row) => {
      const cells = row.map((cell) => read.blocks(cell).join(' '))
      return { head: cells[0] ?? '', rest: cells.slice(1).join(' ') }
    }),
  )
}

/** One line, with nothing in it that would part cells. */
function cellText(blocks: readonly string[], join: (lines: readonly string[]) => string): string {
  const lines = blocks
    .flatMap(linesOf)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return join(lines).replaceAll('|', '\\|')
}

/** The splitter gives them back as lines, with the marks of their lists. */
function joinLines(lines: readonly string[]): string {
  return lines.join('<br>')
}

/** Paragraphs, the items of a list and the rows of a table are parted by a semicolon. */
function joinSentences(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^- /, ''))
    .reduce((text, line) => (text === '' ? line : text + (/[.;:,!?…]$/.test(text) ? ' ' : '; ') + line), '')
}

function linesOf(block: string): readonly string[] {
  if (/^\s*(?:- |\d+\. )/.test(block)) return block.split('\n')
  if (!block.startsWith('| ')) return [block.replaceAll('\n', ' ')]
  const rows = block.split('\n').filter((row) => !row.startsWith('|---'))
  return rows.map((row) =>
    row
      .slice(2, -2)
      .replaceAll(/ (?<!\\)\| /g, ', ')
      .replaceAll('\\|', '|'),
  )
}

function printGrid(grid: readonly (readonly string[])[]): readonly string[] {
  const said = grid.filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...said.map(({ length }) => length))
  const used = Array.from({ length: width }, (_, column) => column).filter((column) => said.some((row) => row[column]))
  const [head, ...rows] = said.map((row) => `| ${used.map((column) => row[column] ?? '').join(' | ')} |`)
  return head === undefined ? [] : [[head, `|${'---|'.repeat(used.length)}`, ...rows].join('\n')]
}
