import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Finds what went on on another platform, in the words of `hasLeft`: who counts the rest would else read the whole text of
 * each proposal that was withdrawn.
 */
export const leftProposals: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index proposal_left on proposal (tenant, id)
      where state = 'withdrawn' and position('"goesOn":{' in body) > 0`.execute(db)
  },
}
