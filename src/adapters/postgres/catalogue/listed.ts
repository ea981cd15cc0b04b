import { type RawBuilder, sql } from 'kysely'
import type { CatalogueSearch } from '../../../ports/catalogue.ts'
import { firstChars } from '../../../flows/model/visible.ts'
import { storable } from '../../../text/storable.ts'
import { fold } from '../proposals/fold.ts'

/** The most characters that are searched for: nobody types more, and each word costs. */
const longestSearch = 200

/** The most proposals that are ranked by their whole text; the same ones for each page, or one would stand on two. */
const mostRanked = 100

/** Where a page of what is found begins, and how much it holds. */
export interface PartWanted {
  readonly from: number
  readonly limit: number
}

/** A part of what is found: rows of proposal, version, listed_at, the place in the whole and the total. */
export function listedPart(tenant: string, search: CatalogueSearch, part: PartWanted): RawBuilder<unknown> {
  const words = fold(storable(firstChars(search.words, longestSearch))).trim()
  if (words === '') return newest(tenant, narrow(search), part)
  if (isReference(words)) return newest(tenant, sql`${narrow(search)} and proposal = ${words.toUpperCase()}`, part)
  return best(tenant, { ...search, words }, part)
}

function isReference(words: string): boolean {
  return /^mlp-\d{4}-\d+$/i.test(words)
}

/** One index holds their order; the same conditions are counted apart, so that a page is all that is read of them. */
function newest(tenant: string, beside: RawBuilder<unknown>, { from, limit }: PartWanted): RawBuilder<unknown> {
  const listed = sql`from version where tenant = ${tenant} and listed_at is not null ${beside}`
  const order = sql`order by listed_at desc, proposal`
  return sql`select proposal, version, listed_at, row_number() over (${order}) as place,
    (select count(*) ${listed}) as total ${listed} ${order} limit ${limit}::int offset ${from}::int`
}

/** Of very many, those with the words in their title and then the newest are ranked, and the others follow. */
function best(tenant: string, search: CatalogueSearch, { from, limit }: PartWanted): RawBuilder<unknown> {
  const query = queryOf(search.words)
  const { themes, tool, year } = search
  const [since, until] = year === null ? ['-infinity', 'infinity'] : [yearStart(year), yearStart(year + 1)]
  return sql`
    select first.proposal, first.version, first.listed_at, first.total, row_number() over (
      order by case when nth <= ${mostRanked}::int then ts_rank(v.search, ${query}) end desc nulls last, nth) as place
    from listed_matches(${tenant}, ${query}, ${[...themes]}::text[], ${tool === null ? [] : [storable(tool)]}::text[],
        ${since}::timestamptz, ${until}::timestamptz, ${Math.max(mostRanked, from + limit)}::int) first
      join version v on v.tenant = ${tenant} and v.proposal = first.proposal and v.version = first.version
    order by place limit ${limit}::int offset ${from}::int`
}

/** `websearch_to_tsquery` makes a query of anything: nothing that is typed is a mistake. */
function queryOf(words: string): RawBuilder<unknown> {
  return sql`(websearch_to_tsquery('french', ${words}) || websearch_to_tsquery('english', ${words}))`
}

function narrow({ themes, tool, year }: CatalogueSearch): RawBuilder<unknown> {
  const parts = [
    ...(themes.length === 0 ? [] : [sql`and themes @> ${[...themes]}::text[]`]),
    ...(tool === null ? [] : [sql`and tools @> ${[storable(tool)]}::text[]`]),
    ...(year === null
      ? []
      : [sql`and listed_at >= ${yearStart(year)}::timestamptz and listed_at < ${yearStart(year + 1)}::timestamptz`]),
  ]
  return sql.join(parts, sql` `)
}

function yearStart(year: number): string {
  return `${year}-01-01T00:00:00Z`
}
