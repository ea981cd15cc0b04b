import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import type { Span } from '../finding.ts'
import { fold } from './fold.ts'
import type { Item } from './item.ts'
import {
  answerOpeners,
  attributeLabels,
  mitigationLabels,
  obligations,
  riskLabels,
  riskWords,
} from '../lexicons/mitigation.ts'
import { isHarm, isRemedy, isSureRemedy } from './remedy.ts'
import { findUnanswered } from './unanswered.ts'
import { condition, emptyAnswer, ordinal, teamActs, teamActsOnIt } from '../lexicons/risk-patterns.ts'

/** One risk of section 7 with the answer the author gives it. Raw offsets. */
export interface Risk {
  /** Counted from 1. */
  readonly number: number
  /** The whole entry: the risk and, where it stands beside it, its mitigation. */
  readonly span: Span
  /** `paired` has its own mitigation, `apart` may be answered by a separate list of mitigations, `bare` has none. */
  readonly answer: 'paired' | 'apart' | 'bare'
}

/** An item of the section: a risk, or what is said of the risk before it. `list` is an answer in a list of its own. */
type RiskPart = 'risk' | 'attribute' | 'answer' | 'list'

interface ToldItem {
  readonly item: Item
  readonly plain: string
  readonly part: RiskPart
}

interface RiskDraft {
  readonly told: ToldItem
  span: Span
  answered: boolean
}

const labelPattern = (words: readonly string[]): RegExp =>
  new RegExp(`^[^a-z0-9]{0,6}(?:${wordsPattern(words).source})[^:=\\n]{0,40}[:=]`)
const answerLine = labelPattern(mitigationLabels)
const riskLine = labelPattern(riskLabels)
const attributeLine = labelPattern(attributeLabels)
const answerInside = new RegExp(
  `(?:[\\n.;|(,-]|->|→|\\s)\\s{0,4}(?:${wordsPattern(mitigationLabels).source})[^:=\\n.]{0,30}\\s?(?:[:=]|->|→)`,
)
const answerName = wordsPattern(mitigationLabels)
const attributeName = wordsPattern(attributeLabels)
const riskName = wordsPattern(riskLabels)
const obligation = wordsPattern(obligations)
const opener = new RegExp(`^[^a-z0-9]{0,4}(?:${wordsPattern(answerOpeners).source})`)
const danger = wordsPattern(riskWords)

/** The risks among a section's items, each with or without its mitigation. */
export function risksOf(raw: string, items: readonly Item[]): readonly Risk[] {
  const told = partsOf(raw, items)
  const drafts = draftsOf(raw, told)
  const list = told.filter(({ part }) => part === 'list')
  const open = list.length === 0 ? [] : drafts.filter(({ answered }) => !answered)
  const left = new Set(
    findUnanswered(
      open.map(({ told: { plain } }) => plain),
      list.map(({ plain }) => plain),
    ),
  )
  const apart = new Set(open.filter((_, index) => !left.has(index)))
  return inferAnswers(drafts).map((draft, index) => ({
    number: index + 1,
    span: draft.span,
    answer: draft.answered ? 'paired' : apart.has(draft) ? 'apart' : 'bare',
  }))
}

/** Says of each item what it is. A section whose every item would be a mitigation lists risks under a heading that names both. */
function partsOf(raw: string, items: readonly Item[]): readonly ToldItem[] {
  const told = items.map((item) => {
    const { plain } = fold(raw, item.span.start, item.span.end)
    return { item, plain, part: partOf(raw, item, plain) }
  })
  return told.every(({ part }) => part === 'list') ? told.map((one) => ({ ...one, part: 'risk' as const })) : told
}

function partOf(raw: string, item: Item, plain: string): RiskPart {
  if (item.cells.length > 0) return 'risk'
  if (isUnderAnswers(raw, item)) return 'list'
  if (answerLine.test(plain)) return 'answer'
  if (attributeLine.test(plain)) return 'attribute'
  if (ordinal.test(plain)) return 'risk'
  return item.form === 'sentence' && (opener.test(plain) || (isSureRemedy(plain) && !hits(plain, danger)))
    ? 'answer'
    : 'risk'
}

/** Under a heading that names mitigations and not risks ("Mesures :"); "Risques et mitigations" names both. */
function isUnderAnswers(raw: string, item: Item): boolean {
  if (item.under === null) return false
  const above = fold(raw, item.under.start, item.under.end).plain
  return hits(above, answerName) && !hits(above, riskName)
}

/** Each risk with what follows it up to the next risk. */
function draftsOf(raw: string, told: readonly ToldItem[]): readonly RiskDraft[] {
  const drafts: RiskDraft[] = []
  for (const one of told) {
    const last = drafts.at(-1)
    if (one.part === 'risk') drafts.push({ told: one, span: one.item.span, answered: hasAnswer(raw, one) })
    else if (one.part !== 'list' && last !== undefined) {
      last.span = { start: last.span.start, end: Math.max(last.span.end, one.item.span.end) }
      last.answered ||= one.part === 'answer' && isFilled(one.plain.slice(one.plain.search(/[:=]/) + 1))
    }
  }
  return drafts
}

function hasAnswer(raw: string, { item, plain }: ToldItem): boolean {
  if (item.header.length > 0) return rowAnswer(raw, item)
  const rest = restOf(plain)
  return answerInside.test(plain) || hits(rest, obligation) || isAct(plain, rest) || isRemedy(rest)
}

/**
 * What the team does, in whatever words: "…; we …", or a second clause behind a full stop, an arrow or an "if", that says
 * what is done and names no further harm. An arrow may as well point at what follows: there, any loss counts as harm.
 */
function isAct(plain: string, rest: string): boolean {
  if (teamActs.test(rest)) return true
  if (teamActsOnIt.test(rest) && !isHarm(rest)) return true
  const points = /->|→|=>/.test(plain)
  const clause = points || /[.;]\s/.test(plain) || condition.test(plain)
  return clause && /[a-z]{3,}\s[a-z]/.test(rest) && !(points ? isHarm(rest) : hits(rest, danger))
}

/** The cell under a "Mitigation" header, or an action under a header that names neither the risk nor its attributes. */
function rowAnswer(raw: string, item: Item): boolean {
  return item.header.some((header, column) => {
    const name = fold(raw, header.start, header.end).plain
    const span = item.cells[column]
    const cell = span === undefined ? '' : fold(raw, span.start, span.end).plain
    if (!isFilled(cell)) return false
    return hits(name, answerName) || (!hits(name, riskName) && !hits(name, attributeName) && isSureRemedy(cell))
  })
}

/** Some words, and not just "none", "to be defined" or a dash. */
function isFilled(plain: string): boolean {
  return /[a-z]{3}/.test(plain) && !emptyAnswer.test(plain)
}

/** What follows the naming of the risk: behind the first colon, full stop, dash, arrow, comma or semicolon. */
function restOf(plain: string): string {
  const body = riskLine.test(plain) ? plain.slice(plain.search(/[:=]/) + 1) : plain
  const cut = body.search(/[:;|]|\.\s|\s[-–—=]+>?\s|->|→|=>|\n|,\s|\)\s/)
  return cut < 0 ? '' : body.slice(cut + 1)
}

/** In a list where two thirds are "Risk: answer", so are the others of that form, whatever their words. */
function inferAnswers(drafts: readonly RiskDraft[]): readonly RiskDraft[] {
  const named = drafts.filter(
    ({ told: { item, plain } }) =>
      item.cells.length === 0 && /^[^:\n]{3,60}:\s+\S+\s+\S+/.test(plain) && !riskLine.test(plain),
  )
  const answered = named.filter(({ answered }) => answered).length
  if (named.length < 3 || answered * 3 < named.length * 2) return drafts
  for (const draft of named) draft.answered ||= !hits(restOf(draft.told.plain), danger)
  return drafts
}
