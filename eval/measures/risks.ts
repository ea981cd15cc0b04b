import type { Case } from '../judge.ts'
import type { Layer } from '../layer.ts'
import { atLeast, atMost, type Measure } from '../measure.ts'
import { criterionMeasures, isRaised, trialOf } from './grading.ts'
import { precisionAndRecall } from '../measure.ts'

/** Whether the coach sees which risks have no answer; with a model also which answers say nothing one could do. */
export function riskMeasures(file: string, layout: string, cases: readonly Case[], layer: Layer): readonly Measure[] {
  const risks = cases.filter(({ type }) => type === 'risk')
  const answered = risks.filter(({ grades }) => grades['has_mitigation'] === 'yes')
  const strong = risks.filter(({ grades }) => grades['mitigation_concrete'] === 'yes')
  const goals = { precision: atLeast(0.95), recall: atLeast(0.95) }
  return [
    ...precisionAndRecall({ file, name: `K2 no mitigation, ${layout}` }, goals, risks, (one) => ({
      asserted: isRaised(one, 'K2'),
      isTrue: one.grades['has_mitigation'] === 'no',
      trial: trialOf(one),
    })),
    {
      file,
      name: `concrete answer with a major finding, ${layout}`,
      counts: 'wrong',
      goal: atMost(0.03),
      trials: strong.map((one) => ({
        ...trialOf(one),
        isRight: one.raised.every(({ severity }) => severity === 'minor'),
      })),
    },
    ...(layer === 'automatic'
      ? []
      : criterionMeasures(
          { file, criterion: 'K3', name: 'not concrete' },
          { precision: null, recall: null },
          answered,
          ({ grades }) => grades['mitigation_concrete'],
        )),
  ]
}
