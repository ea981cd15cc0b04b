import type { Draft } from '../prompt/draft.ts'
import type { Sentence } from '../prompt/sentences.ts'
import type { Rubric } from '../rubric.ts'
import type { SectionNumber } from '../section.ts'
import type { LinkRule } from './contract.ts'

interface Route {
  readonly from: SectionNumber
  readonly to: SectionNumber
  /** Whether every entry of the first section must be followed; else the model chooses what counts. */
  readonly every: boolean
}

/** Which section each link of the traceability matrix leads from and to. */
export const routes: Readonly<Record<string, Route>> = {
  X1: { from: 3, to: 4, every: false },
  X2: { from: 4, to: 8, every: true },
  X3: { from: 4, to: 5, every: true },
  X4: { from: 3, to: 7, every: false },
}

/** The links to ask for: those in force whose two sections hold text. */
export function linkRules(draft: Draft, inForce: Rubric): readonly LinkRule[] {
  return inForce.criteria.flatMap(({ id }): readonly LinkRule[] => {
    const route = Object.hasOwn(routes, id) ? routes[id] : undefined
    if (route === undefined) return []
    const starts = draft.sentences.filter(({ section }) => section === route.from)
    const ends = draft.sentences.filter(({ section }) => section === route.to)
    return starts.length === 0 || ends.length === 0 ? [] : [ruleOf(id, route, starts, ends)]
  })
}

function ruleOf(id: string, { every }: Route, starts: readonly Sentence[], ends: readonly Sentence[]): LinkRule {
  const from = new Map(starts.map((one) => [one.number, firstOf(one, starts)]))
  const entries = starts.filter(({ item }) => item !== null).map(({ number }) => from.get(number) ?? number)
  return { id, from, to: new Set(ends.map(({ number }) => number)), starts: every ? [...new Set(entries)] : [] }
}

/** The first sentence of the same entry: a link may name any of them. */
function firstOf(one: Sentence, all: readonly Sentence[]): number {
  return one.item === null ? one.number : (all.find(({ item }) => item === one.item)?.number ?? one.number)
}
