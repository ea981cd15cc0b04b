import { sql } from 'kysely'
import type { Tidier } from '../../../ports/tidying.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import type { Tables } from '../tables.ts'
import { tidySlice } from './tidy-slice.ts'

/**
 * Takes away what people did more than so many days ago. Of each person the last row about each proposal stays, under each
 * name they had: by it an erasure finds what they wrote in proposals of others.
 */
export function auditTidier(pool: Pool, days: number): Tidier {
  const db = databaseOver<Tables>(pool)
  return { table: 'audit', tidy: () => tidySlice(db, { table: 'audit', storedAt: 'stored_at', days, mayGo: hasLater }) }
}

/** Along an index that ends with the id: without a proposal it is another condition, since no index finds one or the other. */
const hasLater = sql<boolean>`case when old.proposal is null
  then exists (select from audit later where later.tenant = old.tenant and later.actor_id = old.actor_id
    and later.proposal is null and later.id > old.id and later.actor_name = old.actor_name)
  else exists (select from audit later where later.tenant = old.tenant and later.actor_id = old.actor_id
    and later.proposal = old.proposal and later.id > old.id and later.actor_name = old.actor_name) end`
