import { sql } from 'kysely'
import type { TeamsDb } from '../../store/tables.ts'

/** Far longer than an effect is tried for, in ms: until then a row keeps its message from being posted twice. */
const keptMs = 30 * 24 * 3_600_000
/** No limit of Teams looks further back, in ms. */
const pacedMs = 3_600_000

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
  const { numAffectedRows } = await sql`
    delete from teams_post old where old.at < ${before}
      and (
        old.state = 'gone'
        or not exists (
          select from teams_post head where head.tenant = old.tenant and head.key = old.key and head.slot is not null)
      )
      and not exists (
        select from teams_post lost where lost.tenant = old.tenant and lost.channel = old.channel
          and lost.proposal = old.proposal and lost.twins > 0 and lost.slot is not null)`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** How often posts are tidied, in ms. It is one look at the whole table. */
export const tidyEveryMs = 6 * 3_600_000
