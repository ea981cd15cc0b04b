import type { Fact } from '../../rubric/facts/fact.ts'
import type { FactId } from '../../rubric/facts/fact-rules.ts'

/**
 * What most MLOps projects have to show: that it is not seen says something. That a tool of many is not there, or what is
 * mostly home-made, does not; and nobody reads a list of thirty things on a phone.
 */
const expected: ReadonlySet<FactId> = new Set<FactId>([
  'licence',
  'run-steps',
  'dependencies',
  'pinned',
  'tests',
  'ci',
  'ci-tests',
  'container',
  'data-versioning',
  'tracking',
  'registry',
  'orchestration',
  'serving',
  'metrics',
  'dashboards',
])

/** Whether a fact is worth telling where others than the author read: what is not there is, only where its absence says something. */
export function isTold(fact: Fact): boolean {
  const isShown = fact.sight === 'seen' || fact.sight === 'declared'
  return isForOthers(fact) && (isShown || expected.has(fact.id))
}

/** Files that may hold a secret are their author’s to hear of alone. */
export function isForOthers({ id }: Fact): boolean {
  return id !== 'secret-file'
}
