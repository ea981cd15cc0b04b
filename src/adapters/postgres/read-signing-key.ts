import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { databaseOver } from './pool/database.ts'
import type { Pool } from './pool/pool.ts'

/** The installation's own key of that name, made when it is first asked for: the same for every process, for good. */
export async function readSigningKey(pool: Pool, name: string): Promise<string> {
  const db = databaseOver(pool)
  const fresh = randomBytes(32).toString('base64url')
  const { rows } = await sql<{ value: string }>`
    insert into signing_key (name, value) values (${name}, ${fresh})
    on conflict (name) do update set name = excluded.name returning value`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('the database gave no key to sign with')
  return row.value
}
