import { expect, test } from 'vitest'
import { type DeliveryParts, perform } from '../../src/app/perform.ts'
import type { View } from '../../src/flows/model/view.ts'
import type { Chat, Post } from '../../src/ports/chat.ts'
import type { Delivery } from '../../src/ports/outbox.ts'

const picture = { type: 'picture', hash: 'ab'.repeat(32), text: 'Schéma', source: null } as const
const view: View = { language: 'fr', text: 'Schéma', blocks: [picture] }

async function shownBy(pictures: Chat['pictures'], address: string | null, proposal: string | null = 'MLP-2026-001') {
  const shown: Post[] = []
  const chat: Chat = {
    platform: 'teams',
    ...(pictures === undefined ? {} : { pictures }),
    show: async (post) => {
      shown.push(post)
      return { channel: 'c', id: '1' }
    },
  }
  const named: object[] = []
  const parts = {
    chats: () => [chat],
    makePicture: (name: object) => {
      named.push(name)
      return address
    },
  } as unknown as DeliveryParts
  const place = { platform: 'teams', channel: 'c', thread: 't' } as const
  const effect = { type: 'show', to: place, slot: 'diagram:5.1', view } as const
  const delivery = { tenant: 'school', id: '7', proposal, effect, message: null } as unknown as Delivery
  await perform(parts, () => Promise.reject(new Error('nothing comes back')), delivery)
  return { block: shown[0]?.view.blocks[0], named, effect }
}

const url = 'https://mlops.example.org/pictures/x.y'

test('a chat that shows pictures by their address gets one as it is shown; what is stored holds none', async () => {
  const { block, named, effect } = await shownBy('by-address', url)

  expect(block).toEqual({ ...picture, url })
  expect(named).toEqual([{ tenant: 'school', proposal: 'MLP-2026-001', hash: picture.hash }])
  expect(effect.view.blocks).toEqual([picture])
})

test.each<[string, Parameters<typeof shownBy>]>([
  ['a chat that is given the bytes', [undefined, url]],
  ['a program that nothing reaches from outside', ['by-address', null]],
  ['a message of no proposal', ['by-address', url, null]],
])('%s: the words alone', async (_, given) => {
  expect((await shownBy(...given)).block).toEqual(picture)
})
