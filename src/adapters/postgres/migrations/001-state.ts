import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Proposals, their frozen versions, events seen, the outbox, and what hangs on them. */
export const state: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // JSON is kept as text: jsonb refuses U+0000, which a learner's message may hold, and nothing here queries inside it.
  `create table proposal (
     tenant text not null,
     id text not null,
     revision integer not null,
     format integer not null,
     body text not null,
     state text not null,
     owner_id text not null,
     owner_name text not null,
     language text not null,
     title text not null,
     done integer not null,
     version integer not null,
     published integer,
     published_at timestamptz,
     reviewer_id text,
     reviewer_name text,
     submitted_at timestamptz,
     touched_at timestamptz not null,
     state_at timestamptz not null,
     home text not null,
     primary key (tenant, id)
   )`,
  // Long bodies are rewritten with each message: compressing them costs more than their bytes on disk.
  'alter table proposal alter column body set storage external',
  `create index proposal_open on proposal (tenant, owner_id, touched_at desc)
     where state not in ('published', 'withdrawn', 'archived')`,
  `create index proposal_queue on proposal (tenant, submitted_at) where state in ('submitted', 'in-review')`,
  'create index proposal_published on proposal (tenant, published_at desc) where published is not null',

  `create table version (
     tenant text not null,
     proposal text not null,
     version integer not null,
     language text not null,
     title text not null,
     frozen_at timestamptz not null,
     body text not null,
     search tsvector not null,
     primary key (tenant, proposal, version)
   )`,
  'create index version_search on version using gin (search)',

  `create table audit (
     id bigint generated always as identity primary key,
     tenant text not null,
     envelope text not null,
     at timestamptz not null,
     stored_at timestamptz not null default now(),
     actor_id text not null,
     actor_name text not null,
     type text not null,
     detail text not null,
     proposal text,
     revision integer,
     state text,
     constraint audit_envelope unique (tenant, envelope)
   )`,
  'create index audit_proposal on audit (tenant, proposal, id)',

  `create table outbox (
     id bigint generated always as identity primary key,
     tenant text not null,
     lane text not null,
     proposal text,
     event bigint not null,
     seq integer not null,
     platform text not null,
     slot text,
     effect text not null,
     created_at timestamptz not null default now(),
     not_before timestamptz,
     handed_at timestamptz,
     done_at timestamptz,
     failed_at timestamptz,
     attempts integer not null default 0,
     last_error text
   )`,
  'alter table outbox alter column effect set storage external',
  'create index outbox_lane on outbox (lane, id) where done_at is null and failed_at is null',
  'create index outbox_undelivered on outbox (id) where done_at is null and failed_at is null',

  `create table slot (
     lane text not null,
     slot text not null,
     tenant text not null,
     proposal text,
     platform text not null,
     channel text not null,
     message text not null,
     primary key (lane, slot)
   )`,
  `create index slot_root on slot (tenant, platform, channel, message) where slot = 'root'`,

  'create table lane_lease (lane text primary key, token text not null, until timestamptz not null)',
  'create table reference (tenant text not null, year integer not null, last integer not null, primary key (tenant, year))',
]
