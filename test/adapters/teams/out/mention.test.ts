import { expect, test } from 'vitest'
import { view } from '../../../../src/flows/screens/blocks.ts'
import { harness, post } from './harness.ts'

const here = harness()

test('whom a message is for is mentioned by an entity that carries their id, and named in a text block', async () => {
  const h = here()
  const { aadObjectId: id, name } = h.learner
  const shown = view('fr', [
    { type: 'mention', people: [{ id, name }] },
    { type: 'text', text: 'Voici la réponse.' },
  ])

  await h.chat.show(post(h, { view: shown }))

  const [attachment] = (h.standing(h.drafting).at(-1)?.activity['attachments'] ?? []) as readonly {
    readonly content: Readonly<Record<string, unknown>>
  }[]
  const card = attachment?.content
  const text = `<at>${name}</at>`
  expect(card?.['msteams']).toEqual({
    width: 'Full',
    entities: [{ type: 'mention', text, mentioned: { id, name } }],
  })
  expect(card?.['body']).toMatchObject([{ type: 'TextBlock', text, wrap: true }, { type: 'RichTextBlock' }])
  expect(card?.['fallbackText']).toBe(`${name}\nVoici la réponse.`)
})
