import { type Kysely, sql } from 'kysely'

import type { Message } from '../../ports.ts'
import { plain } from './plain.ts'
import type { Tables } from './tables.ts'

/** The pause after the first failed try, in ms; it doubles with each further one. */
const firstPause = 500
/** The longest pause between two tries, in ms. */
const longestPause = 60_000
/** How much of a reason is kept, in characters. */
const longestReason = 500

/** Marks an effect delivered and its slot as standing in the message. A second time changes nothing. */
export async function delivered(db: Kysely<Tables>, id: string, message: Message | null): Promise<void> {
  // The effect holds a view, and so a learner's words: it is not needed any more.
  await sql`
    with done as (
      update outbox set done_at = now(), effect = ''
      where id = ${id}::bigint and done_at is null and failed_at is null
      returning tenant, lane, proposal, platform, slot
    )
    insert into slot (lane, slot, tenant, proposal, platform, channel, message)
    select lane, slot, tenant, proposal, platform, ${message?.channel ?? null}::text, ${message?.id ?? null}::text
    from done where slot is not null and ${message !== null}::boolean
    on conflict (lane, slot) do update set channel = excluded.channel, message = excluded.message`.execute(db)
}

/** Counts a failed try: `retry` pauses the effect and with it its lane, `final` gives it up and keeps the reason. */
export async function failed(db: Kysely<Tables>, id: string, reason: string, kind: 'retry' | 'final'): Promise<void> {
  const outcome =
    kind === 'final'
      ? sql`failed_at = now()`
      : sql`handed_at = null, not_before = now() + interval '1 millisecond'
          * least(${longestPause}::int, ${firstPause}::int * power(2, least(attempts, 20)))`
  await sql`
    update outbox set attempts = attempts + 1, last_error = ${plain(reason).slice(0, longestReason)}, ${outcome}
    where id = ${id}::bigint and done_at is null and failed_at is null`.execute(db)
}
