import { type Kysely, sql } from 'kysely'

import type { Usage } from '../../ports/language-model.ts'
import type { Ledger, Spender } from '../../ports/ledger.ts'
import { databaseOver } from './pool/database.ts'
import type { Pool } from './pool/pool.ts'
import type { Tables } from './tables.ts'

/** An answer serves the same text for so many days; after that, the text is read anew. */
const keptDays = 30

/** The ledger over the store's pool, whose schema is the newest already. */
export function postgresLedger(pool: Pool): Ledger {
  const db = databaseOver<Tables>(pool)
  return {
    recall: (key) => recall(db, key),
    sumSpent: (who) => sumSpent(db, who),
    note: (who, outcome) => note(db, who, outcome),
    forget: (keys) => forget(db, keys),
  }
}

async function recall(db: Kysely<Tables>, key: string): Promise<{ readonly content: unknown } | null> {
  const { rows } = await sql<{ content: string }>`
    select content from coach_answer where key = ${key} and at > now() - ${keptDays}::int * interval '1 day'`.execute(
    db,
  )
  const [row] = rows
  return row === undefined ? null : { content: JSON.parse(row.content) }
}

async function sumSpent(db: Kysely<Tables>, { tenant, proposal, person, day }: Spender) {
  const { rows } = await sql<{ proposal: string; person: string }>`
    select
      (select coalesce(sum(input + output), 0) from coach_spend
        where tenant = ${tenant} and proposal = ${proposal}) as proposal,
      (select coalesce(sum(input + output), 0) from coach_spend
        where tenant = ${tenant} and person = ${person} and day = ${day}::date) as person`.execute(db)
  return { proposal: Number(rows[0]?.proposal ?? 0), person: Number(rows[0]?.person ?? 0) }
}

/** One statement: an answer that is kept is one that was counted. */
async function note(db: Kysely<Tables>, who: Spender, outcome: Parameters<Ledger['note']>[1]): Promise<void> {
  const { answer, usage } = outcome
  const { input, cached, output } = usage ?? nothing
  await sql`
    with kept as (
      insert into coach_answer (key, content, at)
      select ${answer?.key ?? ''}, ${JSON.stringify(answer?.content ?? null)}, now() where ${answer !== null}::boolean
      on conflict (key) do update set content = excluded.content, at = excluded.at
    ),
    old as (
      delete from coach_answer where key in (
        select key from coach_answer where at < now() - ${keptDays}::int * interval '1 day' limit 20)
    )
    insert into coach_spend (tenant, proposal, person, day, calls, failures, input, cached, output)
    values (${who.tenant}, ${who.proposal}, ${who.person}, ${who.day}::date, 1, ${answer === null ? 1 : 0}::int,
      ${input}::bigint, ${cached}::bigint, ${output}::bigint)
    on conflict (tenant, proposal, person, day) do update set
      calls = coach_spend.calls + 1, failures = coach_spend.failures + excluded.failures,
      input = coach_spend.input + excluded.input, cached = coach_spend.cached + excluded.cached,
      output = coach_spend.output + excluded.output`.execute(db)
}

async function forget(db: Kysely<Tables>, keys: readonly string[]): Promise<void> {
  await sql`delete from coach_answer where key = any(${[...keys]}::text[])`.execute(db)
}

const nothing: Usage = { input: 0, cached: 0, output: 0 }
