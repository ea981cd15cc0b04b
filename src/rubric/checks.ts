import { alike, copiedRisk } from './checks/alike.ts'
import type { Check } from './checks/check.ts'
import { conclusionLength } from './checks/conclusion-length.ts'
import { copiedGuide } from './checks/copied-guide.ts'
import { copiedExamples } from './checks/copied-examples.ts'
import { metricCount, objectiveCount, riskCount } from './checks/counts.ts'
import { diagramShown } from './checks/diagram.ts'
import { instructions } from './checks/instructions.ts'
import { leaks } from './checks/leaks.ts'
import { licenceOpen, licenceStated, licenceTrap } from './checks/licences.ts'
import { dataLink, pocLink } from './checks/links.ts'
import { measurable } from './checks/measurable.ts'
import {
  challengeNamed,
  collaboration,
  deployment,
  existingModel,
  metricFamiliesCovered,
  monitoring,
  ownerNamed,
  pinned,
  pipelineCovered,
  reproducibility,
  rollbackPath,
  skillsNamed,
  titleMlops,
  versioning,
} from './checks/mentions.ts'
import { mitigated } from './checks/mitigated.ts'
import { mlopsAim } from './checks/mlops-aim.ts'
import { placeholders } from './checks/placeholders.ts'
import {
  baselineGiven,
  baselines,
  domainAcknowledged,
  fewDetails,
  likelihoodAndImpact,
  mlopsMetrics,
  mlopsRisks,
  plausible,
  timeBound,
  windowGiven,
} from './checks/registers.ts'
import { resourceLink } from './checks/resource-link.ts'
import { summaryLength } from './checks/summary-length.ts'
import { targeted } from './checks/targeted.ts'
import { titleLength } from './checks/title-length.ts'
import { objectiveTools, titleTools } from './checks/tools-only.ts'

/**
 * How the criteria that code can decide are decided, by id. To add a criterion: its data in `criteria/`, its check here.
 * A criterion without a check is "not assessed" until a model or a reviewer judges it.
 */
export const checks: Readonly<Record<string, Check>> = {
  T1: titleLength,
  T2: titleMlops,
  T4: titleTools,
  R1: summaryLength,
  R2: existingModel,
  R3: challengeNamed,
  C2: fewDetails,
  C3: reproducibility,
  C4: versioning,
  C5: deployment,
  C6: monitoring,
  C7: collaboration,
  C11: domainAcknowledged,
  O1: objectiveCount,
  O3: measurable,
  O4: baselines,
  O5: mlopsAim,
  O6: objectiveTools,
  O7: timeBound,
  O9: placeholders,
  O10: alike,
  O11: copiedExamples,
  A1: diagramShown,
  A2: pipelineCovered,
  A5: rollbackPath,
  A7: pinned,
  P1: pocLink,
  P2: dataLink,
  P3: licenceStated,
  P4: licenceOpen,
  P5: licenceTrap,
  P6: resourceLink,
  K1: riskCount,
  K2: mitigated,
  K4: mlopsRisks,
  K5: likelihoodAndImpact,
  K6: ownerNamed,
  K9: copiedRisk,
  M1: metricCount,
  M2: metricFamiliesCovered,
  M3: targeted,
  M4: baselineGiven,
  M6: mlopsMetrics,
  M7: windowGiven,
  M8: plausible,
  G1: skillsNamed,
  Z1: conclusionLength,
  X11: copiedGuide,
  X12: leaks,
  X13: instructions,
}
