import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Listening } from '../../support/playground-client-events.ts'
import { stagePlayground } from '../../support/playground-host.ts'
import { postgresUrl, serverPool } from '../../support/postgres.ts'

describe.skipIf(!postgresUrl)('the playground on PostgreSQL, where statements run side by side', () => {
  const stage = stagePlayground({ open: serverPool })

  test('the same message sent twenty times at once is one', async () => {
    const lea = stage.as('lea')
    const { message: root } = await lea.say('Bonjour')
    const id = randomUUID()

    await Promise.all(Array.from({ length: 20 }, () => lea.say('Un objectif', { id, thread: root.id })))

    expect((await lea.messages({ thread: root.id })).messages).toHaveLength(1)
    expect((await lea.messages()).messages[0]?.replies).toBe(1)
    expect(new Set(stage.inbox.envelopes.map((envelope) => envelope.id))).toEqual(new Set([id]))
  })

  test('the same post shown twenty times at once is one message', async () => {
    const post = {
      tenant: 'playground',
      key: 'post-1',
      to: 'catalogue' as const,
      only: null,
      proposal: null,
      slot: null,
      edits: null,
      view: { language: 'fr' as const, text: 'Publiée', blocks: [] },
    }

    const shown = await Promise.all(Array.from({ length: 20 }, () => stage.host.playground.chat.show(post)))

    expect(new Set(shown.map(({ id }) => id)).size).toBe(1)
    expect((await stage.as('lea').messages({ room: 'catalogue' })).messages).toHaveLength(1)
  })

  test('forty people’s messages at once are all heard, and none is missed by a page that was away', async () => {
    const before = await Listening.start(stage.host.address, 'karim')
    const texts = Array.from({ length: 40 }, (_, at) => `message ${at}`)

    await Promise.all(texts.map((text) => stage.as('lea').say(text)))
    await before.until(() => before.messages.length === 40)
    const after = await Listening.start(
      stage.host.address,
      'karim',
      before.heard.find(({ id }) => id !== null)?.id ?? '',
    )

    const heard = (listening: Listening) => listening.messages.map(({ body }) => body.text).toSorted()
    expect(heard(before)).toEqual(texts.toSorted())
    expect(heard(after)).toEqual(texts.toSorted())
    for (const listening of [before, after]) listening.stop()
  })
})
