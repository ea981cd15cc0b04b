import type { Envelope, Person, Place } from '../../flows/model/event.ts'
import { itself } from '../../flows/model/itself.ts'
import type { Inbox } from '../../ports/inbox.ts'

/** Whose account was closed, or opened again, as a platform says it; `id` names what it said. */
export interface AccountChange {
  readonly id: string
  readonly tenant: string
  readonly platform: Place['platform']
  readonly at: string
  readonly person: Person
  readonly is: Extract<Envelope['event'], { type: 'account' }>['is']
}

/** Hands in what became of somebody's account: the same words a second time change nothing. */
export async function changeAccount(inbox: Pick<Inbox, 'receive'>, change: AccountChange): Promise<void> {
  const { id, tenant, platform, at, person, is } = change
  await inbox.receive({
    id: `account ${platform} ${id}`,
    at,
    tenant,
    place: { platform, channel: 'coordinators', thread: null },
    actor: { ...itself('fr'), ...person },
    event: { type: 'account', is },
  })
}
