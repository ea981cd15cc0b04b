import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { FileReader } from '../chat/files/file-reader.ts'
import type { Files } from '../../ports/files.ts'
import type { Language } from '../../text/language.ts'
import type { Documents } from '../../ports/documents.ts'
import type { Intake } from '../../ports/intake.ts'
import type { Chat } from '../../ports/chat.ts'
import type { Examined } from '../../ports/examined.ts'
import type { NoteDuration } from '../../ports/durations.ts'
import type { Inbox } from '../../ports/inbox.ts'
import type { PageLinks } from '../../ports/links.ts'
import type { Log } from '../../ports/log.ts'
import type { NoteThumb } from '../../ports/thumbs.ts'
import { addressesBy } from './in/addresses.ts'
import { slackChat } from './out/chat.ts'
import { type ChannelChanges, channelChangesIn } from './channel-changes.ts'
import { examineSlack } from './examine.ts'
import { greetWhereOpen } from './in/choose-rooms.ts'
import type { SlackDeps } from './in/context.ts'
import { eventRoutes, inBackground, takeItem } from './in/event-routes.ts'
import { type Handle, handler } from './in/handle.ts'
import { hinter } from './in/hints.ts'
import { forgetMessageKeys, messageKeysIn } from './store/message-keys.ts'
import { receiver } from './in/receiver.ts'
import { homeRefresher } from './in/home-refresher.ts'
import { reviewersIn } from './in/reviewers-in.ts'
import { showHome } from './in/show-home.ts'
import { rolesNow } from './in/roles-now.ts'
import { tellItemSetAside } from './in/tell-item-set-aside.ts'
import { sightsOf } from './in/sights.ts'
import { socketMode } from './in/socket.ts'
import { type Installations, installationsIn } from './install/installations.ts'
import { installRoutes } from './install/routes.ts'
import { sealWith } from './install/seal.ts'
import type { SlackPostDb } from './store/post-tables.ts'
import { timeAnswer } from '../chat/time-answer.ts'
import { keepTidy } from '../chat/posts/keep-tidy.ts'
import { tidyEveryMs, tidyPosts } from './out/posts/tidy.ts'
import { twinRemover, twinsEveryMs } from './out/posts/twins.ts'
import { manyWorkspaces, oneWorkspace, type Tenancy } from './programmes.ts'
import type { RoomIds, SlackSettings } from './settings.ts'
import type { SlackDb } from './store/tables.ts'
import { adoptedIn } from './store/adopted.ts'

/** What `slackAdapter` needs from the program: storage, the core’s ports, the clock and the settings. */
export interface SlackOptions {
  /** Over the pool that the core's store uses, after `migrateSlack`. */
  readonly db: SlackDb & SlackPostDb
  readonly inbox: Inbox
  /** What Slack sent, until the core has it. */
  readonly intake: Intake
  readonly files: FileReader
  readonly pictures: Pick<Files, 'get'>
  readonly documents: Pick<Documents, 'write'>
  readonly log: Log
  readonly noteThumb: NoteThumb
  /** Hears of each minute in which Slack kept back events of a tenant. Absent where nobody counts them. */
  readonly noteKeptBack?: () => void
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
  readonly settings: SlackSettings
  /** Absent where nobody measures. */
  readonly noteDuration?: NoteDuration
  /** Of people whose Slack is in neither of ours. */
  readonly language: Language
  /** Links out of chat; absent where there are none. */
  readonly links?: Pick<PageLinks, 'revokeAll'>
  /** The ms between two posts of a channel: Slack's, unless what stands in for Slack asks for no pace. */
  readonly channelMs?: number | undefined
}

/** The Slack adapter as the program runs it: HTTP routes to mount, a chat to send with, and its start and end. */
export interface SlackAdapter {
  /** `/slack/events`, and for many workspaces `/slack/install` and `/slack/oauth_redirect`. */
  readonly routes: Hono<{ Bindings: HttpBindings }>
  readonly chat: Chat
  /** Goes on with what a stopped process left behind, and opens the socket where there is one. */
  start(): Promise<void>
  /** Takes nothing more, and waits for what is under way. */
  close(): Promise<void>
  /** What is right and wrong with the set-up. */
  examine(): Promise<readonly Examined[]>
}

/** Slack: what comes in, what goes out, and where the app is installed. */
export function slackAdapter(options: SlackOptions): SlackAdapter {
  const { db, log, now, settings, inbox, intake, files, documents, pictures, language, channelMs } = options
  const { installations, tenancy } = tenancyOf(options)
  const channels = channelChangesIn(db)
  const { clients, programmes, rooms } = bindRooms(tenancy, channels)
  const addresses = addressesBy(settings.apiUrl)
  const sights = sightsOf({ clients, programmes, messages: adoptedIn(db), inbox, addresses, files, language })
  const reviewers = (tenant: string) => reviewersIn(sights, tenant)
  const rolesOf: NonNullable<Chat['rolesOf']> = (tenant, place, person) => rolesNow(sights, tenant, place, person)
  const chat = slackChat({ clients, db, rooms, channels, documents, log, now, pictures, reviewers, rolesOf, channelMs })
  const running = inBackground(log)
  const deps: SlackDeps = {
    inbox,
    chat,
    clients,
    sights,
    channels,
    intake,
    installations,
    links: options.links ?? null,
    addresses,
    language,
    log,
    noteThumb: options.noteThumb,
    noteKeptBack: options.noteKeptBack ?? null,
    now,
    messageKey: messageKeysIn(db),
    hint: hinter({ chat, inbox, sight: sights, addresses, log }),
    background: running.run,
  }
  const homes = homeRefresher({ reviewers, show: homeOf(deps), background: running.run })
  const taking = handler(deps)
  const handle: Handle = (payload) => timeAnswer(options.noteDuration, 'slack', () => taking(payload))
  const receive = receiver({ signingSecret: settings.signingSecret, handle, log, nowMs: Date.now })
  const socket =
    settings.appToken === null ? null : socketMode({ ...settings, appToken: settings.appToken, handle, log })
  let ends: readonly (() => void)[] = []
  return {
    routes: routesOf(options, installations, receive),
    chat: { ...chat, refreshHomes: (tenant, whose) => homes.note(tenant, whose) },
    async start() {
      ends = [
        keepTidy(() => tidyPosts(db, now()), tidyEveryMs, log),
        keepTidy(() => forgetMessageKeys(db), tidyEveryMs, log),
        keepTidy(twinRemover({ db, clients, log }), twinsEveryMs, log),
      ]
      await intake.start(
        (payload) => takeItem(deps, payload),
        (one) => tellItemSetAside(deps, one),
      )
      await sealAgain(installations, tenancy, log)
      const tenants = await tenancy.tenants().catch((error: unknown) => {
        log.error({ error: String(error) }, 'Slack does not know the token')
        return []
      })
      if (installations === null) for (const tenant of tenants) running.run('the rooms', () => greetAll(deps, tenant))
      await socket
        ?.start()
        .catch((error: unknown) => log.error({ error: String(error) }, 'the socket to Slack cannot be opened'))
    },
    async close() {
      for (const end of ends) end()
      homes.close()
      await socket?.close()
      await intake.close()
      await running.settled()
    },
    examine: () => examineSlack({ tenancy, settings, now }),
  }
}

function homeOf(deps: SlackDeps): (tenant: string, user: string) => Promise<void> {
  return async (tenant, user) => {
    const programme = await deps.sights.programme(tenant)
    if (programme !== null) await showHome(deps, tenant, programme, user)
  }
}

/** Rooms that the configuration names may have been open to the bot long before it named them. */
async function greetAll(deps: SlackDeps, tenant: string): Promise<void> {
  const programme = await deps.sights.programme(tenant)
  for (const channel of Object.values(programme?.rooms ?? {}))
    if (programme !== null && channel !== null) await greetWhereOpen(deps, tenant, programme, channel)
}

function tenancyOf({ db, settings, now, log }: SlackOptions): {
  installations: Installations | null
  tenancy: Tenancy
} {
  const { workspace } = settings
  if (workspace.type === 'one') return { installations: null, tenancy: oneWorkspace(workspace, settings, log) }
  const installations = installationsIn(db, sealWith(workspace.tokenKeys))
  const tenancy = manyWorkspaces({ db, installations, workspace, settings, now })
  return { installations: telling(installations, tenancy), tenancy }
}

/** Reading a token seals it with the newest key: done for all of them, an older key can be taken away. */
async function sealAgain(installations: Installations | null, { tenants }: Tenancy, log: Log): Promise<void> {
  if (installations === null) return
  for (const tenant of await tenants()) {
    await installations
      .token(tenant)
      .catch((error: unknown) => log.error({ tenant, error: String(error) }, 'a token cannot be opened'))
  }
}

/** The programme's channels by their present ids: variables may name a former one. */
function bindRooms(
  { clients, programmes, rooms }: Tenancy,
  channels: ChannelChanges,
): Pick<Tenancy, 'clients' | 'programmes' | 'rooms'> {
  const bind = async (tenant: string, { reviewers, catalogue, coordinators }: RoomIds): Promise<RoomIds> => {
    const present = (channel: string | null) => (channel === null ? null : channels.present(tenant, channel))
    return {
      reviewers: await present(reviewers),
      catalogue: await present(catalogue),
      coordinators: await present(coordinators),
    }
  }
  return {
    clients,
    rooms: async (tenant) => bind(tenant, await rooms(tenant)),
    async programmes(tenant) {
      const programme = await programmes(tenant)
      return programme === null ? null : { ...programme, rooms: await bind(tenant, programme.rooms) }
    },
  }
}

/** What was remembered of an installation goes as soon as it changes. */
function telling(installations: Installations, { forget }: Tenancy): Installations {
  return {
    ...installations,
    store: (installation, at) => installations.store(installation, at).finally(() => forget(installation.tenant)),
    remove: (tenant, at) => installations.remove(tenant, at).finally(() => forget(tenant)),
    chooseRooms: (tenant, rooms) => installations.chooseRooms(tenant, rooms).finally(() => forget(tenant)),
  }
}

function routesOf(
  { db, log, now, settings }: SlackOptions,
  installations: Installations | null,
  receive: ReturnType<typeof receiver>,
): SlackAdapter['routes'] {
  const routes = new Hono<{ Bindings: HttpBindings }>().route('/', eventRoutes(receive))
  const { workspace } = settings
  if (workspace.type === 'one' || installations === null) return routes
  return routes.route('/', installRoutes({ db, installations, workspace, settings, log, now }))
}
