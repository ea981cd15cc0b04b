import { expect, test } from 'vitest'
import { renderCards } from '../../../../src/adapters/teams/render/card.ts'
import { somePage } from '../../../support/any-view.ts'

test('a way to a page is a button that opens it', () => {
  const url = 'https://mlops.example.org/pages/review/an-id/a-token'
  const block = { type: 'page', text: 'Ouvrir ma relecture', page: somePage, url } as const

  const cards = renderCards({ language: 'fr', text: block.text, blocks: [block] })

  expect(JSON.stringify(cards)).toContain(JSON.stringify({ type: 'Action.OpenUrl', title: 'Ouvrir ma relecture', url }))
})
