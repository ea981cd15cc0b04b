import { findMessage } from '../platform/messages.ts'
import type { StoredMessage } from '../platform/messages.ts'
import { findPersona } from '../platform/people.ts'
import type { Persona } from '../platform/people.ts'
import { findRoom, isMember } from '../platform/rooms.ts'
import type { PlaygroundRoom } from '../platform/rooms.ts'
import type { WebDb } from '../platform/tables.ts'
import { Problem } from '../problem.ts'

/** Returns the persona of this id; throws the problem `unknown-person` where there is none. */
export function personaOf(id: string): Persona {
  const persona = findPersona(id)
  if (!persona) throw new Problem('unknown-person')
  return persona
}

/** The room, where the persona is in it. */
export function roomOf(id: string, persona: Persona): PlaygroundRoom {
  const room = findRoom(id)
  if (!room) throw new Problem('unknown-room')
  if (!isMember(room, persona)) throw new Problem('not-a-member')
  return room
}

/** The root message of a thread in a room: a deleted one still holds its thread. */
export async function rootOf(db: WebDb, room: string, thread: string): Promise<StoredMessage> {
  const root = await findMessage(db, thread)
  if (!root || root.room !== room || root.thread !== null) throw new Problem('unknown-thread')
  return root
}

/** A message that stands and that the persona can see. */
export async function visibleMessage(db: WebDb, id: string, persona: Persona): Promise<StoredMessage> {
  const message = await findMessage(db, id)
  if (!message || message.deleted_at !== null || !canSee(message, persona)) throw new Problem('unknown-message')
  return message
}

/** Whether a message is for this persona's eyes: they are in its room, and it is not for somebody else alone. */
export function canSee(message: StoredMessage, persona: Persona): boolean {
  const room = findRoom(message.room)
  if (!room || !isMember(room, persona)) return false
  return message.only_for === null || message.only_for === persona.id
}
