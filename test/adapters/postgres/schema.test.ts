import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { postgresBackend } from '../../../src/adapters/bullmq/postgres-backend.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../../src/adapters/postgres/state.ts'
import { proposalOf, startOf, tenant } from '../../contracts/example.ts'
import { memoryPool } from '../../support/pglite.ts'
import { postgresUrl, serverPool } from '../../support/postgres.ts'

function describeSchema(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`the schema on ${name}`, () => {
    let pool: Pool
    let state: PostgresState
    beforeAll(async () => {
      pool = await open()
      state = await postgresState(pool)
    })
    afterAll(() => pool.end())

    test('can be brought up to date twice, with what is stored staying there', async () => {
      const proposal = proposalOf('MLP-2026-001')
      await state.proposals.commit(startOf(proposal))

      const again = await postgresState(pool)

      expect((await again.proposals.findById(tenant, 'MLP-2026-001'))?.proposal).toEqual(proposal)
    })

    test('can be brought up to date by two processes at once', async () => {
      const stores = await Promise.all([postgresState(pool), postgresState(pool)])

      expect(stores).toHaveLength(2)
    })

    test('of a newer program is left as it is, and the older one begins beside it', async () => {
      await pool.query(`insert into kysely_migration values ('999-newer', '2026-12-01T00:00:00.000Z')`)

      const older = await postgresState(pool)

      expect((await older.proposals.findById(tenant, 'MLP-2026-001'))?.proposal.id).toBe('MLP-2026-001')
      const { rows } = await pool.query(`delete from kysely_migration where name = '999-newer' returning name`)
      expect(rows).toHaveLength(1)
    })

    test("has no table named like one of BullMQ's, since both are looked up by name alone", async () => {
      await postgresBackend(pool)

      const { rows } = await pool.query(
        `select relname from pg_class where relkind in ('r', 'S', 'v') group by relname
         having count(distinct relnamespace) filter (where relnamespace in ('public'::regnamespace, 'bullmq'::regnamespace)) > 1`,
      )

      expect(rows).toEqual([])
    })

    test('keeps no word of the learner in the audit log, nor in the outbox once delivered', async () => {
      const start = startOf(proposalOf('MLP-2026-002', { owner: { id: 'eve', name: 'Eve' } }))
      const { envelope } = start
      const said = { type: 'said', message: 'm-1', text: 'secret words', mentions: 'none' } as const
      const view = { language: 'fr', text: 'secret words', blocks: [] } as const
      const effects = [{ type: 'show', to: 'home', slot: 'root', view } as const]
      await state.proposals.commit({ ...start, envelope: { ...envelope, event: said }, effects })
      for (const { lane } of await state.outbox.takeLanes(10, 60_000))
        for (let next = (await state.outbox.take(lane, 60_000))?.first ?? null; next;)
          next = await state.outbox.delivered(next, { channel: 'mlops', id: 'm-2' })

      const audit = await pool.query('select * from audit')
      const outbox = await pool.query('select * from outbox')

      expect(audit.rows.at(-1)).toMatchObject({
        actor_id: 'eve',
        type: 'said',
        proposal: 'MLP-2026-002',
        state: 'drafting',
      })
      expect(JSON.stringify([audit.rows, outbox.rows])).not.toContain('secret')
    })
  })
}

describeSchema('PGlite', memoryPool)
describeSchema('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
