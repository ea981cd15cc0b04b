import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { Unavailable } from '../../../src/ports/inbox.ts'
import { refusal } from '../../support/playground-client.ts'
import { hostPlayground, notingInbox, stagePlayground } from '../../support/playground-host.ts'

describe('when the core cannot take what people do', () => {
  const stage = stagePlayground()
  let root: string
  const down = () => {
    stage.inbox.answer = () => {
      throw new Unavailable('the database is away')
    }
  }

  beforeEach(async () => {
    root = (await stage.as('lea').say('Bonjour')).message.id
  })

  test('the person is told so, and what they wrote is kept', async () => {
    down()

    const refused = await refusal(stage.as('lea', 'en').say('Un objectif', { thread: root }))

    expect([refused.status, refused.error.code]).toEqual([503, 'unavailable'])
    expect(refused.error.message).toContain('Your text is kept')
    expect((await stage.as('lea').messages({ thread: root })).messages).toHaveLength(1)
  })

  test('sending it again gives it to the core, once', async () => {
    const id = randomUUID()
    down()
    await refusal(stage.as('lea').say('Un objectif', { id, thread: root }))
    stage.inbox.answer = () => ({ type: 'stored' })

    await stage.as('lea').say('Un objectif', { id, thread: root })
    await stage.host.playground.recover()

    expect(stage.inbox.envelopes.map(({ id: envelope }) => envelope)).toEqual([id])
  })

  test('what was written meanwhile in the same thread waits its turn', async () => {
    down()
    const ids = [randomUUID(), randomUUID(), randomUUID()]
    for (const id of ids) await refusal(stage.as('lea').say('Un objectif', { id, thread: root }))
    stage.inbox.answer = () => ({ type: 'stored' })

    await stage.as('karim').say('Et moi ?', { thread: root })

    expect(stage.inbox.envelopes.map(({ actor }) => actor.id)).toEqual(['lea', 'lea', 'lea', 'karim'])
    expect(stage.inbox.envelopes.slice(0, 3).map(({ id }) => id)).toEqual(ids)
  })

  test('what many write into a thread at the same time is handed over in the order in which it stands, each once', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `Message ${at}`)

    await Promise.all(texts.map((text, at) => stage.as(at % 2 === 0 ? 'lea' : 'karim').say(text, { thread: root })))
    await stage.host.playground.recover()

    const { messages } = await stage.as('lea').messages({ thread: root })
    expect(stage.inbox.envelopes.map(({ event }) => 'message' in event && event.message)).toEqual(
      messages.map(({ id }) => id),
    )
    expect(messages).toHaveLength(texts.length)
  })

  test('a process that starts after a kill hands over what the killed one stored, in order', async () => {
    down()
    const { length } = stage.inbox.envelopes
    const said = randomUUID()
    await refusal(stage.as('lea').say('Un objectif', { id: said, thread: root }))
    await refusal(stage.as('lea').edit(said, 'Un meilleur objectif'))
    await refusal(stage.as('lea').command('liste'))
    const inbox = notingInbox()
    await using host = await hostPlayground(stage.db, inbox)

    await host.playground.recover()
    await host.playground.recover()

    expect(inbox.envelopes.map(({ event }) => event.type)).toEqual(['said', 'edited', 'commanded'])
    expect(stage.inbox.envelopes).toHaveLength(length)
  })

  test('an act that fails again and again no longer holds up its thread', async () => {
    stage.inbox.answer = ({ event }) => {
      if (event.type === 'said' && event.text === 'poison') throw new Error('a defect')
      return { type: 'stored' }
    }
    const id = randomUUID()
    const first = await refusal(stage.as('lea').say('poison', { id, thread: root }))
    // The playground itself tries again meanwhile, so that it may give up sooner than we do.
    for (let at = 1; at < 5; at++)
      await stage
        .as('lea')
        .say('poison', { id, thread: root })
        .catch(() => {})

    await stage.as('lea').say('la suite', { thread: root })

    expect(first.error.code).toBe('internal')
    expect(stage.inbox.envelopes.map(({ event }) => event)).toMatchObject([
      { type: 'set-aside', why: 'failed', tells: 'sender' },
      { type: 'set-aside', why: 'failed', tells: 'coordinators' },
      { text: 'la suite' },
    ])
  })
})

describe('what is written below a root message that the core has not noted yet', () => {
  const stage = stagePlayground()
  let root: string

  beforeEach(async () => {
    const shown = await stage.host.playground.chat.show({
      tenant: 'playground',
      key: randomUUID(),
      to: { platform: 'web', channel: 'projets', thread: null },
      only: null,
      proposal: null,
      slot: null,
      edits: null,
      view: { language: 'fr', text: 'MLP-2026-001', blocks: [] },
    })
    root = shown?.id ?? ''
  })

  /** So many times nobody knows whose thread it is. */
  function unknownFor(times: number): void {
    stage.inbox.answer = () => (stage.inbox.envelopes.length < times ? { type: 'unknown' } : { type: 'stored' })
  }

  test('is handed over once it is noted, before its author is answered', async () => {
    unknownFor(3)

    await stage.as('lea').say('!section 6', { thread: root })

    expect(stage.inbox.envelopes).toHaveLength(4)
  })

  test('waits where that takes longer, and what follows waits behind it', async () => {
    unknownFor(1_000)
    await stage.as('lea').say('!section 6', { thread: root })
    await stage.as('lea').say('Un objectif', { thread: root })
    const { length } = stage.inbox.envelopes

    stage.inbox.answer = () => ({ type: 'stored' })
    await stage.host.playground.recover()

    const texts = stage.inbox.envelopes.slice(length).map(({ event }) => event.type === 'said' && event.text)
    expect(texts).toEqual(['!section 6', 'Un objectif'])
  })
})
