import type { Span } from '../finding.ts'
import type { UnnumberedItem } from './item.ts'
import { labelAt } from './label.ts'
import { looseItem } from './list-items.ts'
import type { TreeNode } from './tree-node.ts'
import { isAttribute, labelledWords, leadRole, partsBelow } from './parts.ts'
import { proseItems } from './prose-items.ts'
import type { ListText } from './list-section.ts'
import { isCollectionName, isEntryName, isIntroduction, isKeyResult, isNote } from './shape.ts'

/** The entries of a text without lists or tables: lines behind labels with what belongs to them, lines apart, or sentences. */
export function looseItems(text: ListText, nodes: readonly TreeNode[]): readonly UnnumberedItem[] {
  const stretches = stretchesOf(text.raw, nodes, null)
  const separate = stretches.reduce((count, { lines }) => count + lines.length, 0) > 1
  return stretches.flatMap(({ lines, under }) => {
    const records = recordsOf(text, lines, under)
    return records ?? proseItems(text, lines, under, separate ? 'apart' : 'alone')
  })
}

/** Lines that stand under one heading or announcement. */
interface LineRun {
  readonly lines: TreeNode[]
  readonly under: Span | null
}

function stretchesOf(raw: string, nodes: readonly TreeNode[], above: Span | null): readonly LineRun[] {
  const found: LineRun[] = [{ lines: [], under: above }]
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'heading') found.push(...stretchesOf(raw, node.children, node.own), { lines: [], under: above })
    else if (isHeadline(raw, node) && !isLeftEmpty(node, nodes[at + 1])) found.push({ lines: [], under: node.own })
    // What a table lists was read as rows: one that holds its header alone lists nothing.
    else if (node.type !== 'table') found.at(-1)?.lines.push(node)
  }
  return found.filter(({ lines }) => lines.length > 0)
}

/** A line that stands over those below it: "Nos objectifs :", "Mitigations". */
function isHeadline(raw: string, { own, type }: TreeNode): boolean {
  if (type !== 'text' || own.end - own.start > 60 || /\d/.test(raw.slice(own.start, own.end))) return false
  const label = labelAt(raw, own.start, own.end)
  if (label !== null) return label.value.start === label.value.end && isCollectionName(raw, label.name)
  return isCollectionName(raw, own) && raw.slice(own.start, own.end).trim().split(/\s+/).length <= 4
}

/** "Mitigation :" right below its risk, with nothing behind it: the next risk does not stand under it. */
function isLeftEmpty({ apart }: TreeNode, next: TreeNode | undefined): boolean {
  return !apart && (next === undefined || next.apart)
}

/** Entries with labelled lines below them; null where no line is such a label. */
function recordsOf(text: ListText, lines: readonly TreeNode[], under: Span | null): readonly UnnumberedItem[] | null {
  const { raw, section } = text
  if (lines.some(({ own }) => isKeyResult(raw, own))) return resultsOf(text, lines, under)
  const labelled = lines.slice(1).some((line) => isAttribute(raw, line, section))
  if (!labelled) return null
  const records: TreeNode[][] = []
  for (const line of lines) {
    const last = records.at(-1)
    if (last !== undefined && belongsTo(text, line, last)) last.push(line)
    else records.push([line])
  }
  const described = records.filter(({ length }) => length > 1).length
  return records
    .filter((record) => record.length > 1 || !isAside(text, record[0], described > 0))
    .flatMap((record) => recordItem(text, record, under))
}

function belongsTo({ raw, section }: ListText, line: TreeNode, record: readonly TreeNode[]): boolean {
  if (isAttribute(raw, line, section)) return !(line.apart && isNote(raw, line.own))
  if (line.apart || isEntryName(raw, line.own)) return false
  const role = leadRole(raw, line, section)
  const [first] = record
  const isTitled = record.length === 1 && first !== undefined && isEntryName(raw, first.own)
  return role === null ? record.length > 1 : isTitled && labelAt(raw, first.own.start, first.own.end) === null
}

/** A line among described entries that announces or comments them, or a sentence of its own. */
function isAside({ raw, section }: ListText, line: TreeNode | undefined, described: boolean): boolean {
  if (line === undefined || isIntroduction(raw, line.own) || isNote(raw, line.own)) return true
  if (leadRole(raw, line, section) === 'name' || isEntryName(raw, line.own)) return false
  return (
    described &&
    labelAt(raw, line.own.start, line.own.end) === null &&
    /[.!]\s*$/.test(raw.slice(line.own.start, line.own.end))
  )
}

function recordItem(text: ListText, record: readonly TreeNode[], under: Span | null): readonly UnnumberedItem[] {
  const { raw, section } = text
  const [first, ...others] = record
  const last = record.at(-1)
  if (first === undefined || last === undefined) return []
  const { head, parts } = labelledWords(raw, first.own, section)
  const item = looseItem(text, { start: first.own.start, end: last.end }, 'label', under)
  return [{ ...item, head, parts: [...parts, ...partsBelow(raw, others, section)] }]
}

/** Key results under one or two objectives are what is aimed for; from three objectives on, those are. */
function resultsOf(text: ListText, lines: readonly TreeNode[], under: Span | null): readonly UnnumberedItem[] {
  const { raw } = text
  const records: TreeNode[][] = []
  for (const line of lines) {
    const last = records.at(-1)
    if (
      last !== undefined &&
      (isKeyResult(raw, line.own) || (!line.apart && labelAt(raw, line.own.start, line.own.end) === null))
    )
      last.push(line)
    else records.push([line])
  }
  const owners = records.filter((record) => record.length > 1)
  if (owners.length >= 3) return owners.flatMap((record) => recordItem(text, record, under))
  return lines.filter(({ own }) => isKeyResult(raw, own)).flatMap((line) => recordItem(text, [line], under))
}
