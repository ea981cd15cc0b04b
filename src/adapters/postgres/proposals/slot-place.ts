import { type RawBuilder, sql } from 'kysely'
import type { Place } from '../../../flows/model/event.ts'
import { laneName } from '../outbox/lane.ts'

/** Where the message of a slot stands; `platform` is null until it does. */
export interface SlotRow {
  readonly platform: Place['platform'] | null
  readonly channel: string
  readonly message: string
}

/** The columns of `SlotRow`, beside those of other tables. */
export const slotColumns = sql`stands.platform, stands.channel, stands.message`

/** The join that `slotColumns` are read from, by the column that names the proposal. */
export function joinSlot(
  tenant: string,
  proposal: RawBuilder<unknown>,
  slot: 'root' | 'catalogue',
): RawBuilder<unknown> {
  return sql`left join slot stands on stands.lane = ${laneName(tenant, '')} || ${proposal} and stands.slot = ${slot}`
}

/** The slot's message as a place: of a root, the proposal's thread. Null until it stands. */
export function placeIn({ platform, channel, message }: SlotRow): Place | null {
  return platform === null ? null : { platform, channel, thread: message }
}
