import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who has and had which reviews: what one reviewer has in hand, longest waiting first, and each one's latest review. */
export const reviewers: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index proposal_claimed on proposal (tenant, reviewer_id, submitted_at, id)
      where state = 'in-review'`.execute(db)
    await sql`create index proposal_reviewed on proposal (tenant, reviewer_id, submitted_at desc)
      where reviewer_id is not null`.execute(db)
  },
}
