import { describe, expect, test } from 'vitest'
import { choiceOfGaps, gapFor, gapNames, gapOf, gapWordings } from '../../../src/rubric/prompt/gaps.ts'
import { modelCriteria } from '../../../src/rubric/prompt/request.ts'
import { criterionIn, rubric } from '../../../src/rubric/rubric.ts'

const criterion = (id: string) => criterionIn(rubric, id)

describe('what is shown to be lacking', () => {
  test.each([
    ['Z4', 'vague', 'unsupported'],
    ['C9', 'praise', 'praise'],
    ['Z3', 'praise', 'praise'],
    ['K4', 'project_risk', 'project_risk'],
    ['P3', 'absent', 'no_licence'],
    ['O4', 'vague', 'no_baseline'],
    ['O5', 'business', 'business'],
    ['X6', 'absent', 'contradiction'],
  ] as const)('%s: the model’s “%s” is “%s”', (id, told, shown) => {
    expect(gapFor(criterion(id), told, true)).toBe(shown)
  })

  test.each([
    ['a word of another criterion is a general one', 'T3', 'business', true, 'vague'],
    ['where a passage is named, a part is absent', 'C1', 'absent', true, 'partly'],
    ['where none is, all of it', 'C1', 'absent', false, 'absent'],
    ['no word is none', 'C1', 'none', true, 'none'],
  ] as const)('%s', (_, id, told, hasPassage, shown) => {
    expect(gapFor(criterion(id), told, hasPassage)).toBe(shown)
  })

  test('what we know of a criterion of ours does not hold for one that a programme has reworded', () => {
    const reworded = { ...criterion('O4'), ask: { fr: 'Chaque objectif nomme une équipe.', en: 'Each names a team.' } }

    expect(gapFor(reworded, 'absent', false)).toBe('absent')
  })

  test('every word that a model may say belongs to a criterion that it judges, and each has a sentence', () => {
    const judged = new Set(modelCriteria(rubric).map(({ id }) => id))
    const own = gapNames.filter((name) => !['none', 'absent', 'vague'].includes(name))

    expect(Object.keys(choiceOfGaps).filter((id) => !judged.has(id))).toEqual([])
    expect(own.filter((name) => !Object.values(choiceOfGaps).flat().includes(name))).toEqual([])
    expect(own.filter((name) => gapWordings[name].fr === '')).toEqual([])
  })

  test('a gap that was stored before is still worded; one that nobody knows says nothing', () => {
    expect(['no_means', 'no_link', 'contradiction'].map(gapOf)).toEqual(['no_means', 'no_link', 'contradiction'])
    expect([gapOf('oops'), gapOf(undefined), gapOf('toString')]).toEqual(['none', 'none', 'none'])
  })
})
