import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the AI coach answered, by a hash of all that was asked, and what its calls cost, by proposal, person and day. */
export const coach: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table coach_answer (
      key text primary key,
      content text not null,
      at timestamptz not null
    )`.execute(db)
    await sql`create index coach_answer_at on coach_answer (at)`.execute(db)
    await sql`create table coach_spend (
      tenant text not null,
      proposal text not null,
      person text not null,
      day date not null,
      calls integer not null,
      failures integer not null,
      input bigint not null,
      cached bigint not null,
      output bigint not null,
      primary key (tenant, proposal, person, day)
    )`.execute(db)
    await sql`create index coach_spend_person on coach_spend (tenant, person, day)`.execute(db)
  },
}
