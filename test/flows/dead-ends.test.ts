import { describe, expect, test } from 'vitest'
import { answers, inState, written } from '../support/stages.ts'
import { buttonsOf, heard, people, table, told } from '../support/table.ts'
import type { Played } from '../support/table.ts'

const { camille, nadia, omar, ines } = people

function actionsIn({ effects }: Played): readonly string[] {
  return effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action)
}

describe('an act that is refused names the one that works', () => {
  test.each([
    ['submitted', 'recall'],
    ['in-review', 'show'],
    ['approved', 'show'],
    ['published', 'revise'],
    ['withdrawn', 'restore'],
  ] as const)('writing in %s: %s', (state, way) => {
    const t = inState(state)

    expect(actionsIn(t.say(camille, 'One more objective.'))).toContain(way)
    expect(actionsIn(t.say(camille, '!clear 4'))).toContain(way)
  })

  test('to whoever comes too late for a claim, the queue', () => {
    const t = inState('in-review')

    expect(actionsIn(t.press(omar, 'claim'))).toEqual(['queue'])
  })

  test('to a reviewer with an old button, what holds now', () => {
    const t = inState('published')

    expect(actionsIn(t.press(nadia, 'claim'))).toEqual(['read', 'queue'])
  })

  test('to a coordinator in a form, too', () => {
    const asked = inState('drafting').open(camille, 'restore')

    expect('refusal' in asked && buttonsOf(asked.refusal).map(({ press }) => press.action)).toEqual([
      'resume',
      'outline',
    ])
  })

  test('to the author of a revision that cannot be withdrawn, dropping it', () => {
    const t = inState('published')
    t.press(camille, 'revise')

    expect(actionsIn(t.fill(camille, 'withdraw', {}))).toContain('drop-revision')
  })

  test('to somebody who finishes an empty section, an example and skipping it', () => {
    const t = table()
    t.command(camille)

    expect(actionsIn(t.press(camille, 'done'))).toEqual(['example', 'skip'])
  })
})

test('five submitted proposals do not stop a sixth draft: nobody can finish what waits for reviewers', () => {
  const t = table()
  const texts = Object.entries(answers)
  for (const number of [1, 2, 3, 4, 5]) {
    const id = `MLP-2026-00${number}`
    t.command(camille, 'new')
    for (const [section, text] of texts) t.fill(camille, 'edit', { text }, { section }, id)
    t.press(camille, 'recap', {}, undefined, id)
    const stamp = Object.values(t.proposal(id).sections).map(({ revision }) => revision)
    t.press(camille, 'submit', { stamp: stamp.join('.') }, undefined, id)
  }

  t.command(camille, 'new')

  expect(t.proposal('MLP-2026-005').state).toBe('submitted')
  expect(t.proposal('MLP-2026-006').state).toBe('drafting')
})

test('the words “withdrawn” carry the way back', () => {
  expect(actionsIn(inState('drafting').fill(camille, 'withdraw', {}))).toContain('restore')
})

test('a revision that goes with a proposal that is taken down is named, and the whole can be restored', () => {
  const t = inState('published')
  t.press(camille, 'revise')

  const outcome = t.fill(ines, 'take-down', { reason: 'Licence.' })

  expect(heard(outcome)).toContain('The revision that was being written is withdrawn with it')
  expect(actionsIn(outcome)).toContain('restore')
  expect(t.press(camille, 'restore').proposal?.state).toBe('drafting')
})

test('a question to a person brings the section’s text along', () => {
  const t = written()

  const outcome = t.fill(camille, 'ask-human', { question: 'Is this measurable?' }, { section: '4' })

  expect(heard(outcome)).toContain(answers[4])
})

test('the overview names what waits for reviewers, with its age and a way to read it', () => {
  const t = inState('submitted')
  t.wait(3)

  const outcome = t.command(ines, 'admin')

  expect(told(outcome)).toContain(
    `MLP-2026-001 · ${answers[1]} · Camille Roux · waiting for a reviewer · for 3 working days`,
  )
  expect(actionsIn(outcome)).toEqual(expect.arrayContaining(['read', 'queue', 'retry']))
})

test('an overview without a proposal that waits says so', () => {
  expect(told(table().command(ines, 'admin'))).toContain('No proposal waits for a review.')
})
