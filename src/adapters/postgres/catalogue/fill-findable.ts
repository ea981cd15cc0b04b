import { type Kysely, sql } from 'kysely'
import type { FrozenVersion } from '../../../flows/model/known.ts'
import type { Tables } from '../tables.ts'
import { findableRow } from './findable-row.ts'

/** Versions that are read at a time. */
const batch = 50

/** Reads out of versions of before, or of an older program that runs beside this one, what they are found by. */
export async function fillFindable(db: Kysely<Tables>): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ tenant: string; proposal: string; version: number; body: string }>`
      select tenant, proposal, version, body from version where topics is null limit ${batch}::int`.execute(db)
    for (const { tenant, proposal, version, body } of rows) {
      const row = findableRow(JSON.parse(body) as FrozenVersion['sections'])
      await sql`
        update version set title_words = ${row.title_words}, topics = ${row.topics}, themes = ${row.themes}::text[],
          tools = ${row.tools}::text[]
        where tenant = ${tenant} and proposal = ${proposal} and version = ${version}::int and topics is null`.execute(
        db,
      )
    }
    if (rows.length < batch) return
  }
}
