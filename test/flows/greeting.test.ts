import { describe, expect, test } from 'vitest'
import { buttonsOf, heard, people, table } from '../support/table.ts'

const itself = { ...people.ines, id: 'mlops-proposal', name: 'mlops-proposal', roles: [] }

describe('a team’s room that was opened', () => {
  test('is told what arrives there, in the programme’s language, with what can be asked for', () => {
    const outcome = table('fr').act(itself, { type: 'opened', room: 'coordinators' })

    expect(outcome.effects).toMatchObject([{ type: 'post', to: 'coordinators' }])
    expect(heard(outcome)).toContain('canal est celui de la coordination')
    expect(buttonsOf(outcome.effects[0]!.view).map(({ press }) => press.action)).toEqual(['admin', 'queue'])
    expect(outcome.proposal).toBeNull()
  })

  test('is the reviewers’: reading comes before claiming', () => {
    const outcome = table('en').act(itself, { type: 'opened', room: 'reviewers' })

    expect(outcome.effects).toMatchObject([{ type: 'post', to: 'reviewers' }])
    expect(heard(outcome)).toContain('“Read” opens it without any commitment')
    expect(buttonsOf(outcome.effects[0]!.view).map(({ press }) => press.action)).toEqual(['queue'])
  })
})
