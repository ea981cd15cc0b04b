import type { Case } from '../judge.ts'
import { atLeast, atMost, type Measure } from '../measure.ts'
import { precisionAndRecall } from '../measure.ts'
import { isRaised, trialOf } from './grading.ts'

/** Whether the coach sees which indicators have a target. */
export function targetMeasures(file: string, form: string, cases: readonly Case[]): readonly Measure[] {
  const kpis = cases.filter(({ type }) => type === 'kpi')
  const strong = kpis.filter(({ grades }) => grades['target'] === 'yes')
  return [
    ...precisionAndRecall(
      { file, name: `M3 target seen, ${form}` },
      { precision: atLeast(0.98), recall: atLeast(0.95) },
      kpis,
      (one) => ({
        asserted: one.found && !isRaised(one, 'M3'),
        isTrue: one.grades['target'] === 'yes',
        trial: trialOf(one),
      }),
    ),
    {
      file,
      name: `with a target and a major finding, ${form}`,
      counts: 'wrong',
      goal: atMost(0.03),
      trials: strong.map((one) => ({
        ...trialOf(one),
        isRight: one.raised.every(({ severity }) => severity === 'minor'),
      })),
    },
  ]
}

/** Whether the coach sees over which period or quantile an indicator is measured. The neighbours have none. */
export function windowMeasures(file: string, cases: readonly Case[]): readonly Measure[] {
  return precisionAndRecall({ file, name: 'M7 window seen' }, { precision: null, recall: null }, cases, (one) => ({
    asserted: one.found && ![...one.raised, ...one.onSection].some(({ criterion }) => criterion === 'M7'),
    isTrue: one.grades['window'] === 'yes',
    trial: trialOf(one),
  }))
}
