import { type Kysely, type RawBuilder, sql } from 'kysely'

import type { Message } from '../../../ports/chat.ts'
import type { Delivery, Failure, InHand } from '../../../ports/outbox.ts'
import { longestPauseMs } from './is-held.ts'
import { stem } from './lane.ts'
import { deliveryOf, found, mustLookAgain, nextOrBack, onward, type OnwardRow } from './next-delivery.ts'
import { storable } from '../../../text/storable.ts'
import type { Tables } from '../tables.ts'

/** The pause after the first failed try, in ms; it doubles with each further one. */
const firstPause = 500
/** The longest pause between two tries, in ms. */
const longestPause = 60_000
/** How much of a reason is kept, in characters. */
const longestReason = 500

/** What a settled effect tells of the lane's next one, which may stand in the slot that the same statement has just written. */
type AfterRow = OnwardRow & {
  readonly settled: string | null
  /** Whether the proposal's root message stands elsewhere now. */
  readonly has_moved: boolean
}

/**
 * Marks an effect delivered and its slot as standing in the message, or in none where it was taken away; gives the lane's next effect, or gives the lane back.
 * Where the root message is another one now, the proposal has left the thread under the one before, with all cards there.
 * What was given up in the slot before is missed no more: something newer stands there. A second time changes nothing, and goes on.
 */
export async function settleDelivered(
  db: Kysely<Tables>,
  held: InHand,
  message: Message | null,
): Promise<Delivery | null> {
  // The effect holds a view, and so a learner's words: it is not needed any more.
  const { rows } = await sql<AfterRow>`
    with done as (
      update outbox set done_at = now(), effect = ''
      where id = ${held.id}::bigint and done_at is null and failed_at is null
      returning tenant, lane, proposal, platform, slot
    ),
    made_up_for as (
      update outbox missed set failed_at = null, done_at = now(), effect = '' from done
      where missed.tenant = done.tenant and missed.failed_at is not null
        and missed.lane = done.lane and missed.slot = done.slot and missed.id < ${held.id}::bigint
    ),
    stands as (
      insert into slot (lane, slot, tenant, proposal, platform, channel, message)
      select ${sql.raw(stem('lane'))}, slot, tenant, proposal, platform, ${message?.channel ?? null}::text, ${message?.id ?? null}::text
      from done where slot is not null and ${message !== null}::boolean
      on conflict (lane, slot) do update set channel = excluded.channel, message = excluded.message
    ),
    moved as (
      insert into former_thread (tenant, platform, channel, message, proposal)
      select s.tenant, s.platform, s.channel, s.message, s.proposal
      from done join slot s on s.slot = 'root' and s.lane = ${sql.raw(stem('done.lane'))}
      where done.slot = 'root' and ${message !== null}::boolean and s.proposal is not null
        and (s.channel, s.message) is distinct from (${message?.channel ?? null}::text, ${message?.id ?? null}::text)
      on conflict (tenant, platform, channel, message) do nothing
      returning tenant, proposal
    ),
    left_behind as (
      delete from slot using moved, done
      where slot.lane = ${sql.raw(stem('done.lane'))} and slot.slot !~ '^(root$|catalogue$|review|question)'
    ),
    vanished as (
      delete from slot using done
      where ${message === null}::boolean and slot.slot = done.slot and slot.lane = ${sql.raw(stem('done.lane'))}
    ),
    ${onward(held, held.id)}
    select (select slot from done) as settled, exists (select from moved) as has_moved, ${found}`.execute(db)
  const [row] = rows
  // What the statement saw of the cards that it took away holds no more.
  if (row && (row.has_moved || mustLookAgain(row))) return nextOrBack(db, held)
  const next = deliveryOf(held, row)
  return row ? withMessage(next, row, message) : next
}

/** The statement that wrote the slot does not see it yet. */
function withMessage(next: Delivery | null, row: AfterRow, message: Message | null): Delivery | null {
  if (next === null || row.settled === null) return next
  return {
    ...next,
    message: row.slot === row.settled ? message : next.message,
    root: row.settled === 'root' && message !== null ? message : next.root,
  }
}

/**
 * A failed try: it is counted and pauses the effect and with it its lane, which is given back; with `afterMs` it pauses so
 * long and is not counted; `final` gives it up, keeps the reason, and goes on with the lane. An edit of a message that
 * stands pauses alone.
 */
export async function settleFailed(
  db: Kysely<Tables>,
  held: Pick<Delivery, 'id' | 'lane' | 'lease' | 'haste' | 'message'>,
  reason: string,
  kind: Failure,
): Promise<Delivery | null> {
  const goesOn = kind === 'final' || (held.haste !== null && held.message !== null)
  await sql`
    with back as (
      delete from lane_lease
      where ${!goesOn}::boolean and lane = ${held.lane}::text and token = ${held.lease}::text
    )
    update outbox set last_error = ${storable(reason).slice(0, longestReason)}, begun = 0, ${outcomeOf(kind)}
    where id = ${held.id}::bigint and done_at is null and failed_at is null`.execute(db)
  return goesOn ? nextOrBack(db, held) : null
}

function outcomeOf(kind: Failure): RawBuilder<unknown> {
  if (kind === 'final')
    return sql`attempts = attempts + 1, failed_at = case when ${outdated} then null else now() end,
      done_at = case when ${outdated} then now() end, effect = case when ${outdated} then '' else effect end`
  if (kind !== 'retry')
    return sql`handed_at = null, not_before = now() + interval '1 millisecond' * ${Math.min(kind.afterMs, longestPauseMs)}::int`
  return sql`attempts = attempts + 1, handed_at = null, not_before = now() + interval '1 millisecond'
    * least(${longestPause}::int, ${firstPause}::int * power(2, least(attempts, 20)))`
}

/** Whether a later effect has filled the slot already. */
const outdated = sql`exists (
  select from outbox later where later.lane = outbox.lane and later.slot = outbox.slot
    and later.id > outbox.id and later.done_at is not null)`
