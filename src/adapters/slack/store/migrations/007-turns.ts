import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Whose turn it is to be posted or edited, when messages of a workspace were edited, and until when Slack asks to wait. */
export const turns: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table slack_turn (
     id bigint generated always as identity primary key, tenant text not null, channel text not null,
     holder text not null, at bigint not null)`,
  'create index slack_turn_holder on slack_turn (tenant, channel, holder, at)',
  `create table slack_edit (
     tenant text primary key, sent bigint[] not null default '{}', threads text[] not null default '{}',
     ticket_at bigint not null default 0,
     held_until bigint not null default 0)`,
  'alter table slack_gate add column held_until bigint not null default 0',
]
