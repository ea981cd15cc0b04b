import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** Drops the bytes with these hashes that stand nowhere any more; with `all`, whatever stands nowhere. */
export async function dropUnused(db: Kysely<Tables>, hashes: readonly string[] | 'all'): Promise<void> {
  const named = hashes === 'all' ? sql`` : sql`and hash = any(${[...hashes]}::text[])`
  const { rows } = await sql<{ hash: string }>`
    select hash from file where not exists (select from file_place where file_place.hash = file.hash) ${named}`.execute(
    db,
  )
  for (const { hash } of rows) await dropOne(db, hash)
}

/** One at a time: bytes that somebody sends again at this moment stay, and hold up no others. */
async function dropOne(db: Kysely<Tables>, hash: string): Promise<void> {
  try {
    await sql`
      delete from file where hash = ${hash}
        and not exists (select from file_place where file_place.hash = file.hash)`.execute(db)
  } catch (error) {
    if ((error as { code?: string }).code !== foreignKeyViolation) throw error
  }
}

const foreignKeyViolation = '23503'
