import { beforeEach, describe, expect, test } from 'vitest'
import type { Event } from '../../../../src/flows/model/event.ts'
import { stageSlack } from '../../../support/slack/host.ts'
import { command, event, ids, message, ts } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()
const root = '1795400000.000001'

/** Léa is known, and MLP-2026-001 has its thread in the channel, MLP-2026-002 in her direct messages. */
beforeEach(async () => {
  await host.slack.command(command('aide'))
  await host.envelopes(1)
  host.inbox.envelopes.length = 0
})

async function events(count: number): Promise<readonly Event[]> {
  return (await host.envelopes(count)).map((envelope) => envelope.event)
}

describe('in a thread', () => {
  test('a message is said there', async () => {
    const sent = message('Réduire le délai de 5 à 1 jour', { thread_ts: root })

    await host.slack.event(event(sent))
    const [envelope] = await host.envelopes(1)

    expect(envelope).toMatchObject({
      place: { platform: 'slack', channel: ids.channel, thread: root },
      actor: { id: ids.lea, name: 'Léa Moreau' },
      event: { type: 'said', message: sent['ts'], text: 'Réduire le délai de 5 à 1 jour', mentions: 'none' },
    })
  })

  test('a message of somebody unknown, in a proposal’s thread, is said there', async () => {
    host.knows('MLP-2026-001', { channel: ids.channel, root })

    await host.slack.event(event(message('Bonjour', { thread_ts: root, user: ids.sophie })))

    expect(await host.envelopes(1)).toMatchObject([
      { actor: { name: 'Sophie Laurent', language: 'en' }, event: { type: 'said' } },
    ])
  })

  test('an answer of somebody unseen, such as after a restart, is kept until the root message is noted', async () => {
    const begun = (Date.now() / 1_000 - 2).toFixed(6)
    host.inbox.answer = () => ({ type: host.inbox.envelopes.length === 0 ? 'unknown' : 'stored' })
    const quick = {
      ts: (Date.now() / 1_000 - 1).toFixed(6),
      thread_ts: begun,
      parent_user_id: ids.bot,
      user: 'U0UNSEEN',
    }

    await host.slack.event(event(message('Une réponse rapide', quick)))

    expect((await host.envelopes(2)).map(({ event: happened }) => happened)).toMatchObject([
      { type: 'said', text: 'Une réponse rapide' },
      { type: 'said', text: 'Une réponse rapide' },
    ])
  })

  test('an answer that is quicker than the note of the root message is kept, and counts once', async () => {
    const begun = (Date.now() / 1_000 - 2).toFixed(6)
    const said = (Date.now() / 1_000 - 1).toFixed(6)
    const answers: ('unknown' | 'stored')[] = ['unknown', 'unknown', 'stored']
    host.inbox.answer = () => ({ type: answers.shift() ?? 'stored' })

    await host.slack.event(event(message('Vite', { ts: said, thread_ts: begun, parent_user_id: ids.bot })))
    const tries = await host.envelopes(3)

    expect(new Set(tries.map(({ id }) => id)).size).toBe(1)
    await soon(() => host.waiting()).toEqual([])
  })

  test('what others say in a thread of their own is not kept', async () => {
    const begun = (Date.now() / 1_000 - 2).toFixed(6)
    host.inbox.answer = () => ({ type: 'unknown' })

    await host.slack.event(event(message('Entre nous', { ts: begun, thread_ts: begun, parent_user_id: ids.sophie })))
    await host.slack.event(event(message('Entre nous', { thread_ts: begun, parent_user_id: ids.sophie })))

    expect(await host.waiting()).toEqual([])
  })

  test.each([
    ['a mention as well', { type: 'app_mention' }],
    ['a mention without the client’s id', { type: 'app_mention', client_msg_id: undefined }],
    ['another event id', {}],
    ['another ts', { ts: '1795500009.000009' }],
  ])('a message that comes as %s has the same key', async (_, change) => {
    host.knows('MLP-2026-001', { channel: ids.channel, root })
    const sent = message(`<@${ids.bot}> next`, { thread_ts: root })

    await host.slack.event(event(sent))
    await host.slack.event(event({ ...sent, ...change }))
    const [one, other] = await host.envelopes(2)

    expect(one?.event).toMatchObject({ type: 'said', text: 'next', mentions: 'none' })
    expect(other?.id).toBe(one?.id)
  })

  test.each([
    ['&lt;b&gt; &amp;amp;', '<b> &amp;'],
    ['see <https://x.org/a?b=1&amp;c=2|x.org/a?b=1&amp;c=2>', 'see https://x.org/a?b=1&c=2'],
    ['see <https://x.org|our page>', 'see our page (https://x.org)'],
    ['mail <mailto:a@b.fr|a@b.fr>', 'mail a@b.fr'],
    ['in <#C123|general> <!here> <!date^1392734382^{date}|on Tuesday>', 'in #general @here on Tuesday'],
    ['a < b and 3 > 2', 'a < b and 3 > 2'],
    ['zero\0width and \ud800 half', 'zerowidth and \ufffd half'],
  ])('%j is read as %j', async (sent, read) => {
    await host.slack.event(event(message(sent, { thread_ts: root })))

    expect(await events(1)).toMatchObject([{ text: read }])
  })

  test('naming another person makes it an aside', async () => {
    await host.slack.event(event(message(`<@${ids.sophie}> regarde`, { thread_ts: root })))

    expect(await events(1)).toMatchObject([{ mentions: 'person' }])
  })

  test.each([
    ['a bot', { bot_id: 'B0OTHER' }],
    ['the bot itself', { user: ids.bot }],
    ['Slackbot', { user: 'USLACKBOT' }],
    ['the channel, that somebody joined', { subtype: 'channel_join' }],
    ['an integration', { subtype: 'bot_message', bot_id: 'B0OTHER' }],
  ])('what %s says is passed over', async (_, change) => {
    await host.slack.event(event(message('Bonjour', { thread_ts: root, ...change })))
    await host.slack.event(event(message('après', { thread_ts: root })))

    expect(await events(1)).toMatchObject([{ text: 'après' }])
    expect(host.inbox.envelopes).toHaveLength(1)
  })

  test('40,000 characters are taken whole', async () => {
    await host.slack.event(event(message('é'.repeat(40_000), { thread_ts: root })))

    expect(await events(1)).toMatchObject([{ text: 'é'.repeat(40_000) }])
  })

  test('an edit is one, unless it is only a preview of a link, or ours', async () => {
    const before = message('Avant', { thread_ts: root })
    const after = { ...before, text: 'Après', edited: { user: ids.lea, ts: ts() } }
    const changed = (now: object, then: object) =>
      event({
        type: 'message',
        subtype: 'message_changed',
        channel: ids.channel,
        message: now,
        previous_message: then,
        ts: ts(),
      })

    await host.slack.event(changed({ ...before, attachments: [{}] }, before))
    await host.slack.event(changed({ ...after, user: ids.bot, bot_id: 'B0BOT' }, { ...before, bot_id: 'B0BOT' }))
    await host.slack.event(changed(after, before))
    await host.slack.event(changed(after, before))
    const envelopes = await host.envelopes(2)

    expect(envelopes.map((one) => one.event)).toMatchObject([
      { type: 'edited', message: before['ts'], text: 'Après' },
      { type: 'edited', message: before['ts'], text: 'Après' },
    ])
    expect(envelopes[0]?.id).toBe(envelopes[1]?.id)
  })

  test('edits without a moment of their own are told apart by their events', async () => {
    const before = message('Avant', { thread_ts: root })
    const changed = (text: string, then: string) =>
      event({
        type: 'message',
        subtype: 'message_changed',
        channel: ids.channel,
        message: { ...before, text },
        previous_message: { ...before, text: then },
        ts: ts(),
      })
    const first = changed('Après', 'Avant')

    await host.slack.event(first)
    await host.slack.event(changed('Enfin', 'Après'))
    await host.slack.event(first)
    const envelopes = await host.envelopes(3)

    expect(envelopes.map((one) => one.event)).toMatchObject([{ text: 'Après' }, { text: 'Enfin' }, { text: 'Après' }])
    expect(envelopes[0]?.id).not.toBe(envelopes[1]?.id)
    expect(envelopes[0]?.id).toBe(envelopes[2]?.id)
  })

  test('what is said, edited and deleted carries Slack’s own moment, by which the last written wins', async () => {
    const sent = message('Avant', { thread_ts: root, ts: '1795500000.250000' })
    const edit = { ...sent, text: 'Après', edited: { user: ids.lea, ts: '1795500007.000000' } }
    const change = { type: 'message', channel: ids.channel, event_ts: '1795500009.500000', ts: '1795500009.500000' }

    await host.slack.event(event(sent))
    await host.slack.event(event({ ...change, subtype: 'message_changed', message: edit, previous_message: sent }))
    await host.slack.event(
      event({ ...change, subtype: 'message_deleted', deleted_ts: sent['ts'], previous_message: edit }),
    )

    expect((await host.envelopes(3)).map((one) => one.event)).toMatchObject([
      { type: 'said', written: 1_795_500_000_250 },
      { type: 'edited', when: 1_795_500_007_000 },
      { type: 'deleted', when: 1_795_500_009_500 },
    ])
  })

  test('a deletion is one, also where a thread hangs on the message', async () => {
    const gone = message('Oups', { thread_ts: root })
    const deleted = {
      type: 'message',
      subtype: 'message_deleted',
      channel: ids.channel,
      deleted_ts: gone['ts'],
      previous_message: gone,
      ts: ts(),
    }
    const tombstone = {
      type: 'message',
      subtype: 'message_changed',
      channel: ids.channel,
      message: { ...gone, user: 'USLACKBOT', subtype: 'tombstone' },
      previous_message: gone,
      ts: ts(),
    }

    await host.slack.event(event(deleted))
    await host.slack.event(event(tombstone))
    const envelopes = await host.envelopes(2)

    expect(envelopes.map((one) => one.event)).toMatchObject([
      { type: 'deleted', message: gone['ts'] },
      { type: 'deleted', message: gone['ts'] },
    ])
    expect(envelopes[0]).toMatchObject({ place: { thread: root }, actor: { id: ids.lea } })
  })
})

describe('in a channel', () => {
  test('only what names the bot is a command', async () => {
    await host.slack.event(event(message('Bonjour à tous')))
    await host.slack.event(event(message(`<@${ids.bot}> liste`, { type: 'app_mention' })))
    await host.slack.event(event(message(`<@${ids.bot}>`)))

    expect(await events(2)).toEqual([
      { type: 'commanded', words: 'liste' },
      { type: 'commanded', words: '' },
    ])
  })
})

describe('in a thread that is no proposal’s', () => {
  test('a message of somebody unknown is nobody’s business: nothing is looked up', async () => {
    host.api.calls.length = 0

    await host.slack.event(event(message('Bonjour', { thread_ts: '1795400000.9', user: 'U0UNKNOWN' })))
    await host.slack.event(event(message('après', { thread_ts: root })))

    expect(await events(1)).toMatchObject([{ text: 'après' }])
    expect(host.inbox.envelopes).toHaveLength(1)
    expect(host.api.callsOf('users.info')).toEqual([])
  })

  test('naming the bot is a command', async () => {
    await host.slack.event(event(message(`<@${ids.bot}> liste`, { thread_ts: '1795400000.9' })))

    expect(await host.envelopes(1)).toMatchObject([
      { place: { thread: '1795400000.9' }, event: { type: 'commanded', words: 'liste' } },
    ])
  })
})

describe('the slash command, typed where Slack takes it for none', () => {
  test.each([
    ' /mlops-proposal statut',
    '`/mlops-proposal statut`',
    '*/mlops-proposal statut*',
    '&gt; /mlops-proposal statut',
  ])('“%s” in a proposal’s thread is the command, and no part of the answer', async (text) => {
    host.knows('MLP-2026-001', { channel: ids.channel, root })

    await host.slack.event(event(message(text, { thread_ts: root })))

    expect(await host.envelopes(1)).toMatchObject([
      { place: { thread: root }, event: { type: 'commanded', words: 'statut' } },
    ])
  })
})

describe('in a team’s own room', () => {
  const inRoom = (channel: string, text: string, fields: object = {}) =>
    host.slack.event(event(message(text, { channel, ...fields })))

  test.each([
    ['file en retard', ids.reviewers, { words: 'file en retard' }],
    ['queue mine', ids.coordinators, { words: 'queue mine' }],
    [
      `attribuer MLP-2026-001 <@${ids.sophie}>`,
      ids.reviewers,
      {
        words: expect.stringMatching(/^attribuer MLP-2026-001 @/),
        people: [{ id: ids.sophie, name: 'Sophie Laurent' }],
      },
    ],
  ])('“%s” is a command without the bot’s name', async (text, channel, commanded) => {
    await inRoom(channel, text)

    expect(await host.envelopes(1)).toMatchObject([
      { place: { channel, thread: null }, event: { type: 'commanded', ...commanded } },
    ])
  })

  test('what is said to the others there, or elsewhere, or in a thread of theirs, is not kept', async () => {
    await inRoom(ids.reviewers, 'la file est longue aujourd’hui')
    await inRoom(ids.channel, 'file en retard')
    await inRoom(ids.reviewers, 'file', { thread_ts: '1795400000.9', parent_user_id: ids.sophie })

    expect(await host.waiting()).toEqual([])
    expect(host.inbox.envelopes).toEqual([])
  })
})

describe('in direct messages', () => {
  const direct = (text: string, fields: object = {}) =>
    host.slack.event(event(message(text, { channel: ids.direct, channel_type: 'im', ...fields })))

  test.each([
    ['start', ''],
    ['Démarrer !', ''],
    ['nouveau', 'nouveau'],
    ['aide', 'aide'],
    ['/mlops-proposal file', 'file'],
    ['catalogue churn', 'catalogue churn'],
  ])('%s is the command %s', async (text, words) => {
    await direct(text)
    const [envelope] = await host.envelopes(1)

    expect(envelope).toMatchObject({
      place: { channel: ids.direct, thread: null },
      event: { type: 'commanded', words },
    })
  })

  test('anything else goes to the proposal that lives there, and so do its edits', async () => {
    host.knows('MLP-2026-001', { channel: ids.channel, root })
    host.knows('MLP-2026-002', { channel: ids.direct, root: '1795400000.000002' })
    const sent = message('New approach to retraining', { channel: ids.direct, channel_type: 'im' })

    await host.slack.event(event(sent))
    await host.slack.event(event(message('aide', { channel: ids.direct, channel_type: 'im' })))
    await host.slack.event(
      event({
        type: 'message',
        subtype: 'message_changed',
        channel: ids.direct,
        ts: ts(),
        previous_message: sent,
        message: { ...sent, text: 'Newer', edited: { ts: ts() } },
      }),
    )
    const envelopes = await host.envelopes(3)

    expect(envelopes.map((one) => [one.place.thread, one.event.type, 'text' in one.event && one.event.text])).toEqual([
      ['1795400000.000002', 'said', 'New approach to retraining'],
      ['1795400000.000002', 'said', 'aide'],
      ['1795400000.000002', 'edited', 'Newer'],
    ])
  })

  test('is answered where it was written, at the top or in another thread', async () => {
    host.knows('MLP-2026-002', { channel: ids.direct, root: '1795400000.000002' })

    await direct('aide')
    await direct('New approach to retraining', { thread_ts: '1795400000.000009', parent_user_id: ids.lea })
    await direct('Dans le fil', { thread_ts: '1795400000.000002' })
    const envelopes = await host.envelopes(3)

    expect(envelopes.map(({ place, elsewhere }) => [place.thread, elsewhere?.thread])).toEqual([
      ['1795400000.000002', null],
      ['1795400000.000002', '1795400000.000009'],
      ['1795400000.000002', undefined],
    ])
  })

  test.each(['Bonjour !', 'merci', ':+1:'])('“%s” where none lives there asks how to begin', async (words) => {
    await direct(words)

    expect(await host.envelopes(1)).toMatchObject([{ event: { type: 'commanded', words } }])
  })

  test('and where none lives there, gets a friendly hint', async () => {
    await direct('Une idée sur le churn')

    await soon(() => JSON.stringify(host.api.calls)).toContain('« nouveau »'.replaceAll(' ', '\u00a0'))
    expect(host.inbox.envelopes).toEqual([])
  })

  test('a session that Slack stopped, where an earlier manifest declares them, leaves everything as it is', async () => {
    const { status } = await host.slack.event(
      event({ type: 'agent_session_stopped', channel: ids.direct, thread_ts: root, user: ids.lea }),
    )

    expect(status).toBe(200)
  })
})
