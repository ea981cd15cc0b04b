import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import { coreTables } from '../../src/adapters/postgres/erasure/core-tables.ts'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import { pgLike } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { createPglitePool } from '../../src/adapters/postgres/pool/pglite-pool.ts'
import { postgresPersonLinks } from '../../src/adapters/postgres/person-links/person-links.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { findVersion } from '../../src/adapters/postgres/proposals/find-version.ts'
import { listCatalogue } from '../../src/adapters/postgres/proposals/list.ts'
import type { Tables } from '../../src/adapters/postgres/tables.ts'
import { migrateSlack } from '../../src/adapters/slack/store/migrations/migrate.ts'
import { slackTables } from '../../src/adapters/slack/store/personal-data.ts'
import { migrateTeams } from '../../src/adapters/teams/store/migrations/migrate.ts'
import { teamsTables } from '../../src/adapters/teams/store/personal-data.ts'
import { migrateWeb } from '../../src/adapters/web/playground/platform/migrate-web.ts'
import { webTables } from '../../src/adapters/web/playground/platform/personal-data.ts'
import type { Eraser } from '../../src/app/erase.ts'
import type { Subject, TableData } from '../../src/ports/erasure.ts'
import { openEraser } from '../../src/start/eraser.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { stoodWorld, storedSql } from '../support/stored-database.ts'

const sql = storedSql({ slack: 'http://127.0.0.1:9', teams: 'http://127.0.0.1:9' })
const declared: Readonly<Record<string, TableData>> = { ...coreTables, ...slackTables, ...teamsTables, ...webTables }
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const teamsTenant = `teams-${stoodWorld.teams.tenantId}`
const teamsPerson = (name: string) => stoodWorld.teams.people.find((one) => one.name === name)?.aadObjectId ?? ''

/** Léa writes on each platform; Karim and Sophie are others there. */
const learners: readonly (Subject & { readonly where: string })[] = [
  { where: 'the playground', tenant: 'playground', person: 'lea' },
  { where: 'Slack', tenant: 'slack-T0MLOPS0', person: 'ULEA' },
  { where: 'Teams', tenant: teamsTenant, person: teamsPerson('Léa Moreau') },
]

async function migrateAll(pool: Pool): Promise<void> {
  await migrate(databaseOver(pool))
  await migrateSlack(databaseOver(pool))
  await migrateTeams(databaseOver(pool))
  await migrateWeb(databaseOver(pool))
}

interface Column {
  readonly table_name: string
  readonly column_name: string
}

async function columnsOf(pool: Pool): Promise<readonly Column[]> {
  const { rows } = await pool.query<Column>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and table_name in (select tablename from pg_tables where schemaname = 'public')
     order by table_name, ordinal_position`,
  )
  return rows
}

/** Tables without a tenant that hold something of people: those of the playground, which is a tenant of its own, and the intake. */
function isOf(tenant: string, table: string): boolean {
  return table.startsWith('web_') ? tenant === 'playground' : tenant !== 'playground'
}

/** Every place in the tenant where one of these words stands by itself, as `table.column`. */
async function whereIs(pool: Pool, words: readonly string[], tenant: string): Promise<readonly string[]> {
  const found: string[] = []
  const columns = await columnsOf(pool)
  for (const { table_name, column_name } of columns) {
    const hasTenant = columns.some((one) => one.table_name === table_name && one.column_name === 'tenant')
    if (!hasTenant && !isOf(tenant, table_name)) continue
    const { rows } = await pool.query(
      `select 1 from ${table_name} where ${hasTenant ? 'tenant = $2' : "$2 <> ''"}
       ${table_name === 'intake' ? `and platform = split_part($2, '-', 1)` : ''} and exists (select from unnest($1::text[]) as one (word)
         where ${column_name}::text ~ ('(^|[^[:alnum:]_-])' || word || '($|[^[:alnum:]_-])')) limit 1`,
      [words, tenant],
    )
    if (rows.length > 0) found.push(`${table_name}.${column_name}`)
  }
  return found
}

/** What Léa wrote in her own proposals, sentence by sentence, as far as it is hers alone. */
async function textsOf(pool: Pool, { tenant, person }: Subject): Promise<readonly string[]> {
  const { rows } = await pool.query<{ body: string }>('select body from proposal where tenant = $1 and owner_id = $2', [
    tenant,
    person,
  ])
  return [
    ...new Set(
      rows.flatMap(({ body }) => {
        const { sections } = JSON.parse(body) as {
          sections: Record<string, { pieces: { text: string }[] }>
        }
        return Object.values(sections).flatMap(({ pieces }) => pieces.map(({ text }) => text))
      }),
    ),
  ]
}

async function holds(pool: Pool, text: string, tenant: string): Promise<readonly string[]> {
  const json = JSON.stringify(text).slice(1, -1)
  const columns = await columnsOf(pool)
  const found: string[] = []
  for (const { table_name, column_name } of columns) {
    if (columns.some((one) => one.table_name === table_name && one.column_name === 'tenant')) {
      const { rows } = await pool.query(
        `select 1 from ${table_name} where tenant = $1
         and (position($2 in ${column_name}::text) > 0 or position($3 in ${column_name}::text) > 0) limit 1`,
        [tenant, text, json],
      )
      if (rows.length > 0) found.push(`${table_name}.${column_name}`)
    }
  }
  return found
}

function describeErasure(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`erasure on ${name}`, () => {
    let pool: Pool
    beforeAll(async () => {
      pool = await open()
      await migrateAll(pool)
    })
    afterAll(() => pool.end())

    test('every table and column is declared: what it holds of people, or why nothing', async () => {
      const columns = await columnsOf(pool)
      const missing = columns.filter(({ table_name, column_name }) => {
        const table = declared[table_name]
        return table === undefined || (!('nothing' in table) && !(column_name in table))
      })
      const gone = Object.entries(declared).flatMap(([table, data]) =>
        'nothing' in data && typeof data.nothing === 'string'
          ? columns.some((one) => one.table_name === table)
            ? []
            : [table]
          : Object.keys(data)
              .filter((column) => !columns.some((one) => one.table_name === table && one.column_name === column))
              .map((column) => `${table}.${column}`),
      )

      expect(missing.map(({ table_name, column_name }) => `${table_name}.${column_name}`)).toEqual([])
      expect(gone).toEqual([])
    })

    test('docs/privacy.md names every table that there is', async () => {
      const page = readFileSync(join(import.meta.dirname, '../../docs/privacy.md'), 'utf8')
      const tables = new Set((await columnsOf(pool)).map(({ table_name }) => table_name))

      expect([...tables].filter((table) => !page.includes(`\`${table}\``))).toEqual([])
    })

    test.each(learners)('in $where nothing of a person is left, wherever it is killed', async ({ tenant, person }) => {
      const subject = { tenant, person }
      await postgresFiles(pool).put(
        {
          ...subject,
          proposal: 'MLP-2026-900',
          section: 5,
          sender: person,
          at: '2026-11-27T09:00:00.000Z',
          kind: 'image/png',
          alternative: 'Le schéma de Léa Moreau',
        },
        new TextEncoder().encode(`a picture from ${tenant}`),
      )
      await pool.query('insert into person_setting (tenant, person, name, silent_at) values ($1, $2, $3, now())', [
        tenant,
        person,
        'Léa Moreau',
      ])
      const links = postgresPersonLinks(pool)
      const account = (of: string, id: string) => ({
        tenant: of,
        person: { id, name: 'Léa Moreau' },
        language: 'fr' as const,
        place: { platform: 'web' as const, channel: 'projets', thread: null },
      })
      const at = new Date().toISOString()
      const code = await links.offer(account(tenant, person), at)
      await links.spend('link', code, account(`${tenant} elsewhere`, 'lea-there'), 'alone', at)
      await links.spend('wrong', 'AAAA2222', account(tenant, person), 'alone', at)
      await links.offer(account(tenant, person), at)
      const others = await othersOf(pool, subject)
      const own = (await textsOf(pool, subject)).filter(
        (text) => !JSON.stringify(others).includes(JSON.stringify(text)),
      )
      expect((await whereIs(pool, [person, 'Léa Moreau'], tenant)).length).toBeGreaterThan(5)
      const inventory = await openEraser(pool, silent).inventory(subject)
      expect(inventory.map(({ table }) => table)).toEqual(
        expect.arrayContaining(['proposal', 'audit', 'file_place', 'person_setting', 'person_link', 'link_code']),
      )

      expect(inventory.find(({ table }) => table === 'person_link')?.rows).toBe(1)
      expect((await openEraser(pool, silent).held(subject)).counts.accounts).toBe(1)
      expect(await accountsIn(openEraser(pool, silent), subject)).toEqual([`${tenant} elsewhere lea-there`])

      const kills = await untilDone(pool, subject, 'erased')

      expect(kills).toBeGreaterThan(10)
      expect(await openEraser(pool, silent).inventory(subject)).toEqual([])
      expect(await whereIs(pool, [person, 'Léa Moreau'], tenant)).toEqual([])
      expect(await links.others(`${tenant} elsewhere`, 'lea-there')).toEqual([])
      for (const text of own) expect(await holds(pool, text, tenant), text).toEqual([])
      expect(await othersOf(pool, subject)).toEqual(others)
      const { rows: receipts } = await pool.query<{ person: unknown; plan: unknown }>(
        'select person, plan from erasure where tenant = $1',
        [tenant],
      )
      expect(receipts).toEqual([{ person: null, plan: null }])
      const { rows: orphans } = await pool.query('select from file where hash not in (select hash from file_place)')
      expect(orphans).toEqual([])
    })

    test('a reviewer goes, and the proposals that they read stay with their texts and requests', async () => {
      const subject = { tenant: 'slack-T0MLOPS0', person: 'USOPHIE' }
      const before = await othersOf(pool, subject)
      const eraser = openEraser(pool, silent)

      const alias = await eraser.erase(subject, 'erased')

      expect(alias).toMatch(/^erased-/)
      expect(await whereIs(pool, ['USOPHIE', 'Sophie Laurent'], subject.tenant)).toEqual([])
      expect(await othersOf(pool, subject)).toEqual(before)
    })
  })

  describe.skipIf(where === 'absent')(`an erasure on ${name} that lets published proposals stay`, () => {
    let pool: Pool
    beforeAll(async () => {
      pool = await open()
      // As the operator's command finds it: no program of today has opened it yet.
      await migrate(databaseOver(pool))
    })
    afterAll(() => pool.end())

    test.each(learners)('keeps their text in $where, and nothing of the person', async ({ tenant, person }) => {
      const db = databaseOver<Tables>(pool)
      const before = (await listCatalogue(db, tenant, '', 50)).rows
      const versions = await Promise.all(before.map(({ id, version }) => findVersion(db, tenant, id, version)))

      await untilDone(pool, { tenant, person }, 'anonymous')

      const after = (await listCatalogue(db, tenant, '', 50)).rows
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
      expect(after.every(({ owner }) => owner.id.startsWith('erased-'))).toBe(true)
      expect(await whereIs(pool, [person, 'Léa Moreau'], tenant)).toEqual([])
      for (const version of versions) {
        const kept = await findVersion(db, tenant, version?.proposal ?? '', version?.version ?? 0)
        expect(kept?.sections).toEqual(version?.sections)
      }
    })
  })
}

/** The linked accounts that the person is given with their data. */
async function accountsIn(eraser: Eraser, subject: Subject): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { table, row } of eraser.export(subject))
    if (table === 'person_link') found.push(`${String(row['tenant'])} ${String(row['person'])}`)
  return found
}

/** Erases again and again, each time killed one statement later, until it comes to its end; gives how often it was killed. */
async function untilDone(pool: Pool, subject: Subject, published: 'erased' | 'anonymous'): Promise<number> {
  const mortal = mortalPool(pool)
  const eraser = openEraser(mortal.pool, silent)
  await eraser.inventory(subject)
  for (let kills = 0; ; kills += 1) {
    mortal.dieAfter(kills)
    try {
      await eraser.erase(subject, published)
      return kills
    } catch (error) {
      if (!(error instanceof Error) || error.message !== killed) throw error
    }
  }
}

const killed = 'killed here'

/** The pool in a program that is killed after so many statements. */
function mortalPool(pool: Pool): { readonly pool: Pool; dieAfter(statements: number): void } {
  let left = Infinity
  const live = () => {
    left -= 1
    if (left < 0) throw new Error(killed)
  }
  const mortal = <T extends { query: Pool['query'] }>(target: T): T =>
    new Proxy(target, {
      get(inner, name) {
        const value: unknown = Reflect.get(inner, name)
        if (typeof value !== 'function') return value
        if (name === 'connect') return async () => mortal(await pool.connect())
        return (...args: unknown[]): unknown => {
          if (name === 'query') live()
          return value.apply(inner, args)
        }
      },
    })
  return { pool: mortal(pool), dieAfter: (statements) => void (left = statements) }
}

/** Everybody else's proposals: their texts, and how many rows of each table are of another tenant. */
async function othersOf(pool: Pool, { tenant, person }: Subject): Promise<unknown> {
  const { rows } = await pool.query<{ body: string; key: string }>(
    `select tenant || ' ' || id as key, body from proposal where not (tenant = $1 and owner_id = $2) order by 1`,
    [tenant, person],
  )
  const proposals = rows.map(({ key, body }) => {
    const { sections } = JSON.parse(body) as { sections: Record<string, { pieces: { text: string }[] }> }
    return [key, Object.values(sections).flatMap(({ pieces }) => pieces.map(({ text }) => text))]
  })
  const counts = await Promise.all(
    ['version', 'slot', 'audit', 'outbox', 'coach_spend'].map(async (table) => {
      const counted = await pool.query(`select count(*)::int as n from ${table} where tenant <> $1`, [tenant])
      return [table, counted.rows]
    }),
  )
  return { proposals, counts }
}

describeErasure('PGlite', async () => {
  const db = await PGlite.create(pgLike)
  await db.exec(sql)
  return createPglitePool(db)
})

describeErasure(
  'PostgreSQL',
  async () => {
    const pool = await serverPool()
    await pool.query(sql)
    return pool
  },
  postgresUrl ? 'here' : 'absent',
)
