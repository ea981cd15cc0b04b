import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { TryLater } from '../../../../ports/chat.ts'
import { limits } from '../../limits.ts'
import type { SlackPostDb } from '../../store/post-tables.ts'

/** A turn that comes within so many ms is waited for here; a later one is the outbox's to wait for. */
const patienceMs = 1_200
/** Posts that may wait here at once: whoever waits holds one of the few workers, and other threads need them. */
const mostWaiting = 4

/** The database's own clock, which all processes share. */
const nowMs = sql`(extract(epoch from statement_timestamp()) * 1000)::bigint`

/** Lets one message per second go to each channel. */
export interface ChannelPace {
  /** Resolves when it is this post's turn. Throws `TryLater` where others are waiting already. */
  takeTurn(tenant: string, channel: string): Promise<void>
}

/**
 * Turns are counted in the database, so that several processes keep to the pace together: `channelMs` from one post in a
 * channel to the next.
 */
export function gateIn(db: SlackPostDb, channelMs: number = limits.channelMs): ChannelPace {
  let waiting = 0
  return {
    async takeTurn(tenant, channel) {
      const wait = await reserve(db, { tenant, channel, channelMs, patience: waiting < mostWaiting ? patienceMs : 0 })
      if (wait === null) throw new TryLater(`other messages go first to the channel ${channel}`, channelMs)
      if (wait <= 0) return
      waiting += 1
      await setTimeout(wait).finally(() => (waiting -= 1))
    },
  }
}

interface Wish {
  readonly tenant: string
  readonly channel: string
  readonly channelMs: number
  readonly patience: number
}

/** The ms until the turn that was reserved; null where it would be later than `patience` ms from now. */
async function reserve(db: SlackPostDb, { tenant, channel, channelMs, patience }: Wish): Promise<number | null> {
  const { rows } = await sql<{ wait: number | string }>`
    insert into slack_gate as gate (tenant, channel, free_at) values (${tenant}, ${channel}, ${nowMs} + ${channelMs}::int)
    on conflict (tenant, channel) do update set free_at = greatest(gate.free_at, ${nowMs}) + ${channelMs}::int
      where gate.free_at <= ${nowMs} + ${patience}::int
    returning free_at - ${channelMs}::int - ${nowMs} as wait`.execute(db)
  const [turn] = rows
  return turn === undefined ? null : Number(turn.wait)
}
