import type { Answer, Link, Ruling, Verdict } from '../prompt/answer.ts'

/** Of what was asked, what was answered well, and what was not: left out, said twice, or without the evidence it needs. */
export interface Kept<Item> {
  readonly got: ReadonlyMap<string, readonly Item[]>
  readonly wrong: readonly string[]
}

/** Criteria about two passages: one sentence is not enough to say so. */
export const pairwise: ReadonlySet<string> = new Set(['O10', 'X6', 'X7', 'X8'])

/** Each id asked for must have exactly one verdict, with sentences that exist. An id that was not asked for is passed over. */
export function verdictsKept(answer: Answer, ids: readonly string[], last: number): Kept<Verdict> {
  return keep(ids, (id) => {
    const mine = answer.verdicts.filter((one) => one.id === id)
    return mine.length === 1 && mine.every((one) => isSound(one, last)) ? mine.map(withoutRepeats) : null
  })
}

function isSound({ id, verdict, evidence }: Verdict, last: number): boolean {
  if (!evidence.every((number) => isSentence(number, last))) return false
  const count = new Set(evidence).size
  const weak = verdict === 'partial' || verdict === 'missing'
  if (weak && pairwise.has(id)) return count >= 2
  return verdict !== 'partial' || count >= 1
}

function withoutRepeats(one: Verdict): Verdict {
  return { ...one, evidence: [...new Set(one.evidence)] }
}

export function isSentence(number: number, last: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= last
}

/** Each link asked for must start and end in its own sections; `starts` are those that must each have exactly one. */
export function linksKept(answer: Answer, rules: readonly LinkRule[]): Kept<Link> {
  return keep(
    rules.map(({ id }) => id),
    (id) => {
      const mine = answer.links.filter((one) => one.id === id)
      const rule = rules.find((one) => one.id === id)
      return rule !== undefined && mine.length > 0 && areSound(mine, rule) ? mine : null
    },
  )
}

/** Where the links of one id may start and end, as sentence numbers. */
export interface LinkRule {
  readonly id: Link['id']
  readonly from: ReadonlySet<number>
  readonly to: ReadonlySet<number>
  /** Starting points that must not be left out; empty where the model chooses them. */
  readonly starts: readonly number[]
}

function areSound(links: readonly Link[], { from, to, starts }: LinkRule): boolean {
  const placed = links.every((one) => from.has(one.from) && (one.to === null || to.has(one.to)))
  const counted = links.map((one) => one.from)
  return placed && new Set(counted).size === counted.length && starts.every((start) => counted.includes(start))
}

/** Each finding must be ruled on exactly once; ids are its numbers. */
export function rulingsKept(answer: Answer, ids: readonly string[]): Kept<Ruling> {
  return keep(ids, (id) => {
    const mine = answer.rulings.filter(({ finding }) => String(finding) === id)
    return mine.length === 1 ? mine : null
  })
}

function keep<Item>(ids: readonly string[], of: (id: string) => readonly Item[] | null): Kept<Item> {
  const got = new Map<string, readonly Item[]>()
  const wrong: string[] = []
  for (const id of ids) {
    const items = of(id)
    if (items === null) wrong.push(id)
    else got.set(id, items)
  }
  return { got, wrong }
}
