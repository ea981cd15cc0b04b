import { expect, test } from 'vitest'
import { checkCard } from '../../../support/fake-connector/cards.ts'
import { harness, post } from './harness.ts'

const here = harness()

async function cardOf(picture: { readonly source: string | null; readonly url?: string }) {
  const h = here()
  const block = { type: 'picture', hash: 'ab'.repeat(32), text: 'Schéma : collecte, puis modèle', ...picture } as const
  await h.chat.show(post(h, { view: { language: 'fr', text: block.text, blocks: [block] } }))
  const [sent] = h.fake.requests.slice(-1)
  const card = JSON.parse(sent?.body ?? '').attachments[0].content
  expect(checkCard(card)).toEqual([])
  return { body: card.body, text: JSON.stringify(card) }
}

const source = 'flowchart LR\n  A --> B'
const url = 'https://mlops.example.org/pictures/signed.mark'

test('a picture with an address is shown, with what it shows for who cannot see it, and opens in full size', async () => {
  const { body, text } = await cardOf({ source, url })

  expect(body[0]).toEqual({
    type: 'Image',
    url,
    altText: 'Schéma : collecte, puis modèle',
    selectAction: { type: 'Action.OpenUrl', url },
  })
  expect(text).not.toContain('flowchart')
  expect(text).not.toContain('Teams ne peut pas')
})

test('one without an address is its words, and says why: the text that it was drawn from, or where it can be seen', async () => {
  const drawn = await cardOf({ source })
  const sent = await cardOf({ source: null })

  expect(drawn.text).not.toContain('"Image"')
  expect(drawn.text).toContain('Teams ne peut pas montrer ce dessin ici')
  expect(drawn.text).toContain('A --> B')
  expect(sent.text).not.toContain('"Image"')
  expect(sent.text).toContain('L’image est gardée avec la proposition')
})
