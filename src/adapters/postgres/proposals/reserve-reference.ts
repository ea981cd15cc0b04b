import { type Kysely, sql } from 'kysely'

import type { Tables } from '../tables.ts'

/** The next reference of the tenant's year, such as `MLP-2026-042`. One that is reserved and not used leaves a gap. */
export async function reserveReference(db: Kysely<Tables>, tenant: string, year: number): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    insert into reference (tenant, year, last) values (${tenant}, ${year}::int, 1)
    on conflict (tenant, year) do update set last = reference.last + 1
    returning last`.execute(db)
  return `MLP-${year}-${String(rows[0]?.last).padStart(3, '0')}`
}
