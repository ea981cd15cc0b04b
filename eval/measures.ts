import type { Case } from './judge.ts'
import { balanced, type Rate, rateOf } from './rate.ts'

/** One measure of `COACH` §4, with the figure to reach and the cases that were judged wrong. */
export interface Measure {
  readonly name: string
  readonly rate: Rate
  readonly target: { readonly at: 'least' | 'most'; readonly value: number } | null
  readonly errors: readonly Case[]
}

type Test = (one: Case) => boolean

const isObjective: Test = ({ type }) => type === 'objective'
const isRisk: Test = ({ type }) => type === 'risk'
const isKpi: Test = ({ type }) => type === 'kpi'
const graded =
  (name: string, ...grades: readonly string[]): Test =>
  ({ grades: given }) =>
    grades.includes(given[name] ?? '')
const raises =
  (...criteria: readonly string[]): Test =>
  ({ raised }) =>
    raised.some((criterion) => criteria.includes(criterion))
const both =
  (...tests: readonly Test[]): Test =>
  (one) =>
    tests.every((test) => test(one))
const not =
  (test: Test): Test =>
  (one) =>
    !test(one)

const weak = graded('verdict', 'weak')
const major: Test = ({ raised }) => raised.length > 0
const isStrong: Test = (one) =>
  (isObjective(one) && !weak(one)) ||
  (isKpi(one) && graded('target', 'yes')(one)) ||
  (isRisk(one) && graded('mitigation_concrete', 'yes')(one))

/** The automatic layer alone, or with a model's findings. */
export type Layer = 'automatic' | 'model'

const targets = {
  automatic: { accuracy: 0.82, falseAlarms: 0.05 },
  model: { accuracy: 0.88, falseAlarms: 0.08 },
} as const

/** Every measure of a layer over these cases. */
export function measuresOf(cases: readonly Case[], layer: Layer = 'automatic'): readonly Measure[] {
  const objectives = cases.filter(isObjective)
  const risks = cases.filter(isRisk)
  const kpis = cases.filter(isKpi)
  const caught = share('weak objectives found (recall)', objectives, weak, major, 'least', null)
  const spared = share('ok and strong objectives left alone', objectives, not(weak), not(major), 'least', null)
  const accuracy: Measure = {
    name: 'weak objectives: balanced accuracy',
    rate: balanced(caught.rate, spared.rate),
    target: { at: 'least', value: targets[layer].accuracy },
    errors: [],
  }
  return [
    accuracy,
    caught,
    spared,
    share('O3 unmeasurable: precision', objectives, raises('O3'), graded('measurable', 'no'), 'least', 0.9),
    share('O3 unmeasurable: recall', objectives, graded('measurable', 'no'), raises('O3'), 'least', null),
    share('O5 not MLOps: precision', objectives, raises('O5'), graded('mlops_relevant', 'no'), 'least', 0.9),
    share('O5 not MLOps: recall', objectives, graded('mlops_relevant', 'no'), raises('O5'), 'least', null),
    share('strong items with a major finding', cases, isStrong, major, 'most', targets[layer].falseAlarms),
    share('K2 no mitigation: recall', risks, graded('has_mitigation', 'no'), raises('K2'), 'least', 0.95),
    share('K2 no mitigation: precision', risks, raises('K2'), graded('has_mitigation', 'no'), 'least', 0.95),
    share('M3 target given: precision', kpis, both(found, not(raises('M3'))), graded('target', 'yes'), 'least', 0.97),
    share('M3 target given: recall', kpis, graded('target', 'yes'), both(found, not(raises('M3'))), 'least', 0.92),
    share('items found', cases, () => true, found, 'least', 0.96),
    ...(layer === 'model' ? byModel(objectives, risks) : []),
  ]
}

/** Criteria that only a model judges. A grade of "partial" is no strength, and no weakness that must be found. */
function byModel(objectives: readonly Case[], risks: readonly Case[]): readonly Measure[] {
  const answered = risks.filter(graded('has_mitigation', 'yes'))
  return [
    share('O2 vague: precision', objectives, raises('O2'), not(graded('specific', 'yes')), 'least', null),
    share('O2 vague: recall', objectives, graded('specific', 'no'), raises('O2'), 'least', null),
    share(
      'K3 not concrete: precision',
      answered,
      raises('K3'),
      not(graded('mitigation_concrete', 'yes')),
      'least',
      null,
    ),
    share('K3 not concrete: recall', answered, graded('mitigation_concrete', 'no'), raises('K3'), 'least', null),
  ]
}

function found(one: Case): boolean {
  return one.found
}

/** Among the cases that pass `base`, the share that passes `hit`; for a rate to keep low, the hits are the errors. */
function share(
  name: string,
  cases: readonly Case[],
  base: Test,
  hit: Test,
  at: 'least' | 'most',
  value: number | null,
): Measure {
  const counted = cases.filter(base)
  const hits = counted.filter(hit)
  return {
    name,
    rate: rateOf(hits.length, counted.length),
    target: value === null ? null : { at, value },
    errors: at === 'most' ? hits : counted.filter((one) => !hit(one)),
  }
}
