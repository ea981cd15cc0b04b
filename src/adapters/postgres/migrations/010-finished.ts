import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * How many sections are finished, where lists counted those that were skipped too. A proposal's is written anew with its
 * next change; this is for those that nobody touches again. The body is read as text, in the order in which every program
 * has written a section's parts: as JSON, PostgreSQL refuses one that holds a zero character. A body of the first format
 * knows no marks.
 */
export const finished: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`update proposal set done = (
        select count(*) from regexp_matches(body, '"mark":"done","revision":[0-9]+,"words":[1-9]', 'g'))
      where format > 0`.execute(db)
  },
}
