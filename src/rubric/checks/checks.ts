import { alike, copiedRisk } from './alike.ts'
import type { Check } from './check.ts'
import { conclusionLength } from './conclusion-length.ts'
import { copiedGuide } from './copied-guide.ts'
import { copiedExamples } from './copied-examples.ts'
import { metricCount, objectiveCount, riskCount } from './counts.ts'
import { diagramShown } from './diagram.ts'
import { instructions } from './instructions.ts'
import { leaks } from './leaks.ts'
import { licenceOpen, licenceStated, licenceTrap } from './licences.ts'
import { dataLink, pocLink } from './links.ts'
import { measurable } from './measurable.ts'
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
} from './mentions.ts'
import { mitigated } from './mitigated.ts'
import { mlopsAim } from './mlops-aim.ts'
import { placeholders } from './placeholders.ts'
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
} from './registers.ts'
import { resourceLink } from './resource-link.ts'
import { summaryLength } from './summary-length.ts'
import { targeted } from './targeted.ts'
import { titleLength } from './title-length.ts'
import { objectiveTools, titleTools } from './tools-only.ts'

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
