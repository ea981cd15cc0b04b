import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { TryLater } from '../../ports.ts'
import { limits } from './limits.ts'
import type { PostDb } from './post-tables.ts'

/** A turn that comes within so many ms is waited for; a later one is the outbox's to wait for. */
const patienceMs = 1_200

/** The database's own clock, which all processes share. */
const nowMs = sql`(extract(epoch from statement_timestamp()) * 1000)::bigint`

/**
 * Waits for this channel's next turn: one message per second, counted in the database, so that several processes keep to
 * it together. Throws `TryLater` where many are waiting already.
 */
export async function takeTurn(db: PostDb, tenant: string, channel: string): Promise<void> {
  const spacing = limits.channelMs
  const { rows } = await sql<{ wait: number | string }>`
    insert into slack_gate as gate (tenant, channel, free_at) values (${tenant}, ${channel}, ${nowMs} + ${spacing}::int)
    on conflict (tenant, channel) do update set free_at = greatest(gate.free_at, ${nowMs}) + ${spacing}::int
      where gate.free_at <= ${nowMs} + ${patienceMs}::int
    returning free_at - ${spacing}::int - ${nowMs} as wait`.execute(db)
  const [turn] = rows
  if (turn === undefined) throw new TryLater(`many messages wait for the channel ${channel}`, spacing)
  const wait = Number(turn.wait)
  if (wait > 0) await setTimeout(wait)
}
