import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a person decided about what they hear, and until when they are not there. */
export const personSettings: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table person_setting (
      tenant text not null,
      person text not null,
      name text not null,
      silent_at timestamptz,
      absent_until timestamptz,
      gone_at timestamptz,
      primary key (tenant, person)
    )`.execute(db)
  },
}
