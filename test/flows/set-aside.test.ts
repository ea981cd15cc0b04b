import { expect, test } from 'vitest'
import { heard, people, table, told } from '../support/table.ts'

const { camille } = people

test('whoever sent what the program cannot take in is told so in their own messages, what goes on and what to do', () => {
  const t = table('fr')

  const outcome = t.act(camille, { type: 'set-aside', why: 'ended', tells: 'sender' })

  expect(outcome.effects).toMatchObject([{ type: 'tell', person: camille.id, direct: { notice: null } }])
  expect(told(outcome)).toMatch(/mis de côté.*le reste continue.*plusieurs morceaux/)
})

test.each(['ended', 'failed'] as const)('the coordinators hear whose it was (%s)', (why) => {
  const t = table('fr')

  const outcome = t.act(camille, { type: 'set-aside', why, tells: 'coordinators' })

  expect(outcome.effects).toMatchObject([{ type: 'post', to: 'coordinators' }])
  expect(heard(outcome)).toContain(camille.name)
  expect(told(outcome)).toBe('')
})
