import type { Actor, Place } from '../../flows/model/event.ts'
import type { Inbox } from '../../ports/inbox.ts'
import type { SetAsideItem } from '../../ports/intake.ts'
import { dayOf } from '../../text/format.ts'

/** Whose message or act was set aside, and where they did it; `id` names it. */
export interface SetAsideAct {
  readonly id: string
  readonly tenant: string
  readonly place: Place
  readonly actor: Actor
  readonly at: string
  readonly why: SetAsideItem['why']
}

/**
 * Hands in that something was set aside: its sender is told once, the coordinators once a day for each person. Rejects with
 * `Unavailable` while that cannot be stored.
 */
export async function tellSetAside(inbox: Pick<Inbox, 'receive'>, act: SetAsideAct): Promise<void> {
  const { id, tenant, place, actor, at, why } = act
  const { platform } = place
  const told = { at, tenant, actor }
  await inbox.receive({
    ...told,
    id: `set aside ${platform} ${id}`,
    place,
    event: { type: 'set-aside', why, tells: 'sender' },
  })
  await inbox.receive({
    ...told,
    id: `set aside ${platform} ${actor.id} ${dayOf(at)}`,
    place: { platform, channel: 'coordinators', thread: null },
    event: { type: 'set-aside', why, tells: 'coordinators' },
  })
}
