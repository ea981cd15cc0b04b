import { type Kysely, sql } from 'kysely'
import type { Catalogue, CatalogueFacets, CatalogueFind, TakenDown } from '../../../ports/catalogue.ts'
import { themes } from '../../../rubric/lexicons/families.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import { findVersion } from '../proposals/find-version.ts'
import type { Tables } from '../tables.ts'
import { searchCatalogue } from './search-catalogue.ts'

/** The most tools that a catalogue is narrowed by. */
const mostTools = 60

/** The catalogues in the store's pool, whose schema is the newest already. */
export function postgresCatalogue(pool: Pool): Catalogue {
  const db = databaseOver<Tables>(pool)
  return {
    search: (tenant, search, part) => searchCatalogue(db, tenant, search, part),
    facets: (tenant) => countFacets(db, tenant),
    takenDown: (tenant, limit) => listTakenDown(db, tenant, limit),
    find: (tenant, id) => find(db, tenant, id),
    async tenants(limit) {
      const { rows } = await sql<{ tenant: string }>`
        select distinct tenant from proposal where published is not null order by tenant limit ${limit}::int`.execute(
        db,
      )
      return rows.map(({ tenant }) => tenant)
    },
  }
}

async function countFacets(db: Kysely<Tables>, tenant: string): Promise<CatalogueFacets> {
  const { rows } = await sql<{ facet: 'theme' | 'tool' | 'year'; name: string; count: number }>`
    with listed as materialized (
      select themes, tools, extract(year from listed_at at time zone 'UTC')::int as year
      from version where tenant = ${tenant} and listed_at is not null
    ),
    skills as (select themes, count(*) as many from listed group by themes),
    sets as (select tools, count(*) as many from listed group by tools)
    select 'theme' as facet, name, sum(many)::int as count from skills, unnest(themes) as name group by name
    union all
    (select 'tool', name, sum(many)::int from sets, unnest(tools) as name group by name
      order by 3 desc, 2 limit ${mostTools}::int)
    union all select 'year', year::text, count(*)::int from listed group by year`.execute(db)
  const of = (facet: string) => rows.filter((row) => row.facet === facet)
  return {
    themes: themes.flatMap((name) =>
      of('theme').flatMap((row) => (row.name === name ? [{ name, count: row.count }] : [])),
    ),
    tools: of('tool').map(({ name, count }) => ({ name, count })),
    years: of('year')
      .map(({ name, count }) => ({ name: Number(name), count }))
      .toSorted((one, other) => other.name - one.name),
  }
}

async function listTakenDown(db: Kysely<Tables>, tenant: string, limit: number): Promise<readonly TakenDown[]> {
  const { rows } = await sql<{ id: string; taken_down_at: Date }>`
    select id, taken_down_at from proposal where tenant = ${tenant} and taken_down_at is not null
    order by taken_down_at desc, id limit ${limit}::int`.execute(db)
  return rows.map((row) => ({ id: row.id, at: row.taken_down_at.toISOString() }))
}

async function find(db: Kysely<Tables>, tenant: string, id: string): Promise<CatalogueFind | null> {
  const { rows } = await sql<{ published: number | null; published_at: Date | null; taken_down_at: Date | null }>`
    select published, published_at, taken_down_at from proposal where tenant = ${tenant} and id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  if (row.published !== null) {
    const version = await findVersion(db, tenant, id, row.published)
    if (version === null) return null
    return { type: 'published', version, publishedAt: (row.published_at ?? new Date(version.frozenAt)).toISOString() }
  }
  return row.taken_down_at === null ? null : { type: 'taken-down', id, at: row.taken_down_at.toISOString() }
}
