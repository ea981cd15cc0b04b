import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyOfMessage, rowsUnder } from '../../../src/adapters/chat/posts/post-rows.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { posts as slackPosts } from '../../../src/adapters/slack/store/migrations/002-posts.ts'
import { postRows as slackPostRows } from '../../../src/adapters/slack/store/migrations/006-post-rows.ts'
import { posts as teamsPosts } from '../../../src/adapters/teams/store/migrations/002-posts.ts'
import { slots } from '../../../src/adapters/teams/store/migrations/003-slots.ts'
import { postRows as teamsPostRows } from '../../../src/adapters/teams/store/migrations/005-post-rows.ts'
import { memoryPool } from '../../support/pglite.ts'
import { postgresUrl, serverPool } from '../../support/postgres.ts'

const databases = [
  ['PGlite', memoryPool],
  ...(postgresUrl === undefined ? [] : [['PostgreSQL', serverPool] as const]),
] as const

/** What was noted of posts before every platform noted them in the same words. */
describe.each(databases)('posts of before, on %s', (_name, open) => {
  let pool: Pool
  let db: Kysely<unknown>
  beforeAll(async () => {
    pool = await open()
    db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
  })
  afterAll(() => pool.end())

  test('Slack’s are found, with what stands, what is under way, and what it last held', async () => {
    await slackPosts.up(db)
    await sql`
      insert into slack_post (tenant, post_key, kind, part, channel, thread, state, since, ts, digest) values
        ('slack-T1', '7', 'message', 0, 'C1', null, 'posted', '2026-11-01T08:00:00.000Z', '1.1', 'abc'),
        ('slack-T1', '7', 'message', 1, 'C1', '1.1', 'sending', '2026-11-01T08:00:01.000Z', null, null),
        ('slack-T1', '7', 'file', 0, 'C1', '1.1', 'posted', '2026-11-01T08:00:02.000Z', 'F1', null)`.execute(db)

    await slackPostRows.up(db)

    const own = { tenant: 'slack-T1', key: '7', channel: 'C1' }
    const lead = { ...own, kind: 'message', part: 0, thread: null, state: 'sent', id: '1.1', digest: 'abc' }
    const next = { ...own, kind: 'message', part: 1, thread: '1.1', state: 'sending', id: null, digest: '' }
    const file = { ...own, kind: 'file', part: 0, thread: '1.1', state: 'sent', id: 'F1', digest: '' }
    expect(await rowsUnder(db, 'slack_post', 'slack-T1', '7')).toEqual([
      { ...file, at: '2026-11-01T08:00:02.000Z' },
      { ...lead, at: '2026-11-01T08:00:00.000Z' },
      { ...next, at: '2026-11-01T08:00:01.000Z' },
    ])
    const { rows } = await keyOfMessage('slack_post', 'slack-T1', 'C1', '1.1').execute(db)
    expect(rows).toEqual([{ key: '7' }])
  })

  test('Teams’ are found, with their slots and their twins', async () => {
    await teamsPosts.up(db)
    await slots.up(db)
    await sql`
      insert into teams_post
        (tenant, key, part, channel, root, proposal, slot, activity, head, state, twins, hash, at) values
        ('teams-1', '8', 0, '19:a', 'r', 'MLP-1', 'section:1#1', 'a1', null, 'sent', 1, 'abc', '2026-11-01T08:00:00.000Z'),
        ('teams-1', '8', 1, '19:a', 'r', 'MLP-1', null, null, 'a1', 'unknown', 1, '', '2026-11-01T08:00:01.000Z')`.execute(
      db,
    )

    await teamsPostRows.up(db)

    const own = {
      tenant: 'teams-1',
      key: '8',
      kind: 'message',
      channel: '19:a',
      thread: 'r',
      proposal: 'MLP-1',
      twins: 1,
    }
    const lead = { ...own, part: 0, slot: 'section:1#1', state: 'sent', id: 'a1', digest: 'abc' }
    const next = { ...own, part: 1, slot: null, state: 'unknown', id: null, digest: '' }
    expect(await rowsUnder(db, 'teams_post', 'teams-1', '8', ['proposal', 'slot', 'twins'])).toEqual([
      { ...lead, at: '2026-11-01T08:00:00.000Z' },
      { ...next, at: '2026-11-01T08:00:01.000Z' },
    ])
    const { rows } = await keyOfMessage('teams_post', 'teams-1', '19:a', 'a1').execute(db)
    expect(rows).toEqual([{ key: '8' }])
  })
})
