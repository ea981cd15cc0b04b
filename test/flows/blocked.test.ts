import { expect, test } from 'vitest'

import { heard, people, table } from '../support/table.ts'

const remedy = { fr: 'Tapez /invite @mlops-proposal dans #relecture.', en: 'Type /invite @mlops-proposal in #reviews.' }
const itself = { ...people.ines, id: 'mlops-proposal', name: 'mlops-proposal', roles: [] }

test('coordinators are told which channel is closed and what opens it, in the programme’s language', () => {
  const outcome = table('fr').act(itself, { type: 'blocked', room: 'reviewers', remedy })

  expect(outcome.effects).toMatchObject([{ type: 'post', to: 'coordinators' }])
  expect(heard(outcome)).toContain('canal de relecture')
  expect(heard(outcome)).toContain(remedy.fr)
  expect(outcome.proposal).toBeNull()
})
