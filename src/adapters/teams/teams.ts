import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { FileReader } from '../chat/files/file-reader.ts'
import type { Chat } from '../../ports/chat.ts'
import type { Documents } from '../../ports/documents.ts'
import type { NoteDuration } from '../../ports/durations.ts'
import type { Examined } from '../../ports/examined.ts'
import type { Inbox } from '../../ports/inbox.ts'
import type { Intake } from '../../ports/intake.ts'
import type { HandFile, MakePage } from '../../ports/links.ts'
import type { Log } from '../../ports/log.ts'
import type { NoteThumb } from '../../ports/thumbs.ts'
import type { Language } from '../../text/language.ts'
import { type ChatOptions, showActivities, teamsChat } from './out/chat.ts'
import { examineTeams } from './examine.ts'
import { gate, isRefusal, type Refusal } from './gate/gate.ts'
import type { Gate } from './gate/gate.ts'
import { KeysAway } from './gate/keys.ts'
import type { TeamsDeps } from './in/deps.ts'
import { rolesOf } from './in/actor.ts'
import { activityReceiver } from './in/activity-receiver.ts'
import { tellItemSetAside } from './in/tell-item-set-aside.ts'
import { onItem } from './in/on-item.ts'
import { shownLately } from './in/shown.ts'
import { timeAnswer } from '../chat/time-answer.ts'
import { keepTidy } from '../chat/posts/keep-tidy.ts'
import { forgetDeeds } from './in/forget-deeds.ts'
import { tidyEveryMs, tidyPosts } from './out/posts/tidy.ts'
import { type PressedMessage, removeTwin } from './out/posts/twins.ts'
import { reachMicrosoft } from './reach-microsoft.ts'
import type { TeamsSettings } from './settings.ts'
import type { TeamsDb } from './store/tables.ts'

/** What the Teams adapter needs from the program that starts it. */
export interface TeamsOptions {
  /** Over the pool that the core's store uses, after `migrateTeams`. */
  readonly db: TeamsDb
  readonly inbox: Inbox
  /** What Teams sent, until the core has it. */
  readonly intake: Intake
  readonly files: FileReader
  readonly log: Log
  readonly noteThumb: NoteThumb
  /** Absent where nobody measures. */
  readonly noteDuration?: NoteDuration
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
  readonly config: TeamsSettings
  /** What people read whose client names no language of ours. */
  readonly language: Language
  /** How long a press waits for the card that it leads to, in ms: most take a fraction of it. */
  readonly cardWaitMs?: number
  /** Files that people ask for. Absent where none can be handed over: their texts are shown. */
  readonly documents?: Pick<Documents, 'write'>
  readonly handFile?: HandFile
  readonly makePage?: MakePage
}

/** Teams as the program runs it: an HTTP route that takes activities in, and a `Chat` that posts. */
export interface TeamsAdapter {
  /** `POST /api/messages`: what the Bot Connector calls. */
  readonly routes: Hono
  readonly chat: Chat
  /** Goes on with what a stopped process left behind. */
  start(): Promise<void>
  /** Takes nothing more, and waits for what is under way. */
  close(): Promise<void>
  /** What `npm run doctor` finds out about the registration, the conversations and the clock. */
  examine(): Promise<readonly Examined[]>
}

/** The most bytes of an activity: Teams' own limit for a message is about 100 KB, and it comes as text and as HTML. */
const mostBytes = 1024 * 1024

/** Microsoft Teams: the gate, what people do, and what they are shown. */
export async function teamsAdapter(options: TeamsOptions): Promise<TeamsAdapter> {
  const { config, db, log, now } = options
  const { connector, keys, local } = await reachMicrosoft(config, now)
  const roles = rolesIn(options)
  const shown = shownLately(options.cardWaitMs ?? 1_500)
  const pacing = local === 'loopback' ? 'remote' : 'always'
  const posting: ChatOptions = {
    ...options,
    connector,
    rooms: config.rooms,
    pacing,
    rolesOf: (person, place) => rolesOf(person, place, roles),
  }
  const chat = noting(teamsChat(posting), shown)
  const twins = (pressed: PressedMessage) => removeTwin(db, connector, pressed)
  const deps: TeamsDeps = {
    ...options,
    chat,
    shown,
    removeTwin: twins,
    showActivities: (post, activities) => showActivities(posting, post, activities),
    removeMessage: (to, id) => connector.remove(to, id),
    fileAccess: { filesFrom: local, token: () => connector.token() },
    roles,
    rooms: config.rooms,
  }
  const door = gate({
    appId: config.appId,
    tenants: new Set(config.tenants),
    auth: config.anonymous === 'loopback' ? 'none' : { keys },
    local,
    clock: () => Date.parse(now()),
  })
  let endTidying: (() => void) | undefined
  return {
    routes: routes(door, deps, options.noteDuration),
    chat,
    async start() {
      const tidy = async () => {
        await forgetDeeds(db, Date.parse(now()))
        await tidyPosts(db, Date.parse(now()))
      }
      endTidying = keepTidy(tidy, tidyEveryMs, log)
      await options.intake.start(
        (payload) => onItem(deps, payload),
        (one) => tellItemSetAside(deps, one),
      )
    },
    async close() {
      endTidying?.()
      await options.intake.close()
    },
    examine: () => examineTeams({ config, connector, keys, db, now }),
  }
}

function rolesIn({ config, language }: TeamsOptions): TeamsDeps['roles'] {
  return { reviewers: config.rooms.reviewers, coordinators: new Set(config.coordinators), language }
}

/** What is shown is remembered for a while: presses are answered with it. */
function noting(chat: Chat, shown: TeamsDeps['shown']): Chat {
  return {
    ...chat,
    async show(post) {
      const message = await chat.show(post)
      shown.note(message, post.view)
      return message
    },
  }
}

/** Who calls, where they are not refused. */
type KnownSender = Exclude<Awaited<ReturnType<Gate['whoIs']>>, Refusal>

function routes(door: Gate, deps: TeamsDeps, note: NoteDuration | undefined): Hono {
  const receive = activityReceiver(deps)
  const limit = bodyLimit({ maxSize: mostBytes, onError: (c) => refuse(deps.log, c, 400, 'a body over 1 MB') })
  // Who sends is known from the headers: the body of a stranger is not read.
  const identify = createMiddleware<{ Variables: { sender: KnownSender } }>(async (c, next) => {
    const sender = await door.whoIs(c.req.header('authorization'))
    if (typeof sender === 'object' && isRefusal(sender)) return refuse(deps.log, c, sender.status, sender.reason)
    c.set('sender', sender)
    return next()
  })
  const routes = new Hono().post('/api/messages', identify, limit, async (c) => {
    const sender = c.get('sender')
    const activity = door.admit(await c.req.text(), sender)
    if (isRefusal(activity)) return refuse(deps.log, c, activity.status, activity.reason)
    const { status, body } = await timeAnswer(note, 'teams', () => receive(activity))
    return body === null ? c.body(null, status) : c.json(body, status)
  })
  routes.onError((error, c) => answerFailure(deps.log, c, error))
  return routes
}

/** Until the keys can be had, nobody can be told from anybody else: Teams may try again. */
function answerFailure(log: Log, c: Context, error: Error): Response {
  if (error instanceof KeysAway) {
    log.warn({ error }, 'who calls /api/messages cannot be known now')
    return c.body(null, 503)
  }
  log.error({ error }, 'a request to /api/messages failed')
  return c.body(null, 500)
}

/** Who is refused learns nothing; the reason is for whoever runs the program and wonders. */
function refuse(log: Log, c: Context, status: 400 | 401, reason: string): Response {
  log.debug({ reason }, 'a request to /api/messages was refused')
  return c.body(null, status)
}
