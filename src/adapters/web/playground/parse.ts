import { z } from 'zod'
import { storable } from '../../../text/storable.ts'
import { isTimeZone } from '../../../text/time-zone.ts'
import { askedWords, roomCommand, slashWords } from '../../../flows/acts/command-words.ts'
import type { Actor, Envelope, Event, Place } from '../../../flows/model/event.ts'
import type { Language } from '../../../text/language.ts'
import { limits } from './limits.ts'
import { rolesIn } from './platform/people.ts'
import type { Persona } from './platform/people.ts'
import { addressRooms } from './platform/rooms.ts'
import { Problem } from './problem.ts'

/** The one tenant of the playground. */
export const tenant = 'playground'

const text = z.string().transform(storable)
const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'an id is 8 to 64 letters, digits, _ or -')
const language = z.enum(['fr', 'en']).default('fr')
const short = text.pipe(z.string().max(2_000))

const timeZone = z.string().refine(isTimeZone, 'not a time zone').default('Europe/Paris')

/** What every act carries: the id that the page made for it, who acts, in which language and time zone. */
const act = { id, persona: z.string(), language, timeZone }

const PressBody = z.object({
  action: short,
  proposal: short,
  version: z.int().min(0),
  args: z.record(z.string(), short).default({}),
})

/** The body of `POST /playground/messages`: words for a room, or for a thread of it where `thread` is not null. */
export const SayRequest = z.object({ ...act, room: z.string(), thread: z.string().nullable().default(null), text })
/** The body of `PATCH /playground/messages/:id`: the message's new text. */
export const EditRequest = z.object({ ...act, text })
/** The body of `DELETE /playground/messages/:id`: who deletes the message. */
export const DeleteRequest = z.object(act)
/** The body of `POST /playground/commands`: the slash command, `words` being what stands behind its name. */
export const CommandRequest = z.object({
  ...act,
  room: z.string(),
  thread: z.string().nullable().default(null),
  words: short.default(''),
})
/** `message` is the card that holds the button; `thread` says that it was pressed on the root inside its thread. */
const pressed = {
  persona: z.string(),
  language,
  timeZone,
  message: z.string(),
  thread: z.string().nullable().default(null),
}
/** The body of `POST /playground/presses`: a press of a button that acts. */
export const PressRequest = z.object({ id, ...pressed, press: PressBody })
/**
 * The body of `POST /playground/forms`: a press of a button that opens a form; it has no id, since nothing is stored.
 */
export const FormRequest = z.object({ ...pressed, press: PressBody })
/** The body of `POST /playground/forms/submit`: a form's press, and what was filled in, by the fields' names. */
export const FillRequest = z.object({
  id,
  ...pressed,
  press: PressBody,
  fields: z.record(z.string(), z.union([text, z.array(short)])),
})
/**
 * The body of `POST /playground/reads`: the `order` of the last message that a persona has read in a room or thread;
 * `follow` puts the thread in their list.
 */
export const ReadRequest = z.object({
  persona: z.string(),
  room: z.string(),
  thread: z.string().nullable().default(null),
  upto: z.int().min(0),
  follow: z.boolean().default(false),
})
/**
 * The query of `GET /playground/rooms/:room/messages`: it asks for the last `limit` messages (50 unless told) of the room
 * or thread, only those with an `order` below `before` where that is given.
 */
export const PageQuery = z.object({
  persona: z.string(),
  thread: z.string().optional(),
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).default(limits.pageSize),
})
/** A file's name, and its size where it is too large to be sent. */
export const FileQuery = z.object({
  name: text.pipe(z.string().trim().min(1).max(200)).default('text'),
  size: z.coerce.number().int().min(0).optional(),
  /** Who sends it where: a picture is stored with their proposal there. */
  persona: z.string().max(100).optional(),
  room: z.string().max(100).optional(),
  thread: z.string().max(100).optional(),
})
/** The query of a request that says no more than who asks, by the persona's id. */
export const PersonaQuery = z.object({ persona: z.string() })

/** The request as the schema says it, or a problem that names the first field that is wrong. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Problem('invalid', { detail: issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'body' })
}

/** Refuses what nobody could read: nothing visible, or more than a message can hold. */
export function readable(words: string): string {
  if (!/[^\s\p{Cf}\p{Cc}]/u.test(words)) throw new Problem('empty')
  if (isTooLong(words)) throw new Problem('too-long')
  return words
}

/** Whether a text has more than 40,000 characters, counted as Unicode code points. */
export function isTooLong(words: string): boolean {
  return words.length > limits.textCharacters && Array.from(words).length > limits.textCharacters
}

const botName = /^\s*@(mlops[- ]proposal|bot)(?=\s|$)\s*/i

/** What is asked of the assistant: with the slash command, by its name in a room, or in a team's own; null for other words. */
export function commandWords(words: string, { room, thread }: Pick<Whereabouts, 'room' | 'thread'>): string | null {
  if (thread !== null) return slashWords(words)
  if (botName.test(words)) return askedWords(withoutBotName(words))
  const isTeams = room === addressRooms.reviewers || room === addressRooms.coordinators
  return isTeams ? roomCommand(words) : slashWords(words)
}

/** In a thread, naming the assistant first is speaking to it: the name is no part of what is said. */
export function withoutBotName(words: string): string {
  return words.replace(botName, '')
}

/** Who acts, where, and as whom the core sees them. */
export interface Whereabouts {
  readonly persona: Persona
  readonly language: Language
  readonly timeZone: string
  readonly room: string
  readonly thread: string | null
}

/** Returns the room, or the thread in it, as a place of the core. */
export function placeOf({ room, thread }: Whereabouts): Place {
  return { platform: 'web', channel: room, thread }
}

/** Returns the persona as the core sees them, with the roles that they have in this room. */
export function actorOf({ persona, room, language, timeZone }: Whereabouts): Actor {
  return { id: persona.id, name: persona.name, roles: rolesIn(room, persona), language, timeZone }
}

/** One thing that a persona did, as the core gets it. */
export function toEnvelope(id: string, at: string, where: Whereabouts, event: Event): Envelope {
  return { id, at, tenant, place: placeOf(where), actor: actorOf(where), event }
}
