import type { Room } from '../../flows/effect.ts'
import type { Place } from '../../flows/event.ts'
import type { Wording } from '../../text/language.ts'
import { Blocked, type Post, Undeliverable } from '../../ports/chat.ts'
import type { ThreadAddress } from './connector-address.ts'
import { ConnectorRefused } from './connector-errors.ts'
import { findReference, markDead } from './references.ts'
import type { TeamsDb } from './tables.ts'
import { remedies } from './chat-remedies.ts'

/** The channels of the programme's rooms; null where none is set. */
export type Rooms = Readonly<Record<Room, string | null>>

/** Where a post goes, and which room that is, if any. */
export interface Target {
  readonly to: ThreadAddress
  readonly room: Room | null
}

/** Finds out where a post goes. Throws `Blocked` or `Undeliverable` where that is nowhere now. */
export async function targetOf(
  db: TeamsDb,
  rooms: Rooms,
  { tenant, to, edits }: Pick<Post, 'tenant' | 'to' | 'edits'>,
): Promise<Target> {
  const room = typeof to === 'string' ? to : roomAt(rooms, to)
  const channel = edits?.channel ?? (typeof to === 'string' ? rooms[to] : to.channel)
  if (channel === null) throw refusal('no channel is set for it', room, remedies.unset)
  const reference = await findReference(db, tenant, channel)
  if (reference === null) throw refusal('nobody has written to the bot in this tenant yet', room, remedies.unheard)
  // A room is tried all the same: nobody may write there, so that nothing would tell that it was opened again.
  if (reference.dead !== null && room === null) throw refusal(reference.dead, null, remedies.closed)
  const { serviceUrl, kind, botId, botName } = reference
  const root = typeof to === 'string' ? null : to.thread
  return { to: { serviceUrl, kind, channel, root, bot: { id: botId, name: botName } }, room }
}

/** A place that is one of the rooms, such as an answer to who pressed a button there. */
function roomAt(rooms: Rooms, place: Place): Room | null {
  const names: readonly Room[] = ['reviewers', 'catalogue', 'coordinators']
  return names.find((name) => rooms[name] === place.channel) ?? null
}

/** The bot is out of a conversation: it is noted as dead, and a person told what opens it. */
export async function closedBy(db: TeamsDb, tenant: string, target: Target, refused: ConnectorRefused): Promise<Error> {
  await markDead(db, tenant, target.to.channel, refused.code)
  return closed(target, refused)
}

/** What a refusal means that no retry mends, for a room and for any other place. */
export function closed(target: Target, { status, code }: ConnectorRefused): Error {
  return refusal(`${status} ${code}`, target.room, remedies.closed)
}

/** A room that is closed waits for somebody to open it; anything else is given up. */
function refusal(reason: string, room: Room | null, remedy: Wording): Error {
  if (room === null) return new Undeliverable(`Teams cannot deliver there: ${reason}`)
  return new Blocked(`The room ${room} cannot be posted to: ${reason}`, room, remedy)
}
