import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Under which key a message is known that comes in two events: by its place, and by the id that the person's client gave it. */
export const storedMessageKeys: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table slack_message_key (
      tenant text not null,
      name text not null,
      key text not null,
      at timestamptz not null default now(),
      primary key (tenant, name)
    )`.execute(db)
    await sql`create index slack_message_key_at on slack_message_key (at)`.execute(db)
  },
}
