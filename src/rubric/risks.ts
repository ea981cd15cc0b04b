import { fold, type Passage } from './fold.ts'
import type { Span } from './finding.ts'
import { hits, wordsPattern } from './detectors/words-pattern.ts'
import type { Item } from './items.ts'
import { mitigationActions, mitigationLabels, riskLabels } from './lexicons/mitigation.ts'

/** One risk of section 7 with the answer the author gives it. Raw offsets. */
export interface Risk {
  /** Counted from 1. */
  readonly number: number
  /** The whole entry: the risk and, where it stands beside it, its mitigation. */
  readonly span: Span
  /** `paired` has its own mitigation, `apart` may be answered by a separate list of mitigations, `bare` has none. */
  readonly answer: 'paired' | 'apart' | 'bare'
}

const labelled = (words: readonly string[]): RegExp =>
  new RegExp(`^\\W{0,4}(?:${wordsPattern(words).source})[^:\\n]{0,40}[:=]`)
const mitigationLine = labelled(mitigationLabels)
const riskLine = labelled(riskLabels)
const mitigationInside = new RegExp(
  `(?:^|[\\n.;|(,-]|\\s)\\s{0,3}(?:${wordsPattern(mitigationLabels).source})[^:\\n.]{0,30}\\s?(?::|=|->|→)`,
)
const mitigationName = wordsPattern(mitigationLabels)
const riskName = wordsPattern(riskLabels)
const action = wordsPattern(mitigationActions)

/** The risks among a section's items, each with or without its mitigation. */
export function risksOf(raw: string, items: readonly Item[]): readonly Risk[] {
  const folded = items.map((item) => ({ item, text: fold(raw, item.span.start, item.span.end) }))
  const entries = folded.map(({ item, text }) => ({ item, text, answers: isAnswer(raw, item, text) }))
  const apart = entries.some(({ item, answers }) => answers && isUnderMitigation(raw, item))
  const risks = entries.flatMap(({ item, text, answers }, index) => {
    if (answers) return []
    const next = entries[index + 1]
    const merged = next?.answers === true && !isUnderMitigation(raw, next.item) ? next.item.span.end : item.span.end
    return [{ item, text, span: { start: item.span.start, end: merged }, merged: merged > item.span.end }]
  })
  return risks.map(({ item, text, span, merged }, index) => ({
    number: index + 1,
    span,
    answer: merged || hasMitigation(raw, item, text) ? 'paired' : apart ? 'apart' : 'bare',
  }))
}

/** An item that is itself a mitigation: labelled so, or in a list of mitigations. */
function isAnswer(raw: string, item: Item, text: Passage): boolean {
  return item.cells.length === 0 && (mitigationLine.test(text.plain) || isUnderMitigation(raw, item))
}

/** Under a heading that names mitigations and not risks ("Mesures :"); "Risques et mitigations" names both. */
function isUnderMitigation(raw: string, item: Item): boolean {
  if (item.under === null || item.cells.length > 0) return false
  const above = fold(raw, item.under.start, item.under.end).plain
  return hits(above, mitigationName) && !hits(above, riskName)
}

function hasMitigation(raw: string, item: Item, text: Passage): boolean {
  if (item.header.length > 0) return rowMitigation(raw, item)
  if (mitigationInside.test(text.plain)) return true
  return hits(restOf(text.plain), action)
}

/** The cell under a "Mitigation" header; a table without such a column gives none. */
function rowMitigation(raw: string, item: Item): boolean {
  return item.header.some((header, column) => {
    const name = fold(raw, header.start, header.end).plain
    const cell = item.cells[column]
    return hits(name, mitigationName) && cell !== undefined && isFilled(raw.slice(cell.start, cell.end))
  })
}

function isFilled(cell: string): boolean {
  return /\p{L}{3}/u.test(cell) && !/^(?:n\/?a|none|aucune?|tbd|todo|à définir|a definir|rien|nothing)\.?$/i.test(cell)
}

/** What follows the naming of the risk: behind the first colon, full stop, dash, arrow or semicolon. */
function restOf(plain: string): string {
  const body = riskLine.test(plain) ? plain.slice(plain.indexOf(':') + 1) : plain
  const cut = body.search(/[:;|]|\.\s|\s[-–]+>?\s|->|→|=>|\n|,\s/)
  return cut < 0 ? '' : body.slice(cut + 1)
}
