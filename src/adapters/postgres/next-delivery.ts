import { type Kysely, sql } from 'kysely'

import type { Effect } from '../../flows/effect.ts'
import type { Place } from '../../flows/event.ts'
import type { Delivery, Message } from '../../ports.ts'
import type { Tables } from './tables.ts'

/** The lane's oldest undelivered effect; null when there is none, or while it pauses after a failed try: order matters. */
export async function next(db: Kysely<Tables>, lane: string): Promise<Delivery | null> {
  const { rows } = await sql<Row>`
    select o.id, o.tenant, o.proposal, o.effect, o.attempts, o.not_before > now() as pauses,
      own.channel, own.message, root.channel as root_channel, root.message as root_message, p.home
    from outbox o
    left join slot own on own.lane = o.lane and own.slot = o.slot
    left join slot root on root.lane = o.lane and root.slot = 'root'
    left join proposal p on p.tenant = o.tenant and p.id = o.proposal
    where o.lane = ${lane} and o.done_at is null and o.failed_at is null
    order by o.id limit 1`.execute(db)
  const row = rows[0]
  if (!row || row.pauses) return null
  return {
    id: row.id,
    lane,
    tenant: row.tenant,
    proposal: row.proposal,
    effect: JSON.parse(row.effect) as Effect,
    attempts: row.attempts,
    message: messageOf(row.channel, row.message),
    root: messageOf(row.root_channel, row.root_message),
    home: row.home === null ? null : (JSON.parse(row.home) as Place),
  }
}

interface Row {
  readonly id: string
  readonly tenant: string
  readonly proposal: string | null
  readonly effect: string
  readonly attempts: number
  readonly pauses: boolean | null
  readonly channel: string | null
  readonly message: string | null
  readonly root_channel: string | null
  readonly root_message: string | null
  readonly home: string | null
}

function messageOf(channel: string | null, id: string | null): Message | null {
  return channel === null || id === null ? null : { channel, id }
}
