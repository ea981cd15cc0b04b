import type { Span } from '../finding.ts'
import type { PartRole } from '../lexicons/part-roles.ts'
import { cellsOf } from './cells.ts'
import { fold } from './fold.ts'
import { type ItemPart, trim, type UnnumberedItem } from './item.ts'
import type { TreeNode } from './tree-node.ts'
import type { ListSection } from './list-section.ts'
import { roleOfColumn, roleOfLabel } from './part-role.ts'

interface RoleColumn {
  readonly role: PartRole | null
  readonly label: Span | null
}

/** The rows of a table, each with what its columns say; its columns, where the rows are named "Today", "Target" and the like. */
export function tableItems(
  raw: string,
  { rows, ruled }: TreeNode,
  under: Span | null,
  section: ListSection,
): readonly UnnumberedItem[] {
  const cells = rows.map((row) =>
    cellsOf(raw, row, row.kind !== 'row' && raw.slice(row.from, row.end).includes('\t') ? '\t' : '|'),
  )
  const [first = []] = cells
  const headed = ruled || isHeader(raw, first, section)
  const body = headed ? cells.slice(1) : cells
  if (headed && isTurned(raw, first, body, section)) return columnItems(raw, first, body, under, section)
  const columns = columnsOf(raw, headed ? first : [], body, section)
  return body.flatMap((row) => rowItem(raw, row, columns, under))
}

function rowItem(
  raw: string,
  row: readonly Span[],
  columns: readonly RoleColumn[],
  under: Span | null,
): readonly UnnumberedItem[] {
  const [first] = row
  const last = row.at(-1)
  if (first === undefined || last === undefined || row.every(({ start, end }) => start === end)) return []
  const span = trim(raw, first.start, last.end)
  const parts = row.map((cell, index): ItemPart => ({
    role: columns[index]?.role ?? null,
    label: columns[index]?.label ?? null,
    span: cell,
  }))
  const named = parts.find(({ role, span: cell }) => role === 'name' && cell.end > cell.start)
  return [{ span, head: named?.span ?? longestOf(row), form: 'row', parts, under, ticked: false }]
}

/** Each column by its header. Where none names the entries, the first does that is made of words and has no other role. */
function columnsOf(
  raw: string,
  header: readonly Span[],
  body: readonly (readonly Span[])[],
  section: ListSection,
): readonly RoleColumn[] {
  const width = Math.max(header.length, ...body.slice(0, 20).map((row) => row.length), 0)
  const columns = Array.from({ length: width }, (_, index): RoleColumn => {
    const label = header[index] ?? null
    return { label, role: label === null ? null : roleOfColumn(fold(raw, label.start, label.end).plain, section) }
  })
  if (columns.some(({ role }) => role === 'name')) return columns
  const isNamed = (wanted: readonly (PartRole | null)[]) => (column: RoleColumn, index: number) =>
    wanted.includes(column.role) && isWordy(raw, body, index)
  const free = columns.findIndex(isNamed([null]))
  const at = free >= 0 ? free : columns.findIndex(isNamed(['detail', 'action']))
  return columns.map((column, index) => (index === at ? { ...column, role: 'name' as const } : column))
}

/** Whether the cells of a column are words rather than numbers or marks. */
function isWordy(raw: string, body: readonly (readonly Span[])[], index: number): boolean {
  const cells = body.slice(0, 8).map((row) => row[index])
  const wordy = cells.filter(
    (cell) => cell !== undefined && /\p{L}{3}/u.test(raw.slice(cell.start, Math.min(cell.end, cell.start + 80))),
  )
  return wordy.length * 2 > cells.length
}

function longestOf(row: readonly Span[]): Span {
  return row.reduce((best, cell) => (cell.end - cell.start > best.end - best.start ? cell : best))
}

/** Without a line under it, a first row is a header where two of its cells, and most, name a role. */
function isHeader(raw: string, row: readonly Span[], section: ListSection): boolean {
  const named = row.filter(
    ({ start, end }) => end - start < 50 && roleOfLabel(fold(raw, start, end).plain, section) !== null,
  )
  return named.length >= 2 && named.length * 2 >= row.length
}

/** One indicator a column: the header names none of the roles, the first cells of the rows name two and more. */
function isTurned(
  raw: string,
  header: readonly Span[],
  body: readonly (readonly Span[])[],
  section: ListSection,
): boolean {
  const roleAt = (cell: Span | undefined): PartRole | null =>
    cell === undefined ? null : roleOfLabel(fold(raw, cell.start, cell.end).plain, section)
  const sides = body.slice(0, 12).filter(([cell]) => roleAt(cell) !== null).length
  return (
    header.length > 2 && sides >= 2 && sides * 2 > body.length && header.slice(1).every((cell) => roleAt(cell) === null)
  )
}

function columnItems(
  raw: string,
  header: readonly Span[],
  body: readonly (readonly Span[])[],
  under: Span | null,
  section: ListSection,
): readonly UnnumberedItem[] {
  return header.slice(1).flatMap((head, index): readonly UnnumberedItem[] => {
    if (head.start === head.end) return []
    const parts = body.slice(0, 40).flatMap(([label, ...row]): readonly ItemPart[] => {
      const cell = row[index]
      if (label === undefined || cell === undefined) return []
      return [{ role: roleOfLabel(fold(raw, label.start, label.end).plain, section), label, span: cell }]
    })
    return [{ span: head, head, form: 'column', parts, under, ticked: false }]
  })
}
