import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Keys that this installation signs with, made by itself and the same for every process of it. */
export const signingKeys: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table signing_key (name text primary key, value text not null)`.execute(db)
  },
}
