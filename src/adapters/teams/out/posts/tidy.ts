import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { PostRow } from '../../../chat/posts/post-rows.ts'
import type { TeamsDb } from '../../store/tables.ts'

/** Far longer than an effect is tried for, in ms: until then a row keeps its message from being posted twice. */
const keptMs = 30 * 24 * 3_600_000
/** No limit of Teams looks further back, in ms. */
const pacedMs = 3_600_000
/** Rows that one statement looks at, and the pause between two, in ms: whoever posts waits no longer than for these. */
const [batch, pauseMs] = [500, 200]

/**
 * Takes away what nobody asks for any more: notes of words that nothing refers to and of messages that are gone, after a
 * month, and how fast was sent where nothing was for an hour. What stands for something (a slot, all parts of it) stays as
 * long as its proposal does, since it may be edited at any time; so does all of a proposal that a twin may turn up of:
 * `removeTwin` takes away what has no row.
 * `now` is in ms since 1970. Returns how many notes of messages went.
 */
export async function tidyPosts(db: TeamsDb, now: number): Promise<number> {
  const before = new Date(now - keptMs).toISOString()
  await sql`delete from teams_pace where sent[array_upper(sent, 1)] <= ${now - pacedMs}::bigint`.execute(db)
  let all = 0
  for (let last: TidiedPost | null = first; last !== null;) {
    const { gone, looked } = await tidySome(db, before, last)
    all += gone
    last = looked
    if (last !== null) await setTimeout(pauseMs, null, { ref: false })
  }
  return all
}

/** How far the rows that may go were looked at. */
type TidiedPost = Pick<PostRow, 'at' | 'tenant' | 'key' | 'kind' | 'part'>

const first: TidiedPost = { at: '', tenant: '', key: '', kind: 'file', part: -1 }

/** The next rows behind the last one, along an index of such alone; null once there were no more. */
async function tidySome(
  db: TeamsDb,
  before: string,
  { at, tenant, key, kind, part }: TidiedPost,
): Promise<{ readonly gone: number; readonly looked: TidiedPost | null }> {
  const { rows } = await sql<TidiedPost & { readonly gone: number; readonly of: number }>`
    with slice as materialized (
      select * from teams_post where at < ${before} and (slot is null or state = 'gone')
        and (at, tenant, key, kind, part) > (${at}, ${tenant}, ${key}, ${kind}, ${part}::int)
      order by at, tenant, key, kind, part limit ${batch}::int for update skip locked
    ),
    gone as (
      delete from teams_post where (tenant, key, kind, part) in (
        select old.tenant, old.key, old.kind, old.part from slice old
        where (
            old.state = 'gone'
            or not exists (
              select from teams_post head where head.tenant = old.tenant and head.key = old.key and head.slot is not null)
          )
          and not exists (
            select from teams_post lost where lost.tenant = old.tenant and lost.channel = old.channel
              and lost.proposal = old.proposal and lost.twins > 0 and (lost.slot is not null or lost.state = 'sent')))
      returning 1
    )
    select at, tenant, key, kind, part, (select count(*)::int from gone) as gone,
      (select count(*)::int from slice) as of
    from slice order by at desc, tenant desc, key desc, kind desc, part desc limit 1`.execute(db)
  const [row] = rows
  return { gone: row?.gone ?? 0, looked: row === undefined || row.of < batch ? null : row }
}

/** How often posts are tidied, in ms. */
export const tidyEveryMs = 6 * 3_600_000
