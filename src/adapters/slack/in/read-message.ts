import {
  askedWords,
  commandedEvent,
  privateCommand,
  roomCommand,
  slashWords,
} from '../../../flows/acts/command-words.ts'
import { isCourtesy } from '../../../flows/messages/courtesy.ts'
import { notedMs } from '../../chat/patience.ts'
import type { SlackProgramme } from '../programme.ts'
import { slackWords } from '../words.ts'
import { act, nothing, place, type Hint, type Reading } from './act.ts'
import type { ChangedEvent, DeletedEvent, IncomingMessage, MessageEvent } from './parse.ts'
import { contentOf } from './content/content.ts'
import { emptyWords, readWords, type ReadText, textOf } from './content/text-of.ts'
import { plainText } from './plain-text.ts'
import { momentOf } from './moment-of.ts'
import { namedBy } from './named-by.ts'
import type { Sight } from './sight.ts'

/** Subtypes of what people write; every other one is news of the channel, or a bot's. */
const written: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'me_message',
  'reply_broadcast',
  'thread_broadcast',
])

/** Where a message was heard. */
interface HeardBy {
  readonly tenant: string
  readonly programme: SlackProgramme
  readonly sight: Sight
  /** The key of deduplication of the message, however often and in whatever events it comes. */
  readonly id: string
}

/** A message that somebody wrote: in a thread, to the bot in a channel, or to the app directly. */
export async function readMessage(event: MessageEvent, heard: HeardBy): Promise<Reading> {
  if (!isPerson(event, heard.programme) || !written.has(event.subtype)) return nothing
  if (event.channel_type === 'im' || event.channel.startsWith('D')) return readDirect(event, event.user, heard)
  if (event.thread_ts === undefined || event.thread_ts === event.ts) return readMention(event, event.user, heard)
  const thread = place(event.channel, event.thread_ts)
  // Whoever was never seen has no proposal, and whoever names the bot elsewhere wants an answer.
  const isUnsure = isNaming(event, heard) || heard.sight.nameOf(heard.tenant, event.user) === null
  const isNobodys = isUnsure && !(await heard.sight.isThread(heard.tenant, thread))
  if (isNobodys && (isNaming(event, heard) || !isUnderNewRoot(event, heard)))
    return readMention(event, event.user, heard)
  return readReply(event, event.user, thread, heard)
}

/** Whether the thread begins with a message of the bot that the core may not have noted yet, so that it must be asked later. */
function isUnderNewRoot(
  { ts, thread_ts: root, parent_user_id: parent }: MessageEvent,
  { programme }: HeardBy,
): boolean {
  return parent !== undefined && parent === programme.botUser && (Number(ts) - Number(root)) * 1_000 < notedMs
}

/** What a message in any of its events has. */
type MessageParts = Partial<Omit<IncomingMessage, 'type'>>

/** So long is a message at most whose people are looked up. */
const longestNaming = 100

/**
 * In a thread: part of an answer, or a command. Files are fetched for proposals' threads alone, and answers given there, or
 * elsewhere, where it was written.
 */
async function readReply(
  event: MessageEvent,
  user: string,
  thread: ReadAct['place'],
  heard: HeardBy,
  elsewhere?: ReadAct['place'],
): Promise<Reading> {
  const { tenant, sight, id } = heard
  const content = contentOf(event)
  const isAllWords = content.files.length + content.unread.length === 0 && content.text !== ''
  if (!isAllWords && !(await sight.isThread(tenant, thread))) {
    if (isUnderNewRoot(event, heard)) throw new Error('the thread’s root message is not noted yet')
    return nothing
  }
  const read = await textOf(content, { tenant, person: user, place: thread }, heard)
  const told = read.text === '' && read.told.length === 0 ? [emptyWords] : read.told
  const hints = await hintsOf({ told }, { tenant, user, place: elsewhere ?? thread, responseUrl: null }, heard)
  if (read.text === '') return { acts: [], hints }
  const command = slashWords(read.text)
  if (command !== null && isAllWords) {
    const commanded = commandedEvent(command, await namedBy(sight, tenant, read.people))
    return { acts: [{ ...by(event, user, tenant), id, place: elsewhere ?? thread, event: commanded }], hints }
  }
  const mentions = read.people.length > 0 ? 'person' : 'none'
  const written = momentOf(event.ts)
  // Only a command asks whom it names, and none is as long as this.
  const named = read.text.length > longestNaming ? [] : await namedBy(sight, tenant, read.people)
  const about = { ...(written && { written }), ...(named.length > 0 && { people: named }) }
  const said = { type: 'said', message: event.ts, text: read.text, mentions, ...about } as const
  const isOurs = event.parent_user_id !== undefined && event.parent_user_id === heard.programme.botUser
  const from = elsewhere === undefined ? {} : { elsewhere }
  return { acts: [{ ...by(event, user, tenant), id, place: thread, ...from, event: said, isOurs }], hints }
}

/** The sentences about what could not be read, in their author's language. */
async function hintsOf(
  { told }: Pick<ReadText, 'told'>,
  to: Omit<Hint, 'say' | 'key'>,
  { sight, id }: Pick<HeardBy, 'sight' | 'id'>,
): Promise<readonly Hint[]> {
  if (told.length === 0) return []
  const { language } = await sight.person(to.tenant, to.user)
  return told.map((sentence, index) => ({
    ...to,
    say: { type: 'text', text: sentence[language] },
    key: `${id} problem ${index}`,
  }))
}

/** In a channel the bot listens when it is named; what follows its name is a command. A team's own room knows its commands without. */
async function readMention(event: MessageEvent, user: string, heard: HeardBy): Promise<Reading> {
  const { tenant, id, sight } = heard
  const { text, people } = readWords(event.text, heard)
  const words = isNaming(event, heard) ? askedWords(text) : teamCommand(event, heard)
  if (words === null) return nothing
  const commanded = commandedEvent(words, await namedBy(sight, tenant, people))
  return act({ ...by(event, user, tenant), id, place: placeIn(event), event: commanded })
}

/** Where a message stands: in the channel, or in a thread there. */
function placeIn({ channel, ts, thread_ts: thread }: MessageEvent): ReadAct['place'] {
  return place(channel, thread === undefined || thread === ts ? null : thread)
}

/** What a team's room asks for without naming the bot; null for what is said to the others there, and elsewhere. */
export function teamCommand(event: MessageEvent, { programme, sight, tenant }: TeamEar): string | null {
  const { rooms } = programme
  const isTeams = event.channel === rooms.reviewers || event.channel === rooms.coordinators
  const isAlone = event.thread_ts === undefined || event.thread_ts === event.ts
  if (!isTeams || !isAlone) return null
  return roomCommand(plainText(event.text, (id) => sight.nameOf(tenant, id)).text)
}

type TeamEar = Pick<HeardBy, 'programme' | 'tenant'> & { readonly sight: Pick<Sight, 'nameOf'> }

/** Whether the message is to the bot, wherever it stands. */
export function isNaming({ type, text }: MessageEvent, { programme }: Pick<HeardBy, 'programme'>): boolean {
  return type === 'app_mention' || (programme.botUser !== null && text.includes(`<@${programme.botUser}>`))
}

/** To the app directly: a command, part of the proposal that lives there, or nothing that we know what to do with. */
async function readDirect(event: MessageEvent, user: string, heard: HeardBy): Promise<Reading> {
  const { tenant, sight, id } = heard
  const here = placeIn(event)
  if (here.thread !== null && (await sight.isThread(tenant, here))) return readReply(event, user, here, heard)
  const content = contentOf(event)
  const { text, people } = readWords(content.text, heard)
  const thread = await sight.threadIn(tenant, user, event.channel)
  const isAllWords = content.files.length + content.unread.length === 0 && text !== ''
  const asked = isAllWords ? privateCommand(text, thread === null ? 'outside' : 'in-proposal') : null
  // Whoever says hello is answered, too.
  const words = asked ?? (isAllWords && thread === null && isCourtesy(text) ? text : null)
  if (words !== null) {
    const commanded = commandedEvent(words, await namedBy(sight, tenant, people))
    return act({ ...by(event, user, tenant), id, place: here, event: commanded })
  }
  if (thread !== null) {
    await sight.adopt(tenant, event.channel, event.ts, thread)
    return readReply(event, user, thread, heard, here)
  }
  const { language } = await sight.person(tenant, user)
  const say = { type: 'text', text: slackWords(language).hint } as const
  return {
    acts: [],
    hints: [{ tenant, user, place: here, say, responseUrl: null, key: `hint ${id}` }],
  }
}

/** A message was edited. Slack says so, too, when it adds a preview to a link, or we edit a card. */
export async function readChanged(event: ChangedEvent, heard: HeardBy): Promise<Reading> {
  const { tenant, programme, sight, id } = heard
  const { message, previous_message: before, channel } = event
  if (message.subtype === 'tombstone')
    return readGone({ channel, ts: message.ts, message: before ?? null, at: event.event_ts }, heard)
  if (!isPerson(message, programme) || !written.has(message.subtype) || isSame(message, before ?? null)) return nothing
  const where = await placeOf(message, channel, heard)
  if (where === null) return nothing
  const content = contentOf({ ...message, files: (message.files ?? []).filter(({ mode }) => mode !== 'tombstone') })
  if (content.files.length > 0 && !(await sight.isThread(tenant, where))) return nothing
  const read = await textOf(content, { tenant, person: message.user, place: where }, heard)
  const when = momentOf(message.edited?.ts ?? event.event_ts)
  const edited = { type: 'edited', message: message.ts, text: read.text, ...(when && { when }) } as const
  const to = { tenant, user: message.user, place: where, responseUrl: null }
  const hints = read.text === '' ? [] : await hintsOf(read, to, heard)
  return { acts: [{ ...by(message, message.user, tenant), id, place: where, event: edited }], hints }
}

/**
 * Returns a `deleted` act for a person’s message in a thread or added to a proposal, and an empty reading for any
 * other.
 */
export async function readDeleted(event: DeletedEvent, heard: Omit<HeardBy, 'id'>): Promise<Reading> {
  const { channel, deleted_ts: deleted, previous_message: message = null, event_ts, ts } = event
  return readGone({ channel, ts: deleted, message, at: event_ts ?? ts }, heard)
}

interface Gone {
  readonly channel: string
  readonly ts: string
  readonly message: MessageParts | null
  /** When it went, as Slack's ts; null where Slack does not say. */
  readonly at: string | null
}

async function readGone({ channel, ts, message, at }: Gone, heard: Omit<HeardBy, 'id'>): Promise<Reading> {
  if (message === null || !isPerson(message, heard.programme)) return nothing
  const where = await placeOf({ ...message, ts }, channel, heard)
  if (where === null) return nothing
  const id = `deleted ${channel} ${ts}`
  const when = momentOf(at)
  const event = { type: 'deleted', message: ts, ...(when && { when }) } as const
  return act({ ...by(message, message.user, heard.tenant), id, place: where, event })
}

type ReadAct = Reading['acts'][number]

/** The thread that the message belongs to: the one it stands in, or the one it was added to. */
async function placeOf(
  { ts, thread_ts: thread }: Pick<IncomingMessage, 'ts'> & { readonly thread_ts?: string | undefined },
  channel: string,
  { tenant, sight }: Pick<HeardBy, 'tenant' | 'sight'>,
): Promise<ReadAct['place'] | null> {
  const adopted = await sight.adopted(tenant, channel, ts)
  if (adopted !== null) return adopted
  return thread === undefined || thread === ts ? null : place(channel, thread)
}

/** Whether somebody wrote it, and no bot. */
export function isPerson<T extends MessageParts>(
  message: T,
  { botUser }: SlackProgramme,
): message is T & { user: string } {
  const { user, bot_id: bot } = message
  return user !== undefined && user !== 'USLACKBOT' && user !== botUser && !bot
}

/** Whether nothing of what its author sent is new: Slack tells of previews, too, and of what becomes of a file. */
function isSame(message: IncomingMessage, before: MessageParts | null): boolean {
  if (before === null) return message.edited === null
  const whole = (one: MessageParts) => {
    const { text, files, unread } = contentOf(one)
    return JSON.stringify([text, unread, files.map(({ id, mode }) => [id, mode === 'tombstone'])])
  }
  return whole(message) === whole(before)
}

function by(
  message: MessageParts,
  user: string,
  tenant: string,
): Pick<ReadAct, 'tenant' | 'user' | 'userName' | 'userTeam'> {
  return { tenant, user, userName: null, userTeam: message.user_team ?? null }
}
