import type { Fact, FactSight } from '../facts/fact.ts'
import { criterionIn } from '../rubric.ts'
import { inOneLine } from './draft.ts'
import { factsFor } from './facts-for.ts'
import type { Mask } from './mask.ts'
import { isReworded } from './meanings.ts'
import type { Frame } from './request.ts'

/** What the repositories of a proposal show together, at the commits that were looked at. */
export interface RepositoryFacts {
  readonly commits: readonly string[]
  readonly facts: readonly Fact[]
}

/** So many facts stand in one prompt, with so many characters of a path: what a stranger named must not cost a fortune. */
const mostFacts = 8
const longestPath = 48

/** What is not known is not told. */
const said: Readonly<Partial<Record<FactSight, string>>> = {
  seen: 'seen',
  declared: 'only named',
  absent: 'not seen',
}

/**
 * The lines about repositories for a prompt that asks these criteria; none where nobody has looked, or nothing that was seen
 * concerns them. A path is a stranger’s words: masked and made visible as a draft is, and no line of its own.
 */
export function factLines(
  ids: readonly string[],
  repository: RepositoryFacts | undefined,
  frame: Frame,
  mask: Mask,
): readonly string[] {
  if (repository === undefined) return []
  const facts = factsAskedFor(ids, repository, frame)
  if (facts.length === 0) return []
  const commits = repository.commits.map((commit) => commit.replace(/[^0-9a-f]/gi, '').slice(0, 7))
  return [`repository at commit ${commits.join(', ')}`, ...facts.map((fact) => lineOf(fact, frame, mask))]
}

/** The first of each criterion, then the second of each: where there is no room for all, each has its most telling. */
function factsAskedFor(ids: readonly string[], { facts }: RepositoryFacts, frame: Frame): readonly Fact[] {
  const lists = ids.filter((id) => !isReworded(criterionIn(frame.rubric, id))).map((id) => factsFor[id] ?? [])
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  const inTurn = Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list[rank] ?? [])).flat()
  return [...new Set(inTurn)]
    .flatMap((id) => facts.find((fact) => fact.id === id && said[fact.sight] !== undefined) ?? [])
    .slice(0, mostFacts)
}

function lineOf({ id, sight, paths }: Fact, { delimiter }: Frame, mask: Mask): string {
  const path = inOneLine(paths[0] ?? '', mask, delimiter, longestPath)
  return [`${id}: ${said[sight] ?? ''}`, ...(path === '' ? [] : [`(${path})`])].join(' ')
}
