import { afterEach, describe, expect, test } from 'vitest'
import type { View } from '../../../src/flows/model/view.ts'
import { Listening } from '../../support/playground-client-events.ts'
import { stagePlayground } from '../../support/playground-host.ts'

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
})
