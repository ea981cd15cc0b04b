import type { Span } from '../finding.ts'
import { fold } from './fold.ts'
import { type Item, introduces, trim, type UnnumberedItem } from './item.ts'
import { labelAt } from './label.ts'
import type { TreeNode } from './tree-node.ts'
import { isAttribute, labelledWords, leadRole, partsBelow } from './parts.ts'
import type { ListText } from './list-section.ts'
import { isCollectionName, isEntryName, isKeyResult, isNote } from './shape.ts'
import { tableItems } from './table-items.ts'

/** The entries that the author's layout shows: rows, bullets, and headings that each name one. */
export function listedItems(text: ListText, nodes: readonly TreeNode[], above: Span | null): UnnumberedItem[] {
  const headed = headingsAreItems(text, nodes)
  const results = hasFewOverResults(
    text.raw,
    nodes.filter(({ type }) => type === 'heading'),
  )
  const found: UnnumberedItem[] = []
  let under = above
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (node === undefined) continue
    if (node.type === 'heading') {
      if (!(results && isOverResults(text.raw, node)) && isHeadItem(text, node, headed))
        found.push(ownerItem(text, node, 'heading', under))
      else found.push(...listedItems(text, node.children, node.own))
    } else if (node.type === 'table') found.push(...tableItems(text.raw, node, under, text.section))
    else if (node.type === 'entry') {
      const list = entriesFrom(nodes, at)
      found.push(...entryItems(text, list, under))
      at += list.length - 1
    } else under = addLoose(text, node, found, nodes[at - 1]) ? under : node.own
  }
  return found
}

/** A line between or below entries: what it says of the one above it, or an entry of its own behind the list. */
function addLoose(text: ListText, node: TreeNode, found: UnnumberedItem[], before: TreeNode | undefined): boolean {
  const { raw, section } = text
  const last = found.at(-1)
  const label = labelAt(raw, node.own.start, node.own.end)
  if (last === undefined || label === null || label.value.start === label.value.end) return false
  if (isAttribute(raw, node, section) && !isNote(raw, node.own)) {
    if (before?.type !== 'entry' && before?.type !== 'text') return true
    found[found.length - 1] = {
      ...last,
      span: { start: last.span.start, end: Math.max(last.span.end, node.end) },
      parts: [...last.parts, ...partsBelow(raw, [node], section)],
    }
    return true
  }
  const counts =
    node.type === 'text' && !isNote(raw, node.own) && /\d/.test(raw.slice(label.value.start, label.value.end))
  if (counts) found.push({ ...looseItem(text, node.own, 'label', null), ...labelledWords(raw, node.own, section) })
  return counts
}

/** Any stretch of text as an item without parts. */
export function looseItem(
  { raw }: ListText,
  { start, end }: Span,
  form: Item['form'],
  under: Span | null,
): UnnumberedItem {
  const span = trim(raw, start, end)
  return { span, head: span, form, parts: [], under, ticked: false }
}

function entriesFrom(nodes: readonly TreeNode[], at: number): readonly TreeNode[] {
  const end = nodes.findIndex((node, index) => index > at && node.type !== 'entry')
  return nodes.slice(at, end < 0 ? nodes.length : end)
}

/** A list's entries; where every one only announces its own list, or is an objective over key results, those. */
function entryItems(text: ListText, list: readonly TreeNode[], under: Span | null): UnnumberedItem[] {
  const { raw, section } = text
  const open =
    list.every((node) => isOpen(text, node)) ||
    (list.every((node) => isOverResults(raw, node)) && hasFewOverResults(raw, list))
  if (open) return list.flatMap((node) => listedItems(text, node.children, node.own))
  const attributes = attributesIn(text, list)
  const items: UnnumberedItem[] = []
  for (const node of list) {
    const last = items.at(-1)
    if (last === undefined || !attributes.has(node)) items.push(ownerItem(text, node, 'bullet', under))
    else
      items[items.length - 1] = {
        ...last,
        span: { start: last.span.start, end: node.end },
        parts: [...last.parts, ...partsBelow(raw, [node], section)],
      }
  }
  return items
}

/** An entry that ends with a colon and has entries below it that are no part of it. */
function isOpen({ raw, section }: ListText, { own, children }: TreeNode): boolean {
  return (
    introduces(raw, own.start, own.end) &&
    children.some(({ type }) => type === 'entry') &&
    children.every((child) => !isAttribute(raw, child, section))
  )
}

function isOverResults(raw: string, { children }: TreeNode): boolean {
  return children.some((child) => isKeyResult(raw, child.own))
}

/** One or two objectives over key results: the key results are what is aimed for. From three on, the objectives are. */
function hasFewOverResults(raw: string, nodes: readonly TreeNode[]): boolean {
  return nodes.filter((node) => isOverResults(raw, node)).length < 3
}

/** Entries beside the one they are about: "- Risque : …" and "- Mitigation : …" in turn, or a label that comes back. */
function attributesIn({ raw, section }: ListText, list: readonly TreeNode[]): ReadonlySet<TreeNode> {
  const labelled = list.filter((node) => isAttribute(raw, node, section))
  if (labelled.length === 0 || labelled.length === list.length)
    return new Set(labelled.length === list.length ? [] : labelled)
  const named = list.some((node) => leadRole(raw, node, section) === 'name')
  const names = labelled.map((node) => nameOf(raw, node))
  const often = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return new Set(labelled.filter((_, index) => named || often.has(names[index] ?? '')))
}

function nameOf(raw: string, { own }: TreeNode): string {
  const label = labelAt(raw, own.start, own.end)
  return label === null ? '' : fold(raw, label.name.start, label.name.end).plain
}

/** An entry or heading with all that belongs to it. */
function ownerItem({ raw, section }: ListText, node: TreeNode, form: Item['form'], under: Span | null): UnnumberedItem {
  const { head, parts } = labelledWords(raw, node.own, section)
  const span = trim(raw, node.own.start, node.end)
  return {
    span,
    head,
    form,
    parts: [...parts, ...partsBelow(raw, node.children, section)],
    under,
    ticked: node.line.ticked,
  }
}

/** Whether the headings beside one another each head a paragraph or nothing, and so name an entry each. */
function headingsAreItems({ raw }: ListText, nodes: readonly TreeNode[]): boolean {
  const headings = nodes.filter(({ type }) => type === 'heading')
  return (
    headings.length > 1 &&
    headings.every(
      ({ own, children }) =>
        !isCollectionName(raw, own) && children.length <= 3 && children.every(({ type }) => type === 'text'),
    )
  )
}

function isHeadItem(text: ListText, node: TreeNode, headed: boolean): boolean {
  const { raw, section } = text
  const { own, children } = node
  const inner = children.filter(({ type }) => type === 'heading')
  if (inner.some((child) => !isAttribute(raw, child, section)) || children.some(({ type }) => type === 'table'))
    return false
  if (headed || isEntryName(raw, own) || isOverResults(raw, node)) return true
  return !isCollectionName(raw, own) && isDescribed(text, children)
}

/** Whether what stands below a heading describes one entry: labels of different kinds, and no list of its own. */
function isDescribed({ raw, section }: ListText, children: readonly TreeNode[]): boolean {
  const told = children.flatMap((child) => leadRole(raw, child, section) ?? [])
  let open = false
  const plain = children.filter((child) => {
    const isLabel = leadRole(raw, child, section) !== null
    if (child.type !== 'entry' || isLabel) open = isLabel && introduces(raw, child.own.start, child.own.end)
    return !isLabel && !open && (child.type === 'entry' || child.apart)
  })
  return (
    told.length > 0 &&
    !told.includes('name') &&
    new Set(told).size * 2 > told.length &&
    plain.length < Math.min(2, told.length)
  )
}
