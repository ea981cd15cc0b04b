import type { PostRow } from '../../../chat/posts/post-rows.ts'
import type { ThreadAddress } from '../connector/address.ts'
import type { Connector } from '../connector/connector.ts'
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

/** A message of ours that somebody pressed a button on. */
export interface PressedMessage {
  readonly tenant: string
  readonly to: ThreadAddress
  readonly activity: string
  readonly proposal: string
}

/**
 * Takes a message away that is the twin of another: one whose answer was lost when it was posted, and that was then posted
 * once more. Teams has no way to look for it; it turns up when somebody presses one of its buttons. Anything that we know,
 * or that no lost answer explains, stays. Returns whether one was taken away.
 */
export async function removeTwin(db: TeamsDb, connector: Connector, pressed: PressedMessage): Promise<boolean> {
  const { tenant, to, activity, proposal } = pressed
  const known = await db
    .selectFrom('teams_post')
    .select('key')
    .where('tenant', '=', tenant)
    .where('channel', '=', to.channel)
    .where('id', '=', activity)
    .executeTakeFirst()
  if (known !== undefined) return false
  const lost = await db
    .selectFrom('teams_post')
    .select(['key', 'part', 'twins'])
    .where('tenant', '=', tenant)
    .where('channel', '=', to.channel)
    .where('proposal', '=', proposal)
    .where('twins', '>', 0)
    .where('state', '=', 'sent')
    .orderBy('at')
    .executeTakeFirst()
  if (lost === undefined) return false
  await connector.remove(to, activity)
  await db
    .updateTable('teams_post')
    .set({ twins: lost.twins - 1 })
    .where('tenant', '=', tenant)
    .where('key', '=', lost.key)
    .where('part', '=', lost.part)
    .execute()
  return true
}
