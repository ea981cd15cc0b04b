import { expect, test } from 'vitest'
import type { Fact, FactSight } from '../../../src/rubric/facts/fact.ts'
import { joinFacts } from '../../../src/rubric/facts/join-facts.ts'

const fact = (id: Fact['id'], sight: FactSight): Fact => ({ id, sight, paths: [`${id} ${sight}`], count: 1 })

test.each([
  ['absent', 'seen', 'seen'],
  ['unknown', 'seen', 'seen'],
  ['declared', 'seen', 'seen'],
  ['absent', 'unknown', 'unknown'],
  ['declared', 'unknown', 'unknown'],
  ['absent', 'declared', 'declared'],
  ['absent', 'absent', 'absent'],
] as const)('a fact that is %s in one repository and %s in another is %s', (one, other, joint) => {
  for (const sights of [
    [one, other],
    [other, one],
  ] as const)
    expect(joinFacts(sights.map((sight) => [fact('container', sight)]))).toEqual([fact('container', joint)])
})

test('facts come in the order of their rules, those of either repository', () => {
  const joint = joinFacts([[fact('compose', 'seen')], [fact('tests', 'absent'), fact('container', 'seen')]])

  expect(joint.map(({ id }) => id)).toEqual(['tests', 'container', 'compose'])
  expect(joinFacts([])).toEqual([])
})
