import { expect, test } from 'vitest'
import { renderMessages } from '../../../../src/adapters/slack/render/message.ts'
import { decodePress } from '../../../../src/adapters/slack/press-code.ts'
import { somePage } from '../../../support/any-view.ts'

test('a way to a page is a button that opens it, and a press of it is none of ours', () => {
  const url = 'https://mlops.example.org/pages/review/an-id/a-token'
  const block = { type: 'page', text: 'Ouvrir ma relecture', page: somePage, url } as const

  const { messages } = renderMessages({ language: 'fr', text: block.text, blocks: [block] })

  const [element] = messages
    .flatMap(({ blocks }) => blocks)
    .flatMap((one) => (one.type === 'actions' ? one.elements : []))
  expect(element).toMatchObject({ type: 'button', url, text: { text: 'Ouvrir ma relecture' } })
  expect(decodePress(element?.action_id ?? '', '')).toBeNull()
})
