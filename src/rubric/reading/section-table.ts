import { countWords } from '../detectors/words.ts'
import type { Span } from '../finding.ts'
import { partColumn } from '../lexicons/heading-patterns.ts'
import type { SectionNumber } from '../section.ts'
import { fold } from './fold.ts'
import type { HeadingRow } from './heading-lines.ts'
import { type HeadingMark, isCertain, marksOf } from './heading-mark.ts'
import { type HeadingSense, senseOf } from './heading-sense.ts'
import { type TextLine, linesOf } from './lines.ts'
import { cellsOf } from './cells.ts'

/** A document in which the rows of a table of sections are lines like any other. */
interface OpenedDocument {
  /** As long as the document, and each word where it stood: only what parts the cells reads otherwise. */
  readonly text: string
  /** The rows that head what their other cells say, by where their line begins. */
  readonly rows: ReadonlyMap<number, HeadingRow>
}

type CellSign = '|' | '\t'

/** One line of a table, and its first cell with words. */
interface PartRow {
  readonly line: TextLine
  /** Null where the row goes on with the one above. */
  readonly head: Span | null
  readonly sense: HeadingSense | null
  /** How many words stand behind the first cell. */
  readonly words: number
  /** Whether it would name the columns where it is the first. */
  readonly namesColumns: boolean
}

interface Table {
  readonly sign: CellSign
  readonly rows: readonly PartRow[]
  /** Lines that part the head from the body, or name the columns. */
  readonly rules: readonly TextLine[]
}

/** A table says the sections where it gives at least so many of them, each with more than a word or two. */
const leastSections = 3
const leastWords = 3

/** `| Objectifs | Livrer en un jour |`: opens each table whose first column names the sections; all others stay as they are. */
export function openSectionTables(raw: string): OpenedDocument {
  const lines = linesOf(raw)
  const tables = tablesIn(raw, lines).filter((table) => sectionsIn(table).size >= leastSections)
  if (tables.length === 0) return { text: raw, rows: new Map() }
  const marks = marksOf(raw, lines)
  const own = tables.filter((table) => standsAlone(table, marks)).map((table) => withoutColumnNames(table))
  return {
    text: replaceLines(raw, own.flatMap(openedLines(raw))),
    rows: new Map(own.flatMap(({ rows, sign }) => rows.flatMap((row) => headingRow(raw, row, sign)))),
  }
}

/** Lines with pipes that follow one another; and all lines with a tab behind their first words, as office programs paste cells. */
function tablesIn(raw: string, lines: readonly TextLine[]): readonly Table[] {
  const found: TextLine[][] = []
  let open: TextLine[] | null = null
  for (const line of lines) {
    const isRow = cellKinds.has(line.kind) && raw.slice(line.start, line.end).includes('|')
    if (isRow && open === null) found.push((open = []))
    if (isRow) open?.push(line)
    else open = null
  }
  const tabbed = lines.filter(({ kind, start, end }) => {
    const line = raw.slice(start, end)
    return kind !== 'code' && !line.includes('|') && /\S[ ]*\t\s*\S/.test(line)
  })
  return [...found.map((one) => tableOf(raw, one, '|')), tableOf(raw, tabbed, '\t')]
}

const cellKinds: ReadonlySet<TextLine['kind']> = new Set(['row', 'rule', 'text', 'number', 'bullet'])

function tableOf(raw: string, lines: readonly TextLine[], sign: CellSign): Table {
  const rules = lines.filter(({ kind }) => kind === 'rule')
  const rows = lines.filter(({ kind }) => kind !== 'rule').map((line) => rowOf(raw, line, sign))
  return { sign, rules, rows: sign === '|' ? rows : rows.filter(({ sense }, at) => sense !== null || at === 0) }
}

/** A first column that only counts ("1", "n° 2") leaves the heading to the second one. */
function rowOf(raw: string, line: TextLine, sign: CellSign): PartRow {
  const cells = cellsOf(raw, { from: line.kind === 'row' ? line.from : line.start, end: line.end }, sign)
  const [first, second] = cells
  const counts = second !== undefined && /^(?:n°|#|\()?\s?\d{1,2}\s?[.)°]?$/.test(raw.slice(first?.start, first?.end))
  const head = counts ? second : first
  const text = head === undefined ? '' : raw.slice(head.start, head.end)
  const words = cells.slice(counts ? 2 : 1).reduce((sum, { start, end }) => sum + countWords(raw.slice(start, end)), 0)
  if (head === undefined || !/\p{L}/u.test(text)) return { line, head: null, sense: null, words, namesColumns: false }
  const sense = senseOf(text)
  const most = sense?.section === 1 ? 2 : 6
  return { line, head, sense, words, namesColumns: words <= most && partColumn.test(fold(text).plain.trim()) }
}

/** Whether the first cells of a table's rows name so many sections that it holds a proposal; `rest` is what stands beside each. */
export function namesSections(rows: readonly { readonly head: string; readonly rest: string }[]): boolean {
  const read = rows.map(({ head, rest }) => ({ sense: senseOf(head), words: countWords(rest) }))
  return new Set(read.flatMap((row) => (saysSection(row) ? [row.sense.section] : []))).size >= leastSections
}

function sectionsIn({ rows }: Table): ReadonlySet<SectionNumber> {
  return new Set(rows.flatMap((row) => (saysSection(row) ? [row.sense.section] : [])))
}

function saysSection<R extends Pick<PartRow, 'sense' | 'words'>>(
  row: R,
): row is R & { readonly sense: { readonly section: SectionNumber } } {
  return row.sense !== null && isCertain(row.sense) && row.words >= leastWords
}

/** A table below a section's heading is that section's own; one whose sections have headings besides only sums them up. */
function standsAlone(table: Table, marks: readonly HeadingMark[]): boolean {
  const start = table.rows[0]?.line.start ?? 0
  const above = marks.findLast((mark) => mark.start < start)
  if (above !== undefined && above.sense !== null && !isTitle(above, marks[0])) return false
  const headed = new Set(marks.map(({ sense }) => (sense !== null && isCertain(sense) ? sense.section : null)))
  const sections = [...sectionsIn(table)].filter((number) => number !== 1)
  return sections.filter((number) => headed.has(number)).length * 2 < sections.length
}

function isTitle(mark: HeadingMark, first: HeadingMark | undefined): boolean {
  return mark.sense?.section === 1 || (mark === first && mark.sense !== null && !isCertain(mark.sense))
}

/** "Partie", "Contenu": the names of the columns head nothing. A title of two words at most is taken for one of them. */
function withoutColumnNames(table: Table): Table {
  const [first, ...others] = table.rows
  if (first === undefined || !first.namesColumns) return table
  return { ...table, rows: others, rules: [...table.rules, first.line] }
}

interface Replaced extends Span {
  readonly text: string
}

const openedLines =
  (raw: string) =>
  ({ rows, rules, sign }: Table): readonly Replaced[] => [
    ...rules.map(({ start, end }) => ({ start, end, text: ' '.repeat(end - start) })),
    ...rows.map((row) => openedLine(raw, row, sign)),
  ]

/** The heading on a line of its own, each further cell and what `<br>` parts below it; no character more or less. */
function openedLine(raw: string, { line: { start, end }, head }: PartRow, sign: CellSign): Replaced {
  const from = head?.start ?? start
  const till = head?.end ?? start
  const rest = raw
    .slice(till, end)
    .replace(/\|\s*$/, (last) => ' '.repeat(last.length))
    .replace(/\\\||<br\s{0,3}\/?>/gi, (found) => (found === '\\|' ? ' \u0000' : `${' '.repeat(found.length - 1)}\n`))
    .replaceAll(sign, head === null && sign === '|' ? ' ' : '\n')
    .replaceAll('\u0000', '|')
  return { start, end, text: ' '.repeat(from - start) + raw.slice(from, till) + rest }
}

function headingRow(raw: string, { line, head }: PartRow, sign: CellSign): readonly (readonly [number, HeadingRow])[] {
  if (head === null) return []
  const behind = raw.slice(head.end, line.end).indexOf(sign)
  const body = behind < 0 ? line.end : head.end + behind + 1
  return [[line.start, { text: raw.slice(head.start, head.end), from: head.start, body }]]
}

function replaceLines(raw: string, replaced: readonly Replaced[]): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end, text } of replaced.toSorted((a, b) => a.start - b.start)) {
    parts.push(raw.slice(at, start), text)
    at = end
  }
  return parts.join('') + raw.slice(at)
}
