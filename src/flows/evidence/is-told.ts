import type { Fact } from '../../rubric/facts/fact.ts'
import { contentRules } from '../../rubric/facts/rules/content.ts'

/** What merely lies in a repository, and what is mostly home-made: that it is not seen says little. */
const sayLittle: ReadonlySet<string> = new Set([
  ...contentRules.map(({ id }) => id),
  'ci-deploys',
  'alerts',
  'data-tests',
  'drift',
])

/** Whether a fact is worth telling where others than the author read: what is not there is, only where its absence says something. */
export function isTold(fact: Fact): boolean {
  const isShown = fact.sight === 'seen' || fact.sight === 'declared'
  return isForOthers(fact) && (isShown || !sayLittle.has(fact.id))
}

/** Files that may hold a secret are their author’s to hear of alone. */
export function isForOthers({ id }: Fact): boolean {
  return id !== 'secret-file'
}
