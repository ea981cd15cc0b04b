import type { Check } from './checks/check.ts'
import { copiedExamples } from './checks/copied-examples.ts'
import { metricCount, objectiveCount, riskCount } from './checks/counts.ts'
import { leaks } from './checks/leaks.ts'
import { dataLink, pocLink } from './checks/links.ts'
import { measurable } from './checks/measurable.ts'
import { mitigated } from './checks/mitigated.ts'
import { mlopsAim } from './checks/mlops-aim.ts'
import { placeholders } from './checks/placeholders.ts'
import { summaryLength } from './checks/summary-length.ts'
import { targeted } from './checks/targeted.ts'
import { titleLength } from './checks/title-length.ts'

/**
 * How the criteria that code can decide are decided, by id. To add a criterion: its data in `criteria/`, its check here.
 * A criterion without a check is "not assessed" until a model or a reviewer judges it.
 */
export const checks: Readonly<Record<string, Check>> = {
  T1: titleLength,
  R1: summaryLength,
  O1: objectiveCount,
  O3: measurable,
  O5: mlopsAim,
  O9: placeholders,
  O11: copiedExamples,
  P1: pocLink,
  P2: dataLink,
  K1: riskCount,
  K2: mitigated,
  M1: metricCount,
  M3: targeted,
  X12: leaks,
}
