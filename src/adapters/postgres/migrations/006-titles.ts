import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

import { findTitle } from '../../../flows/model/title.ts'
import { storable } from '../../../text/storable.ts'

/**
 * Titles as every card reads them: those that lists are made of kept their Markdown marks, their invisible characters and
 * fifty characters more. A proposal's is written anew with its next change; this is for those that nobody touches again.
 */
export const titles: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of ['proposal', 'version']) await renew(db, sql.raw(table))
  },
}

async function renew(db: Kysely<unknown>, table: ReturnType<typeof sql.raw>): Promise<void> {
  const { rows } = await sql<{ title: string }>`select distinct title from ${table}`.execute(db)
  for (const { title } of rows) {
    const now = storable(findTitle(title))
    if (now !== title) await sql`update ${table} set title = ${now} where title = ${title}`.execute(db)
  }
}
