import { itself } from '../flows/model/itself.ts'
import type { Closed } from '../ports/chat.ts'
import type { Delivery } from '../ports/outbox.ts'
import type { TakeBack } from './tell-coordinators.ts'

/**
 * A proposal's own place refused what was to stand there: the step decides whether its owner hears of it. A card that
 * stands elsewhere, and words for one person, say nothing of the place.
 */
export async function noteClosed(
  parts: { readonly now: () => string },
  receive: TakeBack,
  { id, tenant, proposal, home, effect }: Delivery,
  { why }: Closed,
): Promise<void> {
  const isForPlace = 'to' in effect && (effect.to === 'thread' || effect.to === 'home') && effect.type !== 'tell'
  if (proposal === null || home === null || !isForPlace) return
  await receive({
    id: `closed ${id}`,
    at: parts.now(),
    tenant,
    place: home,
    actor: itself('fr'),
    event: { type: 'access', proposal, channel: home.channel, is: why },
  })
}
