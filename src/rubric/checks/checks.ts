import { architectureChecks } from './architecture.ts'
import { catalogueChecks } from './catalogue.ts'
import type { SectionChecks, WholeChecks } from './check.ts'
import { conclusionChecks, conclusionWholeChecks } from './conclusion.ts'
import { contextChecks } from './context.ts'
import { metricChecks } from './metrics.ts'
import { objectiveChecks } from './objectives.ts'
import { riskChecks } from './risks.ts'
import { sourceChecks } from './sources.ts'
import { summaryChecks } from './summary.ts'
import { titleChecks } from './title.ts'
import { everySectionChecks, wholeChecks as proposalChecks } from './whole.ts'

/**
 * How the criteria that one section decides are decided, by id: the file of the same name as in `criteria/` has the code. A
 * criterion without a check is "not assessed" until a model or a reviewer judges it.
 */
export const sectionChecks: SectionChecks = {
  ...titleChecks,
  ...summaryChecks,
  ...contextChecks,
  ...objectiveChecks,
  ...architectureChecks,
  ...sourceChecks,
  ...riskChecks,
  ...metricChecks,
  ...catalogueChecks,
  ...conclusionChecks,
  ...everySectionChecks,
}

/** How the criteria that only several sections together decide are decided, by id. */
export const wholeChecks: WholeChecks = { ...proposalChecks, ...conclusionWholeChecks }

/** Whether code decides this criterion, wholly or in part. */
export function isChecked(id: string): boolean {
  return Object.hasOwn(sectionChecks, id) || Object.hasOwn(wholeChecks, id)
}
