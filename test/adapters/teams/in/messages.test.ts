import { describe, expect, test } from 'vitest'
import { setCurrent } from '../../../../src/adapters/teams/store/current.ts'
import { findReference, findUser, markDead } from '../../../../src/adapters/teams/store/references.ts'
import type { Event } from '../../../../src/flows/model/event.ts'
import { Unavailable } from '../../../../src/ports/inbox.ts'
import { botId, botName } from '../../../support/fake-connector/world.ts'
import {
  activity,
  inChannel,
  inGroup,
  karim,
  lea,
  mention,
  mentionOfBot,
  message,
  personal,
  projects,
} from './activities.ts'
import { coordinator, reviewers, stageTeams } from './stage.ts'

const stage = stageTeams()
const tenant = () => `teams-${stage.world.tenantId}`

/** A proposal's root message stands there. */
async function rootStands(proposal: string, channel: string, root: string): Promise<void> {
  const thread = { platform: 'teams', channel, thread: root } as const
  stage.inbox.threads.push({ tenant: tenant(), owner: lea.aadObjectId, proposal, thread, at: 4 })
  if (channel !== projects) await setCurrent(stage.db, tenant(), channel, root)
}

async function received(body: object): Promise<readonly Event[]> {
  const response = await stage.post(body)
  expect(response.status).toBe(200)
  return stage.inbox.envelopes.map(({ event }) => event)
}

describe('a command', () => {
  test.each([
    ['mlops-proposal', ''],
    ['MLOps-Proposal list', 'list'],
    ['/mlops-proposal', ''],
    ['/mlops-proposal open mlp-2026-042', 'open mlp-2026-042'],
    ['/ mlops-proposal liste', 'liste'],
    ['MLOps proposal', ''],
    ['proposal', ''],
    ['Proposition', ''],
    ['start', ''],
    ['Démarrer', ''],
    ['commencer nouveau', 'nouveau'],
    ['mlops-proposal&nbsp;aide&nbsp;', 'aide'],
    ['\u00A0mlops-proposal\u00A0file ', 'file'],
    ['\u200Bmlops-proposal', ''],
    ['/mlops-proposal catalogue suivi de dérive', 'catalogue suivi de dérive'],
  ])('%j asks for “%s”', async (text, words) => {
    expect(await received(message(stage, text))).toEqual([{ type: 'commanded', words }])
  })

  test('is known in a draft, too, and a title that begins like one is none', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')

    await received(message(stage, 'mlops-proposal list'))
    await received(message(stage, 'MLOps proposal for a frost model'))
    await received(message(stage, 'proposition de valeur : moins de pannes'))

    expect(stage.inbox.envelopes.map(({ event }) => event.type)).toEqual(['commanded', 'said', 'said'])
  })

  test('anything else, where no proposal is open, is taken for one: the core says what there is', async () => {
    expect(await received(message(stage, 'bonjour'))).toEqual([{ type: 'commanded', words: 'bonjour' }])
  })

  test('carries who it was, in their language and time zone', async () => {
    await received(message(stage, 'mlops-proposal'))

    expect(stage.inbox.envelopes[0]).toMatchObject({
      tenant: tenant(),
      place: { platform: 'teams', channel: personal, thread: null },
      actor: {
        id: lea.aadObjectId,
        name: 'Léa Moreau',
        roles: ['learner'],
        language: 'fr',
        timeZone: 'America/Montreal',
      },
      at: stage.now,
    })
  })

  test.each([
    ['en-US', 'en'],
    ['fr-CA', 'fr'],
    ['de-DE', 'fr'],
    [undefined, 'fr'],
  ])('from a client in %s is answered in %s', async (locale, language) => {
    await received(message(stage, 'mlops-proposal', { locale }))

    expect(stage.inbox.envelopes[0]?.actor.language).toBe(language)
  })

  test('takes the time zone of clientInfo, and no invented one', async () => {
    await received(mention(stage, '1', ' mlops-proposal', { localTimezone: undefined }))
    await received(message(stage, 'mlops-proposal', { localTimezone: 'Mars/Base' }))

    expect(stage.inbox.envelopes.map(({ actor }) => actor.timeZone)).toEqual(['Europe/Zurich', 'Europe/Paris'])
  })
})

describe('in a channel', () => {
  test('the bot’s name is no part of what is said, wherever it stands; the activity stays as it was', async () => {
    await rootStands('MLP-2026-001', projects, '1700000000001')
    const body = mention(stage, '1700000000001', '&nbsp;Réduire le délai', { text: undefined })
    const text = `Alors <at>${botName}</at>&nbsp;réduire le délai de 5 à 1&nbsp;jour`

    const [said] = await received({ ...body, text })

    expect(said).toMatchObject({
      type: 'said',
      text: 'Alors \u00A0réduire le délai de 5 à 1\u00A0jour',
      mentions: 'none',
    })
    expect(stage.inbox.envelopes[0]?.place).toEqual({ platform: 'teams', channel: projects, thread: '1700000000001' })
  })

  test('a mention outside a proposal’s thread is a command, answered where it was written', async () => {
    await received(mention(stage, '1700000000009', ' bonjour'))

    expect(stage.inbox.envelopes[0]).toMatchObject({
      event: { type: 'commanded', words: 'bonjour' },
      place: { channel: projects, thread: '1700000000009' },
    })
  })

  test('another person who is named makes it an aside, by name', async () => {
    await rootStands('MLP-2026-001', projects, '1700000000001')
    const entities = [mentionOfBot(stage), { type: 'mention', text: '<at>Karim</at>', mentioned: karim }]
    const text = `<at>${botName}</at> qu’en dis-tu <at>Karim</at> ?`

    const [said] = await received(mention(stage, '1700000000001', '', { text, entities }))

    expect(said).toMatchObject({ type: 'said', text: 'qu’en dis-tu @Karim Benali ?', mentions: 'person' })
  })

  test('what does not name the bot is heard in proposals’ threads alone, and nothing else is kept', async () => {
    await rootStands('MLP-2026-001', projects, '1700000000001')

    await received(message(stage, 'du libre texte', inChannel(stage, '1700000000001')))
    await received(
      message(stage, 'entre nous', { ...inChannel(stage, '1700000000002', '19:other@thread.tacv2'), from: karim }),
    )

    expect(stage.inbox.envelopes.map(({ event }) => event)).toMatchObject([{ type: 'said', text: 'du libre texte' }])
    expect(await findUser(stage.db, tenant(), karim.aadObjectId)).toBeNull()
    const stored = await stage.db.selectFrom('teams_reference').select('channel').execute()
    expect(stored).toEqual([{ channel: projects }])
  })

  test('the reviewers’ one makes reviewers, and a coordinator is one everywhere', async () => {
    const claire = { id: '29:claire', name: 'Claire', aadObjectId: coordinator.toUpperCase() }
    await received(mention(stage, '1', ' queue', inChannel(stage, '1', reviewers)))
    await received(mention(stage, '2', ' queue', { from: claire }))

    expect(stage.inbox.envelopes.map(({ actor }) => actor.roles)).toEqual([
      ['learner', 'reviewer'],
      ['learner', 'reviewer', 'coordinator'],
    ])
  })

  test('a private command offers to start, to the one person, and starts nothing', async () => {
    const recipient = { id: botId(stage.world), name: botName, isTargeted: true }
    await received(message(stage, '/mlops-proposal', { ...inChannel(stage, '1'), recipient }))

    expect(stage.inbox.envelopes).toHaveLength(0)
    await expect.poll(() => stage.sent.length).toBe(1)
    expect(stage.sent[0]?.body).toContain('Commencer dans ce canal')
    expect(stage.sent[0]?.body).toContain('29:lea')
    expect(stage.sent[0]?.body).toContain('"verb":"start"')
  })

  test('another private command is answered as any', async () => {
    const recipient = { id: botId(stage.world), name: botName, isTargeted: true }
    const [event] = await received(message(stage, '/mlops-proposal list', { ...inChannel(stage, '1'), recipient }))

    expect(event).toEqual({ type: 'commanded', words: 'list' })
  })
})

describe('a group chat', () => {
  test('holds one proposal, and is left alone while it holds none', async () => {
    await received(message(stage, 'salut tout le monde', inGroup(stage)))
    expect(stage.inbox.envelopes).toHaveLength(0)

    await rootStands('MLP-2026-001', '19:group@thread.v2', '1700000000001')
    const [said] = await received(message(stage, 'une réponse', inGroup(stage)))

    expect(said).toMatchObject({ type: 'said', text: 'une réponse' })
    expect(stage.inbox.envelopes[0]?.place.thread).toBe('1700000000001')
  })
})

describe('a group chat of several who write', () => {
  const group = '19:group@thread.v2'
  const inGroupOf = (text: string, more: object = {}) => message(stage, text, { ...inGroup(stage), ...more })

  test('takes what each says to their own proposal, whichever was begun last', async () => {
    await rootStands('MLP-2026-001', group, '1700000000001')
    const thread = { platform: 'teams', channel: group, thread: '1700000000002' } as const
    stage.inbox.threads.push({ tenant: tenant(), owner: karim.aadObjectId, proposal: 'MLP-2026-002', thread, at: 4 })
    await setCurrent(stage.db, tenant(), group, '1700000000002')

    await received(inGroupOf('une réponse de Léa'))
    await received(inGroupOf('une réponse de Karim', { from: karim }))

    expect(stage.inbox.envelopes.map(({ place }) => place.thread)).toEqual(['1700000000001', '1700000000002'])
  })

  test('leaves alone what others say to one another there', async () => {
    await rootStands('MLP-2026-001', group, '1700000000001')

    await received(inGroupOf('qui apporte le café demain ?', { from: karim }))
    expect(stage.inbox.envelopes).toEqual([])

    const text = `<at>${botName}</at> bonne idée`
    await received(inGroupOf(text, { from: karim, entities: [mentionOfBot(stage)] }))
    expect(stage.inbox.envelopes).toMatchObject([{ place: { thread: '1700000000001' }, event: { type: 'said' } }])
  })
})

describe('a message', () => {
  test('that comes twice has the same id', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    const body = message(stage, 'une réponse')

    await received(body)
    await received(body)
    await received(message(stage, 'une réponse'))

    const ids = stage.inbox.envelopes.map(({ id }) => id)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
  })

  test.each([
    ['of the bot itself', () => ({ from: { id: botId(stage.world), name: botName } })],
    ['of another bot', () => ({ from: { id: '28:another', name: 'Autre' } })],
    ['of a bot by its role', () => ({ from: { id: '29:x', name: 'Autre', role: 'bot' } })],
    ['of nobody', () => ({ from: undefined })],
    ['without a text', () => ({ text: undefined })],
    ['of blanks', () => ({ text: ' &nbsp;\n' })],
  ])('%s is left alone', async (_what, more) => {
    await rootStands('MLP-2026-001', personal, '1700000000001')

    expect(await received(message(stage, 'bonjour', more()))).toEqual([])
  })

  test('keeps its braces, its lines and its no-break spaces', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    const text = '{"delai": "5 jours"}\r\n- {{DATE(2026-11-23T00:00:00Z)}}\r- 5\u00A0% <script>'

    const [said] = await received(message(stage, text))

    expect(said).toMatchObject({ text: '{"delai": "5 jours"}\n- {{DATE(2026-11-23T00:00:00Z)}}\n- 5\u00A0% <script>' })
  })

  test('of 40,000 characters is taken, of one more it is not, and the person is told', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')

    await received(message(stage, 'é'.repeat(40_000)))
    expect(stage.inbox.envelopes).toHaveLength(1)

    await received(message(stage, 'é'.repeat(40_001)))
    expect(stage.inbox.envelopes).toHaveLength(1)
    await expect.poll(() => stage.sent.map(({ body }) => body).join()).toContain('40 000 caractères')
  })

  test('has numeric ids as well as GUIDs', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    await received(message(stage, 'une réponse', { id: 1_700_000_000_123, from: { ...lea, aadObjectId: undefined } }))
    await received(message(stage, 'une autre', { id: '0b6f1c3e-9d8a-4f5e-8a7b-6c5d4e3f2a1b' }))

    expect(stage.inbox.envelopes.map(({ event, actor }) => [actor.id, 'message' in event && event.message])).toEqual([
      ['29:lea', '1700000000123'],
      [lea.aadObjectId, '0b6f1c3e-9d8a-4f5e-8a7b-6c5d4e3f2a1b'],
    ])
  })

  test('is not acknowledged while it cannot be stored, and then once', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    const body = message(stage, 'une réponse')
    stage.keep = () => Promise.reject(new Unavailable('no database'))
    const away = await stage.post(body)
    stage.keep = null
    const back = await stage.post(body)

    expect([away.status, await away.text(), back.status]).toEqual([503, '', 200])
    expect(JSON.stringify(stage.lines)).not.toContain('une réponse')
  })

  test('that could not be stored is tried again by itself, before what comes after it', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    stage.keep = () => Promise.reject(new Unavailable('no database'))
    expect((await stage.post(message(stage, 'un'))).status).toBe(503)
    expect((await stage.post(message(stage, 'deux'))).status).toBe(503)
    stage.keep = null
    await stage.post(message(stage, 'trois'))

    const said = () => stage.inbox.envelopes.map(({ event }) => ('text' in event ? event.text : event.type))
    expect(said()).toEqual(['un', 'deux', 'trois'])
  })

  test('that is quicker than the note of its thread’s root message is kept, and handed over again', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    const answers: ('unknown' | 'stored')[] = ['unknown', 'stored']
    stage.inbox.answer = () => ({ type: answers.shift() ?? 'stored' })
    const first = await stage.post({ ...message(stage, 'vite'), timestamp: stage.now })
    const second = await stage.post(message(stage, 'ensuite'))

    const said = () => stage.inbox.envelopes.map(({ event }) => ('text' in event ? event.text : event.type))
    expect([first.status, second.status]).toEqual([200, 200])
    await expect.poll(said).toEqual(['vite', 'vite', 'ensuite'])
  })

  test('that could not be stored is tried again though nothing comes after it', async () => {
    stage.keep = () => Promise.reject(new Unavailable('no database'))
    await stage.post(message(stage, 'mlops-proposal'))
    stage.keep = null

    await expect.poll(() => stage.inbox.envelopes.length).toBe(1)
  })

  test('does not overtake the one before it, however long that takes', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    const { promise, resolve } = Promise.withResolvers<{ type: 'stored' }>()
    const order: string[] = []
    stage.inbox.receive = async ({ event }) => {
      const text = 'text' in event ? event.text : ''
      if (text === 'un') await promise
      order.push(text)
      return { type: 'stored' }
    }
    const authorization = `Bearer ${await stage.token()}`
    const both = Promise.all(['un', 'deux'].map((text) => stage.post(message(stage, text), { authorization })))
    resolve({ type: 'stored' })
    await both

    expect(order).toEqual(['un', 'deux'])
  })

  test('that must be looked up first is not overtaken by one that need not', async () => {
    await rootStands('MLP-2026-001', projects, '1700000000001')
    const unmentioned = message(stage, 'un', inChannel(stage, '1700000000001'))
    const authorization = `Bearer ${await stage.token()}`

    await Promise.all(
      [unmentioned, mention(stage, '1700000000001', ' deux')].map((body) => stage.post(body, { authorization })),
    )

    expect(stage.inbox.envelopes.map(({ event }) => 'text' in event && event.text)).toEqual(['un', 'deux'])
  })

  test('is answered while the core is still at it', async () => {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    const hang = Promise.withResolvers<{ type: 'stored' }>()
    stage.inbox.receive = () => hang.promise

    const response = await stage.knock(message(stage, 'une réponse'))

    expect(response.status).toBe(200)
    hang.resolve({ type: 'stored' })
  })

  test('from a conversation that was dead revives it, and its service address is the newest', async () => {
    await received(message(stage, 'mlops-proposal'))
    await markDead(stage.db, tenant(), personal, 'BotNotInConversationRoster')
    expect((await findReference(stage.db, tenant(), personal))?.dead).toBe('BotNotInConversationRoster')

    const serviceUrl = 'https://smba.trafficmanager.net/ca/'
    const authorization = `Bearer ${await stage.token({ serviceUrl })}`
    await stage.post(message(stage, 'mlops-proposal', { serviceUrl }), { authorization })

    expect(await findReference(stage.db, tenant(), personal)).toMatchObject({
      kind: 'personal',
      serviceUrl,
      botId: botId(stage.world),
      userId: '29:lea',
      dead: null,
    })
  })
})

describe('a change of a message', () => {
  async function said(): Promise<string> {
    await rootStands('MLP-2026-001', personal, '1700000000001')
    const body = message(stage, 'une réponse')
    await received(body)
    await setCurrent(stage.db, tenant(), personal, '1700000000077')
    stage.inbox.envelopes.length = 0
    return String(body['id'])
  }

  test.each([
    ['messageUpdate', 'editMessage', { type: 'edited', text: 'une meilleure réponse' }],
    ['messageDelete', 'softDeleteMessage', { type: 'deleted' }],
    ['messageUpdate', 'undeleteMessage', { type: 'said', text: 'une meilleure réponse', mentions: 'none' }],
  ])('%s %s goes to the proposal that the message went to', async (type, eventType, event) => {
    const id = await said()
    const channelData = { tenant: { id: stage.world.tenantId }, eventType }

    await received(activity(stage, { type, id, text: 'une meilleure réponse', channelData }))

    expect(stage.inbox.envelopes).toMatchObject([
      { event: { ...event, message: id }, place: { channel: personal, thread: '1700000000001' } },
    ])
  })

  test('counts once however often it comes, and again when the text changes again', async () => {
    const id = await said()
    const edit = (text: string, timestamp: string) => activity(stage, { type: 'messageUpdate', id, text, timestamp })

    await received(edit('deux', '2026-11-23T12:01:00Z'))
    await received(edit('deux', '2026-11-23T12:01:00Z'))
    await received(edit('trois', '2026-11-23T12:02:00Z'))
    await received(edit('deux', '2026-11-23T12:03:00Z'))

    const ids = stage.inbox.envelopes.map((envelope) => envelope.id)
    expect(ids[0]).toBe(ids[1])
    expect(new Set(ids).size).toBe(3)
  })

  test('that says nothing of the text leaves it as it is', async () => {
    const id = await said()

    await received(activity(stage, { type: 'messageUpdate', id }))

    expect(stage.inbox.envelopes).toEqual([])
  })

  test('of anybody else’s message, or of the bot’s own, is left alone', async () => {
    await said()

    await received(activity(stage, { type: 'messageUpdate', id: '1700000000500', text: 'autre chose' }))
    await received(
      activity(stage, { type: 'messageUpdate', id: '1700000000001', from: { id: botId(stage.world) }, text: 'x' }),
    )

    expect(stage.inbox.envelopes).toEqual([])
  })
})

describe('the programme’s ids', () => {
  test('are told to whoever asks in private, and in a channel to a coordinator alone', async () => {
    await received(message(stage, 'ids'))
    await expect.poll(() => stage.sent.length).toBe(1)
    expect(stage.sent[0]?.body).toContain(lea.aadObjectId)

    await received(mention(stage, '1', ' ids', { from: { ...lea, aadObjectId: coordinator } }))
    await expect.poll(() => stage.sent.length).toBe(2)
    expect(stage.sent[1]?.body).toContain(projects)

    await received(mention(stage, '2', ' ids'))
    expect(stage.inbox.envelopes).toMatchObject([{ event: { type: 'commanded', words: 'ids' } }])
  })
})

describe('in the reviewers’ channel', () => {
  const said = (text: string, more: object = {}) =>
    message(stage, text, { ...inChannel(stage, '1700000000123', reviewers), ...more })

  test('a team’s command needs no name of the bot, and whom it names comes with it', async () => {
    await stage.post(message(stage, 'bonjour', { from: karim }))
    stage.inbox.envelopes.length = 0
    const named = { type: 'mention', text: '<at>Karim</at>', mentioned: { id: karim.id, name: 'Karim' } }

    await stage.post(said('file en retard'))
    await stage.post(said('attribuer MLP-2026-001 <at>Karim</at>', { entities: [named] }))

    expect(stage.inbox.envelopes.map(({ place, event }) => [place.channel, event])).toEqual([
      [reviewers, { type: 'commanded', words: 'file en retard' }],
      [
        reviewers,
        {
          type: 'commanded',
          words: 'attribuer MLP-2026-001 @Karim',
          people: [{ id: karim.aadObjectId, name: karim.name }],
        },
      ],
    ])
  })

  test('what people say to one another there is not kept, nor the command elsewhere', async () => {
    await stage.post(said('la file est longue aujourd’hui'))
    await stage.post(message(stage, 'file en retard', inChannel(stage, '1700000000124')))

    expect(stage.inbox.envelopes).toEqual([])
  })
})
