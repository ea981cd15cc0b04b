import { type Kysely, type RawBuilder, sql } from 'kysely'

import type { Effect } from '../../flows/effect.ts'
import type { Place } from '../../flows/event.ts'
import type { Message } from '../../ports/chat.ts'
import type { Delivery } from '../../ports/delivery.ts'
import { stem } from './lane.ts'
import type { Tables } from './tables.ts'

/** A lane's oldest undelivered effect, as it is read; `pauses` while it waits after a failed try: order matters. */
export interface NextRow {
  readonly id: string
  readonly lane: string
  readonly tenant: string
  readonly proposal: string | null
  readonly platform: string
  readonly effect: string
  readonly attempts: number
  readonly slot: string | null
  readonly pauses: boolean | null
  readonly channel: string | null
  readonly message: string | null
  readonly root_channel: string | null
  readonly root_message: string | null
  readonly home: string | null
}

/** Selects the oldest undelivered effect of the lanes that `lanes` gives, `but` for one that is being settled. */
export function selectNext(lanes: RawBuilder<unknown>, but: string | null): RawBuilder<NextRow> {
  return sql<NextRow>`
    select o.id, o.lane, o.tenant, o.proposal, o.platform, o.effect, o.attempts, o.slot, o.not_before > now() as pauses,
      own.channel, own.message, root.channel as root_channel, root.message as root_message, p.home
    from outbox o
    left join slot own on own.lane = ${sql.raw(stem('o.lane'))} and own.slot = o.slot
    left join slot root on root.lane = ${sql.raw(stem('o.lane'))} and root.slot = 'root'
    left join proposal p on p.tenant = o.tenant and p.id = o.proposal
    where o.lane = (${lanes}) and o.done_at is null and o.failed_at is null
      and o.id is distinct from ${but}::bigint
    order by o.id limit 1`
}

/** The lane's next effect; null when there is none, or while it pauses. */
export async function nextDelivery(db: Kysely<Tables>, lane: string): Promise<Delivery | null> {
  const { rows } = await selectNext(sql`select ${lane}::text`, null).execute(db)
  return deliveryOf(rows[0])
}

/** The row as the shell gets it. */
export function deliveryOf(row: NextRow | undefined): Delivery | null {
  if (!row || row.pauses) return null
  return {
    id: row.id,
    lane: row.lane,
    tenant: row.tenant,
    proposal: row.proposal,
    platform: row.platform as Delivery['platform'],
    effect: JSON.parse(row.effect) as Effect,
    attempts: row.attempts,
    message: messageOf(row.channel, row.message),
    root: messageOf(row.root_channel, row.root_message),
    home: row.home === null ? null : (JSON.parse(row.home) as Place),
  }
}

function messageOf(channel: string | null, id: string | null): Message | null {
  return channel === null || id === null ? null : { channel, id }
}
