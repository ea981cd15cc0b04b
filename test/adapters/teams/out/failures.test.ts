import { describe, expect, test } from 'vitest'
import { OutcomeUnknown } from '../../../../src/adapters/teams/out/connector/failure.ts'
import type { ThreadAddress } from '../../../../src/adapters/teams/out/connector/address.ts'
import { findReference } from '../../../../src/adapters/teams/store/references.ts'
import { removeTwin } from '../../../../src/adapters/teams/out/posts/twins.ts'
import { tidyPosts } from '../../../../src/adapters/teams/out/posts/tidy.ts'
import { Blocked, type Post, TryLater, Undeliverable } from '../../../../src/ports/chat.ts'
import type { Fault } from '../../../support/fake-connector/faults.ts'
import { addChannel, botId, botName } from '../../../support/fake-connector/world.ts'
import { type Harness, harness, hear, post, say } from './harness.ts'

const here = harness()

/** Words for the learner that come unasked, in their own chat. */
const ownWords = (h: Harness): Partial<Post> => ({
  only: h.learner.aadObjectId,
  to: { platform: 'teams', channel: h.own.id, thread: null },
  direct: { notice: null },
})

/** Words that nobody waits for, so that nobody misses them. */
const unasked: readonly (readonly [string, (h: Harness) => Partial<Post>])[] = [
  ['words in somebody’s own chat', ownWords],
  [
    'words for somebody who wrote in a channel',
    (h) => ({ ...ownWords(h), to: { platform: 'teams', channel: h.drafting.id, thread: null } }),
  ],
  ['words for a room', () => ({ to: 'reviewers' })],
  ['words for everybody in a place', () => ({})],
]

describe('an answer that is lost', () => {
  const lost: readonly (readonly [string, Fault])[] = [
    ['a 500 after the message was posted', { type: 'fail-after', status: 500 }],
    ['a 503', { type: 'refuse', status: 503, code: 'ServiceUnavailable' }],
    ['a connection that breaks after the message was posted', { type: 'reset-after' }],
    ['an answer that never comes', { type: 'hang' }],
  ]

  test.for(lost)('%s is no reason to send at once again', async ([, fault]) => {
    const h = here()
    h.fake.faults.next('POST', /activities/, fault)

    await expect(h.chat.show(post(h, {}))).rejects.toThrow(OutcomeUnknown)

    expect(h.fake.requests).toHaveLength(1)
    expect(h.logged.join()).toContain('what became of a message to Teams is not known')
  })

  test('an answer to somebody who acted there a moment ago is never sent twice', async () => {
    const h = here()
    h.fake.faults.next('POST', /activities/, { type: 'fail-after', status: 502 })
    const words = post(h, { only: h.reader.aadObjectId, view: say('Une fois') })
    await expect(h.chat.show(words)).rejects.toThrow(OutcomeUnknown)

    await h.chat.show(words)

    const standing = h.standing(h.drafting).filter(({ activity }) => JSON.stringify(activity).includes('Une fois'))
    expect(standing).toHaveLength(1)
  })

  test('a message that must stand is posted once more, and its twin goes when somebody presses on it', async () => {
    const h = here()
    h.fake.faults.next('POST', /activities/, { type: 'reset-after' })
    const card = post(h, { proposal: 'MLP-7', slot: 'review:v1', to: 'reviewers' })
    await expect(h.chat.show(card)).rejects.toThrow(OutcomeUnknown)
    const message = await h.chat.show(card)
    const [twin] = h.standing(h.reviewers).filter(({ id }) => id !== message.id)
    expect(twin).toBeDefined()

    const to = addressOf(h.reviewers.id)
    const press = { tenant: h.tenant, to, proposal: 'MLP-7' }
    expect(await removeTwin(h.db, h.connector, { ...press, activity: message.id })).toBe(false)
    expect(await removeTwin(h.db, h.connector, { ...press, activity: twin?.id ?? '' })).toBe(true)

    expect(h.standing(h.reviewers).map(({ id }) => id)).toEqual([message.id])
    expect(await removeTwin(h.db, h.connector, { ...press, activity: 'another' })).toBe(false)
  })

  test.for(unasked)('%s are sent again until Teams says that they stand', async ([what, more]) => {
    const h = here()
    const words = post(h, { ...more(h), view: say(`Lettre perdue, ${what}`) })
    for (const fault of [{ type: 'reset-before' }, { type: 'refuse', status: 503, code: 'Away' }] as const) {
      h.fake.faults.next('POST', /activities/, fault)
      await expect(h.chat.show(words)).rejects.toThrow(OutcomeUnknown)
    }

    const { id } = await h.chat.show(words)
    await h.chat.show(words)

    const standing = h.fake.world.messages.filter(({ activity }) => JSON.stringify(activity).includes(what))
    expect(standing.map((one) => one.id)).toEqual([id])
  })

  test('the twin of words with a button goes when somebody presses on it, and never words that are known', async () => {
    const h = here()
    const words = post(h, { proposal: 'MLP-9', view: say('Deux fois') })
    const before = await h.chat.show(post(h, { proposal: 'MLP-9', view: say('Avant') }))
    h.fake.faults.next('POST', /activities/, { type: 'reset-after' })
    await expect(h.chat.show(words)).rejects.toThrow(OutcomeUnknown)
    const { id } = await h.chat.show(words)
    await tidyPosts(h.db, Date.now() + 31 * 24 * 3_600_000)
    const twice = h.standing(h.drafting).filter(({ activity }) => JSON.stringify(activity).includes('Deux fois'))
    const twin = twice.find((one) => one.id !== id)
    const press = { tenant: h.tenant, to: addressOf(h.drafting.id), proposal: 'MLP-9' }

    expect(await removeTwin(h.db, h.connector, { ...press, activity: before.id })).toBe(false)
    expect(await removeTwin(h.db, h.connector, { ...press, activity: twin?.id ?? '' })).toBe(true)
  })

  test('the word that says where to look is said once, and what it leads to stands once', async () => {
    const h = here()
    const to = { platform: 'teams', channel: h.drafting.id, thread: null } as const
    const direct = { notice: say('Regardez votre conversation') }
    const words = post(h, { ...ownWords(h), to, direct, view: say('Où regarder') })
    h.fake.faults.next('POST', /projets/, { type: 'reset-after' })
    await expect(h.chat.show(words)).rejects.toThrow(OutcomeUnknown)

    await h.chat.show(words)

    const standing = h.fake.world.messages.map(({ activity }) => JSON.stringify(activity))
    expect(standing.filter((one) => one.includes('Où regarder'))).toHaveLength(1)
    expect(standing.filter((one) => one.includes('Regardez votre conversation'))).toHaveLength(1)
  })

  test('a process that was killed while it sent counts as one', async () => {
    const h = here()
    const answer = post(h, { only: h.reader.aadObjectId })
    const unasked = post(h, { ...ownWords(h), view: say('Après la mort') })
    await noteUnsent(answer.key, h.drafting.id)
    await noteUnsent(unasked.key, h.own.id)

    await h.chat.show(answer)
    expect(h.fake.requests).toEqual([])

    const { id } = await h.chat.show(unasked)
    expect(h.standing(h.own).map((one) => one.id)).toContain(id)
  })

  test('a lost answer to an edit is asked for again: an edit can be repeated', async () => {
    const h = here()
    const card = await h.chat.show(post(h, { slot: 'section:5#1' }))
    h.fake.faults.next('PUT', /activities/, { type: 'reset-after' })
    const edit = post(h, { slot: 'section:5#1', edits: card, view: say('Changé') })
    await expect(h.chat.show(edit)).rejects.toThrow('lost')

    expect(await h.chat.show(edit)).toEqual(card)
  })
})

/** As a process leaves it that is killed between its note and its request. */
async function noteUnsent(key: string, channel: string): Promise<void> {
  const { db, tenant } = here()
  const unsent = { kind: 'message', part: 0, state: 'sending', thread: null, proposal: null, slot: null } as const
  const at = new Date().toISOString()
  await db
    .insertInto('teams_post')
    .values({ tenant, key, channel, ...unsent, id: null, digest: '', at, twins: 0 })
    .execute()
}

describe('refusals', () => {
  test('a 429 says how long to wait, in seconds, as a date, or not at all', async () => {
    const h = here()
    const waits: readonly (readonly [string | undefined, number, number])[] = [
      ['7', 7_000, 7_000],
      [new Date(Date.now() + 60_000).toUTCString(), 1_000, 60_000],
      [undefined, 1_000, 4_000],
    ]
    for (const [retryAfter, least, most] of waits) {
      const fault = { type: 'refuse', status: 429, code: 'TooManyRequests' } as const
      h.fake.faults.next('POST', /activities/, retryAfter === undefined ? fault : { ...fault, retryAfter })
      const refused = await h.chat.show(post(h, {})).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(TryLater)
      const { afterMs } = refused as TryLater
      expect(afterMs).toBeGreaterThanOrEqual(least)
      expect(afterMs).toBeLessThanOrEqual(most)
    }
  })

  test('after a 412 or a 429 the same effect is sent once', async () => {
    const h = here()
    h.fake.faults.next('POST', /activities/, { type: 'refuse', status: 412, code: 'PreconditionFailed' })
    const words = post(h, { view: say('Après 412') })
    await expect(h.chat.show(words)).rejects.toThrow(TryLater)
    await h.chat.show(words)
    const standing = h.standing(h.drafting).filter(({ activity }) => JSON.stringify(activity).includes('Après 412'))
    expect(standing).toHaveLength(1)
  })

  test('a token that is refused is not final: the next try gets a new one', async () => {
    const h = here()
    await h.chat.show(post(h, {}))
    h.fake.microsoft.tokens.clear()
    const words = post(h, {})
    const refused = await h.chat.show(words).catch((error: unknown) => error)
    expect(String(refused)).toContain('401')
    expect(refused).not.toBeInstanceOf(Undeliverable)

    await h.chat.show(words)
  })

  test('a refusal without a word that we know is final in a thread, and asks for help in a room', async () => {
    const h = here()
    const fault = { type: 'refuse', status: 403, code: 'Forbidden' } as const
    h.fake.faults.next('POST', /activities/, fault)
    await expect(h.chat.show(post(h, {}))).rejects.toThrow(Undeliverable)
    expect(await findReference(h.db, h.tenant, h.drafting.id)).toMatchObject({ dead: null })
    h.fake.faults.next('POST', /activities/, fault)
    await expect(h.chat.show(post(h, { to: 'reviewers' }))).rejects.toThrow(Blocked)
  })

  test('a thread whose root message was deleted takes nothing more', async () => {
    const h = here()
    const to = { platform: 'teams', channel: h.drafting.id, thread: '1' } as const
    await expect(h.chat.show(post(h, { to }))).rejects.toThrow(Undeliverable)
  })

  test('a reviewer who presses where targeted messages are refused is answered in their own chat', async () => {
    const h = here()
    const to = { platform: 'teams', channel: h.reviewers.id, thread: null } as const
    h.fake.faults.next('POST', /relecture/, { type: 'refuse', status: 403, code: 'Forbidden' })
    const { channel } = await h.chat.show(post(h, { to, only: h.reader.aadObjectId }))
    expect(h.fake.world.conversations.get(channel)?.type).toBe('personal')
  })

  test.for([
    'BotNotInConversationRoster',
    'BotDisabledByAdmin',
    'MessageWritesBlocked',
    'ConversationNotFound',
  ] as const)(
    '%s: the conversation is dead with its reason, and nothing more is sent until it is heard from',
    async (code) => {
      const h = here()
      const channel = addChannel(h.fake.world, 'autre')
      await hear(h.fake, h.db, h.tenant, channel, h.learner)
      channel.bot = code
      const to = { platform: 'teams', channel: channel.id, thread: null } as const

      await expect(h.chat.show(post(h, { to }))).rejects.toThrow(Undeliverable)
      expect(await findReference(h.db, h.tenant, channel.id)).toMatchObject({ dead: code })
      h.fake.requests.length = 0
      await expect(h.chat.show(post(h, { to }))).rejects.toThrow(code)
      expect(h.fake.requests).toEqual([])

      channel.bot = 'member'
      await hear(h.fake, h.db, h.tenant, channel, h.learner)
      await h.chat.show(post(h, { to }))
      expect(h.standing(channel)).toHaveLength(1)
    },
  )

  test('a room that is closed asks a coordinator for what opens it, and heals by itself', async () => {
    const h = here()
    h.catalogue.bot = 'MessageWritesBlocked'

    const refused = await h.chat.show(post(h, { to: 'catalogue' })).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Blocked)
    expect(refused).toMatchObject({ room: 'catalogue', remedy: { fr: expect.stringContaining('équipe de ce canal') } })

    h.catalogue.bot = 'member'
    await h.chat.show(post(h, { to: 'catalogue' }))
    expect(h.standing(h.catalogue)).toHaveLength(1)
  })

  test('a room that is not set, and a tenant that nobody wrote from', async () => {
    const h = here()
    await expect(h.chat.show(post(h, { to: 'coordinators' }))).rejects.toThrow(Blocked)
    const to = { platform: 'teams', channel: h.drafting.id, thread: null } as const
    await expect(h.chat.show(post(h, { tenant: 'teams-other', to }))).rejects.toThrow(Undeliverable)
    expect(h.fake.requests).toEqual([])
  })

  test('our token goes to nobody but Microsoft', async () => {
    const h = here()
    for (const serviceUrl of [
      'https://example.org/',
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net.example.org/',
    ]) {
      const to = { ...addressOf(h.drafting.id), serviceUrl }
      await expect(h.connector.send(to, { type: 'message', text: 'x' })).rejects.toThrow('not one of Microsoft’s')
    }
  })
})

function addressOf(channel: string): ThreadAddress {
  const { fake } = here()
  const bot = { id: botId(fake.world), name: botName }
  return { serviceUrl: fake.serviceUrl, kind: 'channel', channel, root: null, bot }
}
