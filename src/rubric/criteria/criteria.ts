import { architectureCriteria } from './architecture.ts'
import { catalogueCriteria } from './catalogue.ts'
import { conclusionCriteria } from './conclusion.ts'
import { claimCriteria } from './claims.ts'
import { contextCriteria } from './context.ts'
import { metricCriteria } from './metrics.ts'
import { objectiveCriteria } from './objectives.ts'
import { riskCriteria } from './risks.ts'
import { sourceCriteria } from './sources.ts'
import { summaryCriteria } from './summary.ts'
import { titleCriteria } from './title.ts'
import { wholeCriteria } from './whole.ts'
import type { Criterion } from './criterion.ts'

/** Every criterion of the rubric, in the order of the sections; those of the whole proposal come last. */
export const criteria: readonly Criterion[] = [
  ...titleCriteria,
  ...summaryCriteria,
  ...contextCriteria,
  ...objectiveCriteria,
  ...architectureCriteria,
  ...sourceCriteria,
  ...riskCriteria,
  ...metricCriteria,
  ...catalogueCriteria,
  ...conclusionCriteria,
  ...wholeCriteria,
  ...claimCriteria,
]

const byId = new Map(criteria.map((one) => [one.id, one]))

/** The criterion with this id. Throws on an id that the rubric does not have: ids are written by us, never by people. */
export function criterion(id: string): Criterion {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`No criterion "${id}" in the rubric; known: ${[...byId.keys()].join(', ')}`)
  return found
}
