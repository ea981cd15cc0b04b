import type { Span } from '../finding.ts'
import { fold } from './fold.ts'
import { type ItemPart, trim } from './item.ts'
import { labelAt } from './label.ts'
import type { TreeNode } from './tree-node.ts'
import type { ListSection } from './list-section.ts'
import { roleOfLabel } from './part-role.ts'

/** What a line or entry says: the words that name it, and what stands behind labels within it. */
export interface LabelledWords {
  /** Its words up to the first label; behind "Risque :" where it begins with the name of the entry. */
  readonly head: Span
  readonly parts: readonly ItemPart[]
}

/** A label inside a line: at its beginning or behind a stop, a bracket, an arrow, a dash or bold signs. */
const inside =
  /(?:^|[.;,(\n→]\s{0,3}|\s[-–—]\s|\s(?=[*_]))[*_]{0,3}(?=\p{L})([^.;:：,()|→\n]{1,40}?)[*_]{0,3}\s?(?:[:：=→]|->|\s[-–—]\s)/gu

/** Reads the labels of a line or entry: "Risque : … Mitigation : … ; responsable : …". Linear. */
export function labelledWords(raw: string, span: Span, section: ListSection): LabelledWords {
  const marks = marksIn(raw, span, section)
  const parts = marks.map(({ role, label, end }, index): ItemPart => ({
    role,
    label,
    span: withoutStops(raw, end, marks[index + 1]?.start ?? span.end),
  }))
  const [first] = marks
  if (first === undefined) return { head: span, parts }
  const named = first.role === 'name' && first.start === span.start ? parts[0]?.span : undefined
  const head = named ?? withoutStops(raw, span.start, first.start)
  return { head: head.end > head.start ? head : span, parts: named === undefined ? parts : parts.slice(1) }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly label: Span
  readonly role: NonNullable<ItemPart['role']>
}

function marksIn(raw: string, { start, end }: Span, section: ListSection): readonly Mark[] {
  const text = raw.slice(start, Math.min(end, start + 6000))
  const marks: Mark[] = []
  inside.lastIndex = 0
  for (let match = inside.exec(text); match !== null; match = inside.exec(text)) {
    const name = match[1] ?? ''
    const from = start + match.index + match[0].indexOf(name)
    const role = roleOfLabel(fold(raw, from, from + name.length).plain, section)
    const isLabel = role !== null && (match.index === 0 || role !== 'name') && !isDashed(match[0], role)
    if (isLabel)
      marks.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        label: trim(raw, from, from + name.length),
        role,
      })
    else inside.lastIndex = match.index + Math.max(1, match[0].length - 1)
  }
  return marks
}

/** A dash or an arrow makes a label of the answer’s name alone: "Qui – …" is no owner, "8 days → …" no deadline. */
function isDashed(text: string, role: Mark['role']): boolean {
  return !/[:：=]$/.test(text) && role !== 'mitigation'
}

function withoutStops(raw: string, start: number, end: number): Span {
  const span = trim(raw, start, end)
  const tail = /[\s;,(–—*_-]+$/.exec(raw.slice(Math.max(span.start, span.end - 8), span.end))?.[0].length ?? 0
  return trim(raw, span.start, span.end - tail)
}

/** The role of the label that a node begins with; null where it begins with none. */
export function leadRole(raw: string, node: TreeNode, section: ListSection): ItemPart['role'] {
  const label = labelAt(raw, node.own.start, node.own.end)
  const name = label?.name ?? (node.type === 'heading' ? node.own : null)
  return name === null || name.end - name.start > 60
    ? null
    : roleOfLabel(fold(raw, name.start, name.end).plain, section)
}

/** Whether a node says something of the entry above it: "Cible : 1 jour", "#### Mitigation". */
export function isAttribute(raw: string, node: TreeNode, section: ListSection): boolean {
  const role = leadRole(raw, node, section)
  return role !== null && role !== 'name'
}

/** What the nodes that belong to an entry say by their labels, deeper ones included. */
export function partsBelow(raw: string, nodes: readonly TreeNode[], section: ListSection): readonly ItemPart[] {
  return nodes.flatMap((node, index): readonly ItemPart[] => {
    if (node.type === 'table') return []
    const { parts } = labelledWords(raw, node.own, section)
    const [first] = parts
    const isBare = parts.length === 0 && isAttribute(raw, node, section)
    const empty = isBare || (first !== undefined && first.span.start === first.span.end)
    if (!empty) return [...parts, ...partsBelow(raw, node.children, section)]
    const role = leadRole(raw, node, section)
    return [{ role, label: node.own, span: bodyOf(raw, node, nodes[index + 1]) }]
  })
}

/** What stands below a label on a line of its own, or next to it. */
function bodyOf(raw: string, node: TreeNode, next: TreeNode | undefined): Span {
  if (node.end > node.own.end) return trim(raw, node.own.end, node.end)
  if (next === undefined || labelAt(raw, next.own.start, next.own.end) !== null)
    return { start: node.own.end, end: node.own.end }
  return { start: next.own.start, end: next.end }
}
