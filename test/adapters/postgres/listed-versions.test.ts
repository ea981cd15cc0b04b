import { afterAll, beforeAll, expect, test } from 'vitest'

import { postgresCatalogue } from '../../../src/adapters/postgres/catalogue/catalogue.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import type { CatalogueSearch } from '../../../src/ports/catalogue.ts'
import { memoryPool } from '../../support/pglite.ts'

const tenant = 'listed'
const wanted: CatalogueSearch = { words: 'pompes', themes: [], tool: null, year: null }

let pool: Pool
beforeAll(async () => {
  pool = await memoryPool()
  await postgresState(pool)
  // Each a day older than the one before, and speaking of pumps more often: who is ranked by its text makes a difference.
  await pool.query(
    `with one as (
       insert into proposal (tenant, id, revision, format, body, state, owner_id, owner_name, language, title, done,
         version, published, published_at, touched_at, state_at, home)
       select $1, 'P' || n, 1, 4, '{}', 'published', 'ana', 'Ana', 'fr', 'T', 10, 1, 1, day, day, day, '{}'
       from generate_series(1, 130) n, lateral (select timestamptz '2026-10-01T10:00Z' - n * interval '1 day') d (day))
     insert into version (tenant, proposal, version, language, title, frozen_at, body, search, topics, themes, tools)
     select $1, 'P' || n, version, 'fr', 'T', '2026-01-01', '{}', to_tsvector('french', repeat('pompes ', n)), '{}',
       case n % 2 when 0 then array['monitoring'] else '{}' end, '{}'
     from generate_series(1, 130) n, (values (1), (2)) v (version)`,
    [tenant],
  )
})
afterAll(() => pool.end())

async function pageBy(search: CatalogueSearch, from: number) {
  return postgresCatalogue(pool).search(tenant, search, { from, limit: 20 })
}

async function allOf(search: CatalogueSearch): Promise<readonly string[]> {
  const { total } = await pageBy(search, 0)
  const ids: string[] = []
  for (let from = 0; from < total; from += 20) ids.push(...(await pageBy(search, from)).entries.map(({ id }) => id))
  return ids
}

test('each of many that are found stands on one page, and on one alone', async () => {
  const ids = await allOf(wanted)

  expect(ids).toHaveLength(130)
  expect(new Set(ids).size).toBe(130)
  // The newest hundred by what they say, the rest by their day.
  expect([ids[0], ids[99], ids[100], ids[129]]).toEqual(['P100', 'P1', 'P101', 'P130'])
})

test('a version is in the catalogue from the statement on that publishes it, and no other version is', async () => {
  const { rows } = await pool.query<{ versions: string }>(
    `select string_agg(distinct version::text, ',') as versions, count(*)::int as many from version
     where listed_at is not null`,
  )

  expect(rows).toEqual([{ versions: '1', many: 130 }])
})

test('a search by words and a theme and a year counts what has all of them', async () => {
  const narrowed = { ...wanted, themes: ['monitoring'], year: 2026 } as const

  const ids = await allOf(narrowed)

  expect(ids).toEqual(ids.filter((id) => Number(id.slice(1)) % 2 === 0))
  expect(ids).toHaveLength(65)
  expect((await pageBy({ ...narrowed, words: '' }, 0)).total).toBe(65)
  expect((await pageBy({ ...narrowed, year: 2025 }, 0)).total).toBe(0)
})

test('whoever publishes another version, takes one down or changes its day, the catalogue follows', async () => {
  const of = async () =>
    (
      await pool.query<{ version: number; listed_at: Date }>(
        `select version, listed_at from version where proposal = 'P7' and listed_at is not null`,
      )
    ).rows.map(({ version, listed_at }) => `${version} ${listed_at.toISOString().slice(0, 10)}`)

  await pool.query(`update proposal set published = 2, published_at = '2026-11-01' where id = 'P7'`)
  expect(await of()).toEqual(['2 2026-11-01'])
  await pool.query(`update proposal set published_at = null where id = 'P7'`)
  expect(await of()).toEqual(['2 2026-01-01'])
  await pool.query(`update proposal set published = null where id = 'P7'`)
  expect(await of()).toEqual([])
})
