import { type RawBuilder, sql } from 'kysely'

import { hasteOf } from '../../../flows/model/edit-haste.ts'
import type { Delivery } from '../../../ports/outbox.ts'
import type { Commit } from '../../../ports/proposals.ts'
import { errandBranch, stem } from './lane.ts'
import { isHeld } from './is-held.ts'
import { messageOf } from './next-delivery.ts'

/** For whom a commit takes the lanes of its effects, and for how long, in ms. */
export interface Claim {
  readonly lease: string
  readonly ms: number
  /** The kinds of errands whose lanes it takes too; those of others are left to their jobs. */
  readonly errands: readonly string[]
}

/** A lane that a commit took, with its first effect, the `seq`th of the step. Without one nothing was taken. */
export interface TakenRow {
  readonly lane: string | null
  readonly id: string
  readonly seq: number
  /** Whether effects of earlier steps wait in it. */
  readonly has_older: boolean
  /** Whether another worker had it, who did not give it back. */
  readonly was_left: boolean | null
  readonly channel: string | null
  readonly message: string | null
  readonly root_channel: string | null
  readonly root_message: string | null
}

/**
 * Takes the lanes of the effects that are being stored. Whoever has one already keeps it, and learns by its `until`, which
 * moves a little, that there is more to deliver. Always in one order, so that two commits never wait for one another.
 */
export function taking({ lease, ms, errands }: Claim): RawBuilder<unknown> {
  return sql`
    insert into lane_lease (lane, token, until)
    select distinct lane, ${lease}, now() + ${ms}::int * interval '1 millisecond' from effects
    where lane not like ${`%${errandBranch}%`} or split_part(lane, ${errandBranch}, 2) = any(${[...errands]}::text[])
    order by lane
    on conflict (lane) do update set
      token = case when ${isHeld} then lane_lease.token else excluded.token end,
      until = case when ${isHeld} then lane_lease.until + interval '1 microsecond' else excluded.until end
    returning lane, token, ${wasLeft} as was_left`
}

/** Whether there was a row already, in what an `insert … on conflict do update` returns: of a lane that was taken, one that ran out. */
export const wasLeft = sql`xmax <> 0`

/** The columns of `TakenRow`. The statement sees neither its own effects nor its own leases where they are stored. */
export const takenColumns = sql`leased.lane, leased.was_left, first.id, first.seq, own.channel, own.message,
  root.channel as root_channel, root.message as root_message,
  exists (select from outbox where lane = leased.lane and done_at is null and failed_at is null) as has_older`

/** What `takenColumns` are read from, beside the rows that come before. */
export const takenFrom = ({ lease }: Claim): RawBuilder<unknown> => sql`
  left join leased on leased.token = ${lease}
  left join lateral (select id, seq, slot from effects where lane = leased.lane order by id limit 1) first on true
  left join slot own on own.lane = ${sql.raw(stem('leased.lane'))} and own.slot = first.slot
  left join slot root on root.lane = ${sql.raw(stem('leased.lane'))} and root.slot = 'root'`

/** The first effect of a taken lane in which nothing older waits; it was never tried. */
export function firstOf(
  { envelope, proposal, effects, trace }: Commit,
  { lease }: Claim,
  row: TakenRow,
): Delivery | null {
  const effect = effects[row.seq - 1]
  if (row.lane === null || effect === undefined) return null
  return {
    id: row.id,
    lane: row.lane,
    lease,
    tenant: envelope.tenant,
    proposal: proposal?.id ?? null,
    platform: proposal?.home.platform ?? envelope.place.platform,
    effect,
    attempts: 0,
    waitedMs: 0,
    trace: trace ?? null,
    haste: hasteOf(effect, envelope.event),
    message: messageOf(row.channel, row.message),
    root: messageOf(row.root_channel, row.root_message),
    home: proposal?.home ?? null,
  }
}
