import type { Span } from '../finding.ts'
import { calendarHeader, doneMark, openBox, openMark, progressHeader } from '../lexicons/claim-tenses.ts'
import { fold } from '../reading/fold.ts'
import { introduces } from '../reading/item.ts'
import type { TextLine } from '../reading/lines.ts'
import { sectionTreeOf } from '../reading/section-tree.ts'
import { sentencesOf } from '../reading/sentences.ts'
import type { TreeNode } from '../reading/tree-node.ts'
import type { ClaimTense } from './proposal-claim.ts'
import { tenseOfHeading } from './claim-tense.ts'

/** A sentence, an entry or a row of a table, with the tense that what stands above it gives it. Raw offsets. */
export interface ClaimPassage {
  readonly span: Span
  readonly form: 'sentence' | 'row'
  readonly above: ClaimTense | null
}

/** The passages of a section, but for code and for the headers of tables: a heading and a leading line give their tense to their list. */
export function findPassages(raw: string): readonly ClaimPassage[] {
  const passages: ClaimPassage[] = []
  addAll(raw, sectionTreeOf(raw), null, passages)
  return passages
}

function addAll(raw: string, nodes: readonly TreeNode[], above: ClaimTense | null, passages: ClaimPassage[]): void {
  let lead: ClaimTense | null = null
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'text') lead = leads(raw, node, nodes[index + 1]) ? headingTense(raw, node) : null
    const tense = (node.type === 'heading' ? null : lead) ?? above
    if (node.type === 'heading') lead = null
    if (node.type === 'table') addRows(raw, node, tense, passages)
    else if (node.type !== 'code') addNode(raw, node, tense, passages)
  }
}

function addNode(raw: string, node: TreeNode, above: ClaimTense | null, passages: ClaimPassage[]): void {
  const own = markOf(raw, node.line) ?? above
  if (node.type === 'heading') return addAll(raw, node.children, headingTense(raw, node) ?? above, passages)
  for (const span of sentencesOf(raw, node.own.start, node.own.end))
    passages.push({ span, form: 'sentence', above: own })
  const below = node.children.length > 0 ? headingTense(raw, node) : null
  addAll(raw, node.children, below ?? own, passages)
}

function addRows(raw: string, { rows, ruled }: TreeNode, above: ClaimTense | null, passages: ClaimPassage[]): void {
  const [header] = ruled ? rows : []
  const named = header === undefined ? '' : fold(raw, header.start, header.end).plain
  const given = calendarHeader.test(named) ? 'planned' : above
  for (const { start, end } of ruled ? rows.slice(1) : rows) {
    const told = progressHeader.test(named) ? shareTense(raw.slice(start, end)) : null
    passages.push({ span: { start, end }, form: 'row', above: told ?? given })
  }
}

/** "100 %" in the row of a table that tells how far things are. */
function shareTense(row: string): ClaimTense | null {
  const [, share] = /(?<!\d)(\d{1,3})\s?%/.exec(row) ?? []
  if (share === undefined) return null
  return Number(share) >= 100 ? 'asserted' : 'planned'
}

/** A line that ends in a colon, or a few words without a full stop over a list. */
function leads(raw: string, { own }: TreeNode, next: TreeNode | undefined): boolean {
  if (next?.type !== 'entry' && next?.type !== 'table') return false
  return (
    introduces(raw, own.start, own.end) || (own.end - own.start <= 60 && !/[.!?]$/.test(raw.slice(own.start, own.end)))
  )
}

function headingTense(raw: string, { own }: TreeNode): ClaimTense | null {
  return own.end - own.start > 160 ? null : tenseOfHeading(fold(raw, own.start, own.end).plain)
}

/** What a box or a sign before an entry says of it. */
function markOf(raw: string, { start, from, ticked }: TextLine): ClaimTense | null {
  const marker = raw.slice(start, Math.min(from, start + 60))
  if (ticked || doneMark.test(marker)) return 'asserted'
  return openMark.test(marker) || openBox.test(marker) ? 'planned' : null
}
