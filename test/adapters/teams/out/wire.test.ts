import { afterAll, expect, test } from 'vitest'
import { loadSdk } from '../../../../src/adapters/teams/out/connector/sdk.ts'
import { patchMappers, proveMappers } from '../../../../src/adapters/teams/out/connector/patch-mappers.ts'
import type { View } from '../../../../src/flows/model/view.ts'
import { harness, post } from './harness.ts'

const here = harness()

afterAll(() => patchMappers())

const coached: View = {
  language: 'fr',
  label: 'ai',
  text: 'Coach IA\nUne remarque.',
  blocks: [
    { type: 'text', text: 'Une remarque.' },
    { type: 'quote', text: 'Améliorer le déploiement' },
  ],
}

test('what a model wrote carries its label, what it quotes, and thumbs, on the wire', async () => {
  const h = here()
  await h.chat.show(post(h, { view: coached }))

  const [request] = h.fake.requests
  expect(JSON.parse(request?.body ?? '')).toMatchObject({
    text: expect.stringMatching(/ \[1\]$/),
    channelData: { feedbackLoop: { type: 'default' } },
    entities: [
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        additionalType: ['AIGeneratedContent'],
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: { '@type': 'DigitalDocument', name: 'Votre texte', abstract: 'Améliorer le déploiement' },
          },
        ],
      },
    ],
  })
})

test('what code wrote carries no such label', async () => {
  const h = here()
  await h.chat.show(post(h, { view: { ...coached, label: 'automatic' } }))
  const body = h.fake.requests[0]?.body ?? ''
  expect(body).not.toContain('AIGeneratedContent')
  expect(body).toContain('Vérification automatique')
})

test('every message has a card, a fallback and a summary, and comes from the bot with a token', async () => {
  const h = here()
  await h.chat.show(post(h, {}))
  const [request] = h.fake.requests
  expect(request?.headers.authorization).toMatch(/^Bearer connector-/)
  expect(JSON.parse(request?.body ?? '')).toMatchObject({
    type: 'message',
    locale: 'fr',
    summary: 'Bonjour',
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5', fallbackText: 'Bonjour' } },
    ],
  })
})

test('the self-check at the start sees that the patch is in force, and says so when it is not', async () => {
  await expect(proveMappers()).resolves.toBeUndefined()

  const { mappers } = loadSdk()
  delete mappers.Entity.type.additionalProperties
  await expect(proveMappers()).rejects.toThrow('AI labels and messages to one person would not arrive')
  await patchMappers()
  delete mappers.ChannelAccount.type.modelProperties['isTargeted']
  await expect(proveMappers()).rejects.toThrow('run npm ci')
})
