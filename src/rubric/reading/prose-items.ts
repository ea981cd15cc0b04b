import type { Span } from '../finding.ts'
import { oneOfSeveral } from '../lexicons/list-patterns.ts'
import { fold } from './fold.ts'
import type { UnnumberedItem } from './item.ts'
import { labelAt } from './label.ts'
import { looseItem } from './list-items.ts'
import type { TreeNode } from './tree-node.ts'
import { labelledWords } from './parts.ts'
import type { ListText } from './list-section.ts'
import { enumerationOf, sentencesOf } from './sentences.ts'
import { isEntryName, isIntroduction, isNote } from './shape.ts'

/** A bold lead-in that ends with a full stop: "**Objectif 1 – Déploiement.** Ramener…". */
const lead = /^(?:\*\*|__)[^*_\n]{2,100}[.:!]\s?(?:\*\*|__)\s+\S/

/** A bold beginning of whatever kind. */
const boldStart = /^(?:\*\*|__)[^*_\s]/

/** The entries of lines without attributes: one a line where they are short or begin alike, else one a sentence. */
export function proseItems(
  text: ListText,
  lines: readonly TreeNode[],
  under: Span | null,
  place: 'apart' | 'alone',
): readonly UnnumberedItem[] {
  const { raw } = text
  const units = markedAlike(raw, lines)
    .map(({ own }) => own)
    .filter((own) => own.end > own.start)
  const told = units.filter((unit) => !isIntroduction(raw, unit) && !isNote(raw, unit))
  const left = told.length > 0 ? told : units.filter((unit) => !/[:：]\s*[*_]*$/.test(raw.slice(unit.start, unit.end)))
  if (areOneEach(raw, left)) return left.map((unit) => looseItem(text, unit, 'line', under))
  return left.flatMap((unit) => unitItems(text, unit, under, place))
}

/** Where three lines and more begin alike (quoted, with a code, in bold), those: the others announce or comment them. */
function markedAlike(raw: string, lines: readonly TreeNode[]): readonly TreeNode[] {
  const marks = [
    ({ quoted }: TreeNode) => quoted,
    ({ own }: TreeNode) => isEntryName(raw, own),
    ({ own }: TreeNode) => boldStart.test(raw.slice(own.start, own.start + 4)),
  ]
  for (const isMarked of marks) {
    const marked = lines.filter((line) => isMarked(line))
    if (marked.length >= 3 && marked.length < lines.length && lines.length - marked.length <= marked.length)
      return marked
  }
  return lines
}

/** Paragraphs that each begin with the next of several: "Le deuxième risque…", "Enfin, …". */
function areOneEach(raw: string, units: readonly Span[]): boolean {
  if (units.length < 2 || units.length > 40) return false
  const ordinals = units.filter(({ start, end }) =>
    oneOfSeveral.test(fold(raw, start, Math.min(end, start + 60)).plain),
  )
  const long = units.filter(({ start, end }) => sentencesOf(raw, start, end).length > 1)
  return ordinals.length >= 2 && ordinals.length * 2 >= units.length && long.length * 2 >= units.length
}

function unitItems(
  text: ListText,
  unit: Span,
  under: Span | null,
  place: 'apart' | 'alone',
): readonly UnnumberedItem[] {
  const { raw, section } = text
  const { start, end } = unit
  const parts = enumerationOf(raw, start, end)
  if (parts.length > 1) return parts.map((span) => looseItem(text, span, 'line', under))
  if (
    labelAt(raw, start, end) !== null ||
    lead.test(raw.slice(start, Math.min(end, start + 140))) ||
    isEntryName(raw, unit)
  )
    return [{ ...looseItem(text, unit, 'label', under), ...labelledWords(raw, unit, section) }]
  const sentences = sentencesOf(raw, start, end)
  if (place === 'apart' && sentences.length <= 1)
    return [{ ...looseItem(text, unit, 'line', under), ...labelledWords(raw, unit, section) }]
  return sentenceItems(text, sentences, under)
}

/** A sentence each, without those that announce or comment; where several say "the first", "the second", all that follows each. */
function sentenceItems(text: ListText, sentences: readonly Span[], under: Span | null): readonly UnnumberedItem[] {
  const { raw, section } = text
  const told =
    sentences.length > 1 ? sentences.filter((one) => !isIntroduction(raw, one) && !isNote(raw, one)) : sentences
  const begins = told.map(({ start, end }) => oneOfSeveral.test(fold(raw, start, Math.min(end, start + 60)).plain))
  const several = begins.filter(Boolean).length >= 2
  if (!several || section === 7) return told.map((one) => looseItem(text, one, 'sentence', under))
  const spans: { start: number; end: number }[] = []
  told.forEach(({ start, end }, index) => {
    const last = spans.at(-1)
    if (last === undefined || begins[index] === true || !begins.slice(0, index).includes(true))
      spans.push({ start, end })
    else last.end = end
  })
  return spans.map((one) => looseItem(text, one, 'sentence', under))
}
