import { beforeEach, describe, expect, test } from 'vitest'
import { stageSlack } from '../../../support/slack/host.ts'
import { command, event, ids, message, shortcut, ts } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()
const root = '1795400000.000001'
const responseUrl = () => `${host.api.origin}/shortcuts/1`

beforeEach(async () => {
  await host.slack.command(command('aide'))
  await host.envelopes(1)
  host.inbox.envelopes.length = 0
})

function add(text: string, at = ts()): Promise<unknown> {
  return host.slack.interact(
    shortcut('message_action', 'add_to_proposal', {
      channel: { id: 'C0ELSEWHERE', name: 'random' },
      message: { type: 'message', user: ids.sophie, text, ts: at },
      response_url: responseUrl(),
    }),
  )
}

describe('“Start a proposal”', () => {
  test('begins in the person’s direct messages', async () => {
    await host.slack.interact(shortcut('shortcut', 'start_proposal'))

    expect(await host.envelopes(1)).toMatchObject([
      { place: { channel: ids.direct, thread: null }, event: { type: 'commanded', words: '' } },
    ])
  })

  test('of another name is acknowledged', async () => {
    expect(await host.slack.interact(shortcut('shortcut', 'elsewhere'))).toMatchObject({ status: 200 })
  })
})

describe('“Add to my proposal”', () => {
  test('adds the message to the one that is open, and says so', async () => {
    host.knows('MLP-2026-001', { channel: ids.channel, root })

    await add('La dérive est vue en 2 heures', '1795500000.000042')

    expect(await host.envelopes(1)).toMatchObject([
      {
        place: { channel: ids.channel, thread: root },
        actor: { id: ids.lea },
        event: { type: 'said', message: '1795500000.000042', text: 'La dérive est vue en 2 heures' },
      },
    ])
    await soon(() => host.api.posts.map(({ body }) => body).join()).toContain('MLP-2026-001')
  })

  test('follows an edit of the message where it stands', async () => {
    host.knows('MLP-2026-001', { channel: ids.channel, root })
    const own = message('Avant', { channel: 'C0ELSEWHERE' })
    await add('Avant', String(own['ts']))
    await host.envelopes(1)

    await host.slack.event(
      event({
        type: 'message',
        subtype: 'message_changed',
        channel: 'C0ELSEWHERE',
        ts: ts(),
        previous_message: own,
        message: { ...own, text: 'Après', edited: { ts: ts() } },
      }),
    )

    expect((await host.envelopes(2))[1]).toMatchObject({
      place: { thread: root },
      event: { type: 'edited', text: 'Après' },
    })
  })

  test.each([[[]], [['MLP-2026-001', 'MLP-2026-002']]])('with %j open shows the list', async (proposals) => {
    host.inbox.home = async () => ({ language: 'fr', text: 'Vos propositions', blocks: [] })
    for (const proposal of proposals) host.knows(proposal)

    await add('Une idée')

    await expect
      .poll(() =>
        host.api
          .callsOf('chat.postEphemeral')
          .map(({ args }) => args['text'])
          .join(),
      )
      .toContain('Vos propositions')
    expect(host.inbox.envelopes).toEqual([])
  })

  test('of a message without text says so', async () => {
    host.knows('MLP-2026-001', { channel: ids.channel, root })

    await add('')

    await soon(() => host.api.posts.map(({ body }) => body).join()).toContain('aucun texte')
    expect(host.inbox.envelopes).toEqual([])
  })
})
