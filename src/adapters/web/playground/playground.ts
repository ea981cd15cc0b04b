import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { FileReader } from '../../chat/files/file-reader.ts'
import { timeAnswer } from '../../chat/time-answer.ts'
import type { Chat } from '../../../ports/chat.ts'
import type { Files } from '../../../ports/files.ts'
import type { Documents } from '../../../ports/documents.ts'
import type { NoteDuration } from '../../../ports/durations.ts'
import type { Inbox } from '../../../ports/inbox.ts'
import type { MakePage } from '../../../ports/links.ts'
import type { Log } from '../../../ports/log.ts'
import type { OneAtATime } from '../../../timing/one-at-a-time.ts'
import { webChat } from './chat.ts'
import { guard } from './guard.ts'
import { limits } from './limits.ts'
import { feed } from './platform/feed.ts'
import { handOver } from './platform/hand-over.ts'
import type { WebDb } from './platform/tables.ts'
import { Problem, answerProblem } from './problem.ts'
import { languageOf } from './routes/context.ts'
import type { PlaygroundDeps, WebEnv } from './routes/context.ts'
import { eventRoutes } from './routes/events.ts'
import { pageRoutes } from './routes/page.ts'
import { pressRoutes } from './routes/press.ts'
import { readRoutes } from './routes/read.ts'
import { sayRoutes } from './routes/say.ts'
import { textRoutes, textsPath } from './routes/texts.ts'

/**
 * What the playground needs from the program that starts it; `newId` makes the ids of the bot's messages, random UUIDs
 * unless told.
 */
export interface WebOptions {
  /** Over the pool that the core's store uses, after `migrateWeb`. */
  readonly db: WebDb
  readonly inbox: Inbox
  readonly files: FileReader
  readonly pictures: Pick<Files, 'get'>
  readonly documents: Pick<Documents, 'write'>
  readonly log: Log
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** Names beside the loopback ones that the page may be asked for by. */
  readonly hosts?: readonly string[]
  readonly newId?: () => string
  /** Absent where nobody measures. */
  readonly noteDuration?: NoteDuration
  /** Makes the address of a page out of the chat; absent where there are none. */
  readonly makePage?: MakePage
  /** The turn of what may have ended a process; one of its own where it is absent. */
  readonly suspects?: OneAtATime
  /** Hears what other processes change; absent where there can be none. */
  readonly hearChanges?: HearChanges
}

/** Tells of each change by its number, and when some may not have been heard; returns what ends it. */
export type HearChanges = (ear: { heard(seq: string): void; stands(): void }) => () => Promise<void>

/** The playground as the program runs it: HTTP routes for the page, and a `Chat` that posts to it. */
export interface WebPlayground {
  /** Everything under `/playground/`, and the page at `/`. */
  readonly routes: Hono<WebEnv>
  readonly chat: Chat
  /**
   * Hands over what a stopped process left behind, and from then on what others leave; never rejects. Call it once the
   * inbox can receive.
   */
  recover(): Promise<void>
  /** Ends the open streams and the timers: without it, a server waits for its pages to leave. */
  close(): Promise<void>
}

/** The playground: a small chat platform and its adapter in one, for one machine. */
export function webPlayground(options: WebOptions): WebPlayground {
  const live = feed(options)
  const endHearing = options.hearChanges?.({ heard: (seq) => live.hear(Number(seq)), stands: () => void live.look() })
  const deps: PlaygroundDeps = {
    ...options,
    feed: live,
    handOver: handOver(options),
    newId: options.newId ?? randomUUID,
  }
  return {
    routes: routes(deps, options),
    chat: webChat(deps),
    async recover() {
      await deps.handOver.recover()
      deps.handOver.watch()
    },
    close: async () => {
      live.close()
      await Promise.all([endHearing?.(), deps.handOver.close()])
    },
  }
}

function routes(deps: PlaygroundDeps, { hosts = [], noteDuration }: WebOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.onError((error, c) => answerProblem(c, error, c.get('language') ?? languageOf(c), deps.log))
  const protect = guard(hosts)
  for (const path of ['/', '/playground/*']) {
    app.use(path, async (c, next) => {
      c.set('language', languageOf(c))
      await next()
    })
    app.use(path, protect)
  }
  app.on(['POST', 'PATCH', 'DELETE'], [...actPaths], async (c, next) => {
    await timeAnswer(noteDuration, 'web', async () => {
      await next()
      return c.res
    })
  })
  const short = bodyLimit({ maxSize: limits.bodyBytes, onError: tooLarge })
  const long = bodyLimit({ maxSize: limits.fileBytes, onError: tooLarge })
  app.use('/playground/*', (c, next) => (c.req.path === `/playground${textsPath}` ? long : short)(c, next))
  app.route('/', pageRoutes())
  for (const part of [readRoutes, sayRoutes, textRoutes, pressRoutes, eventRoutes]) app.route('/playground', part(deps))
  app.all('/playground/*', () => {
    throw new Problem('unknown-address')
  })
  return app
}

/** Where people act. */
const actPaths = ['messages/*', 'commands', 'presses', 'forms/submit'].map((path) => `/playground/${path}`)

function tooLarge(): never {
  throw new Problem('too-large')
}
