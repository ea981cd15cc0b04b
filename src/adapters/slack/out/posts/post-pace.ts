import { type RawBuilder, sql } from 'kysely'
import { limits } from '../../limits.ts'
import { nowMs, setAhead } from './bounded.ts'
import type { SlackPostDb } from '../../store/post-tables.ts'

/** A message that is to be posted, as far as its turn goes. */
export interface PostTurn {
  readonly tenant: string
  readonly channel: string
  /** Who may take the turn: the message itself, by its key. */
  readonly own: string
  /** The proposal whose thread it goes to, for which turns may have been kept; null for none. */
  readonly thread: string | null
  /** The proposal whose thread it begins: so many further turns are kept for that. */
  readonly begins: { readonly thread: string; readonly more: number } | null
}

/** A turn that was not taken within so many ms is over: its place is somebody else's by now. */
const staleMs = 15_000

/**
 * The ms until the message's turn, which is its own from then on, however long it is: whoever comes later comes after it.
 * Each channel has a bucket of turns that fills by one each `channelMs`. Who begins a thread pays for what follows in it,
 * so that a class that begins together gets whole threads one after the other. A turn that comes within `patience` ms is
 * taken with that.
 */
export async function reservePost(
  db: SlackPostDb,
  { tenant, channel, own, thread, begins }: PostTurn,
  channelMs: number,
  patience: number,
): Promise<number> {
  const holders = thread === null ? [own] : [own, thread]
  const more = begins?.more ?? 0
  // `free_at` is when the bucket will be full again, `base` that of the turn before.
  const turnOf = (number: RawBuilder<unknown>): RawBuilder<unknown> => sql`greatest(${nowMs},
    fresh.base + ${channelMs}::int * (${number} - ${limits.channelBurst - 1}::int))`
  const { rows } = await sql<{ wait: number | string }>`
    with held as (
      select id, ${setAhead(sql`at`)} as at from slack_turn
      where tenant = ${tenant} and channel = ${channel} and holder = any(${holders}::text[])
        and at > ${nowMs} - ${staleMs}::int
      order by slack_turn.at limit 1 for update
    ),
    used as (
      delete from slack_turn using held where slack_turn.id = held.id and held.at <= ${nowMs} + ${patience}::int
    ),
    fresh as (
      insert into slack_gate as gate (tenant, channel, free_at)
      select ${tenant}, ${channel}, ${nowMs} + ${channelMs}::int * ${more + 1}::int where not exists (select from held)
      on conflict (tenant, channel) do update set
        free_at = greatest(${setAhead(sql`gate.free_at`)}, ${nowMs}) + ${channelMs}::int * ${more + 1}::int
      returning free_at - ${channelMs}::int * ${more + 1}::int as base
    ),
    turn as (select at from held union all select ${turnOf(sql`0`)} from fresh),
    kept as (
      insert into slack_turn (tenant, channel, holder, at)
      select ${tenant}, ${channel}, ${own}, at from turn where at > ${nowMs} + ${patience}::int and exists (select from fresh)
      union all
      select ${tenant}, ${channel}, ${begins?.thread ?? ''}, ${turnOf(sql`number`)}
      from fresh, generate_series(1, ${more}::int) as number
    )
    select at - ${nowMs} as wait from turn`.execute(db)
  return Number(rows[0]?.wait ?? 0)
}

/** Nobody posts in the channel for so many ms; everybody's turn comes so much later, and this message's is the first. */
export async function holdPosts(
  db: SlackPostDb,
  { tenant, channel, own }: PostTurn,
  channelMs: number,
  ms: number,
): Promise<void> {
  const empty = sql`${nowMs} + ${channelMs * (limits.channelBurst - 1)}::int`
  await sql`
    with held as (
      insert into slack_gate as gate (tenant, channel, free_at, held_until)
      values (${tenant}, ${channel}, ${empty} + ${ms}::int, ${nowMs} + ${ms}::int)
      on conflict (tenant, channel) do update set
        free_at = greatest(${setAhead(sql`gate.free_at`)}, ${empty}) + ${ms}::int, held_until = excluded.held_until
      where ${setAhead(sql`gate.held_until`)} <= ${nowMs}
      returning 1
    ),
    later as (
      update slack_turn set at = greatest(${setAhead(sql`at`)}, ${nowMs}) + ${ms}::int
      where tenant = ${tenant} and channel = ${channel} and exists (select from held)
    )
    insert into slack_turn (tenant, channel, holder, at)
    values (${tenant}, ${channel}, ${own}, ${nowMs} + ${ms}::int)`.execute(db)
}
