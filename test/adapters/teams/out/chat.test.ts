import { describe, expect, test } from 'vitest'
import { findCurrent } from '../../../../src/adapters/teams/store/current.ts'
import { isNewRoot } from '../../../../src/adapters/teams/out/posts/known.ts'
import { Undeliverable } from '../../../../src/ports/chat.ts'
import { addGroupChat } from '../../../support/fake-connector/world.ts'
import { harness, hear, post, say } from './harness.ts'

const here = harness()

describe('where messages go', () => {
  test('a root message is a new thread: it goes to the bare channel', async () => {
    const h = here()

    const message = await h.chat.show(post(h, { proposal: 'MLP-1', slot: 'root' }))

    expect(h.fake.requests.map(({ method, url }) => [method, decodeURIComponent(url)])).toEqual([
      ['POST', `/amer/v3/conversations/${h.drafting.id}/activities`],
    ])
    const isNew = (id: string, afterMs = 0) =>
      isNewRoot(h.db, h.tenant, {
        channel: h.drafting.id,
        message: id,
        at: new Date(Date.now() + afterMs).toISOString(),
      })
    expect(await isNew(message.id)).toBe(true)
    expect(await isNew(message.id, 180_000)).toBe(false)
    expect(await isNew('1')).toBe(false)
    expect(await isNew(String(Date.now() + 60_000))).toBe(false)
  })

  test('a message, its edit, a word to one person, a sign and a document all hit the thread', async () => {
    const h = here()
    const root = await h.chat.show(post(h, { proposal: 'MLP-2', slot: 'root' }))
    const to = { platform: 'teams', channel: h.drafting.id, thread: root.id } as const
    await hear(h.fake, h.db, h.tenant, h.drafting, h.reader)
    h.fake.requests.length = 0

    const card = await h.chat.show(post(h, { to, slot: 'section:1#1' }))
    await h.chat.show(post(h, { to, slot: 'section:1#1', edits: card, view: say('Encore') }))
    await h.chat.show(post(h, { to, only: h.reader.aadObjectId }))
    await h.chat.status?.(h.tenant, to, 'reading', 'fr')
    await h.chat.status?.(h.tenant, to, 'idle', 'fr')
    const file = { type: 'document', name: 'a.md', mime: 'text/markdown', content: '# A\n\n## B\n\nc' } as const
    await h.chat.show(post(h, { to, view: say('Fichier', { blocks: [{ type: 'text', text: 'Fichier' }, file] }) }))

    expect(h.fake.requests).toHaveLength(6)
    for (const { url } of h.fake.requests)
      expect(decodeURIComponent(url)).toContain(`${h.drafting.id};messageid=${root.id}/`)
    expect(h.fake.world.complaints).toEqual([])
  })

  test('a chat has no threads: the chat itself gets everything, and holds the proposal', async () => {
    const h = here()
    const group = addGroupChat(h.fake.world, [h.learner, h.reader])
    await hear(h.fake, h.db, h.tenant, group, h.learner)
    for (const conversation of [h.own, group]) {
      const root = await h.chat.show(
        post(h, {
          to: { platform: 'teams', channel: conversation.id, thread: null },
          proposal: 'MLP-3',
          slot: 'root',
          asks: 'answer',
        }),
      )
      await h.chat.show(post(h, { to: { platform: 'teams', channel: conversation.id, thread: root.id } }))

      expect(await findCurrent(h.db, h.tenant, conversation.id)).toBe(root.id)
      expect(h.standing(conversation)).toHaveLength(2)
    }
    expect(h.fake.requests.map(({ url }) => url).join()).not.toContain('messageid')
  })

  test('a word to one person in a channel is a targeted message, seen by nobody else', async () => {
    const h = here()

    await h.chat.show(post(h, { only: h.reader.aadObjectId }))

    const [request] = h.fake.requests
    expect(request?.url).toContain('?isTargetedActivity=true')
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ recipient: { id: h.reader.id, isTargeted: true } })
    expect(request?.headers['x-mlops-targeted']).toBeUndefined()
    expect(h.standing(h.drafting).at(-1)?.only).toBe(h.reader.id)
  })

  test('where targeted messages are switched off, it goes to the person’s own chat', async () => {
    const h = here()
    const before = h.standing(h.drafting).length
    h.fake.faults.next('POST', /projets/, { type: 'refuse', status: 400, code: 'BadSyntax' })

    const message = await h.chat.show(post(h, { only: h.reader.aadObjectId, view: say('Pour vous') }))

    expect(h.fake.requests.map(({ status }) => status)).toEqual([400, 201, 201])
    expect(h.fake.world.conversations.get(message.channel)?.members).toEqual(new Set([h.reader.id]))
    expect(h.standing(h.drafting)).toHaveLength(before)
    expect(h.fake.requests.at(-1)?.body).toContain('Je vous écris ici\u00A0: Teams ne m’a pas laissé')
  })

  test('what would begin something there says that it begins it in their own chat, where it then stands', async () => {
    const h = here()
    const one = post(h, { only: h.reader.aadObjectId, view: say('Dans ce canal'), inOwnChat: say('Ici, en privé') })
    h.fake.faults.next('POST', /projets/, { type: 'refuse', status: 403, code: 'Forbidden' })

    await h.chat.show(one)
    await h.chat.show(one)

    const bodies = h.fake.requests.filter(({ status }) => status === 201).map(({ body }) => body)
    expect(bodies.filter((body) => body.includes('Ici, en privé'))).toHaveLength(1)
    expect(bodies.join()).not.toContain('Dans ce canal')
    expect(bodies.join()).not.toContain('ne m’a pas laissé')
  })

  test('what is to be found again goes to the person’s own chat, once, and a word says so where they act', async () => {
    const h = here()
    const toldBefore = h.standing(h.drafting).filter(({ only }) => only === h.reader.id).length
    const direct = { notice: say('Voyez votre conversation') }

    const one = post(h, { only: h.reader.aadObjectId, view: say('À garder'), direct })
    const message = await h.chat.show(one)
    await h.chat.show(one)

    const own = h.fake.world.conversations.get(message.channel)
    expect(own?.members).toEqual(new Set([h.reader.id]))
    const mine =
      own === undefined
        ? []
        : h
            .standing(own)
            .filter(({ from, activity }) => from !== h.reader.id && JSON.stringify(activity).includes('À garder'))
    expect(mine).toHaveLength(1)
    expect(h.standing(h.drafting).filter(({ only }) => only === h.reader.id)).toHaveLength(toldBefore + 1)
  })

  test('what must be seen reaches its person where the programme has no such room', async () => {
    const h = here()

    const seen = { only: h.reader.aadObjectId, to: 'coordinators', direct: { notice: null } } as const
    const message = await h.chat.show(post(h, { ...seen, view: say('Camille vous invite') }))

    expect(h.fake.world.conversations.get(message.channel)?.members).toEqual(new Set([h.reader.id]))
  })

  test('a word to somebody whom Teams has not named cannot be delivered', async () => {
    const h = here()
    await expect(h.chat.show(post(h, { only: 'nobody' }))).rejects.toThrow(Undeliverable)
    expect(h.fake.requests).toEqual([])
  })

  test('a room where the bot was never spoken to is reached as the tenant is', async () => {
    const h = here()
    await h.chat.show(post(h, { to: 'reviewers', slot: 'review:v1' }))
    expect(h.standing(h.reviewers)).toHaveLength(1)
  })
})

test('a section’s card in a group chat has an input, as the bot hears little there', async () => {
  const h = here()
  const group = addGroupChat(h.fake.world, [h.learner, h.reader])
  await hear(h.fake, h.db, h.tenant, group, h.learner)
  const press = { action: 'done', proposal: 'MLP-4', version: 0, args: { section: '1' }, opens: 'act' } as const
  const buttons = [{ label: 'Section terminée', style: 'primary', press } as const]
  const view = say('Section 1', { blocks: [{ type: 'actions', buttons, more: [] }] })

  for (const channel of [group.id, h.own.id]) {
    await h.chat.show(post(h, { to: { platform: 'teams', channel, thread: '1' }, slot: 'section:1#1', view }))
  }

  expect(h.fake.requests.map(({ body }) => body.includes('Input.Text'))).toEqual([true, false])
})

describe('edits', () => {
  test('an edit that changes nothing is no request', async () => {
    const h = here()
    const card = await h.chat.show(post(h, { slot: 'section:2#1' }))
    h.fake.requests.length = 0

    expect(await h.chat.show(post(h, { slot: 'section:2#1', edits: card }))).toEqual(card)
    expect(h.fake.requests).toEqual([])
  })

  test('a message that is taken away is deleted, also when it is taken away twice', async () => {
    const h = here()
    const edits = await h.chat.show(post(h, { slot: 'section:9#1' }))
    const removal = { ...post(h, { slot: 'section:9#1' }), edits }
    h.fake.requests.length = 0

    const outcomes = [await h.chat.remove?.(removal), await h.chat.remove?.(removal)]

    expect(outcomes).toEqual(['removed', 'removed'])
    expect(h.fake.requests.map(({ method }) => method)).toEqual(['DELETE'])
    expect(h.fake.world.messages.find((one) => one.id === edits.id)?.deleted).toBe(true)
  })

  test('an edit that takes back what the last one changed arrives', async () => {
    const h = here()
    const card = await h.chat.show(post(h, { slot: 'section:6#1' }))
    await h.chat.show(post(h, { slot: 'section:6#1', edits: card, view: say('Changé') }))
    h.fake.requests.length = 0

    await h.chat.show(post(h, { slot: 'section:6#1', edits: card }))

    expect(h.fake.requests.map(({ method }) => method)).toEqual(['PUT'])
  })

  test('an edit that was lost arrives when it is tried again, even where it takes back the one before', async () => {
    const h = here()
    const card = await h.chat.show(post(h, { slot: 'section:7#1' }))
    h.fake.faults.next('PUT', /activities/, { type: 'reset-after' })
    const changed = post(h, { slot: 'section:7#1', edits: card, view: say('Changé') })
    await expect(h.chat.show(changed)).rejects.toThrow('lost')
    h.fake.requests.length = 0

    await h.chat.show(post(h, { slot: 'section:7#1', edits: card }))

    expect(h.fake.requests.map(({ method }) => method)).toEqual(['PUT'])
  })

  test('a message that somebody deleted is posted again', async () => {
    const h = here()
    const card = await h.chat.show(post(h, { slot: 'section:3#1' }))
    const standing = h.fake.world.messages.find((one) => one.id === card.id)
    if (standing) standing.deleted = true

    const again = await h.chat.show(post(h, { slot: 'section:3#1', edits: card, view: say('Revoilà') }))

    expect(again.id).not.toBe(card.id)
    const next = await h.chat.show(post(h, { slot: 'section:3#1', edits: again, view: say('Et encore') }))
    expect(next).toEqual(again)
  })

  test('a second try of the same effect edits what the first one posted', async () => {
    const h = here()
    const same = post(h, { slot: 'coach:1#1' })
    const first = await h.chat.show(same)
    expect(await h.chat.show(same)).toEqual(first)
    expect(h.fake.requests).toHaveLength(1)
  })
})

test('a chat holds the proposal that asked last, whatever becomes of another one’s status line', async () => {
  const h = here()
  const to = { platform: 'teams', channel: h.own.id, thread: null } as const
  const held = () => findCurrent(h.db, h.tenant, h.own.id)
  const asking = { to, slot: 'root', asks: 'answer' } as const
  const first = await h.chat.show(post(h, { ...asking, proposal: 'MLP-4' }))
  const second = await h.chat.show(post(h, { ...asking, proposal: 'MLP-5' }))
  const under = { ...to, thread: first.id }

  await h.chat.show(post(h, { ...asking, proposal: 'MLP-4', edits: first, view: say('en relecture') }))
  await h.chat.show(post(h, { to: under, proposal: 'MLP-4', slot: 'coach:1#1' }))
  expect(await held()).toBe(second.id)

  await h.chat.show(post(h, { to: under, proposal: 'MLP-4', slot: 'section:3#2', asks: 'answer' }))
  expect(await held()).toBe(first.id)
})
