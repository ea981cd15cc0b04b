import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Where the app is installed, and installations that were begun. */
export const installations: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table slack_installation (
     tenant text primary key, team text, enterprise text, name text not null, app text not null, bot_user text not null,
     installer text not null, scopes text not null,
     token text, refresh_token text, expires_at text, refreshing_until text,
     reviewers text, catalogue text, coordinators text,
     installed_at text not null, removed_at text)`,
  'create table slack_oauth_state (id text primary key, expires_at text not null)',
]
