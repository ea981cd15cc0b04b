import type { Case } from '../judge.ts'
import type { Layer } from '../layer.ts'
import { atLeast, type Measure } from '../measure.ts'
import { trialOf } from './grading.ts'
import { targetMeasures } from './kpis.ts'
import { objectiveMeasures } from './objectives.ts'
import { riskMeasures } from './risks.ts'

/** Every measure of labelled passages, as they stand. */
export function passageMeasures(cases: readonly Case[], layer: Layer = 'automatic'): readonly Measure[] {
  const file = 'passages'
  return [
    ...objectiveMeasures(file, cases, layer),
    ...riskMeasures(file, 'as written', cases, layer),
    ...targetMeasures(file, 'as written', cases),
    {
      file,
      name: 'items found',
      counts: 'right',
      goal: atLeast(0.98),
      trials: cases.map((one) => ({ ...trialOf(one), isRight: one.found })),
    },
  ]
}
