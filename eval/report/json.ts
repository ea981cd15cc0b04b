import { figuresOf } from '../figure.ts'
import type { Measure } from '../measure.ts'

/** Measures as data: their figures, and the cases that were judged wrong. */
export function jsonOf(measures: readonly Measure[]): readonly object[] {
  return measures.map((measure) => {
    const { file, name, counts, goal, trials } = measure
    return { file, name, counts, goal, ...figuresOf(measure), errors: trials.filter(({ isRight }) => !isRight) }
  })
}
