import { criteria } from '../criteria/criteria.ts'
import type { Criterion } from '../criteria/criterion.ts'

/**
 * What each criterion means, in as few words as a model needs: people read the criterion's own `ask`. Under one heading per
 * section, so that no line has to repeat it. A programme that rewords a criterion has its own words sent instead.
 */
export const meanings: Readonly<Record<string, string>> = {
  T2: "a change in the model's life",
  T3: 'names the use case',
  T4: 'an aim, not only tools',
  R2: 'kind of model that exists',
  R3: 'an MLOps difficulty of today',
  R4: 'main MLOps objectives',
  R5: 'what is done otherwise in developing or deploying, or before and after; aims are R4',
  C1: "model's task, inputs, output, where it runs",
  C2: 'details of training or features',
  C3: "can today's model be rebuilt",
  C4: 'how code, data, model are versioned',
  C5: 'how a version gets into use',
  C6: 'how bad predictions are noticed, or that they are not',
  C7: 'who works on it, how they hand over',
  C8: 'difficulties are facts of this project',
  C9: 'why MLOps for this project',
  C10: 'starting maturity, in any words',
  C11: 'sensitive domain acknowledged',
  O2: 'names the process, step or artefact that changes, means or not; not "better monitoring"',
  O3: 'a quantity, or a condition others can observe',
  O4: 'a figure that changes says where it starts; new rules have no start',
  O5: "the model's life, its docs, tests, hosts; not scores, not business",
  O6: 'an outcome, not a tool',
  O8: 'feasible in a training project',
  O10: 'two say the same',
  A2: 'six of versioning, tracking, CI/CD, containers, serving, monitoring, logs, secrets; named will do, under four missing',
  A3: 'five of trigger, train, validate, register, deploy, monitor, and a schedule or alert trains again; by hand partial',
  A4: 'who or what promotes a model, on which value',
  A5: 'way back to the previous version',
  A6: 'signals, and whom an alert reaches; a board to look at is none',
  A7: 'environment, data pinned',
  A8: 'a cluster or stream for one small model',
  P3: 'each data source has its licence; competition rules are none',
  P5: 'competition data, scraping, personal data not public and anonymised',
  K2: 'its own mitigation',
  K3: 'what is done, to what, and when, by whom or from which value',
  K4: "two risks of the model's life: drift, data, release, dependency",
  K6: 'someone in charge of one',
  K7: 'an early sign or trigger for some, be it in the mitigation',
  K8: 'mitigation is more than the risk turned round',
  M2: 'deployment time, update frequency, detection or repair, automation; under two missing',
  M3: 'target value',
  M4: "today's value",
  M5: 'source (tool, test) or formula; not %, window',
  M6: 'running the model, not quality or business',
  M8: 'impossible value, absolute promise',
  G1: 'three MLOps skills',
  G2: 'another industry',
  G3: 'a concrete extension',
  G4: 'prerequisites, effort, what is produced',
  Z2: 'problem, objectives, gain of this project',
  Z3: 'why MLOps here',
  Z4: 'figure that other sections lack',
  X1: 'difficulty (3) to objective (4)',
  X2: 'objective to indicator (8)',
  X3: 'objective to component (5)',
  X4: 'difficulty to risk (7)',
  X6: "two figures for one quantity; today's and a target are two",
  X7: 'two passages cannot both hold, figures aside',
  X8: 'summary against 3 to 8',
}

const ownAsk = new Map(criteria.map(({ id, ask }) => [id, ask.en]))

/** Whether a programme asks for something else under this criterion's id: what we know of ours does not hold for it. */
export function isReworded({ id, ask }: Criterion): boolean {
  return ask.en !== ownAsk.get(id)
}
