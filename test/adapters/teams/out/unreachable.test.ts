import { expect, test } from 'vitest'
import { findReference } from '../../../../src/adapters/teams/store/references.ts'
import { Closed, Undeliverable, Unreachable } from '../../../../src/ports/chat.ts'
import { addMember, personalChat } from '../../../support/fake-connector/world.ts'
import { harness, hear, post, say } from './harness.ts'

const here = harness()

/** Somebody who has spoken in the channel alone, or also in their own chat. */
async function met(where: 'channel' | 'own chat') {
  const h = here()
  const member = addMember(h.fake.world, 'Sophie Laurent')
  const own = personalChat(h.fake.world, member)
  await hear(h.fake, h.db, h.tenant, h.reviewers, member)
  if (where === 'own chat') await hear(h.fake, h.db, h.tenant, own, member)
  const words = post(h, { to: 'reviewers', only: member.aadObjectId, direct: { notice: null } })
  return { ...h, member, own, words }
}

const refused = (code: string, status = 403) => ({ type: 'refuse', status, code }) as const

test.for([
  ['ConversationBlockedByUser', 403, 'débloquer'],
  ['BotNotInConversationRoster', 403, 'rajouter'],
  ['BotDisabledByAdmin', 403, 'centre d’administration'],
  ['ConversationNotFound', 404, 'rajouter'],
] as const)(
  '%s in their own chat: they are not reachable, nothing more is sent there, and the room is open',
  async ([code, status, way]) => {
    const h = await met('own chat')
    h.fake.faults.next('POST', new RegExp(`${h.own.id}.*activities`), refused(code, status))

    const refusal = await h.chat.show(h.words).catch((error: unknown) => error)

    expect(refusal).toBeInstanceOf(Unreachable)
    expect(refusal).not.toBeInstanceOf(Closed)
    expect(refusal).toMatchObject({
      message: expect.stringContaining(code),
      remedy: { fr: expect.stringContaining(way) },
    })
    expect(await findReference(h.db, h.tenant, h.own.id)).toMatchObject({ dead: code })
    expect(await findReference(h.db, h.tenant, h.reviewers.id)).toMatchObject({ dead: null })
    h.fake.requests.length = 0
    await expect(h.chat.show({ ...h.words, key: `${h.words.key} later` })).rejects.toThrow(Unreachable)
    expect(h.fake.requests).toEqual([])

    await hear(h.fake, h.db, h.tenant, h.own, h.member)
    await h.chat.show({ ...h.words, key: `${h.words.key} heard` })
    expect(h.standing(h.own)).toHaveLength(1)
  },
)

test('whose chat cannot even be opened closes no channel that they acted in', async () => {
  const h = await met('channel')
  h.fake.faults.next('POST', /conversations\/?$/, refused('ConversationBlockedByUser'))

  await expect(h.chat.show(h.words)).rejects.toThrow(Unreachable)

  expect(await findReference(h.db, h.tenant, h.reviewers.id)).toMatchObject({ dead: null })
  await h.chat.show(post(h, { to: 'reviewers', view: say('Pour tous') }))
})

test('whose draft lives in that chat is not told that a place is closed', async () => {
  const h = await met('own chat')
  h.fake.faults.next('POST', new RegExp(`${h.own.id}.*activities`), refused('ConversationBlockedByUser'))
  const to = { platform: 'teams', channel: h.own.id, thread: null } as const

  await expect(h.chat.show(post(h, { to }))).rejects.toThrow(Unreachable)
})

test('who never wrote to the bot is not reachable, and it is said what they can do', async () => {
  const h = here()
  const stranger = addMember(h.fake.world, 'Paul Roy')
  const words = post(h, { to: 'reviewers', only: stranger.aadObjectId, direct: { notice: null } })

  const refusal = await h.chat.show(words).catch((error: unknown) => error)

  expect(refusal).toBeInstanceOf(Undeliverable)
  expect(refusal).toMatchObject({ remedy: { fr: expect.stringContaining('bonjour') } })
})
