import type { Finding } from '../src/rubric/finding.ts'
import { isOfSection } from '../src/rubric/judge/candidates.ts'
import { atLeast, type Measure, type Trial } from './measure.ts'
import type { Outcome } from './model/read-tasks.ts'
import { shownIn } from './model/score.ts'
import { isTouching } from './proposals.ts'

/** How far two independent sets of answers to the same requests show the same findings. */
export interface Agreement {
  /** Readings that both sets answer in full, of all. */
  readonly complete: number
  readonly readings: number
  readonly measures: readonly Measure[]
}

/** Compares what is shown after one set of answers with what is shown after the other: each finding of either counts once. */
export function agreementOf(one: readonly Outcome[], other: readonly Outcome[]): Agreement {
  const pairs = one.flatMap((left, index) => {
    const right = other[index]
    return right === undefined || left.judged === null || right.judged === null ? [] : [{ left, right }]
  })
  const trials = pairs.flatMap(({ left, right }) => trialsOf(left, right))
  const about = { file: 'steady', counts: 'right' } as const
  return {
    complete: pairs.length,
    readings: one.length,
    measures: [
      {
        ...about,
        name: 'major findings that both show',
        goal: atLeast(0.85),
        trials: trials.filter(({ isMajor }) => isMajor),
      },
      { ...about, name: 'findings that both show', goal: null, trials },
    ],
  }
}

function trialsOf(left: Outcome, right: Outcome): readonly (Trial & { readonly isMajor: boolean })[] {
  const [mine, theirs] = [shownIn(left), shownIn(right)]
  const alone = theirs.filter((their) => !mine.some((my) => isSame(my, their)))
  const { id, lang, scope } = left.task
  const trial = (finding: Finding, isRight: boolean, found: string) => ({
    id: `${id} ${scope === 'whole' ? scope : `section ${scope}`}`,
    lang,
    doubt: false,
    isMajor: finding.severity !== 'minor',
    isRight,
    text: finding.about,
    expected: `${finding.criterion} (${finding.severity})`,
    found,
  })
  return [
    ...mine.map((my) => {
      const isShared = theirs.some((their) => isSame(my, their))
      return trial(my, isShared, isShared ? 'both' : 'the first alone')
    }),
    ...alone.map((their) => trial(their, false, 'the second alone')),
  ]
}

/** The same criterion, of the same weight; where it is about passages, on the same one or on the same lack. */
function isSame(one: Finding, other: Finding): boolean {
  if (one.criterion !== other.criterion || one.section !== other.section) return false
  if ((one.severity === 'minor') !== (other.severity === 'minor')) return false
  if (isOfSection(one.criterion)) return true
  return one.span === null || other.span === null ? one.span === other.span : isTouching(one.span, other.span)
}
