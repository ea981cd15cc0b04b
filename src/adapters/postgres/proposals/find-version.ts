import type { Kysely } from 'kysely'

import type { FrozenVersion } from '../../../flows/model/known.ts'
import type { Tables } from '../tables.ts'

/** A frozen version, as it was submitted; null where there is none. */
export async function findVersion(
  db: Kysely<Tables>,
  tenant: string,
  proposal: string,
  version: number,
): Promise<FrozenVersion | null> {
  const row = await db
    .selectFrom('version')
    .select(['language', 'frozen_at', 'body'])
    .where('tenant', '=', tenant)
    .where('proposal', '=', proposal)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return null
  return {
    proposal,
    version,
    language: row.language as FrozenVersion['language'],
    frozenAt: row.frozen_at.toISOString(),
    sections: JSON.parse(row.body) as FrozenVersion['sections'],
  }
}
