import type { PostRow } from '../../../chat/posts/post-row.ts'
import type { TeamsDb } from '../../store/tables.ts'

/** Whether it stands is not known: it may turn up as a twin of the one that is sent in its place, if any is. */
export async function noteLost(db: TeamsDb, { tenant, key, kind, part }: PostRow): Promise<void> {
  await db
    .updateTable('teams_post')
    .set((eb) => ({ state: 'unknown', twins: eb('twins', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .where('kind', '=', kind)
    .where('part', '=', part)
    .where('state', '=', 'sending')
    .execute()
}
