import { describe, expect, test } from 'vitest'
import { checkCard } from '../../../support/fake-connector/cards.ts'
import { harness, post } from './harness.ts'

const here = harness()

async function shownLink(channel: string, thread: string) {
  const h = here()
  const links = [{ text: 'Le fil de MLP-2026-042', place: { platform: 'teams', channel, thread } as const }]
  const view = { language: 'fr', text: 'Le fil', blocks: [{ type: 'links', links }] } as const
  await h.chat.show(post(h, { to: 'reviewers', view }))
  const [sent] = h.fake.requests.slice(-1)
  const { attachments } = JSON.parse(sent?.body ?? '')
  const card = attachments[0].content
  expect(checkCard(card)).toEqual([])
  return { h, inlines: card.body[0].inlines }
}

describe('a line that leads to a thread', () => {
  test('in a channel opens its first message', async () => {
    const { h, inlines } = await shownLink('19:abc@thread.tacv2', '1700000000123')

    const tenantId = h.fake.world.tenantId
    expect(inlines).toEqual([
      { type: 'TextRun', text: '• ' },
      {
        type: 'TextRun',
        text: 'Le fil de MLP-2026-042',
        selectAction: {
          type: 'Action.OpenUrl',
          url: `https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700000000123?tenantId=${tenantId}&parentMessageId=1700000000123`,
        },
      },
    ])
  })

  test('in a group chat opens the chat', async () => {
    const { inlines } = await shownLink('19:abc@thread.v2', '1700000000123')

    const url = new URL(inlines[1].selectAction.url)
    expect(url.pathname).toBe('/l/message/19%3Aabc%40thread.v2/1700000000123')
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ contextType: 'chat' })
  })

  test.each([
    ['a personal chat', 'a:1abc', '1700000000123'],
    ['a message whose id never came back', '19:abc@thread.tacv2', 'unknown key'],
  ])('to %s leads nowhere, and says so', async (_, channel, thread) => {
    const { inlines } = await shownLink(channel, thread)

    expect(inlines).toEqual([{ type: 'TextRun', text: '• Le fil de MLP-2026-042 · fil privé ou fermé' }])
  })
})
