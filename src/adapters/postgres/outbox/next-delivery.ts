import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Place } from '../../../flows/model/event.ts'
import type { Message } from '../../../ports/chat.ts'
import type { Delivery } from '../../../ports/outbox.ts'
import { pausesOf } from './is-held.ts'
import { stem } from './lane.ts'
import type { Tables } from '../tables.ts'
import type { Deliverable } from '../../../flows/model/effect.ts'
import type { Scope } from '../../../flows/model/ai-reading.ts'

/** Whether the effect `o` pauses. */
const pauses = pausesOf('o')

/** A lane in a worker's hands. */
export type HeldLane = Pick<Delivery, 'lane' | 'lease'>

/** A lane's oldest undelivered effect, as it is read; `pauses` while it waits after a failed try: order matters. */
interface NextRow {
  readonly id: string
  readonly tenant: string
  readonly proposal: string | null
  readonly platform: string
  readonly effect: string
  readonly attempts: number
  readonly waited_ms: number
  readonly trace: string | null
  readonly begun: number
  readonly slot: string | null
  readonly haste: string | null
  readonly pauses: boolean | null
  readonly channel: string | null
  readonly message: string | null
  readonly root_channel: string | null
  readonly root_message: string | null
  readonly home: string | null
}

/** What a statement that goes on in a lane tells: `is_held` before it, `is_back` when it gave the lane back. */
export type OnwardRow = (NextRow | { readonly [Name in keyof NextRow]: null }) & {
  readonly is_held: boolean
  readonly is_back: boolean
}

/**
 * Parts of a `with`: the lane's next effect, `but` for one that is being settled; edits dropped that a newer one makes
 * needless; and the lane given back when there is none to deliver now. An edit that pauses holds nothing up. Whoever stores effects for a held lane moves its `until` a little: a lane that changed since this
 * statement began to look is not given back, and its worker looks again.
 */
export function onward({ lane, lease }: HeldLane, but: string | null): RawBuilder<unknown> {
  return sql`
    held as (select until from lane_lease where lane = ${lane}::text and token = ${lease}::text),
    next as (
      select o.id, o.tenant, o.proposal, o.platform, o.effect, o.attempts, o.begun, o.slot, o.haste, ${pauses} as pauses,
        extract(epoch from now() - o.created_at)::float8 * 1000 as waited_ms, o.trace,
        own.channel, own.message, root.channel as root_channel, root.message as root_message, p.home
      from outbox o
      left join slot own on own.lane = ${sql.raw(stem('o.lane'))} and own.slot = o.slot
      left join slot root on root.lane = ${sql.raw(stem('o.lane'))} and root.slot = 'root'
      left join proposal p on p.tenant = o.tenant and p.id = o.proposal
      where o.lane = ${lane}::text and o.done_at is null and o.failed_at is null
        and o.id is distinct from ${but}::bigint and exists (select from held)
        and not (own.message is not null and o.haste is not null
          and (coalesce(${pauses}, false) or ${isReplaced}))
      order by o.id limit 1
    ),
    dropped as (
      update outbox o set done_at = now(), effect = '' from slot own
      where o.lane = ${lane}::text and o.done_at is null and o.failed_at is null and o.haste is not null
        and o.id is distinct from ${but}::bigint and exists (select from held)
        and own.lane = ${sql.raw(stem('o.lane'))} and own.slot = o.slot and ${isReplaced}
    ),
    back as (
      delete from lane_lease
      where lane = ${lane}::text and token = ${lease}::text and until = (select until from held)
        and not exists (select from next where pauses is not true)
      returning 1
    )`
}

/**
 * Whether a newer effect of the same slot takes the place of the edit `o`. One that can wait replaces its like alone, and
 * what pauses anyhow: else the older one would come last, and stand in the end.
 */
const isReplaced = sql`exists (select from outbox newer
  where newer.lane = o.lane and newer.slot = o.slot and newer.id > o.id and newer.done_at is null
    and newer.failed_at is null and (o.haste = 'cosmetic' or coalesce(${pauses}, false) or newer.haste is distinct from 'cosmetic'))`

/** What `onward` found, in one row. */
export const found = sql`exists (select from held) as is_held, exists (select from back) as is_back, next.id,
  next.tenant, next.proposal, next.platform, next.effect, next.attempts, next.begun, next.waited_ms, next.trace, next.slot, next.haste, next.pauses, next.channel,
  next.message, next.root_channel, next.root_message, next.home
  from (select) as once left join next on true`

/** The lane's next effect; null when there is none to deliver now: then the lane is given back, or another's by now. */
export async function nextOrBack(db: Kysely<Tables>, held: HeldLane): Promise<Delivery | null> {
  for (;;) {
    const { rows } = await sql<OnwardRow>`with ${onward(held, null)} select ${found}`.execute(db)
    const row = rows[0]
    if (row === undefined || !mustLookAgain(row)) return deliveryOf(held, row)
  }
}

/** The same of a lane that its worker left behind: that one may have ended with the effect in hand. */
export async function nextSuspect(db: Kysely<Tables>, held: HeldLane): Promise<Delivery | null> {
  const next = await nextOrBack(db, held)
  return next === null ? null : { ends: 0, ...next }
}

/** Somebody stored an effect for the lane just before it would have been given back. */
export function mustLookAgain(row: OnwardRow): boolean {
  return row.is_held && !row.is_back && (row.id === null || row.pauses === true)
}

/** The row as the shell gets it. */
export function deliveryOf({ lane, lease }: HeldLane, row: OnwardRow | undefined): Delivery | null {
  if (row === undefined || row.id === null || row.pauses) return null
  return {
    id: row.id,
    lane,
    lease,
    tenant: row.tenant,
    proposal: row.proposal,
    platform: row.platform as Delivery['platform'],
    effect: readEffect(row.effect),
    attempts: row.attempts,
    waitedMs: row.waited_ms,
    trace: row.trace,
    ...(row.begun > 0 && { ends: row.begun }),
    haste: row.haste as Delivery['haste'],
    message: messageOf(row.channel, row.message),
    root: messageOf(row.root_channel, row.root_message),
    home: row.home === null ? null : (JSON.parse(row.home) as Place),
  }
}

/** A message by its two columns, where it stands. */
export function messageOf(channel: string | null, id: string | null): Message | null {
  return channel === null || id === null ? null : { channel, id }
}

/** How an earlier program, which may still run beside this one, stores that the AI coach is to read. */
interface EarlierReading {
  readonly type: 'coach'
  readonly scope: Scope
  readonly run: number
  readonly of: string
}

/** The effect in a stored row, whichever program stored it. */
function readEffect(stored: string): Deliverable {
  const effect = JSON.parse(stored) as Deliverable | EarlierReading
  if (effect.type !== 'coach') return effect
  const { scope, run, of } = effect
  return { type: 'errand', errand: { kind: 'ai-reading', subject: scope, run, of } }
}
