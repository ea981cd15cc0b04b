import { type Kysely, sql } from 'kysely'
import type { CatalogueEntry, CataloguePart, CatalogueSearch } from '../../../ports/catalogue.ts'
import type { Tables } from '../tables.ts'
import { listedPart, type PartWanted } from './listed.ts'

/** A part of what is found; the rows' bodies are read for that part alone. */
export async function searchCatalogue(
  db: Kysely<Tables>,
  tenant: string,
  search: CatalogueSearch,
  wanted: PartWanted,
): Promise<CataloguePart> {
  const { rows } = await sql<EntryRow>`
    with part as materialized (${listedPart(tenant, search, wanted)})
    select part.proposal as id, part.version, v.title, coalesce(p.credits, p.owner_name) as credits, v.language, v.body, v.themes, v.tools,
      part.listed_at, part.total
    from part join version v on v.tenant = ${tenant} and v.proposal = part.proposal and v.version = part.version
    join proposal p on p.tenant = ${tenant} and p.id = part.proposal
    order by part.place`.execute(db)
  return { entries: rows.map(entryOf), total: Number(rows[0]?.total ?? 0) }
}

interface EntryRow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly credits: string
  readonly language: CatalogueEntry['language']
  readonly body: string
  readonly themes: CatalogueEntry['themes'] | null
  readonly tools: readonly string[] | null
  readonly listed_at: Date
  readonly total: string
}

function entryOf(row: EntryRow): CatalogueEntry {
  const { id, version, title, credits, language } = row
  const sections = JSON.parse(row.body) as Readonly<Record<number, string>>
  return {
    id,
    version,
    title,
    credits,
    language,
    summary: sections[2] ?? '',
    publishedAt: row.listed_at.toISOString(),
    themes: row.themes ?? [],
    tools: row.tools ?? [],
  }
}
