import type { JudgeAnswer, TraceLink, Ruling, Verdict } from '../prompt/answer.ts'

/** Of what was asked, what was answered well, and what was not: left out, said twice, or without the evidence it needs. */
export interface KeptAnswers<Item> {
  readonly got: ReadonlyMap<string, readonly Item[]>
  readonly wrong: readonly string[]
}

/** Criteria about two passages: one sentence is not enough to say so. */
export const pairwise: ReadonlySet<string> = new Set(['O10', 'X6', 'X7', 'X8'])

/** The most pairs of one criterion that count: the others are of the same kind. */
const mostPairs = 4

/**
 * Each id asked for must have exactly one verdict, or one for each pair of passages, with sentences that exist and stand where
 * they must (`isPlaced`). An id that was not asked for is passed over.
 */
export function verdictsKept(
  answer: JudgeAnswer,
  ids: readonly string[],
  last: number,
  isPlaced: (verdict: Verdict) => boolean = () => true,
): KeptAnswers<Verdict> {
  return keepSound(ids, (id) => {
    const mine = answer.verdicts.filter((one) => one.id === id)
    const sound = mine.every((one) => isSound(one, last) && (!isWeak(one) || isPlaced(one)))
    return sound && (mine.length === 1 || arePairs(id, mine)) ? differing(mine.map(withoutRepeats)) : null
  })
}

/** Several contradictions are several verdicts; one that says that there is none stands alone. */
function arePairs(id: string, mine: readonly Verdict[]): boolean {
  return pairwise.has(id) && mine.length > 1 && mine.every(isWeak)
}

function differing(verdicts: readonly Verdict[]): readonly Verdict[] {
  const byPair = new Map(verdicts.map((one) => [one.evidence.toSorted((a, b) => a - b).join(' '), one]))
  return [...byPair.values()].slice(0, mostPairs)
}

/** Whether a verdict names a weakness. */
export function isWeak({ verdict }: Verdict): boolean {
  return verdict === 'partial' || verdict === 'missing'
}

function isSound(one: Verdict, last: number): boolean {
  if (!one.evidence.every((number) => isSentence(number, last))) return false
  const count = new Set(one.evidence).size
  if (isWeak(one) && pairwise.has(one.id)) return count >= 2
  return one.verdict !== 'partial' || count >= 1
}

function isSentence(number: number, last: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= last
}

function withoutRepeats(one: Verdict): Verdict {
  return { ...one, evidence: [...new Set(one.evidence)] }
}

/** Where the links of one id may start and end, as sentence numbers. */
export interface LinkRule {
  readonly id: string
  /** Each sentence that a link may start at, with the first sentence of the entry it belongs to. */
  readonly from: ReadonlyMap<number, number>
  readonly to: ReadonlySet<number>
  /** Starting points that must not be left out; empty where the model chooses them. */
  readonly starts: readonly number[]
  /** Whether the model may say, by a verdict `not_applicable`, that the text has no starting point at all. */
  readonly mayHaveNone: boolean
}

/** Each link must start and end in its own sections, with one entry per starting point and at least one in all. */
export function linksKept(answer: JudgeAnswer, rules: readonly LinkRule[]): KeptAnswers<TraceLink> {
  const ids = rules.map(({ id }) => id)
  return keepSound(ids, (id) => {
    const rule = rules.find((one) => one.id === id)
    return rule === undefined ? null : linksBy(rule, answer)
  })
}

function linksBy({ id, from, to, starts, mayHaveNone }: LinkRule, answer: JudgeAnswer): readonly TraceLink[] | null {
  const mine = answer.links.filter((one) => one.id === id)
  const isNone = answer.verdicts.some((one) => one.id === id && one.verdict === 'not_applicable')
  if (mine.length === 0 && mayHaveNone && isNone) return []
  const placed = mine.flatMap((one) => {
    const start = from.get(one.from)
    return start === undefined || (one.to !== null && !to.has(one.to)) ? [] : [{ ...one, from: start }]
  })
  const counted = new Set(placed.map((one) => one.from))
  const whole = placed.length === mine.length && counted.size === placed.length && counted.size > 0
  return whole && starts.every((start) => counted.has(start)) ? placed : null
}

/** Each finding must be ruled on exactly once; ids are its numbers. */
export function rulingsKept(answer: JudgeAnswer, ids: readonly string[]): KeptAnswers<Ruling> {
  return keepSound(ids, (id) => {
    const mine = answer.rulings.filter(({ finding }) => String(finding) === id)
    return mine.length === 1 ? mine : null
  })
}

function keepSound<Item>(ids: readonly string[], of: (id: string) => readonly Item[] | null): KeptAnswers<Item> {
  const got = new Map<string, readonly Item[]>()
  const wrong: string[] = []
  for (const id of ids) {
    const items = of(id)
    if (items === null) wrong.push(id)
    else got.set(id, items)
  }
  return { got, wrong }
}
