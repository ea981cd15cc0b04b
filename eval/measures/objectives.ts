import type { Case } from '../judge.ts'
import type { Layer } from '../layer.ts'
import { atLeast, atMost, type Measure, type Trial } from '../measure.ts'
import { criterionMeasures, type GradeOf, trialOf } from './grading.ts'

const accuracy = { automatic: 0.92, model: 0.95 } as const

/** What a person grades, by the criterion that asks for it. What needs no starting value has one that is met. */
const graded: Readonly<Record<string, { readonly name: string; readonly grade: GradeOf }>> = {
  O2: { name: 'vague', grade: ({ grades }) => grades['specific'] },
  O3: { name: 'not measurable', grade: ({ grades }) => grades['measurable'] },
  O4: { name: 'no starting value', grade: ({ grades }) => grades['baseline'] },
  O5: { name: 'not MLOps', grade: ({ grades }) => grades['mlops_relevant'] },
  O6: { name: 'a tool, no outcome', grade: ({ grades }) => (grades['reasons']?.includes('tool/task') ? 'no' : 'yes') },
}

/** How well weak objectives are told from others, and each criterion of one objective. */
export function objectiveMeasures(file: string, cases: readonly Case[], layer: Layer): readonly Measure[] {
  const objectives = cases.filter(({ type }) => type === 'objective')
  const trials = objectives.map((one): Trial => trialIn(one))
  const half = (name: Trial['half']): readonly Trial[] => trials.filter((one) => one.half === name)
  const strong = objectives.filter(({ grades }) => grades['verdict'] === 'strong')
  return [
    {
      file,
      name: 'weak ↔ major finding, balanced accuracy',
      counts: 'balanced',
      goal: atLeast(accuracy[layer]),
      trials,
    },
    { file, name: 'French-English gap of it', counts: 'gap', goal: atMost(0.03), trials },
    { file, name: 'weak with a major finding', counts: 'right', goal: null, trials: half('weak') },
    { file, name: 'others left alone', counts: 'right', goal: null, trials: half('fair') },
    {
      file,
      name: 'strong with a major finding',
      counts: 'wrong',
      goal: atMost(0.03),
      trials: strong.map((one) => trialIn(one)),
    },
    ...Object.entries(graded).flatMap(([criterion, { name, grade }]) =>
      criterionMeasures(
        { file, criterion, name },
        { precision: null, recall: null },
        objectives.filter((one) => grade(one) !== undefined),
        grade,
      ),
    ),
  ]
}

function trialIn(one: Case): Trial {
  const isWeak = one.grades['verdict'] === 'weak'
  const majors = one.raised.filter(({ severity }) => severity !== 'minor')
  // A finding is no false alarm where the person, too, missed what it asks for.
  const alarms = majors.filter(({ criterion }) => graded[criterion]?.grade(one) !== 'no')
  return {
    ...trialOf(one),
    half: isWeak ? 'weak' : 'fair',
    isRight: isWeak ? majors.length > 0 : alarms.length === 0,
  }
}
