import type { Span } from '../finding.ts'
import { bulletsOf } from './bullets.ts'
import { introduces, type Item, trim, type UnnumberedItem } from './item.ts'
import { linesOf, type TextLine } from './lines.ts'
import { enumerationOf, sentencesOf } from './sentences.ts'
import { tableRowsOf } from './table-rows.ts'

/** "Label: text", where the label is a few words; bold and emoji allowed. */
const label = /^[*_\s]{0,4}[\p{L}\p{N}][^:|\n]{0,60}?\s?[:：][*_]{0,3}\s+\S/u

/** The entries of a section: table rows, bullets, numbered lines, "Label: text" lines, separate lines; else sentences. */
export function itemsOf(raw: string): readonly Item[] {
  const lines = linesOf(raw)
  const listed = [...tableRowsOf(raw, lines), ...bulletsOf(raw, lines)]
  const drafts = listed.length > 0 ? [...listed, ...labelsAfter(raw, lines, listed)] : looseOf(raw, lines)
  return drafts.sort((a, b) => a.span.start - b.span.start).map((draft, index) => ({ number: index + 1, ...draft }))
}

/** "Label: text" lines that follow a list or table belong to it; those before it introduce it. */
function labelsAfter(raw: string, lines: readonly TextLine[], listed: readonly UnnumberedItem[]): UnnumberedItem[] {
  const spans = listed.map(({ span }) => span).sort((a, b) => a.start - b.start)
  const found: UnnumberedItem[] = []
  let passed = 0
  for (const line of lines) {
    while (passed < spans.length && (spans[passed]?.start ?? 0) <= line.from) passed += 1
    const inside = line.from < (spans[passed - 1]?.end ?? 0)
    if (passed > 0 && !inside && line.kind === 'text' && isLabelled(raw, line.from, line.end)) {
      found.push(looseDraft(raw, line.from, line.end, 'label'))
    }
  }
  return found
}

function isLabelled(raw: string, start: number, end: number): boolean {
  return label.test(raw.slice(start, Math.min(end, start + 120)))
}

function looseOf(raw: string, lines: readonly TextLine[]): UnnumberedItem[] {
  const units = unitsOf(raw, lines)
  const separate = units.length > 1
  return units.flatMap(({ start, end }): UnnumberedItem[] => {
    const parts = enumerationOf(raw, start, end)
    if (parts.length > 1) return parts.map((span) => looseDraft(raw, span.start, span.end, 'line'))
    if (isLabelled(raw, start, end) || lead.test(raw.slice(start, Math.min(end, start + 140))))
      return [looseDraft(raw, start, end, 'label')]
    const sentences = sentencesOf(raw, start, end)
    if (separate && sentences.length <= 1) return [looseDraft(raw, start, end, 'line')]
    return sentences.map((span) => looseDraft(raw, span.start, span.end, 'sentence'))
  })
}

/** A bold lead-in that ends with a full stop: "**Objectif 1 – Déploiement.** Ramener…". */
const lead = /^(?:\*\*|__)[^*_\n]{2,100}[.:!]\s?(?:\*\*|__)\s+\S/

/** Lines of prose joined where they are only wrapped: the line before is long, unfinished, and no label begins. */
function unitsOf(raw: string, lines: readonly TextLine[]): readonly Span[] {
  const units: { start: number; end: number }[] = []
  let previous: TextLine | null = null
  for (const line of lines) {
    const prose = line.kind === 'text' || line.kind === 'code'
    if (prose) {
      const last = units.at(-1)
      if (last !== undefined && previous !== null && wraps(raw, previous, line)) last.end = line.end
      else units.push({ start: line.from, end: line.end })
    }
    previous = prose ? line : null
  }
  return units.map(({ start, end }) => trim(raw, start, end)).filter(({ start, end }) => !introduces(raw, start, end))
}

function wraps(raw: string, previous: TextLine, line: TextLine): boolean {
  if (previous.kind === 'code' || previous.end - previous.from < 50) return false
  const before = raw.slice(Math.max(previous.from, previous.end - 4), previous.end)
  return !/(?:[.;!?…:]\s*| {2})$/.test(before) && !isLabelled(raw, line.from, line.end)
}

function looseDraft(raw: string, start: number, end: number, form: Item['form']): UnnumberedItem {
  return { span: trim(raw, start, end), form, cells: [], header: [], under: null, ticked: false }
}
