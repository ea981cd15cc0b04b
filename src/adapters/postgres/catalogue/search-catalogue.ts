import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { CatalogueEntry, CataloguePart, CatalogueSearch } from '../../../ports/catalogue.ts'
import { firstChars } from '../../../flows/model/visible.ts'
import { storable } from '../../../text/storable.ts'
import { fold } from '../proposals/fold.ts'
import type { Tables } from '../tables.ts'

/** The most characters that are searched for: nobody types more, and each word costs. */
const longestSearch = 200

/** The most proposals that are ranked by their whole text. */
const mostRanked = 100

/** Where a page of what is found begins, and how much it holds. */
export interface PartWanted {
  readonly from: number
  readonly limit: number
}

/** The published version of each proposal of a tenant, as `v` and `p`. */
export function publishedIn(tenant: string): RawBuilder<unknown> {
  return sql`from proposal p join version v on v.tenant = p.tenant and v.proposal = p.id and v.version = p.published
    where p.tenant = ${tenant} and p.published is not null`
}

/** A part of what is found; the rows' bodies are read for that part alone. */
export async function searchCatalogue(
  db: Kysely<Tables>,
  tenant: string,
  search: CatalogueSearch,
  { from, limit }: PartWanted,
): Promise<CataloguePart> {
  const words = wantedWords(search)
  const query = isReference(words) || words === '' ? null : queryOf(words)
  const order =
    query === null
      ? sql`order by first.published_at desc, first.id`
      : sql`order by ts_rank(v.search, ${query}) desc, first.published_at desc, first.id`
  const { rows } = await sql<EntryRow>`
    with found as materialized (${query === null ? listPublished(tenant, search) : matching(tenant, search, query)}),
    first as (select * from found order by in_title desc, published_at desc, id limit ${mostRanked + from + limit}::int),
    part as (
      select first.id, first.version, first.published_at, row_number() over (${order}) as place
      from first join version v on v.tenant = ${tenant} and v.proposal = first.id and v.version = first.version
      order by place limit ${limit}::int offset ${from}::int
    )
    select part.id, part.version, v.title, p.owner_name, v.language, v.body, v.themes, v.tools, part.published_at,
      (select count(*) from found) as total
    from part join version v on v.tenant = ${tenant} and v.proposal = part.id and v.version = part.version
    join proposal p on p.tenant = ${tenant} and p.id = part.id
    order by part.place`.execute(db)
  return { entries: rows.map(entryOf), total: Number(rows[0]?.total ?? 0) }
}

function wantedWords({ words }: CatalogueSearch): string {
  return fold(storable(firstChars(words, longestSearch))).trim()
}

function isReference(words: string): boolean {
  return /^mlp-\d{4}-\d+$/i.test(words)
}

/** `websearch_to_tsquery` makes a query of anything: nothing that is typed is a mistake. */
function queryOf(words: string): RawBuilder<unknown> {
  return sql`(websearch_to_tsquery('french', ${words}) || websearch_to_tsquery('english', ${words}))`
}

function matching(tenant: string, search: CatalogueSearch, query: RawBuilder<unknown>): RawBuilder<unknown> {
  const beside = sql`join version v on v.tenant = p.tenant and v.proposal = p.id and v.version = p.published`
  return sql`select p.id, m.version, p.published_at, m.in_title
    from version_matches(${tenant}, ${query}) m
    join proposal p on p.tenant = ${tenant} and p.id = m.proposal and p.published = m.version
    ${search.themes.length > 0 || search.tool !== null ? beside : sql``} where true ${narrow(search)}`
}

/** Everything, or the one that has the reference. */
function listPublished(tenant: string, search: CatalogueSearch): RawBuilder<unknown> {
  const words = wantedWords(search)
  return sql`select p.id, v.version, p.published_at, false as in_title ${publishedIn(tenant)}
    ${words === '' ? sql`` : sql`and p.id = ${words.toUpperCase()}`} ${narrow(search)}`
}

function narrow({ themes, tool, year }: CatalogueSearch): RawBuilder<unknown> {
  const parts = [
    ...(themes.length === 0 ? [] : [sql`and v.themes @> ${[...themes]}::text[]`]),
    ...(tool === null ? [] : [sql`and v.tools @> ${[storable(tool)]}::text[]`]),
    ...(year === null
      ? []
      : [
          sql`and p.published_at >= ${yearStart(year)}::timestamptz
            and p.published_at < ${yearStart(year + 1)}::timestamptz`,
        ]),
  ]
  return sql.join(parts, sql` `)
}

function yearStart(year: number): string {
  return `${year}-01-01T00:00:00Z`
}

interface EntryRow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly owner_name: string
  readonly language: CatalogueEntry['language']
  readonly body: string
  readonly themes: CatalogueEntry['themes'] | null
  readonly tools: readonly string[] | null
  readonly published_at: Date
  readonly total: string
}

function entryOf(row: EntryRow): CatalogueEntry {
  const { id, version, title, owner_name: owner, language } = row
  const sections = JSON.parse(row.body) as Readonly<Record<number, string>>
  return {
    id,
    version,
    title,
    owner,
    language,
    summary: sections[2] ?? '',
    publishedAt: row.published_at.toISOString(),
    themes: row.themes ?? [],
    tools: row.tools ?? [],
  }
}
