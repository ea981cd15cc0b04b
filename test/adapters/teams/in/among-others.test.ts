import { describe, expect, test } from 'vitest'
import { botId, botName } from '../../../support/fake-connector/world.ts'
import { inChannel, inGroup, lea, mentionOfBot, message, nextId, personal, projects } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()
const group = '19:group@thread.v2'
const root = '1700000000001'

function rootStands(channel: string): void {
  const thread = { platform: 'teams', channel, thread: root } as const
  const tenant = `teams-${stage.world.tenantId}`
  stage.inbox.threads.push({ tenant, owner: lea.aadObjectId, proposal: 'MLP-2026-001', thread, at: 4 })
}

async function received(body: object): Promise<unknown> {
  expect((await stage.post(body)).status).toBe(200)
  return stage.inbox.envelopes.at(-1)?.event
}

const targeted = () => ({ recipient: { id: botId(stage.world), name: botName, isTargeted: true } })

describe('an author’s words in a group chat that is heard', () => {
  test.each([
    ['without the bot’s name', 'on se voit à midi', () => ({}), 'among-others'],
    ['with it', `<at>${botName}</at> une réponse`, () => ({ entities: [mentionOfBot(stage)] }), undefined],
    ['for the bot alone', 'une réponse', targeted, undefined],
  ] as const)('%s say how they were heard', async (_, text, more, heard) => {
    rootStands(group)

    const event = await received(message(stage, text, { ...inGroup(stage), ...more() }))

    expect(event).toMatchObject({ type: 'said' })
    expect((event as { heard?: string }).heard).toBe(heard)
  })

  test('are heard so as they are edited and brought back, too', async () => {
    rootStands(group)
    const said = message(stage, 'on se voit à midi', inGroup(stage))
    await received(said)

    const changed = { ...said, type: 'messageUpdate', timestamp: new Date().toISOString() }
    const data = (eventType: string) => ({ channelData: { tenant: { id: stage.world.tenantId }, eventType } })
    const edited = await received({ ...changed, text: 'on se voit à une heure', ...data('editMessage') })
    const back = await received({ ...changed, ...data('undeleteMessage') })

    expect(edited).toMatchObject({ type: 'edited', heard: 'among-others' })
    expect(back).toMatchObject({ type: 'said', heard: 'among-others' })
  })

  test('leave their pictures where they are', async () => {
    rootStands(group)
    stage.shelf = 'there'
    stage.pictures.set('/picture', Buffer.from('no picture'))
    const attachments = [{ contentType: 'image/png', contentUrl: `${stage.service}picture` }]

    const event = await received(message(stage, 'regardez le chat', { ...inGroup(stage), attachments }))

    expect(event).toMatchObject({ type: 'said', text: 'regardez le chat', heard: 'among-others' })
    expect(stage.shelved).toEqual([])
    expect(stage.sent).toEqual([])
  })

  test('are meant for it in a proposal’s own thread, and in a chat of two', async () => {
    rootStands(projects)
    const inThread = await received(message(stage, 'une réponse', inChannel(stage, root)))
    const inPrivate = await received({ ...message(stage, 'mlops-proposal'), id: nextId() })

    expect(inThread).not.toHaveProperty('heard')
    expect(inPrivate).not.toHaveProperty('heard')
    expect(stage.inbox.envelopes.at(-1)?.place.channel).toBe(personal)
  })
})

describe('a private command that would begin something', () => {
  test.each([
    ['a channel', () => inChannel(stage, '1'), 'Commencer dans ce canal'],
    ['a group chat', () => inGroup(stage), 'Commencer dans cette conversation'],
  ])('in %s says where it will open', async (_, where, label) => {
    await stage.post(message(stage, '/mlops-proposal', { ...where(), ...targeted() }))

    await expect.poll(() => stage.sent.length).toBe(1)
    expect(stage.sent[0]?.body).toContain(label)
  })
})
