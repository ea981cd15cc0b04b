import { expect, test } from 'vitest'
import { authorsOf, isAllowed } from '../../src/flows/model/people.ts'
import { people, table } from '../support/table.ts'

test('the owner may write and decide, and nobody else may do either', () => {
  const t = table('en')
  t.command(people.camille)
  const proposal = t.proposal()

  expect(authorsOf(proposal).map(({ id }) => id)).toEqual([people.camille.id])
  for (const right of ['write', 'decide'] as const) {
    expect(isAllowed(people.camille, right, proposal)).toBe(true)
    for (const other of [people.sacha, people.nadia, people.ines]) expect(isAllowed(other, right, proposal)).toBe(false)
  }
})
