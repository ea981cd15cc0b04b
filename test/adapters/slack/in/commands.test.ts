import { describe, expect, test } from 'vitest'
import { Unavailable } from '../../../../src/ports/inbox.ts'
import { stageSlack } from '../../../support/slack/host.ts'
import { command, ids, shortcut } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()

describe('the slash command', () => {
  test('is stored, then acknowledged without a word', async () => {
    const { status, text } = await host.slack.command(command('aide'))

    expect({ status, text }).toEqual({ status: 200, text: '' })
    expect(await host.envelopes(1)).toMatchObject([{ event: { type: 'commanded', words: 'aide' } }])
  })

  test('that begins a proposal is stored, and whoever types it hears at once, alone, that it was taken', async () => {
    const { status, text } = await host.slack.command(command('nouveau'))
    const [envelope] = await host.envelopes(1)

    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ response_type: 'ephemeral', text: 'C’est parti, un instant.' })
    expect(envelope).toMatchObject({
      tenant: `slack-${ids.team}`,
      place: { platform: 'slack', channel: ids.channel, thread: null },
      actor: { id: ids.lea, name: 'Léa Moreau', roles: ['learner'], language: 'fr', timeZone: 'Europe/Paris' },
      event: { type: 'commanded', words: 'nouveau' },
    })
  })

  test('reads entities and links as people wrote them', async () => {
    await host.slack.command(command('catalogue R&amp;D &lt;prod&gt;'))
    const [envelope] = await host.envelopes(1)

    expect(envelope?.event).toEqual({ type: 'commanded', words: 'catalogue R&D <prod>' })
  })

  test('is answered in words when it cannot be stored', async () => {
    await host.slack.command(command('aide'))
    await host.envelopes(1)
    host.keep = () => Promise.reject(new Unavailable('the database is away'))

    const { status, text } = await host.slack.command(command('nouveau'))

    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('refaites-la') })
  })

  test('is answered in the person’s own language then', async () => {
    await host.slack.command(command('help', { user_id: ids.sophie }))
    await host.envelopes(1)
    host.keep = () => Promise.reject(new Unavailable('the database is away'))

    const { text } = await host.slack.command(command('new', { user_id: ids.sophie }))

    expect(text).toContain('make it again')
  })

  test('is answered in words when storing takes too long, within Slack’s three seconds', async () => {
    await host.slack.command(command('aide'))
    await host.envelopes(1)
    host.keep = () => new Promise(() => {})

    const { text } = await host.slack.command(command('nouveau'))

    expect(JSON.parse(text)).toMatchObject({ response_type: 'ephemeral' })
  })

  test('of somebody unknown waits for Slack to say who it is, and its answer does not', async () => {
    const held = Promise.withResolvers<{ user: object }>()
    host.api.answers['users.info'] = () => held.promise

    const { status } = await host.slack.command(command('new'))

    expect(status).toBe(200)
    expect(host.inbox.envelopes).toEqual([])
    held.resolve({ user: { name: 'x', locale: 'en-US' } })
    const [envelope] = await host.envelopes(1)
    expect(envelope?.actor).toMatchObject({ name: 'x', language: 'en' })
  })

  test('of somebody whom Slack does not tell about is taken all the same', async () => {
    host.api.answers['users.info'] = () => ({ error: 'user_not_found' })

    await host.slack.command(command('new'))
    const [envelope] = await host.envelopes(1)

    expect(envelope?.actor).toMatchObject({
      id: ids.lea,
      name: 'lea.moreau',
      roles: ['learner'],
      language: 'fr',
      timeZone: 'UTC',
    })
  })

  test('where the bot cannot write goes on in direct messages, and says so there', async () => {
    host.api.answers['conversations.info'] = () => ({ error: 'channel_not_found' })
    const url = `${host.api.origin}/commands/1`

    await host.slack.command(command('nouveau', { response_url: url }))
    const [envelope] = await host.envelopes(1)

    expect(envelope?.place).toEqual({ platform: 'slack', channel: ids.direct, thread: null })
    await soon(() => host.api.posts.map(({ body }) => body).join()).toContain('messages directs')
  })

  test('in a public channel has the bot join it', async () => {
    host.api.answers['conversations.info'] = () => ({ channel: { is_member: false, is_private: false } })

    await host.slack.command(command('nouveau'))
    const [envelope] = await host.envelopes(1)

    expect(envelope?.place.channel).toBe(ids.channel)
    const joined = host.api.callsOf('conversations.join').map(({ args }) => args['channel'])
    expect(joined.filter((channel) => channel === ids.channel)).toHaveLength(1)
  })

  test('that Slack sends twice counts once for the store: the id is the same', async () => {
    await host.slack.command(command('aide'))
    await host.envelopes(1)
    const twice = command('nouveau')

    await host.slack.command(twice)
    await host.slack.command(twice)
    const [, ...envelopes] = await host.envelopes(3)

    expect(new Set(envelopes.map(({ id }) => id)).size).toBe(1)
  })

  test('that was acknowledged survives a stop before Slack said who it was', async () => {
    host.api.answers['conversations.open'] = () => ({ error: 'internal_error' })
    await host.slack.interact(shortcut('shortcut', 'start_proposal'))
    await soon(() => host.logged.join('\n')).toContain('will be tried again')
    host.api.answers['conversations.open'] = () => ({ channel: { id: ids.direct } })

    await host.restart()
    const [envelope] = await host.envelopes(1)

    expect(envelope).toMatchObject({ place: { channel: ids.direct }, event: { type: 'commanded', words: '' } })
    await soon(() => host.waiting()).toEqual([])
  })
})
