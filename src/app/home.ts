import { homeView } from '../flows/screens/home.ts'
import type { Programme } from '../flows/model/act-context.ts'
import type { Inbox } from '../ports/inbox.ts'
import type { Proposals } from '../ports/proposals.ts'
import { Unavailable } from '../ports/inbox.ts'
import { listLimit } from './look-up.ts'

/** Builds a person's own page from what is stored now. */
export function host(parts: {
  readonly proposals: Proposals
  readonly programme: Programme
  readonly now: () => string
}): Inbox['home'] {
  return async ({ tenant, place, actor }) => {
    const reviews = actor.roles.includes('reviewer')
    const [open, queue] = await Promise.all([
      parts.proposals.openOf(tenant, actor.id, listLimit),
      reviews ? parts.proposals.queue(tenant, listLimit) : undefined,
    ]).catch((error: unknown) => {
      throw new Unavailable('the lists could not be read', { cause: error })
    })
    const event = { type: 'commanded', words: '' } as const
    const envelope = { id: '', at: parts.now(), tenant, place, actor, event }
    return homeView({ ...parts.programme, envelope, known: queue ? { open, queue } : { open } })
  }
}
