import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Erasure, ExportedRow, Subject } from '../../../ports/erasure.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'

/** Rows that are read at once: a person may have written hundreds of versions. */
const part = 100

type EraseOwn<Tables> = (db: Kysely<Tables>, ...rest: Parameters<Erasure['erase']>) => Promise<void>

/** What one adapter knows of its own tables: what is held of a person, by table, and how it ends. */
export interface OwnTables<Tables> {
  /** Each query in an order of its own, since it is read in parts. */
  readonly rows: (subject: Subject) => Readonly<Record<string, RawBuilder<unknown>>>
  readonly erase: EraseOwn<Tables>
  readonly sweep: EraseOwn<Tables>
  /** Absent where nothing is needed to reach somebody. */
  readonly leave?: EraseOwn<Tables>
}

/** The erasure of an adapter whose tables are in the pool. */
export function erasureOver<Tables>(pool: Pool, { rows, erase, sweep, leave }: OwnTables<Tables>): Erasure {
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
    async *export(subject) {
      for (const [table, query] of Object.entries(rows(subject))) {
        for (let from = 0, more = true; more; from += part) {
          const held = await sql<ExportedRow['row']>`
            select * from (${query}) as held limit ${part}::int offset ${from}::int`.execute(db)
          for (const row of held.rows) yield { table, row }
          more = held.rows.length === part
        }
      }
    },
    erase: (whose) => erase(db, whose),
    sweep: (whose) => sweep(db, whose),
    leave: async (whose) => leave?.(db, whose),
  }
}
