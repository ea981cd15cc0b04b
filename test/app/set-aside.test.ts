import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import { tellSetAside } from '../../src/adapters/chat/tell-set-aside.ts'
import { eraseFromCore } from '../../src/adapters/postgres/erasure/erase.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import type { Tables } from '../../src/adapters/postgres/tables.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { type App, createApp } from '../../src/app/app.ts'
import type { Actor, Place } from '../../src/flows/model/event.ts'
import { proposalFormat } from '../../src/flows/model/proposal.ts'
import { envelopeOf, proposalOf, startOf, tenant } from '../contracts/example.ts'
import { memoryPool } from '../support/pglite.ts'
import { programme, silent } from '../support/programme.ts'

const since = '2026-11-15T00:00:00.000Z'
const asked = { quietSince: since, overdueBefore: since, askedSince: since }
const nothing = { sent: { rows: [], total: 0, oldest: null }, proposals: { rows: [], total: 0 } }

let pool: Pool
let state: PostgresState
let app: App
let jobs: ReturnType<typeof bullmqJobs>
beforeAll(async () => {
  pool = await memoryPool()
  state = await postgresState(pool)
})
beforeEach(async () => {
  jobs = bullmqJobs(await postgresBackend(pool), silent)
  app = createApp({
    ...state,
    timers: postgresTimers(pool),
    jobs,
    chats: () => [],
    log: silent,
    programme,
    errands: [],
    now: () => '2026-11-24T10:00:00.000Z',
  })
})
afterEach(async () => {
  await app.stop()
  await jobs.close()
  for (const table of ['proposal', 'audit', 'outbox', 'intake']) await pool.query(`delete from ${table}`)
})
afterAll(() => pool.end())

const person = (id: string, name: string): Actor => ({ ...envelopeOf().actor, id, name })
const at = '2026-11-24T09:00:00.000Z'
const placeOn = (platform: Place['platform']): Place => ({ platform, channel: 'projects', thread: null })
const shown = async (of = tenant) => (await state.proposals.overview(of, asked)).setAside

/** What somebody sent on Slack is set aside, and they are told. */
async function setAside(key: string, actor: Actor, why: 'ended' | 'failed' = 'ended', of = tenant): Promise<void> {
  await pool.query(
    `insert into intake (platform, key, lane, payload, failed_at, reason, told_at)
     values ('slack', $1, $2, '{"text":"le texte secret"}', now(), $3, now())`,
    [key, actor.id, why],
  )
  await tellSetAside(app, { id: key, tenant: of, place: placeOn('slack'), actor, at, why })
}

test('whose message or act was set aside, why and since when, the newest first, and none of its text', async () => {
  expect(await shown()).toEqual(nothing)

  await setAside('T1 one', person('ada', 'Ada'))
  await setAside('T1 two', person('ben', 'Ben'), 'failed')
  await setAside('T1 three', person('ben', 'Ben'))
  await setAside('T2 four', person('zoe', 'Zoé'), 'ended', 'another school')

  const { sent, proposals } = await shown()
  expect(sent).toMatchObject({ total: 3, oldest: sent.rows.at(-1)?.at })
  expect(sent.rows.map(({ name, why }) => [name, why])).toEqual([
    ['Ben', 'ended'],
    ['Ben', 'failed'],
    ['Ada', 'ended'],
  ])
  expect(JSON.stringify(sent)).not.toContain('secret')
  expect(proposals).toEqual(nothing.proposals)
  expect((await shown('another school')).sent.rows.map(({ name }) => name)).toEqual(['Zoé'])
})

test('five are named, the others counted', async () => {
  for (let n = 0; n < 7; n += 1) await setAside(`T1 ${n}`, person('ada', 'Ada'))

  const { sent } = await shown()

  expect([sent.rows.length, sent.total]).toEqual([5, 7])
})

test('what is handed on again, or forgotten, is not set aside any more', async () => {
  await setAside('T1 again', person('ada', 'Ada'))
  await setAside('T1 forgotten', person('ben', 'Ben'))

  await pool.query(`update intake set failed_at = null, told_at = null where key = 'T1 again'`)
  expect((await shown()).sent.rows.map(({ name }) => name)).toEqual(['Ben'])
  await pool.query(`delete from intake where key = 'T1 forgotten'`)

  expect(await shown()).toEqual(nothing)
})

test('an act of the playground is named too, once, and nothing of a person who was erased', async () => {
  const ada = person('ada', 'Ada')
  await tellSetAside(app, { id: 'act-1', tenant, place: placeOn('web'), actor: ada, at, why: 'failed' })
  expect((await shown()).sent).toMatchObject({ total: 1, rows: [{ name: 'Ada', why: 'failed' }] })

  await eraseFromCore(databaseOver<Tables>(pool), {
    id: 'case-1',
    tenant,
    person: 'ada',
    names: ['Ada'],
    alias: { id: 'erased-1', name: 'erased-1' },
    proposals: [],
    posts: [],
  })

  expect(await shown()).toEqual(nothing)
})

test('a proposal that cannot be read, from when somebody acts on it until it can be read', async () => {
  for (const id of ['MLP-2026-001', 'MLP-2026-002', 'MLP-2026-003'])
    await state.proposals.commit(startOf(proposalOf(id, { owner: { id: `owner of ${id}`, name: `Owner ${id}` } })))
  await pool.query(`update proposal set format = 9 where id = 'MLP-2026-001'`)
  const body = await pool.query<{ body: string }>(`select body from proposal where id = 'MLP-2026-002'`)
  await pool.query(`update proposal set body = '{}' where id = 'MLP-2026-002'`)
  for (const proposal of ['MLP-2026-001', 'MLP-2026-002', 'MLP-2026-003'])
    await app
      .receive(envelopeOf({ event: { type: 'pressed', action: 'next', proposal, version: 0, args: {} } }))
      .catch(() => undefined)

  const { proposals } = await shown()
  expect(proposals.total).toBe(2)
  expect(proposals.rows.map(({ id, author }) => [id, author])).toEqual([
    ['MLP-2026-001', 'Owner MLP-2026-001'],
    ['MLP-2026-002', 'Owner MLP-2026-002'],
  ])

  await pool.query(`update proposal set format = $1 where id = 'MLP-2026-001'`, [proposalFormat])
  await pool.query(`update proposal set body = $1 where id = 'MLP-2026-002'`, [body.rows[0]?.body])
  expect(await shown()).toEqual(nothing)
})
