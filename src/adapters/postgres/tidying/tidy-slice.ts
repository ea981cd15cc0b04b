import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { TidyOutcome } from '../../../ports/tidying.ts'
import type { Tables } from '../tables.ts'

/** Rows that one statement looks at: whoever writes meanwhile waits no longer than for these. */
const size = 500

/** Which rows of a table may go. */
export interface Tidied {
  readonly table: 'audit' | 'outbox'
  /** When a row was stored: rows get it in the order of their ids, but for those that are stored at once. */
  readonly storedAt: string
  readonly days: number
  /** Whether the row `old`, which is older, may go: SQL. */
  readonly mayGo: RawBuilder<boolean>
}

/**
 * Goes on through the table by its ids, so many rows further in one statement, and takes away what of them may go. How far
 * that came is stored with it; at the first row that is too young it rests for a day, and then begins anew. Whoever is at
 * it has the row of `tidying`: others leave it alone.
 */
export async function tidySlice(db: Kysely<Tables>, { table, storedAt, days, mayGo }: Tidied): Promise<TidyOutcome> {
  const [rows, stored] = [sql.table(table), sql.ref(storedAt)]
  const isOld = sql`now() - ${days}::int * interval '1 day'`
  const found = await sql<{ gone: number; is_over: boolean }>`
    with mine as materialized (
      select upto from tidying
      where what = ${table} and still_ahead(rests_until, interval '25 hours') is not true for update skip locked
    ),
    slice as materialized (
      select one.* from ${rows} one where one.id > (select upto from mine) order by one.id limit ${size}::int
    ),
    gone as (
      delete from ${rows} where id = any(array(
        select locked.id from ${rows} locked
        where locked.id = any(array(select old.id from slice old where old.${stored} < ${isOld} and ${mayGo}))
        for update skip locked))
      returning 1
    ),
    looked as (
      select count(*) < ${size}::int or coalesce(bool_or(${stored} >= ${isOld}), true) as is_over, max(id) as last from slice
    )
    update tidying set upto = case when is_over then 0 else last end,
      rests_until = case when is_over then now() + interval '1 day' end
    from mine, looked where what = ${table}
    returning is_over, (select count(*)::int from gone) as gone`.execute(db)
  const [row] = found.rows
  return { gone: row?.gone ?? 0, next: row === undefined || row.is_over ? 'rest' : 'more' }
}
