import { describe, expect, test } from 'vitest'
import { findPersonal, findReference, findUser } from '../../../../src/adapters/teams/store/references.ts'
import { botId, botName } from '../../../support/fake-connector/world.ts'
import { activity, inChannel, inGroup, lea, message, nextId, personal, projects } from './activities.ts'
import { reviewers, stageTeams } from './stage.ts'

const stage = stageTeams()
const tenant = () => `teams-${stage.world.tenantId}`

async function happens(body: object): Promise<number> {
  return (await stage.post(body)).status
}

describe('an installation', () => {
  test('in a personal chat says what the bot is, and how to begin', async () => {
    await happens(activity(stage, { type: 'installationUpdate', action: 'add' }))

    await expect.poll(() => stage.sent.length).toBe(1)
    expect(stage.sent[0]?.body).toContain('assistant IA')
    expect(stage.sent[0]?.body).toContain('"verb":"start"')
    expect(await findPersonal(stage.db, tenant(), lea.aadObjectId)).toMatchObject({
      channel: personal,
      userId: '29:lea',
    })
  })

  test('in a group chat says so to all, and how it is spoken to there, once however often it is heard', async () => {
    const added = activity(stage, { type: 'installationUpdate', action: 'add', ...inGroup(stage) })
    await happens(added)
    await happens(added)

    await expect.poll(() => stage.sent.length).toBe(1)
    expect(stage.sent[0]?.body).toContain('je ne réponds qu’à ce qui me nomme')
    expect(stage.sent[0]?.body).toContain('"verb":"start"')
    expect(stage.sent[0]?.body).not.toContain('isTargeted')
  })

  test('that is updated, or in a team, says nothing there, and can be reached from then on', async () => {
    await happens(activity(stage, { type: 'installationUpdate', action: 'add-upgrade' }))
    await happens(activity(stage, { type: 'installationUpdate', action: 'add', ...inChannel(stage, '1') }))

    expect(stage.sent).toEqual([])
    expect(await findReference(stage.db, tenant(), projects)).toMatchObject({ kind: 'channel', dead: null })
  })

  test('in a team opens the programme’s rooms, under the same ids however it is heard; an update does not', async () => {
    const membersAdded = [{ id: `28:${stage.world.appId}` }]
    await happens(activity(stage, { type: 'installationUpdate', action: 'add-upgrade', ...inChannel(stage, '1') }))
    await happens(activity(stage, { type: 'installationUpdate', action: 'add' }))
    expect(stage.inbox.envelopes).toEqual([])

    await happens(activity(stage, { type: 'installationUpdate', action: 'add', ...inChannel(stage, '1') }))
    await happens(activity(stage, { type: 'conversationUpdate', membersAdded, ...inChannel(stage, '1') }))

    const opened = {
      id: `opened teams reviewers ${reviewers}`,
      tenant: tenant(),
      place: { platform: 'teams', channel: reviewers, thread: null },
      event: { type: 'opened', room: 'reviewers' },
    }
    expect(stage.inbox.envelopes).toMatchObject([opened, opened])
  })

  test('known by the bot among the new members is noted; anybody else’s coming is not', async () => {
    const membersAdded = [{ id: `28:${stage.world.appId}` }]
    await happens(activity(stage, { type: 'conversationUpdate', membersAdded: [lea], ...inChannel(stage, '1') }))
    expect(await findReference(stage.db, tenant(), projects)).toBeNull()

    await happens(activity(stage, { type: 'conversationUpdate', membersAdded, ...inChannel(stage, '1') }))
    expect(await findReference(stage.db, tenant(), projects)).toMatchObject({ serviceUrl: stage.service })
    expect(await findUser(stage.db, tenant(), lea.aadObjectId)).toBeNull()
  })

  test('makes the programme’s rooms reachable, though nobody wrote to the bot there', async () => {
    await happens(activity(stage, { type: 'installationUpdate', action: 'add', ...inChannel(stage, '1') }))

    expect(await findReference(stage.db, tenant(), reviewers)).toEqual({
      channel: reviewers,
      kind: 'channel',
      serviceUrl: stage.service,
      botId: botId(stage.world),
      botName,
      userId: null,
      dead: null,
    })
    expect(await findReference(stage.db, 'teams-of-others', reviewers)).toBeNull()
  })
})

describe('a removal', () => {
  test('from a chat is noted with its reason', async () => {
    await happens(message(stage, 'mlops-proposal'))
    await happens(activity(stage, { type: 'installationUpdate', action: 'remove' }))

    expect((await findReference(stage.db, tenant(), personal))?.dead).toBe('the app was removed from it')
  })

  test('from a team closes all its channels, until the bot is spoken to there again', async () => {
    const other = '19:other@thread.tacv2'
    const heardIn = (channel: string) =>
      message(stage, 'x', {
        ...inChannel(stage, nextId(), channel),
        recipient: { id: botId(stage.world), name: botName, isTargeted: true },
      })
    await happens(heardIn(projects))
    await happens(heardIn(other))

    await happens(activity(stage, { type: 'installationUpdate', action: 'remove', ...inChannel(stage, '1', other) }))
    const dead = async () =>
      Promise.all([projects, other].map(async (one) => (await findReference(stage.db, tenant(), one))?.dead))

    expect(await dead()).toEqual(['the app was removed from it', 'the app was removed from it'])
    await happens(heardIn(projects))
    expect(await dead()).toEqual([null, 'the app was removed from it'])
  })

  test('of a channel closes that one', async () => {
    await happens(activity(stage, { type: 'installationUpdate', action: 'add', ...inChannel(stage, '1') }))
    const place = inChannel(stage, '1')
    const channelData = { ...(place['channelData'] as object), eventType: 'channelDeleted' }
    await happens(activity(stage, { type: 'conversationUpdate', ...place, channelData }))

    expect((await findReference(stage.db, tenant(), projects))?.dead).toBe('the channel was deleted')
  })
})

describe('a private or shared channel', () => {
  const other = '19:other@thread.tacv2'
  const change = (eventType: string, more: object) => {
    const place = inChannel(stage, '1')
    const channelData = { ...(place['channelData'] as object), eventType }
    return activity(stage, { type: 'conversationUpdate', ...place, channelData, ...more })
  }
  const bot = () => ({ id: `28:${stage.world.appId}` })

  test('that the bot is taken out of closes alone, and opens again with it', async () => {
    for (const channel of [projects, other])
      await happens(activity(stage, { type: 'installationUpdate', action: 'add', ...inChannel(stage, '1', channel) }))
    const dead = async () =>
      Promise.all([projects, other].map(async (one) => (await findReference(stage.db, tenant(), one))?.dead))

    await happens(change('channelMemberRemoved', { membersRemoved: [bot()] }))
    expect(await dead()).toEqual(['the app was taken out of the channel', null])

    await happens(change('channelMemberAdded', { membersAdded: [bot()] }))
    expect(await dead()).toEqual([null, null])
  })

  test('that somebody leaves closes no account of theirs', async () => {
    await happens(message(stage, 'mlops-proposal'))
    await happens(change('channelMemberRemoved', { membersRemoved: [lea] }))
    await happens(change('channelMemberAdded', { membersAdded: [lea] }))

    expect(stage.inbox.envelopes.filter(({ event }) => event.type === 'account')).toEqual([])
  })
})

describe('feedback', () => {
  test.each([
    ['as JSON in a string', '{"feedbackText":"Trop long"}', 'some'],
    ['as bare words', 'Trop long', 'some'],
    ['as an object', { feedbackText: 'Trop long' }, 'some'],
    ['without words', '{"feedbackText":""}', 'none'],
    ['with nothing', undefined, 'none'],
  ])('%s is noted without its words', async (_what, feedback, words) => {
    const actionValue = { reaction: 'dislike', feedback }
    const value = { actionName: 'feedback', actionValue }
    const response = await stage.post(
      activity(stage, { type: 'invoke', name: 'message/submitAction', replyToId: '17', value }),
    )

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({})
    const line = { platform: 'teams', tenant: tenant(), message: '17', reaction: 'dislike', words }
    expect(stage.lines).toEqual([{ level: 'info', data: line, message: 'feedback on a coach message' }])
  })
})

describe('what we do not know', () => {
  test('as an invoke is answered so, with a body', async () => {
    const response = await stage.post(activity(stage, { type: 'invoke', name: 'composeExtension/query', value: {} }))

    expect([response.status, await response.text()]).toEqual([501, '{}'])
  })

  test.each(['typing', 'messageReaction', 'event', 'endOfConversation', 'handoff'])(
    '%s is acknowledged',
    async (type) => {
      expect(await happens(activity(stage, { type }))).toBe(200)
      expect(stage.inbox.envelopes).toEqual([])
    },
  )
})

describe('a person who leaves the team', () => {
  const leaves = (change: object, id: string) =>
    happens({ ...activity(stage, { type: 'conversationUpdate', ...change, ...inChannel(stage, '1') }), id })

  test('is handed in as an account that is closed, where the bot knows them, and as open once they are back', async () => {
    await happens(message(stage, 'bonjour'))
    stage.inbox.envelopes.length = 0

    await leaves({ membersRemoved: [{ id: '29:lea' }, { id: '29:nobody' }] }, 'left-1')
    await leaves({ membersAdded: [{ id: '29:lea' }] }, 'left-2')

    expect(stage.inbox.envelopes.filter(({ event }) => event.type === 'account')).toMatchObject([
      {
        id: `account teams left-1 ${lea.aadObjectId} closed`,
        actor: { id: lea.aadObjectId, name: lea.name, roles: [] },
        event: { is: 'closed' },
      },
      { event: { is: 'open' } },
    ])
  })
})
