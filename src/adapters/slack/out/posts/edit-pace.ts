import { type RawBuilder, sql } from 'kysely'
import type { SlackPostDb } from '../../store/post-tables.ts'
import { isWithin, nowMs, setAhead } from './bounded.ts'

/**
 * Edits of a workspace, in whatever channels: Slack takes 50 a minute (chat.update is Tier 3), of which two are left for
 * clocks and networks. Those that can wait come spread out, and leave room for those that somebody waits for.
 */
const windows = {
  awaited: [{ edits: 48, ms: 60_000 }],
  canWait: [
    { edits: 36, ms: 60_000 },
    { edits: 6, ms: 10_000 },
  ],
} as const
const longestMs = 60_000
/**
 * Where the workspace had more edits than this within a minute, an edit that can wait lets so many ms pass after any other
 * of its thread. A root message always does: it only tells others how far the thread is.
 */
const calm = { edits: 12, ms: longestMs }
const threadMs = 10_000
/** From one edit that waits to the next, in ms. */
const ticketMs = 1_600
/** Where the turns of edits stand, beside the channels. */
const edits = '#edit'

/** One edit of a message. */
export interface Edit {
  readonly tenant: string
  readonly message: string
  /** In whose thread it stands. */
  readonly thread: string
  readonly canWait: boolean
  /** It is the thread's root message. */
  readonly isRoot: boolean
}

/**
 * Counts the edit, and gives 0; or the ms to wait. A message whose edit waits has a ticket, which its newer edits take
 * over: they come in the order in which they began to wait, and nobody who writes on and on comes last.
 */
export async function takeEdit(db: SlackPostDb, edit: Edit): Promise<number> {
  const { rows } = await sql<{ taken: boolean }>`
    with ${counting(edit, sql`true`)} select exists (select from taken) as taken`.execute(db)
  return rows[0]?.taken === true ? 0 : waitForEdit(db, edit)
}

/** The ms until an edit for which there was no room may come. */
export async function waitForEdit(db: SlackPostDb, edit: Edit): Promise<number> {
  return edit.canWait ? takeTicket(db, edit) : untilThereIsRoom(db, edit)
}

/** Parts of a `with`: `taken` has a row where there is room for the edit, which is counted; none where `leave` is false. */
export function counting(
  { tenant, message, thread, canWait, isRoot }: Edit,
  leave: RawBuilder<boolean>,
): RawBuilder<unknown> {
  const room = windows[canWait ? 'canWait' : 'awaited'].map(
    (window) => sql<boolean>`${sentWithin(window.ms)} < ${window.edits}::int`,
  )
  const turn = sql<boolean>`(${setAhead(sql`edit.ticket_at`)} <= ${nowMs} or exists (select from mine))
    and (${sentWithin(calm.ms)} < ${isRoot ? 0 : calm.edits}::int or not exists (
      select from unnest(edit.sent, edit.threads) as one (s, t) where t = ${thread} and ${isWithin(sql`s`, threadMs)}))`
  return sql`
    mine as (
      select from slack_turn
      where tenant = ${tenant} and channel = ${edits} and holder = ${message} and ${setAhead(sql`at`)} <= ${nowMs} limit 1
    ),
    taken as (
      insert into slack_edit as edit (tenant, sent, threads)
      select ${tenant}, array[${nowMs}], array[${thread}] where ${leave}
      on conflict (tenant) do update set
        sent = array(select s from unnest(edit.sent) s where ${isWithin(sql`s`, longestMs)}) || ${nowMs},
        threads = array(select t from unnest(edit.sent, edit.threads) as one (s, t)
          where ${isWithin(sql`s`, longestMs)}) || ${thread}::text
      where ${setAhead(sql`edit.held_until`)} <= ${nowMs} and ${canWait ? turn : sql`true`} and ${sql.join(room, sql` and `)}
      returning 1
    ),
    used as (
      delete from slack_turn
      where tenant = ${tenant} and channel = ${edits} and holder = ${message} and exists (select from taken)
    )`
}

function sentWithin(ms: number): RawBuilder<number> {
  return sql`(select count(*) from unnest(edit.sent) s where ${isWithin(sql`s`, ms)})`
}

/** The ticket's time; a while from now where it has come, and there is no room. */
async function takeTicket(db: SlackPostDb, { tenant, message }: Edit): Promise<number> {
  const { rows } = await sql<{ wait: number | string }>`
    with mine as (
      select ${setAhead(sql`at`)} as at from slack_turn
      where tenant = ${tenant} and channel = ${edits} and holder = ${message}
      order by slack_turn.at limit 1
    ),
    drawn as (
      update slack_edit set ticket_at = greatest(${setAhead(sql`ticket_at`)}, ${setAhead(sql`held_until`)}, ${nowMs}) + ${ticketMs}::int
      where tenant = ${tenant} and not exists (select from mine) returning ticket_at
    ),
    kept as (
      insert into slack_turn (tenant, channel, holder, at) select ${tenant}, ${edits}, ${message}, ticket_at from drawn
    )
    select coalesce(
      (select ticket_at from drawn), (select at from mine where at > ${nowMs}), ${nowMs} + ${ticketMs}::int
    ) - ${nowMs} as wait`.execute(db)
  return Math.max(1, Number(rows[0]?.wait ?? ticketMs))
}

/** Until the oldest edit leaves a full window. */
async function untilThereIsRoom(db: SlackPostDb, { tenant }: Edit): Promise<number> {
  const [{ edits: most, ms }] = windows.awaited
  const { rows } = await sql<{ wait: number | string }>`
    select greatest(${setAhead(sql`held_until`)}, (
      select s + ${ms}::int from unnest(sent) s where ${isWithin(sql`s`, ms)} order by s desc offset ${most - 1}::int limit 1
    )) - ${nowMs} as wait from slack_edit where tenant = ${tenant}`.execute(db)
  return Math.max(1, Number(rows[0]?.wait ?? 1))
}

/** Nobody edits in the workspace for so many ms. */
export async function holdEdits(db: SlackPostDb, tenant: string, ms: number): Promise<void> {
  await sql`
    insert into slack_edit (tenant, held_until) values (${tenant}, ${nowMs} + ${ms}::int)
    on conflict (tenant) do update set held_until = greatest(${setAhead(sql`slack_edit.held_until`)}, excluded.held_until)`.execute(
    db,
  )
}
