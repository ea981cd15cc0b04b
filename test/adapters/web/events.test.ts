import { afterEach, describe, expect, test } from 'vitest'
import type { View } from '../../../src/flows/model/view.ts'
import { Listening } from '../../support/playground-client-events.ts'
import { sql } from 'kysely'
import { PlaygroundClient } from '../../support/playground-client.ts'
import { hostPlayground, notingInbox, stagePlayground } from '../../support/playground-host.ts'

const view: View = { language: 'fr', text: 'Réponse', blocks: [{ type: 'text', text: 'Réponse' }] }

describe('live events', () => {
  const stage = stagePlayground()
  const open: Listening[] = []
  const listen = async (persona: string, after?: string) => {
    const listening = await Listening.start(stage.host.address, persona, after)
    open.push(listening)
    return listening
  }
  const show = (key: string, only: string | null, room = 'projets', thread: string | null = null) =>
    stage.host.playground.chat.show({
      tenant: 'playground',
      key,
      to: { platform: 'web', channel: room, thread },
      only,
      proposal: null,
      slot: null,
      edits: null,
      view,
    })

  afterEach(() => {
    for (const listening of open.splice(0)) listening.stop()
  })

  test('a message, its edit and its deletion are told as they happen', async () => {
    const karim = await listen('karim')
    const lea = stage.as('lea')

    const { message } = await lea.say('Bonjour')
    await lea.edit(message.id, 'Bonsoir')
    await lea.remove(message.id)
    await karim.until(() => karim.messages.length === 3)

    expect(karim.messages.map(({ body, edited, deleted }) => [body.text, edited, deleted])).toEqual([
      ['Bonjour', false, false],
      ['Bonsoir', true, false],
      ['', true, true],
    ])
  })

  test('a reply that comes or goes brings what its root counts, and not the root again', async () => {
    const { message: root } = await stage.as('lea').say('Bonjour')
    const karim = await listen('karim')

    const { message: reply } = await stage.as('lea').say('Suite', { thread: root.id })
    await stage.as('lea').remove(reply.id)
    await karim.until(() => karim.messages.length > 1)

    const [came, went] = karim.heard.slice(-2)
    const count = { id: root.id, repliedAt: reply.at }
    expect(came?.messages.map(({ id }) => id)).toEqual([reply.id])
    expect(came?.counts).toEqual([{ ...count, change: reply.change, replies: 1 }])
    expect(went?.messages.map(({ id, deleted }) => [id, deleted])).toEqual([[reply.id, true]])
    expect(went?.counts).toEqual([{ ...count, change: reply.change + 1, replies: 0 }])
  })

  test('an answer to one person counts nowhere, and a page that was away gets the root whole', async () => {
    const { message: root } = await stage.as('lea').say('Bonjour')
    const lea = await listen('lea')
    await show('for-lea', 'lea', 'projets', root.id)
    await lea.until(() => lea.messages.length > 0)
    await stage.as('karim').say('Suite', { thread: root.id })

    const back = await listen('lea', lea.lastId ?? undefined)

    expect(lea.heard.find(({ event }) => event === 'change')?.counts).toEqual([])
    expect(back.messages.map(({ body, replies }) => [body.text, replies])).toEqual([
      ['Suite', 0],
      ['Bonjour', 1],
    ])
  })

  test('nobody hears what is not for them', async () => {
    const [lea, karim, sophie] = [await listen('lea'), await listen('karim'), await listen('sophie')]

    await show('for-lea', 'lea')
    await show('for-reviewers', null, 'relecture')
    await show('for-all', null)
    await Promise.all(
      [lea, karim, sophie].map((one) =>
        one.until(() => one.messages.some(({ audience, room }) => audience === 'room' && room === 'projets')),
      ),
    )

    expect(lea.messages.map(({ room, audience }) => `${room} ${audience}`)).toEqual(['projets you', 'projets room'])
    expect(karim.messages.map(({ room, audience }) => `${room} ${audience}`)).toEqual(['projets room'])
    expect(sophie.messages.map(({ room, audience }) => `${room} ${audience}`)).toEqual([
      'relecture room',
      'projets room',
    ])
  })

  test('a page that was away hears what it missed, as it is now', async () => {
    const first = await listen('karim')
    const lea = stage.as('lea')
    await lea.say('un')
    await first.until(() => first.messages.length === 1)
    first.stop()
    const { message } = await lea.say('deux')
    await lea.edit(message.id, 'deux, corrigé')
    await lea.say('trois')

    const again = await listen('karim', first.lastId ?? '')

    expect(again.messages.map(({ body }) => body.text)).toEqual(['deux, corrigé', 'trois'])
  })

  test.each(['999999999', 'nonsense'])('a page that comes back with %j is told to load anew', async (after) => {
    const karim = await listen('karim', after)

    expect(karim.heard.map(({ event }) => event)).toEqual(['reset', 'ready'])
  })

  test('a page that missed too much is told to load anew', async () => {
    const first = await listen('karim')
    first.stop()
    for (let at = 0; at < 501; at++) await show(`post-${at}`, null)

    const again = await listen('karim', first.lastId ?? '')

    expect(again.heard.map(({ event }) => event)).toEqual(['reset', 'ready'])
  })

  test('a stranger hears nothing', async () => {
    const answer = await fetch(`${stage.host.address}/playground/events?persona=nobody`)

    expect(answer.status).toBe(404)
  })

  describe('with another process on the same database', () => {
    const texts = (listening: Listening) => listening.messages.map(({ body }) => body.text)
    const other = async () => {
      const host = await hostPlayground(stage.db, notingInbox())
      return {
        lea: new PlaygroundClient(host.address, 'lea'),
        [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
      }
    }

    test('a page hears what the other one did before what its own does next', async () => {
      await using second = await other()
      const karim = await listen('karim')

      await second.lea.say('un')
      await second.lea.say('deux')
      await stage.as('lea').say('trois')
      await karim.until(() => texts(karim).includes('trois'))

      expect(texts(karim)).toEqual(['un', 'deux', 'trois'])
    })

    test('a page hears it in the end where nobody announces it', async () => {
      await using second = await other()
      const karim = await listen('karim')

      await second.lea.say('un')
      await karim.until(() => texts(karim).length > 0)

      expect(texts(karim)).toEqual(['un'])
    })

    test('a page that comes is not told again what it missed, though others are told it then', async () => {
      await using second = await other()
      const karim = await listen('karim')
      await second.lea.say('un')

      const sophie = await listen(
        'sophie',
        String((await stage.db.selectFrom('web_clock').select('seq').executeTakeFirstOrThrow()).seq - 1),
      )
      await stage.as('lea').say('deux')
      for (const one of [karim, sophie]) await one.until(() => texts(one).includes('deux'))

      for (const one of [karim, sophie]) expect(texts(one)).toEqual(['un', 'deux'])
    })

    test('a reply that the other one took comes with its root', async () => {
      const { message: root } = await stage.as('lea').say('Bonjour')
      await using second = await other()
      const karim = await listen('karim')

      await second.lea.say('Suite', { thread: root.id })
      await stage.as('lea').say('Fin')
      await karim.until(() => texts(karim).includes('Fin'))

      const [change] = karim.heard.filter(({ event }) => event === 'change')
      expect(change?.messages.map(({ body, replies }) => [body.text, replies])).toEqual([
        ['Suite', 0],
        ['Bonjour', 1],
      ])
    })

    test('a page is told to load anew where the other one changed too much, and hears what follows', async () => {
      const karim = await listen('karim')

      await sql`
        with clock as (update web_clock set seq = seq + 501 returning seq - 501 as seq)
        insert into web_message (id, room, author, text, at, born, seq)
        select 'bulk-' || n, 'projets', 'lea', 'message ' || n, '2026-11-23T12:00:00.000Z', seq + n, seq + n
        from clock, generate_series(1, 501) as n`.execute(stage.db)
      await stage.as('lea').say('au-delà')
      await karim.until(() => karim.heard.some(({ event }) => event === 'reset'))
      await stage.as('lea').say('ensuite')
      await karim.until(() => texts(karim).includes('ensuite'))

      expect(karim.heard.slice(0, 2).map(({ event }) => event)).toEqual(['ready', 'reset'])
      expect(texts(karim).filter((text) => text.startsWith('message '))).toEqual([])
    })
  })
})
