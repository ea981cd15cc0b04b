import { type Item, type UnnumberedItem } from './item.ts'
import { listedItems } from './list-items.ts'
import { looseItems } from './loose-items.ts'
import type { TreeNode } from './tree-node.ts'
import { sectionTreeOf } from './section-tree.ts'
import type { ListSection } from './list-section.ts'

/**
 * The entries of a section, as a person counts them: headings that each name one, rows, bullets; else lines behind labels, lines
 * apart, or sentences. What is said of an entry behind a label or in a cell belongs to it; what announces or comments the list is none.
 */
export function itemsOf(raw: string, section: ListSection): readonly Item[] {
  const nodes = sectionTreeOf(raw)
  const text = { raw, section }
  const listed = listedItems(text, nodes, null)
  const inner = listed.length === 1 ? titledBy(nodes) : []
  const loose = listed.length === 0 ? looseItems(text, nodes) : inner.length > 1 ? looseItems(text, inner) : []
  const items = listed.length === 0 || loose.length > 1 ? loose : listed
  return items.toSorted(byPlace).map((item, index) => ({ number: index + 1, ...item }))
}

function byPlace(a: UnnumberedItem, b: UnnumberedItem): number {
  return a.span.start - b.span.start
}

/** The lines below a single numbered line, which is their title: "1. But du projet". */
function titledBy(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const at = nodes.findIndex(({ type }) => type === 'entry')
  const entry = nodes[at]
  if (entry === undefined) return nodes.flatMap(({ children }) => titledBy(children))
  if (entry.line.kind !== 'number') return []
  const flush = entry.children.filter(({ line }) => line.indent <= entry.line.indent)
  return [...flush, ...nodes.slice(at + 1)].filter(({ type }) => type === 'text')
}
