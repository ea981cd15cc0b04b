import type { Kysely } from 'kysely'
import { migrateSchema } from '../../../../schema/migrate-schema.ts'
import { installations } from './001-installations.ts'
import { posts } from './002-posts.ts'
import { inbox } from './003-inbox.ts'
import { intake } from './004-intake.ts'
import { roots } from './005-roots.ts'
import { postRows } from './006-post-rows.ts'
import { turns } from './007-turns.ts'
import { channelChanges } from './008-channel-changes.ts'
import { twins } from './009-twins.ts'
import { tidying } from './010-tidying.ts'
import { storedMessageKeys } from './011-message-keys.ts'

/** Every migration of the adapter, in order; one that has landed never changes. */
const migrations = {
  '001-installations': installations,
  '002-posts': posts,
  '003-inbox': inbox,
  '004-intake': intake,
  '005-roots': roots,
  '006-post-rows': postRows,
  '007-turns': turns,
  '008-channel-changes': channelChanges,
  '009-twins': twins,
  '010-tidying': tidying,
  '011-message-keys': storedMessageKeys,
}

/** Brings the adapter's tables up to date, after the core's. Throws with the first that failed. */
export function migrateSlack<Tables>(db: Kysely<Tables>): Promise<void> {
  return migrateSchema(db, migrations, 'slack')
}
