import type { View } from '../../../flows/model/view.ts'
import type { Place, Role } from '../../../flows/model/event.ts'
import { Blocked, type Chat, type Message, type Post, Undeliverable } from '../../../ports/chat.ts'
import { placeParts } from '../../chat/posts/place-parts.ts'
import type { PostRow } from '../../chat/posts/post-rows.ts'
import { standingPosts } from '../../chat/posts/standing-posts.ts'
import { messageOf } from '../render/message.ts'
import { type SendActivity, surfaceOf, type TeamsPosting } from './posts/surface.ts'
import { ask, request, type Requesting, takeLeave, TooLarge } from './request.ts'
import { channelOf, targetBy, type TeamsRooms, type TeamsTarget } from './target.ts'
import { setCurrent } from '../store/current.ts'
import { deepLink } from './deep-link.ts'
import type { Connector, OutActivity } from './connector/connector.ts'
import { readKnown } from './posts/known.ts'
import { limits } from '../limits.ts'
import { findPersonal, findReference, findUser } from '../store/references.ts'
import { type FilesOut, handFiles } from './files.ts'
import { cardWords } from '../render/card-words.ts'
import { renderCards } from '../render/card.ts'
import { renderDocuments } from '../render/document.ts'
import { scopeOf } from '../render/scope.ts'
import { neverMet, unreachableBy } from './unreachable.ts'
import type { TeamsDb } from '../store/tables.ts'

/** What `teamsChat` posts with, and the conversations that the programme's rooms are in Teams. */
export interface ChatOptions extends TeamsPosting, FilesOut {
  readonly rooms: TeamsRooms
  /** What somebody may do in a channel, by the settings. */
  readonly rolesOf?: (person: string, place: Pick<Place, 'channel'>) => readonly Role[]
}

/** Microsoft Teams as the shell knows it. */
export function teamsChat(options: ChatOptions): Chat {
  return {
    platform: 'teams',
    pictures: 'by-address',
    threads: {
      areOpen: (tenant, thread) => deepLink(tenant, thread) !== null,
      find: async (tenant, thread) => deepLink(tenant, thread),
    },
    show: (post) => (post.only === null ? showAll(options, post) : showOne(options, post, post.only)),
    remove: (post) => takeAway(options, post),
    standing: (whose) => standingPosts(options.db, 'teams', whose),
    status: chatStatus(options),
    rolesOf: async (_, place, person) => options.rolesOf?.(person, place) ?? null,
  }
}

/** A post that everybody in the place sees. */
async function showAll(options: ChatOptions, post: Post): Promise<Message> {
  const { target, rows } = await lookUp(options, post)
  return show(options, post, target, rows, (to, activity) => options.connector.send(to, activity))
}

/** A message that is gone already is no error; one that nobody may delete becomes what is shown in its place. */
async function takeAway(options: ChatOptions, post: Post): Promise<'removed' | 'left'> {
  const { target, rows } = await lookUp(options, post)
  const surface = surfaceOf(options, target, post, rows[0]?.key ?? post.key, () =>
    Promise.reject(new Error('nothing to send')),
  )
  try {
    await placeParts(surface, rows, { messages: [], files: [] })
    return 'removed'
  } catch (error) {
    if (error instanceof Undeliverable) return 'left'
    throw error
  }
}

interface KnownTarget {
  readonly target: TeamsTarget
  readonly rows: readonly PostRow[]
}

async function lookUp({ db, rooms, now }: ChatOptions, post: Post): Promise<KnownTarget> {
  const { reference, rows } = await readKnown(db, post, channelOf(rooms, post), now())
  return { target: targetBy(reference, rooms, post), rows }
}

/**
 * Words for one person: in a channel or group chat a targeted message, which Teams keeps for a day; where that is not to
 * be had, their personal chat with the bot.
 */
async function showOne(options: ChatOptions, post: Post, person: string): Promise<Message> {
  const { db, connector } = options
  const { target, rows } = await lookUp(options, post)
  const plain: SendActivity = (to, activity) => connector.send(to, activity)
  if (target.to.kind === 'personal') return show(options, post, target, rows, plain)
  const user = await findUser(db, post.tenant, person)
  if (user === null) throw neverMet()
  if (post.direct !== undefined) return showApart(options, post, { person, userId: user.userId, target })
  // Once it went to their own chat, a further try goes there too.
  if (rows.every((row) => row.channel === target.to.channel)) {
    try {
      return await show(options, post, target, rows, (to, activity) => connector.sendTo(to, user.userId, activity))
    } catch (error) {
      if (!isUntargetable(error)) throw error
    }
  }
  const own = await ownChat(options, post.tenant, person, user.userId, target)
  const view = post.inOwnChat ?? sayWhyHere(post.view)
  return show(options, { ...post, view }, own, (await lookUp(options, post)).rows, plain)
}

/** Words that come where nobody asked for them say why. */
function sayWhyHere(view: View): View {
  return { ...view, blocks: [{ type: 'note', text: cardWords.inOwnChat[view.language] }, ...view.blocks] }
}

/** Whom words go to, from where they acted. */
interface Recipient {
  readonly person: string
  readonly userId: string
  readonly target: TeamsTarget
}

/** In their own chat, where it stays; where they acted, a word says so, whose lack is nobody's loss. */
async function showApart(options: ChatOptions, post: Post, { person, userId, target }: Recipient): Promise<Message> {
  const own = await ownChat(options, post.tenant, person, userId, target)
  const plain: SendActivity = (to, activity) => options.connector.send(to, activity)
  const shown = await show(options, post, own, (await lookUp(options, post)).rows, plain)
  const { direct, ...answer } = post
  if (direct === undefined || direct.notice === null) return shown
  const word = { ...answer, key: `${post.key} notice`, view: direct.notice }
  const { rows } = await lookUp(options, word)
  await show(options, word, target, rows, (to, activity) => options.connector.sendTo(to, userId, activity)).catch(
    (error: unknown) => {
      if (!isUntargetable(error)) throw error
    },
  )
  return shown
}

/** Targeted messages can be switched off, and are not everywhere; nor is a closed room a reason to leave a press unanswered. */
function isUntargetable(error: unknown): boolean {
  return error instanceof Undeliverable || error instanceof Blocked
}

async function ownChat(
  options: ChatOptions,
  tenant: string,
  person: string,
  userId: string,
  from: TeamsTarget,
): Promise<TeamsTarget> {
  const known = await findPersonal(options.db, tenant, person)
  if (known?.dead != null) throw unreachableBy(known.dead)
  const channel = known?.channel ?? (await openChat(options, tenant, userId, from))
  return { room: null, to: { ...from.to, kind: 'personal', channel, root: null } }
}

/** A refusal is about the person, and nothing is noted of the place that they acted in. */
async function openChat(options: ChatOptions, tenant: string, userId: string, from: TeamsTarget): Promise<string> {
  const own: TeamsTarget = { room: null, to: { ...from.to, kind: 'personal', channel: userId, root: null } }
  await takeLeave(options, tenant, from.to, null)
  return ask(options, tenant, own, () => options.connector.openChat(from.to, userId, tenant.replace(/^teams-/, '')))
}

/** Renders and sends; what Teams finds too large, in smaller parts. */
async function show(
  options: ChatOptions,
  post: Post,
  target: TeamsTarget,
  standing: readonly PostRow[],
  send: SendActivity,
): Promise<Message> {
  const { channel, kind } = target.to
  const { view, offers } = await handFiles(options, post, target)
  const surface = surfaceOf(options, target, post, standing[0]?.key ?? post.key, send)
  for (let most: number = limits.cardBytes, rows = standing; ; most /= 2) {
    try {
      const messages = [...messagesOf({ ...post, view }, target, most), ...offers]
      const placed = await placeParts(surface, rows, { messages, files: [] })
      // A message whose id never came back can be neither edited nor found.
      const id = placed?.id ?? `unknown ${surface.key}`
      if (kind !== 'channel') await follow(options.db, post, { channel, id })
      return { channel, id }
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      if (most <= limits.smallestCardBytes) throw new Undeliverable('Teams finds even the smallest part too large')
      rows = (await lookUp(options, post)).rows
    }
  }
}

/** Activities that are no view, such as a file that was put among somebody's own, once however often it is asked for. */
export async function showActivities(
  options: ChatOptions,
  post: Post,
  messages: readonly OutActivity[],
): Promise<void> {
  const { target, rows } = await lookUp(options, post)
  const send: SendActivity = (to, activity) => options.connector.send(to, activity)
  await placeParts(surfaceOf(options, target, post, rows[0]?.key ?? post.key, send), rows, { messages, files: [] })
}

/**
 * A chat without threads goes on with the proposal that asked last. One whose status line changes asks for nothing: a
 * reviewer may have claimed it while its author writes another.
 */
async function follow(db: TeamsDb, { tenant, asks, to, edits }: Post, { channel, id }: Message): Promise<void> {
  if (asks !== 'answer' || id === edits?.id || typeof to === 'string') return
  await setCurrent(db, tenant, channel, to.thread ?? id)
}

function messagesOf({ tenant, view }: Post, { to }: TeamsTarget, most: number): readonly OutActivity[] {
  const scope = scopeOf(to.kind, to.root !== null)
  const cards = [
    ...renderCards(view, { scope, most, linkTo: (place) => deepLink(tenant, place) }),
    ...renderDocuments(view, most),
  ]
  return cards.map((card, part) => messageOf(view, card, part, cards.length))
}

/** Teams shows that somebody types for a few seconds; said again meanwhile, it lasts. */
const againMs = 4_000
/** A model that takes longer has other troubles. */
const longestMs = 120_000

interface StatusOptions extends Requesting {
  readonly connector: Connector
  readonly rooms: TeamsRooms
}

/** The sign that the bot is typing, in a place while the coach reads there. */
function chatStatus(options: StatusOptions): NonNullable<Chat['status']> {
  const typing = new Map<string, NodeJS.Timeout>()
  const stop = (where: string) => {
    clearInterval(typing.get(where))
    typing.delete(where)
  }
  return async (tenant, place, what) => {
    const where = JSON.stringify([tenant, place.channel, place.thread])
    stop(where)
    if (what === 'idle') return
    const reference = await findReference(options.db, tenant, place.channel)
    const target = targetBy(reference, options.rooms, { to: place, edits: null })
    const say = () => request(options, tenant, target, () => options.connector.send(target.to, { type: 'typing' }))
    await say()
    const until = Date.now() + longestMs
    const again = setInterval(() => {
      if (Date.now() > until) return stop(where)
      say().catch(() => stop(where))
    }, againMs)
    again.unref()
    typing.set(where, again)
  }
}
