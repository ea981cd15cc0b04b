import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What one person is to hear about several proposals, line by line, until it is told in one message; and when they were last told. */
export const news: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table news_line (
      tenant text not null,
      person text not null,
      proposal text not null,
      timer text not null,
      kind text not null,
      until timestamptz,
      touched_at timestamptz not null,
      primary key (tenant, person, proposal)
    )`.execute(db)
    await sql`create index news_line_timer on news_line (tenant, timer)`.execute(db)
    await sql`alter table person_setting add column told_at timestamptz`.execute(db)
  },
}
