import type { Envelope } from '../flows/model/event.ts'
import type { Blocked } from '../ports/chat.ts'
import type { Delivery } from '../ports/outbox.ts'
import { dayOf } from '../text/format.ts'
import { itself } from '../flows/model/itself.ts'

/** Takes what happened back into the core. */
export type TakeBack = (envelope: Envelope) => Promise<unknown>

interface Clock {
  readonly now: () => string
}

/** A room is closed, and how it is opened: once a day for each, by the envelope's id. */
export async function tellBlocked(parts: Clock, receive: TakeBack, delivery: Delivery, error: Blocked): Promise<void> {
  const { tenant, platform } = delivery
  const at = parts.now()
  await receive({
    id: `blocked ${platform} ${error.room} ${dayOf(at)}`,
    at,
    tenant,
    place: { platform, channel: error.room, thread: null },
    actor: itself('fr'),
    event: { type: 'blocked', room: error.room, remedy: error.remedy },
  })
}

/** The settings of a kind of errand are refused, such as the model's key or address: once a day. */
export async function tellMisconfigured(
  parts: Clock,
  receive: TakeBack,
  { tenant, platform }: Delivery,
  kind: string,
): Promise<void> {
  const at = parts.now()
  await receive({
    id: `misconfigured ${kind} ${platform} ${dayOf(at)}`,
    at,
    tenant,
    place: { platform, channel: 'coordinators', thread: null },
    actor: itself('fr'),
    event: { type: 'misconfigured', kind },
  })
}
