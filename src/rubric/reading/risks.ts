import type { Span } from '../finding.ts'
import { lacks } from '../lexicons/non-answers.ts'
import { entryPrefix, joiner, ordinal, ordinalLead, placed } from '../lexicons/risk-patterns.ts'
import { answersItself, isAnswer, isConditionWithAct, isOnlyHarm, isRefusal, opensAnswer } from './answer.ts'
import { fold, spanOf } from './fold.ts'
import { type Item, trim } from './item.ts'
import { isSureRemedy } from './remedy.ts'
import { roleOfColumn } from './part-role.ts'
import { behind, type Separator, separators, strongSeparators } from './separator.ts'
import { findUnanswered } from './unanswered.ts'

/** One risk of section 7 with the answer the author gives it. Raw offsets. */
export interface Risk {
  /** Counted from 1. */
  readonly number: number
  /** The whole entry: the risk and, where it stands beside it, its mitigation. */
  readonly span: Span
  /** The words that name it. */
  readonly head: Span
  /** `paired` has its own mitigation, `apart` may be answered by a separate list of mitigations, `bare` has none. */
  readonly answer: 'paired' | 'apart' | 'bare'
  /** The words of its own mitigation, where they can be told from the risk's. */
  readonly mitigation: Span | null
}

/** A risk on the way to its answer. `open` ones say no word of theirs behind a label or in a cell. */
interface OpenRisk {
  readonly item: Item
  readonly head: string
  readonly plain: string
  span: Span
  answer: 'given' | 'refused' | 'open'
}

/** The risks among a section's items, each with or without its mitigation. */
export function risksOf(raw: string, items: readonly Item[]): readonly Risk[] {
  const answers = items.filter((item) => isUnderAnswers(raw, item))
  const isMixed = answers.length > 0 && answers.length < items.length
  const drafts = draftsOf(raw, isMixed ? items.filter((item) => !answers.includes(item)) : items)
  agreeOnSeparator(drafts)
  const apart = isMixed ? pairedByList(raw, drafts, answers) : new Map<OpenRisk, Risk['answer']>()
  return drafts.map((draft, index) => ({
    number: index + 1,
    span: draft.span,
    head: draft.item.head,
    answer: draft.answer === 'given' ? 'paired' : (apart.get(draft) ?? 'bare'),
    mitigation: draft.answer === 'given' ? mitigationOf(raw, draft) : null,
  }))
}

/** Under a heading that names mitigations and not risks ("Mesures :"); "Risques et mitigations" names both. */
function isUnderAnswers(raw: string, { under }: Item): boolean {
  return under !== null && roleOfColumn(fold(raw, under.start, under.end).plain, 7) === 'mitigation'
}

/** Each risk with what follows it up to the next risk; in prose, sentences that answer belong to the risk before them. */
function draftsOf(raw: string, items: readonly Item[]): readonly OpenRisk[] {
  const drafts: OpenRisk[] = []
  for (const item of items) {
    const { plain } = fold(raw, item.span.start, item.span.end)
    const last = drafts.at(-1)
    if (last !== undefined && item.form === 'sentence' && !ordinal.test(plain) && opensAnswer(plain)) {
      last.span = { start: last.span.start, end: item.span.end }
      last.answer = 'given'
    } else drafts.push(draftOf(raw, item, plain))
  }
  return drafts
}

function draftOf(raw: string, item: Item, plain: string): OpenRisk {
  const cells = item.parts
    .filter(({ role }) => role === 'mitigation')
    .map(({ span }) => fold(raw, span.start, span.end).plain)
  const head = fold(raw, item.head.start, item.head.end).plain
  const draft = { item, head, plain, span: item.span }
  if (cells.some((cell) => isAnswer(cell))) return { ...draft, answer: 'given' }
  if (isAnsweredInWords(raw, item, head, plain)) return { ...draft, answer: 'given' }
  const isTold = cells.some((cell) => cell !== '')
  return { ...draft, answer: isTold || item.form === 'row' ? 'refused' : 'open' }
}

/** An answer without a label: in the risk's own sentence, in a cell without a role, or in the lines below it. */
function isAnsweredInWords(raw: string, item: Item, head: string, plain: string): boolean {
  const free = item.parts.filter(({ role }) => role === null || role === 'action')
  if (item.form === 'row' || item.form === 'column') {
    const told = free.map(({ span }) => fold(raw, span.start, span.end).plain)
    if (told.some((cell) => cell !== head && isAnswer(cell) && isSureRemedy(cell))) return true
    return answersItself(head, restOf(head)) || isConditionWithAct(withoutName(head))
  }
  const whole = withoutName(item.parts.length > 0 ? head : plain)
  return answersItself(whole, restOf(whole)) || isConditionWithAct(whole)
}

/** What follows the naming of the risk: behind its arrow, else the first colon, full stop, dash, arrow, comma or semicolon, or in brackets at its end. */
function restOf(plain: string): string {
  const body = withoutName(plain)
  const pointed = behind(body, 'arrow')
  if (pointed !== null) return pointed
  const cut = body.search(/[:;|]|\.\s|\s[-–—=]+>?\s|->|→|=>|\n|,\s|\)\s/)
  const bracket = behind(body, 'bracket')
  if (bracket !== null && (cut < 0 || cut > body.length - bracket.length)) return bracket
  const rest = cut < 0 ? '' : body.slice(cut + 1)
  return body[cut] === ',' && placed.test(rest) ? '' : rest
}

/** Under its label or in its cell; else in the lines below the risk, or behind the sign that sets it apart. */
function mitigationOf(raw: string, { item, span }: OpenRisk): Span | null {
  const told = item.parts.find(({ role }) => role === 'mitigation')?.span
  if (told !== undefined) return told.start >= span.start && told.end <= span.end ? told : null
  const text = fold(raw, span.start, span.end)
  const rest = behind(text.plain, 'line') ?? restOf(text.plain)
  if (rest.trim() === '') return null
  const { start, end } = spanOf(text, text.plain.length - rest.length, text.plain.length)
  return trim(raw, start, end)
}

/** "Risque 2 : …", "R3 – …": what names the entry says nothing of it. */
function withoutName(plain: string): string {
  return plain.replace(entryPrefix, '').replace(ordinalLead, '').replace(joiner, '')
}

/**
 * Where most risks stand before the same sign, and behind it stands for some of them what is certainly an answer, what stands
 * behind it is the answer for all: unless it is none, or only tells of the harm.
 */
function agreeOnSeparator(drafts: readonly OpenRisk[]): void {
  const told = drafts.filter(
    ({ answer, item }) => answer !== 'refused' && item.parts.every(({ role }) => role !== 'mitigation'),
  )
  const open = told.filter(({ answer }) => answer === 'open')
  if (told.length < 2 || open.length === 0) return
  const plains = told.slice(0, mostCompared).map(({ plain }) => withoutName(plain))
  const sign = agreedSign(plains, Math.min(drafts.length, mostCompared))
  if (sign === null) return
  for (const draft of open) {
    const rest = behind(withoutName(draft.plain), sign)
    if (rest !== null) draft.answer = isAnswer(rest) && !isOnlyHarm(rest) && !isStory(sign, rest) ? 'given' : 'refused'
  }
}

/** Below a risk's name its own story may stand as well: one that tells what lacks is no answer. Behind a comma or a stop, only what is done is one. */
function isStory(sign: Separator, rest: string): boolean {
  if (strongSeparators.has(sign) && !(sign === 'line' && lacks.test(rest))) return false
  return !answersItself(`: ${rest}`, rest)
}

/** Enough risks to see how their author writes them. */
const mostCompared = 40

/** The sign that at least half of the risks hold, with certain answers behind it, and more of them than of mere harm. */
function agreedSign(plains: readonly string[], of: number): Separator | null {
  const counted = separators.flatMap((separator) => {
    const rests = plains.flatMap((plain) => behind(plain, separator) ?? [])
    if (rests.length < 2 || rests.length * 2 < of) return []
    const told = separator === 'colon' ? rests.map(firstClause) : rests
    const sure = told.filter((rest) => isRefusal(rest) || answersItself(`: ${rest}`, rest)).length
    const harmful = rests.filter((rest) => isOnlyHarm(rest)).length
    const isAgreed = sure > harmful && (strongSeparators.has(separator) || sure * 2 >= rests.length)
    return isAgreed ? [{ separator, of: rests.length, sure }] : []
  })
  // An arrow points at the answer, whatever else stands before it.
  if (counted.some(({ separator }) => separator === 'arrow')) return 'arrow'
  return counted.toSorted((a, b) => b.sure - a.sure || b.of - a.of)[0]?.separator ?? null
}

/** Behind a colon the risk may be told first, and its answer after a stop: the colon is no sign of an answer then. */
function firstClause(rest: string): string {
  return rest.split(/[.;]\s/)[0] ?? rest
}

/** Two separate lists: paired by their references (R1…) or numbers, otherwise asked to be paired. */
function pairedByList(
  raw: string,
  drafts: readonly OpenRisk[],
  answers: readonly Item[],
): ReadonlyMap<OpenRisk, Risk['answer']> {
  const open = drafts.filter(({ answer }) => answer !== 'given')
  const given = answers.map(({ span }) => fold(raw, span.start, span.end).plain)
  const references = new Set(answers.flatMap((item) => referenceOf(raw, item) ?? []))
  const own = open.map(({ item }) => referenceOf(raw, item))
  if (references.size > 1 && own.every((reference) => reference !== null)) {
    return new Map(open.map((draft, index) => [draft, references.has(own[index] ?? '') ? 'paired' : 'bare']))
  }
  const left = new Set(
    findUnanswered(
      open.map(({ plain }) => plain),
      given,
    ),
  )
  return new Map(open.map((draft, index) => [draft, left.has(index) ? 'bare' : 'apart']))
}

/** "R1", "risque 2", or the number of a numbered line; null without one. */
function referenceOf(raw: string, { span }: Item): string | null {
  const line = raw.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1
  const before = raw.slice(Math.max(line, span.start - 12), span.start)
  const own = /^[*_\s]{0,4}(?:[A-Za-z]{1,8}\s?-?)?(\d{1,3})(?![\d%,.]\d|\d)/.exec(
    raw.slice(span.start, span.start + 24),
  )
  return own?.[1] ?? /(\d{1,3})[.)]\s*[*_]*$/.exec(before)?.[1] ?? null
}
