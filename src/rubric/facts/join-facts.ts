import type { Fact } from './fact.ts'
import { factRules } from './fact-rules.ts'

const best = ['seen', 'unknown', 'declared', 'absent'] as const

/**
 * What several repositories show together, fact by fact: seen in one is seen, and what is unknown in one is absent in none.
 * The paths are those of the first that shows it so.
 */
export function joinFacts(repositories: readonly (readonly Fact[])[]): readonly Fact[] {
  const all = repositories.flat()
  return factRules.flatMap(({ id }) => {
    const found = all.filter((fact) => fact.id === id)
    const sight = best.find((one) => found.some((fact) => fact.sight === one))
    return found.find((fact) => fact.sight === sight) ?? []
  })
}
