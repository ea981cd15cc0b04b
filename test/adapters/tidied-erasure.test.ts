import { PGlite } from '@electric-sql/pglite'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import { pgLike } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { createPglitePool } from '../../src/adapters/postgres/pool/pglite-pool.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { standingPosts } from '../../src/adapters/chat/posts/standing-posts.ts'
import { migrateSlack } from '../../src/adapters/slack/store/migrations/migrate.ts'
import { migrateTeams } from '../../src/adapters/teams/store/migrations/migrate.ts'
import { migrateWeb } from '../../src/adapters/web/playground/platform/migrate-web.ts'
import { standingMessages } from '../../src/adapters/web/playground/platform/personal-data.ts'
import { tidyKeeper } from '../../src/app/tidy-keeper.ts'
import { openEraser } from '../../src/start/eraser.ts'
import { findTidiers } from '../../src/start/tidiers.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { stoodWorld, storedSql } from '../support/stored-database.ts'

const sql = storedSql({ slack: 'http://127.0.0.1:9', teams: 'http://127.0.0.1:9' })
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** A learner on each platform, and somebody who reviews. */
const people = [
  { tenant: 'playground', person: 'lea' },
  { tenant: 'slack-T0MLOPS0', person: 'ULEA' },
  { tenant: `teams-${stoodWorld.teams.tenantId}`, person: stoodWorld.teams.people[0]?.aadObjectId ?? '' },
  { tenant: 'slack-T0MLOPS0', person: 'USOPHIE' },
]

/** What differs by itself: what is taken away, what is noted of an erasure, and what no erasure has to do with. */
const ownTables = /^(?:audit|outbox|erasure|tidying|reference|signing_key|.*migration.*|bullmq.*)$/

async function erased(pool: Pool, how: 'as it is' | 'tidied'): Promise<Readonly<Record<string, unknown>>> {
  await migrate(databaseOver(pool))
  await migrateSlack(databaseOver(pool))
  await migrateTeams(databaseOver(pool))
  await migrateWeb(databaseOver(pool))
  // Migrations set some to the moment at which they run.
  await pool.query(`update timer set at = '2027-01-01'`)
  if (how === 'tidied') await takeOldAway(pool)
  const eraser = openEraser(pool, silent)
  const stood: unknown[] = []
  const aliases: string[] = []
  for (const subject of people) {
    const whose = await eraser.cases.begin(subject, 'anonymous')
    aliases.push(whose.alias.id)
    stood.push(whose.names.toSorted(), await standing(pool, whose))
    await eraser.erase(subject, 'anonymous')
  }
  const left = await dump(pool, aliases)
  await pool.end()
  return { stood, left }
}

async function standing(pool: Pool, whose: Parameters<typeof standingPosts>[2]): Promise<unknown> {
  if (whose.tenant === 'playground') return standingMessages(databaseOver(pool), whose)
  return standingPosts(databaseOver(pool), whose.tenant.startsWith('slack-') ? 'slack' : 'teams', whose)
}

/** Ages all that was done and delivered, and takes away what may go of it. */
async function takeOldAway(pool: Pool): Promise<void> {
  const before = await rowsOf(pool)
  await pool.query(`update audit set stored_at = '2020-01-01'`)
  await pool.query(`update outbox set created_at = '2020-01-01', done_at = '2020-01-01' where done_at is not null`)
  const tidiers = () => findTidiers(pool, { auditDays: 100, deliveredDays: 31 })
  await tidyKeeper({ tidiers, log: silent, pauseMs: 0 }).work()
  // Of both tables: else this would tell nothing.
  const { rows } = await pool.query<{ what: string }>('select what from tidying where rests_until > now() order by 1')
  expect(rows.map(({ what }) => what)).toEqual(['audit', 'outbox'])
  expect(await rowsOf(pool)).toBeLessThan(before * 0.6)
}

async function rowsOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'select (select count(*) from audit)::int + (select count(*) from outbox)::int as n',
  )
  return rows[0]?.n ?? 0
}

/** All rows of all tables but these, as text, with the same words for who was erased. */
async function dump(pool: Pool, aliases: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const tables: Record<string, unknown> = {}
  for (const { name } of rows.filter((one) => !ownTables.test(one.name))) {
    const all = await pool.query<{ row: string }>(`select one::text as row from "${name}" one`)
    const hide = (row: string) => aliases.reduce((text, alias, at) => text.replaceAll(alias, `alias ${at}`), row)
    tables[name] = all.rows.map(({ row }) => hide(row)).toSorted()
  }
  return tables
}

function describeTidied(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`an erasure on ${name}`, () => {
    test('finds all that it would have found before old rows were taken away', async () => {
      const untouched = await erased(await open(), 'as it is')
      const tidied = await erased(await open(), 'tidied')

      expect(tidied['stood']).toEqual(untouched['stood'])
      expect(tidied['left']).toEqual(untouched['left'])
    })
  })
}

describeTidied('PGlite', async () => {
  const db = await PGlite.create(pgLike)
  await db.exec(sql)
  return createPglitePool(db)
})

describeTidied(
  'PostgreSQL',
  async () => {
    const pool = await serverPool()
    await pool.query(sql)
    return pool
  },
  postgresUrl ? 'here' : 'absent',
)
