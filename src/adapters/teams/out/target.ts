import type { Room } from '../../../flows/model/event.ts'
import type { Wording } from '../../../text/language.ts'
import type { ClosedWhy } from '../../../flows/model/access.ts'
import { Blocked, Closed, type Post } from '../../../ports/chat.ts'
import type { ThreadAddress } from './connector/address.ts'
import { ConnectorRefused } from './connector/failure.ts'
import { markDead, type Reference } from '../store/references.ts'
import type { TeamsDb } from '../store/tables.ts'
import { unreachableBy } from './unreachable.ts'

/** The channels of the programme's rooms; null where none is set. */
export type TeamsRooms = Readonly<Record<Room, string | null>>

/** Where a post goes, and which room that is, if any. */
export interface TeamsTarget {
  readonly to: ThreadAddress
  readonly room: Room | null
}

type Aim = Pick<Post, 'to' | 'edits'> & Partial<Pick<Post, 'only' | 'direct'>>

/**
 * The conversation that a post goes to. Throws `Blocked` where it is a room that is not set; words that go to somebody's own
 * chat by way of a room need none.
 */
export function channelOf(rooms: TeamsRooms, { to, edits, only = null, direct }: Aim): string {
  const channel = edits?.channel ?? (typeof to === 'string' ? rooms[to] : to.channel)
  if (channel === null && only !== null && direct?.notice === null) return ''
  if (channel === null) throw refusal('no channel is set for it', roomOf(rooms, to), remedies.unset)
  return channel
}

/** Where a post goes, by what is known of its conversation. Throws `Blocked` or `Undeliverable` where that is nowhere now. */
export function targetBy(reference: Reference | null, rooms: TeamsRooms, { to, only = null }: Aim): TeamsTarget {
  const room = roomOf(rooms, to)
  if (reference === null) throw refusal('nobody has written to the bot in this tenant yet', room, remedies.unheard)
  // A room is tried all the same: nobody may write there, so that nothing would tell that it was opened again.
  // Words for one person reach them in their own chat, whatever became of the place.
  if (reference.dead !== null && room === null && reference.kind === 'personal') throw unreachableBy(reference.dead)
  if (reference.dead !== null && room === null && only === null)
    throw refusal(reference.dead, null, remedies.refuseClosed)
  const { serviceUrl, kind, channel, botId, botName } = reference
  const root = typeof to === 'string' ? null : to.thread
  return { to: { serviceUrl, kind, channel, root, bot: { id: botId, name: botName } }, room }
}

/** The room, or the place that is one of the rooms, such as an answer to who pressed a button there. */
function roomOf(rooms: TeamsRooms, to: Post['to']): Room | null {
  if (typeof to === 'string') return to
  const names: readonly Room[] = ['reviewers', 'catalogue', 'coordinators']
  return names.find((name) => rooms[name] === to.channel) ?? null
}

/** The bot is out of a conversation: it is noted as dead, and a person told what opens it. */
export async function markClosed(
  db: TeamsDb,
  tenant: string,
  target: TeamsTarget,
  refused: ConnectorRefused,
): Promise<Error> {
  await markDead(db, tenant, target.to.channel, refused.code)
  return errorForClosed(target, refused)
}

/** What a refusal means that no retry mends, for a room, for a person's own chat, and for any other place. */
export function errorForClosed(target: TeamsTarget, { status, code }: ConnectorRefused): Error {
  if (target.to.kind === 'personal') return unreachableBy(`${status} ${code}`)
  return refusal(`${status} ${code}`, target.room, remedies.refuseClosed)
}

/** A room that is closed waits for somebody to open it; anything else is given up. */
function refusal(reason: string, room: Room | null, remedy: Wording): Error {
  if (room === null) return new Closed(`Teams cannot deliver there: ${reason}`, whyOf(reason))
  return new Blocked(`The room ${room} cannot be posted to: ${reason}`, room, remedy)
}

/** What became of the place, by Teams' code or by what was noted of it. */
function whyOf(reason: string): ClosedWhy {
  if (/MessageWritesBlocked/.test(reason)) return 'refused'
  if (/archived/i.test(reason)) return 'archived'
  return /BotNotInConversationRoster|BotDisabledByAdmin|removed/.test(reason) ? 'removed' : 'gone'
}

/** What a coordinator can do about a room that is closed. */
const remedies = {
  unset: {
    en: 'In the program’s settings, set its variable (TEAMS_REVIEWERS_CHANNEL, TEAMS_CATALOGUE_CHANNEL or TEAMS_COORDINATORS_CHANNEL), then start the program again.',
    fr: 'Dans les réglages du programme, renseignez sa variable (TEAMS_REVIEWERS_CHANNEL, TEAMS_CATALOGUE_CHANNEL ou TEAMS_COORDINATORS_CHANNEL), puis redémarrez le programme.',
  },
  unheard: {
    en: 'Install the app in the team of this channel, or mention the bot there once.',
    fr: 'Installez l’application dans l’équipe de ce canal, ou mentionnez-y le bot une fois.',
  },
  refuseClosed: {
    en: 'Check in Teams that the app is installed in the team of this channel, that an administrator has not blocked it, and, if the channel is private or shared, that the app was added to the channel itself.',
    fr: 'Vérifiez dans Teams que l’application est installée dans l’équipe de ce canal, qu’aucun administrateur ne l’a bloquée et, si le canal est privé ou partagé, qu’elle a été ajoutée au canal lui-même.',
  },
} as const satisfies Record<string, Wording>
