import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { type App, createApp } from '../../src/app/app.ts'
import type { Envelope, Event } from '../../src/flows/model/event.ts'
import { proposalFormat } from '../../src/flows/model/proposal.ts'
import type { Chat, Post } from '../../src/ports/chat.ts'
import { UnreadableProposal } from '../../src/ports/unreadable-proposal.ts'
import { wordsIn } from '../../src/text/words.ts'
import { envelopeOf, proposalOf, startOf, tenant } from '../contracts/example.ts'
import { eventually } from '../support/eventually.ts'
import { memoryPool } from '../support/pglite.ts'
import { programme, silent } from '../support/programme.ts'
import { askToy, toyKind } from '../support/toy-errand.ts'

const broken = 'MLP-2026-001'
const whole = 'MLP-2026-002'
const words = wordsIn('fr').refusals.unreadable

let pool: Pool
let state: PostgresState
let app: App
let jobs: ReturnType<typeof bullmqJobs>
let posts: Post[]
let called: string[]
beforeAll(async () => {
  pool = await memoryPool()
  state = await postgresState(pool)
})
beforeEach(async () => {
  posts = []
  called = []
  for (const id of [broken, whole]) await state.proposals.commit(startOf(proposalOf(id)))
  await pool.query('update proposal set format = 9 where id = $1', [broken])
  jobs = bullmqJobs(await postgresBackend(pool), silent)
  app = open()
})
afterEach(async () => {
  await app.stop()
  await jobs.close()
  for (const table of ['proposal', 'audit', 'outbox', 'timer', 'lane_lease', 'slot'])
    await pool.query(`delete from ${table}`)
})
afterAll(() => pool.end())

function open(): App {
  const chat: Chat = {
    platform: 'web',
    async show(post) {
      posts.push(post)
      return { channel: 'mlops', id: `message-${post.key}` }
    },
  }
  return createApp({
    ...state,
    timers: postgresTimers(pool),
    jobs,
    chats: () => [chat],
    log: silent,
    programme,
    errands: [toyKind({ call: async (of) => (called.push(of), of) }, null)],
    now: () => '2026-11-24T10:00:00.000Z',
    lookEveryMs: 50,
  })
}

const press = (proposal: string, more: Partial<Envelope> = {}) =>
  envelopeOf({ event: { type: 'pressed', action: 'next', proposal, version: 0, args: {} }, ...more })
const mend = () => pool.query('update proposal set format = $1 where id = $2', [proposalFormat, broken])
const said = () => posts.filter(({ only }) => only === 'ana').map(({ view }) => view.text)
const revisionOf = async (id: string) =>
  (await pool.query<{ revision: number }>('select revision from proposal where id = $1', [id])).rows[0]?.revision

test('what is done to it in the chat is to be handed in again, and whoever did it hears so once a day', async () => {
  await app.start()

  for (let times = 0; times < 3; times += 1)
    await expect(app.receive(press(broken))).rejects.toThrow(UnreadableProposal)
  await app.receive(press(whole))

  await eventually(async () => expect(await revisionOf(whole)).toBe(2))
  await eventually(() => expect(said()).toEqual([words.kept(broken)]))
  await mend()
  expect(await app.receive(press(broken))).toMatchObject({ type: 'stored' })
  expect(await revisionOf(broken)).toBe(2)
})

test('a timer, or an errand that came back, says nothing to anybody', async () => {
  const due: Event = { type: 'due', proposal: broken, name: 'archives', at: '2026-11-24T09:00:00.000Z' }

  await expect(app.receive(envelopeOf({ event: due }))).rejects.toThrow(UnreadableProposal)

  expect((await pool.query('select from outbox')).rows).toEqual([])
})

test('whoever waits for an answer gets the sentence, and nothing is stored', async () => {
  const { place, actor } = envelopeOf()
  const asked = { action: 'edit', proposal: broken, version: 0, args: { section: '1' }, opens: 'form' } as const

  expect(await app.press(press(broken))).toMatchObject({ type: 'stored', said: words.again(broken), leads: 'nowhere' })
  expect(await app.answer(press(broken))).toMatchObject({ told: [{ text: words.again(broken) }] })
  expect(await app.form({ tenant, place, actor, press: asked })).toMatchObject({
    refusal: { text: words.again(broken) },
  })
  // A form comes back from its adapter, with what was typed and a button that sends it again.
  const { opens: _, ...sent } = asked
  const filled = envelopeOf({ event: { type: 'filled', ...sent, fields: { text: 'Un texte' } } })
  await expect(app.press(filled)).rejects.toThrow(UnreadableProposal)
  expect((await pool.query('select from outbox')).rows).toEqual([])
})

test('lists, the overview, and a person’s own page show it by its line, with the others', async () => {
  const { place, actor } = envelopeOf()
  await app.start()

  await app.receive(envelopeOf({ event: { type: 'commanded', words: 'list' } }))
  await app.receive(envelopeOf({ event: { type: 'commanded', words: 'help' } }))
  const coordinator = { ...actor, id: 'claire', roles: ['coordinator'] } as const
  await app.receive(envelopeOf({ actor: coordinator, event: { type: 'commanded', words: 'overview' } }))

  await eventually(() => expect(posts).toHaveLength(3))
  expect(posts.map(({ view }) => JSON.stringify(view)).filter((one) => one.includes(broken))).not.toEqual([])
  const page = JSON.stringify(await app.home({ tenant, place, actor }))
  expect([page.includes(broken), page.includes(whole)]).toEqual([true, true])
  const theirs = await state.proposals.theirs(tenant, 'ana')
  expect(theirs.drafts.map(({ id }) => id)).toEqual([whole])
})

test('its timers wait, those of others are raised', async () => {
  for (const id of [broken, whole])
    await pool.query(`insert into timer (tenant, proposal, name, at) values ($1, $2, 'archives', $3)`, [
      tenant,
      id,
      '2026-11-24T09:00:00.000Z',
    ])

  await app.start()

  const left = async () =>
    (await pool.query<{ proposal: string; attempts: number }>('select proposal, attempts from timer')).rows
  await eventually(async () => expect((await left()).map(({ proposal }) => proposal)).toEqual([broken]))
  await mend()
  await pool.query('update timer set held_until = now()')
  await eventually(async () => expect((await left()).filter(({ proposal }) => proposal === broken)).toEqual([]))
})

test('its errands wait uncounted, and are done once it can be read', async () => {
  const ask = async (id: string) => {
    const change = { ...startOf(proposalOf(id), [askToy()]), from: 1 }
    expect(await state.proposals.commit({ ...change, envelope: envelopeOf() })).toBe('stored')
  }
  for (const id of [broken, whole]) await ask(id)
  await pool.query('update proposal set format = 9 where id = $1', [broken])

  await app.start()

  const pending = async () =>
    (
      await pool.query<{ proposal: string; attempts: number; why: string | null }>(
        `select proposal, attempts, last_error as why from outbox
         where done_at is null and failed_at is null and lane like '%#errand%'`,
      )
    ).rows
  const why = expect.stringContaining('start the newer program')
  await eventually(async () => expect(await pending()).toEqual([{ proposal: broken, attempts: 0, why }]))
  expect(called).toHaveLength(1)
  await mend()
  await pool.query('update outbox set not_before = now()')
  await eventually(async () => expect(await pending()).toEqual([]))
  expect(called).toHaveLength(2)
})

test.each([
  ['no JSON', '{'],
  ['a proposal that lacks its sections', JSON.stringify({ format: proposalFormat, id: broken })],
])('a damaged row, %s, is one as well', async (_, body) => {
  await pool.query('update proposal set format = $1, body = $2 where id = $3', [proposalFormat, body, broken])

  await expect(app.receive(press(broken))).rejects.toThrow(UnreadableProposal)
})
