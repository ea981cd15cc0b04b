import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { installations } from '../../src/adapters/slack/store/migrations/001-installations.ts'
import { posts } from '../../src/adapters/slack/store/migrations/002-posts.ts'
import { inbox } from '../../src/adapters/slack/store/migrations/003-inbox.ts'
import { intake } from '../../src/adapters/slack/store/migrations/004-intake.ts'
import { migrateSlack } from '../../src/adapters/slack/store/migrations/migrate.ts'
import type { SlackTables } from '../../src/adapters/slack/store/tables.ts'
import { findCurrent } from '../../src/adapters/teams/store/current.ts'
import { references } from '../../src/adapters/teams/store/migrations/001-references.ts'
import { posts as teamsPosts } from '../../src/adapters/teams/store/migrations/002-posts.ts'
import { slots } from '../../src/adapters/teams/store/migrations/003-slots.ts'
import { migrateTeams } from '../../src/adapters/teams/store/migrations/migrate.ts'
import type { TeamsTables } from '../../src/adapters/teams/store/tables.ts'
import { proposalOf, startOf } from '../contracts/example.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'

describeThreadsOfYesterday('PGlite', memoryPool)
describeThreadsOfYesterday('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')

/** A program that kept copies of the core's table of messages wrote these rows. */
function describeThreadsOfYesterday(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`on ${name}, a database that an earlier program wrote`, () => {
    let pool: Pool
    let state: PostgresState
    beforeAll(async () => {
      pool = await open()
      state = await postgresState(pool)
    })
    afterAll(() => pool.end())

    /** A proposal whose root message the core has noted, unless it was killed before. */
    async function started(tenant: string, id: string, root: { channel: string; message: string } | null) {
      const [, platform] = /^(slack|teams)-/.exec(tenant) ?? []
      await state.proposals.commit(startOf(proposalOf(id, { tenant, owner: { id: 'ana', name: 'Ana' } })))
      if (root === null) return
      await pool.query(
        `insert into slot (lane, slot, tenant, proposal, platform, channel, message)
         values ($1, 'root', $2, $3, $4, $5, $6)`,
        [`${tenant}/${id}`, tenant, id, platform, root.channel, root.message],
      )
    }

    /** The platform's tables as that program left them. */
    async function bring<T>(db: Kysely<T>, platform: string, migrations: Record<string, Migration>) {
      const { error } = await new Migrator({
        db,
        provider: { getMigrations: async () => migrations },
        migrationTableName: `${platform}_migration`,
        migrationLockTableName: `${platform}_migration_lock`,
      }).migrateToLatest()
      if (error !== undefined) throw error
    }

    test('keeps every thread in Slack, also one whose root message the core had not noted yet', async () => {
      const tenant = 'slack-T0MLOPS'
      const db = databaseOver<SlackTables>(pool)
      await bring(db, 'slack', {
        '001-installations': installations,
        '002-posts': posts,
        '003-inbox': inbox,
        '004-intake': intake,
      })
      await started(tenant, 'MLP-2026-001', { channel: 'C0PROJECTS', message: '1795400000.000001' })
      await started(tenant, 'MLP-2026-002', null)
      await started(tenant, 'MLP-2026-003', { channel: 'C0PROJECTS', message: '1795400000.000033' })
      await pool.query(
        `insert into slack_root (tenant, proposal, channel, message) values
         ($1, 'MLP-2026-001', 'C0PROJECTS', '1795400000.000001'),
         ($1, 'MLP-2026-002', 'D0LEA', '1795400000.000002'),
         ($1, 'MLP-2026-003', 'C0PROJECTS', '1795400000.000003')`,
        [tenant],
      )

      await migrateSlack(db)

      const at = (channel: string, thread: string) =>
        state.proposals.idByThread(tenant, { platform: 'slack', channel, thread: `1795400000.0000${thread}` })
      expect(await at('C0PROJECTS', '01')).toBe('MLP-2026-001')
      expect(await at('D0LEA', '02')).toBe('MLP-2026-002')
      expect(await at('C0PROJECTS', '33')).toBe('MLP-2026-003')
      expect((await state.proposals.threadsOf(tenant, 'ana')).map(({ thread }) => thread?.channel)).toEqual([
        'C0PROJECTS',
        'D0LEA',
        'C0PROJECTS',
      ])
      expect((await pool.query(`select to_regclass('slack_root') as gone`)).rows).toEqual([{ gone: null }])
    })

    test('keeps every thread in Teams, and which proposal a chat is about', async () => {
      const tenant = 'teams-3f1e6c1a-0c55-4c1b-9a51-0f0f0f0f0f0f'
      const db = databaseOver<TeamsTables>(pool)
      await bring(db, 'teams', { '001-references': references, '002-posts': teamsPosts, '003-slots': slots })
      await started(tenant, 'MLP-2026-001', { channel: '19:projects@thread.tacv2', message: '1763900000001' })
      await started(tenant, 'MLP-2026-002', null)
      await pool.query(
        `insert into teams_post (tenant, key, part, channel, root, proposal, slot, activity, head, state, hash, at) values
         ($1, '1', 0, '19:projects@thread.tacv2', null, 'MLP-2026-001', 'root', '1763900000001', null, 'sent', '', '2026-11-01T00:00:00.000Z'),
         ($1, '2', 0, 'a:lea', null, 'MLP-2026-002', 'root', '1763900000002', null, 'gone', '', '2026-11-01T00:00:00.000Z'),
         ($1, '3', 0, 'a:lea', null, 'MLP-2026-002', 'root', '1763900000003', null, 'sent', '', '2026-11-02T00:00:00.000Z'),
         ($1, '4', 0, 'a:lea', '1763900000003', 'MLP-2026-002', 'section:1#1', '1763900000004', null, 'sent', '', '2026-11-03T00:00:00.000Z'),
         ($1, '5', 0, '19:reviewers@thread.tacv2', null, null, null, null, null, 'sending', '', '2026-11-03T00:00:00.000Z')`,
        [tenant],
      )
      await pool.query(`insert into teams_current (tenant, channel, root) values ($1, 'a:lea', '1763900000003')`, [
        tenant,
      ])

      await migrateTeams(db)

      const at = (channel: string, thread: string) =>
        state.proposals.idByThread(tenant, { platform: 'teams', channel, thread: `176390000000${thread}` })
      expect(await at('19:projects@thread.tacv2', '1')).toBe('MLP-2026-001')
      expect(await at('a:lea', '3')).toBe('MLP-2026-002')
      expect(await at('a:lea', '2')).toBeNull()
      expect(await findCurrent(db, tenant, 'a:lea')).toBe('1763900000003')
    })
  })
}
