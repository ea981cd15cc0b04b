import { migrateSchema } from '../../../../schema/migrate-schema.ts'
import { references } from './001-references.ts'
import { posts } from './002-posts.ts'
import { slots } from './003-slots.ts'
import { roots } from './004-roots.ts'
import { postRows } from './005-post-rows.ts'
import { tidying } from './006-tidying.ts'
import type { TeamsDb } from '../tables.ts'

/** The adapter's migrations, in order. One that has landed never changes and never goes. */
const migrations = {
  '001-references': references,
  '002-posts': posts,
  '003-slots': slots,
  '004-roots': roots,
  '005-post-rows': postRows,
  '006-tidying': tidying,
}

/** Brings the adapter's tables up to date, after the core's. Throws with the first that failed. */
export function migrateTeams(db: TeamsDb): Promise<void> {
  return migrateSchema(db, migrations, 'teams')
}
