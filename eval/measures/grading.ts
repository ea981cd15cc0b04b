import type { Case } from '../judge.ts'
import type { Measure, Trial } from '../measure.ts'
import { precisionAndRecall } from '../measure.ts'

/** The grade that a person gave to what a criterion asks for. */
export type GradeOf = (one: Case) => string | undefined

/** The case as a trial, but for whether it is right. */
export function trialOf(one: Case): Omit<Trial, 'isRight'> {
  const { id, lang, doubt, text, found, raised, onSection, grades } = one
  const said = [...raised, ...onSection].map(({ criterion, severity }) => `${criterion} (${severity})`)
  return {
    id,
    lang,
    doubt,
    text,
    expected: Object.entries(grades)
      .filter(([, grade]) => grade !== '')
      .map(([name, grade]) => `${name}=${grade}`)
      .join(' '),
    found: found ? [...new Set(said)].join(', ') || 'nothing raised' : 'not taken as an item',
  }
}

/** Whether the criterion is raised on the item, at any severity. */
export function isRaised({ raised }: Case, criterion: string): boolean {
  return raised.some((one) => one.criterion === criterion)
}

/** Precision and recall of one criterion. On what a person graded "partial", advice is neither right nor wrong; a major finding is a false alarm. */
export function criterionMeasures(
  { file, criterion, name }: { readonly file: string; readonly criterion: string; readonly name: string },
  goals: Parameters<typeof precisionAndRecall>[1],
  cases: readonly Case[],
  grade: GradeOf,
): readonly Measure[] {
  const counted = cases.filter((one) => grade(one) !== 'partial' || isMajorOn(one, criterion))
  return precisionAndRecall({ file, name: `${criterion} ${name}` }, goals, counted, (one) => ({
    asserted: isRaised(one, criterion),
    isTrue: grade(one) === 'no',
    trial: trialOf(one),
  }))
}

function isMajorOn({ raised }: Case, criterion: string): boolean {
  return raised.some((one) => one.criterion === criterion && one.severity !== 'minor')
}
