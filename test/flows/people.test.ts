import { expect, test } from 'vitest'
import { isAllowed } from '../../src/flows/model/people.ts'
import { people, table } from '../support/table.ts'

test('the owner may write and decide, and nobody else may do either', () => {
  const t = table('en')
  t.command(people.camille)
  const proposal = t.proposal()

  expect(proposal.authors).toEqual([{ id: people.camille.id, name: people.camille.name, rights: ['write', 'decide'] }])
  for (const right of ['write', 'decide'] as const) {
    expect(isAllowed(people.camille, right, proposal)).toBe(true)
    for (const other of [people.sacha, people.nadia, people.ines]) expect(isAllowed(other, right, proposal)).toBe(false)
  }
})

test('an author with one right has that one alone, and one who was taken off the list has none', () => {
  const t = table('en')
  t.command(people.camille)
  const [owner] = t.proposal().authors
  const sacha = { id: people.sacha.id, name: people.sacha.name, rights: ['write'] as const }
  const both = { authors: [...(owner === undefined ? [] : [owner]), sacha] }

  expect(isAllowed(people.sacha, 'write', both)).toBe(true)
  expect(isAllowed(people.sacha, 'decide', both)).toBe(false)
  expect(isAllowed(people.camille, 'write', { authors: [sacha] })).toBe(false)
})
