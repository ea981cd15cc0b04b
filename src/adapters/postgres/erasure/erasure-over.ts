import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Erasure, ExportedRow, Subject } from '../../../ports/erasure.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'

/** What one adapter knows of its own tables: what is held of a person, by table, and how it ends. */
export interface OwnTables<Tables> {
  readonly rows: (subject: Subject) => Readonly<Record<string, RawBuilder<unknown>>>
  readonly erase: (db: Kysely<Tables>, ...rest: Parameters<Erasure['erase']>) => Promise<void>
}

/** The erasure of an adapter whose tables are in the pool. */
export function erasureOver<Tables>(pool: Pool, { rows, erase }: OwnTables<Tables>): Erasure {
  const db = databaseOver<Tables>(pool)
  return {
    async inventory(subject) {
      const counted = await Promise.all(
        Object.entries(rows(subject)).map(async ([table, query]) => {
          const found = await sql<{ count: number }>`select count(*)::int as count from (${query}) as held`.execute(db)
          return { table, rows: found.rows[0]?.count ?? 0 }
        }),
      )
      return counted.filter((one) => one.rows > 0)
    },
    async export(subject) {
      const found = await Promise.all(
        Object.entries(rows(subject)).map(async ([table, query]) => {
          const held = await query.execute(db)
          return held.rows.map((row) => ({ table, row: row as ExportedRow['row'] }))
        }),
      )
      return found.flat()
    },
    erase: (whose) => erase(db, whose),
  }
}
