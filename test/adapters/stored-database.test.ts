import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import { pgLike } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { createPglitePool } from '../../src/adapters/postgres/pool/pglite-pool.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { migrateSlack } from '../../src/adapters/slack/store/migrations/migrate.ts'
import { migrateTeams } from '../../src/adapters/teams/store/migrations/migrate.ts'
import { migrateWeb } from '../../src/adapters/web/playground/platform/migrate-web.ts'
import { type SectionNumber, sectionNumbers } from '../../src/rubric/section.ts'
import type { Delivery } from '../../src/ports/outbox.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { storedSql } from '../support/stored-database.ts'

/** A proposal as format 2 had it, as far as it is looked at here. */
interface Stored {
  readonly tenant: string
  readonly id: string
  readonly state: string
  readonly owner: { readonly id: string; readonly name: string }
  readonly version: number
  readonly published: number | null
  readonly sections: Readonly<Record<SectionNumber, { readonly pieces: readonly { readonly text: string }[] }>>
  readonly findings: readonly { readonly life: string }[]
  readonly questions: readonly { readonly text: string }[]
  readonly changes: readonly { readonly id: string; readonly status: string; readonly request: string }[]
  readonly review: { readonly reviewer: unknown; readonly items: readonly { readonly request: string }[] } | null
}

const sql = storedSql({ slack: 'http://127.0.0.1:9', teams: 'http://127.0.0.1:9' })

function describeStored(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`a database of format 2 on ${name}`, () => {
    let pool: Pool
    let state: PostgresState
    let stored: readonly Stored[]
    let frozen: readonly { tenant: string; proposal: string; version: number; body: string }[]

    beforeAll(async () => {
      pool = await open()
      stored = await before<{ body: string }>('select body from proposal').then((rows) =>
        rows.map(({ body }) => JSON.parse(body) as Stored),
      )
      frozen = await before('select tenant, proposal, version, body from version')
      state = await postgresState(pool)
      await migrateSlack(databaseOver(pool))
      await migrateTeams(databaseOver(pool))
      await migrateWeb(databaseOver(pool))
    })
    afterAll(() => pool.end())

    async function before<Row>(query: string): Promise<readonly Row[]> {
      return (await pool.query(query)).rows as Row[]
    }

    test('holds a proposal in every state', () => {
      const states = new Set(stored.map(({ state }) => state))

      expect([...states].toSorted()).toEqual(
        ['approved', 'changes-requested', 'drafting', 'in-review', 'published', 'submitted', 'withdrawn'].toSorted(),
      )
      expect(stored.some(({ state, published }) => state === 'drafting' && published !== null)).toBe(true)
    })

    test('opens every proposal with its texts, findings, questions and requests', async () => {
      for (const one of stored) {
        const proposal = (await state.proposals.findById(one.tenant, one.id))?.proposal

        expect(proposal).toMatchObject({ state: one.state, version: one.version, published: one.published })
        expect(proposal?.owner).toEqual(one.owner)
        for (const number of sectionNumbers) {
          const texts = proposal?.sections[number].pieces.map(({ text }) => text)
          expect(texts).toEqual(one.sections[number].pieces.map(({ text }) => text))
        }
        expect(proposal?.findings.map(({ life }) => life)).toEqual(one.findings.map(({ life }) => life))
        expect(proposal?.questions).toEqual(one.questions)
        expect(proposal?.changes).toEqual(one.changes)
        expect(proposal?.review?.items ?? []).toEqual(one.review?.items ?? [])
        expect(proposal?.review?.reviewer ?? null).toEqual(one.review?.reviewer ?? null)
      }
    })

    test('opens every version as it was frozen', async () => {
      expect(frozen.length).toBeGreaterThan(0)
      for (const { tenant, proposal, version, body } of frozen)
        expect((await state.proposals.version(tenant, proposal, version))?.sections).toEqual(JSON.parse(body))
    })

    test('lists in the catalogue what was published', async () => {
      for (const tenant of new Set(stored.map((one) => one.tenant))) {
        const published = stored.filter((one) => one.tenant === tenant && one.published !== null).map(({ id }) => id)

        const { rows, total } = await state.proposals.catalogue(tenant, '', 50)

        expect(total).toBe(published.length)
        expect(rows.map(({ id }) => id).toSorted()).toEqual(published.toSorted())
      }
    })

    test('finds every proposal by its thread', async () => {
      const roots = await before<{
        tenant: string
        proposal: string
        platform: string
        channel: string
        message: string
      }>(`select tenant, proposal, platform, channel, message from slot where slot = 'root'`)

      expect(roots.length).toBeGreaterThanOrEqual(stored.length)
      for (const { tenant, proposal, platform, channel, message } of roots) {
        const place = { platform: platform as 'web', channel, thread: message }
        expect((await state.proposals.findByThread(tenant, place))?.proposal.id).toBe(proposal)
      }
    })

    test('lists the queue, the catalogue and what each person has open', async () => {
      const ids = async (tenant: string) =>
        (await state.proposals.queue(tenant, { of: 'all', reviewer: '', overdue: '', after: null, limit: 50 })).rows
          .map(({ id }) => id)
          .toSorted()

      for (const tenant of new Set(stored.map((one) => one.tenant))) {
        const queued = stored.filter((one) => one.tenant === tenant && /^(submitted|in-review)$/.test(one.state))
        expect(await ids(tenant)).toEqual(queued.map(({ id }) => id).toSorted())
        const published = stored.filter((one) => one.tenant === tenant && one.published !== null)
        expect((await state.proposals.catalogue(tenant, '', 50)).total).toBe(published.length)
      }
      expect((await state.proposals.openOf('slack-T0MLOPS0', 'ULEA', 50)).total).toBe(4)
    })

    test('hands on every effect that waits, whatever it is', async () => {
      const waiting = await before<{ id: string; effect: string }>(
        'select id::text, effect from outbox where done_at is null and failed_at is null',
      )
      const types = new Set(waiting.map(({ effect }) => (JSON.parse(effect) as { type: string }).type))
      await pool.query('update outbox set not_before = null')
      await pool.query('delete from lane_lease')

      const handed = await deliverAll(state)

      expect(types).toEqual(new Set(['show', 'post', 'tell', 'redeliver', 'coach', 'mark', 'publish']))
      // What was a reading by the AI coach alone is handed on as the errand that it is.
      const handedTypes = new Set(handed.map(({ effect }) => effect.type))
      expect(handedTypes).toEqual(new Set(['show', 'post', 'tell', 'redeliver', 'errand', 'mark', 'publish']))
      expect(handed.map(({ id }) => id).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
    })
  })
}

/** Takes every lane and marks what waits in it as delivered; gives what there was. */
async function deliverAll({ outbox }: PostgresState): Promise<readonly Delivery[]> {
  const all: Delivery[] = []
  for (let lanes = await outbox.takeLanes(50, 0); lanes.length > 0; lanes = await outbox.takeLanes(50, 60_000))
    for (const { lane } of lanes)
      for (let next = (await outbox.take(lane, 60_000))?.first ?? null; next !== null;) {
        all.push(next)
        next = await outbox.delivered(next, { channel: 'c', id: `m-${next.id}` })
      }
  return all
}

describeStored('PGlite', async () => {
  const db = await PGlite.create(pgLike)
  await db.exec(sql)
  return createPglitePool(db)
})

describeStored(
  'PostgreSQL',
  async () => {
    const pool = await serverPool()
    await pool.query(sql)
    return pool
  },
  postgresUrl ? 'here' : 'absent',
)
