import { chatMethods } from './api-chat.ts'
import { conversationMethods } from './api-conversations.ts'
import { fileMethods } from './api-files.ts'
import { type App, type Grants, oauthAccess, openConnection } from './api-oauth.ts'
import { otherMethods } from './api-others.ts'
import { reactionMethods } from './api-reactions.ts'
import { viewMethods } from './api-views.ts'
import { type Recipient, sendEvent } from './deliver.ts'
import { type Faults, newFaults } from './faults.ts'
import { newOrganisation, workspaceFor, workspaceOfOrganisation } from './organisation.ts'
import { slackLimits } from './limits.ts'
import { type Arguments, type Method, type Setting, SlackError } from './method.ts'
import { type Call, listenAsSlack } from './server.ts'
import {
  type Channel,
  newChannel,
  newId,
  newWorkspace,
  nextTs,
  type Organisation,
  person,
  type User,
  type Workspace,
} from './world.ts'

const methods: Readonly<Record<string, Method>> = {
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...otherMethods,
  ...reactionMethods,
  ...viewMethods,
}

/** What a person did that lets the app open a modal, for 3 s and once. */
interface Trigger {
  readonly user: string
  readonly at: number
  used: boolean
}

/** Something that the app may answer to, five times. */
interface ResponseUrl {
  readonly workspace: Workspace
  readonly channel: Channel
  readonly user: string
  uses: number
}

/**
 * Slack on a loopback port: its Web API with its limits and errors, and its signed requests to the app. State lies open
 * for tests to look at and to set up; everything that happens goes over HTTP.
 */
export interface FakeSlack {
  readonly url: string
  /** What `SLACK_API_URL` is set to. */
  readonly apiUrl: string
  readonly app: App
  readonly faults: Faults
  /** Every call of the Web API, as it came. */
  readonly calls: Call[]
  /** Events that were sent and not acknowledged after all retries. */
  readonly lost: object[]
  readonly workspaces: ReadonlyMap<string, Workspace>
  /** Where the app under test listens. */
  listenTo(url: () => string): void
  readonly recipient: Recipient
  workspace(id: string, enterprise?: Workspace['enterprise']): Workspace
  /** An organisation that has the app for all its workspaces, which are these. */
  organisation(id: string, ...workspaces: readonly string[]): Organisation
  user(workspace: Workspace, about: Pick<User, 'id' | 'name'> & Partial<User>): User
  /** A channel with these people; the bot is in it unless `bot` is `out`. */
  channel(
    workspace: Workspace,
    id: string,
    about: { name: string; kind?: Channel['kind']; people?: readonly User[]; bot?: 'in' | 'out' },
  ): Channel
  /** Gives the channel another id, as when somebody begins to share it: the former one is nobody's from now on. */
  changeId(workspace: Workspace, channel: Channel, id: string): void
  /** Methods that this Slack does not know. */
  without(...names: readonly string[]): void
  /** Whether Slack's limits on posts and edits are checked. */
  pace: 'checked' | 'free'
  trigger(user: string): string
  responseUrl(workspace: Workspace, channel: Channel, user: string): string
  /** A code for oauth.v2.access, as Slack hands it out when a person allows the app. */
  code(workspace: Workspace, user: string): string
  /** Sends an event to the app and waits for its acknowledgement. */
  tell(workspace: Workspace, event: Readonly<Record<string, unknown>>): Promise<void>
  /** An event of the organisation, and of none of its workspaces. */
  tellOrganisation(organisation: Organisation, event: Readonly<Record<string, unknown>>): Promise<void>
  /** Waits until no event is on its way. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Starts a Slack without workspaces. */
export async function startFakeSlack(about: Partial<App> = {}): Promise<FakeSlack> {
  const app: App = {
    clientId: '1.2',
    clientSecret: 'client-secret',
    signingSecret: 'signing-secret',
    rotation: 'off',
    socket: null,
    ...about,
  }
  const workspaces = new Map<string, Workspace>()
  const grants: Grants = { codes: new Map(), refreshes: new Map() }
  const [faults, calls, missing] = [newFaults(), [] as Call[], new Set<string>()]
  const triggers = new Map<string, Trigger>()
  const responses = new Map<string, ResponseUrl>()
  const onTheirWay = new Set<Promise<unknown>>()
  const lost: object[] = []
  let appUrl: (() => string) | null = null

  const recipient: Recipient = {
    url: () => {
      if (appUrl === null) throw new Error('the fake Slack was not told where the app listens')
      return appUrl()
    },
    signingSecret: app.signingSecret,
  }

  async function deliver(wrapped: object): Promise<void> {
    if (appUrl === null) return
    const sending = sendEvent(recipient, wrapped).then(({ status }) => void (status === 200 || lost.push(wrapped)))
    onTheirWay.add(sending)
    await sending.finally(() => onTheirWay.delete(sending))
  }

  const tell: FakeSlack['tell'] = (workspace, event) => deliver(eventCallback(workspace, event))

  function useTrigger(id: string): string {
    const trigger = triggers.get(id)
    if (trigger === undefined) throw new SlackError('invalid_trigger_id')
    if (trigger.used) throw new SlackError('exchanged_trigger_id')
    if (Date.now() - trigger.at > slackLimits.triggerMs) throw new SlackError('expired_trigger_id')
    trigger.used = true
    return trigger.user
  }

  function settingOf(workspace: Workspace): Setting {
    return {
      workspace,
      url: server.url,
      useTrigger,
      pace: fake.pace,
      // The app hears of a channel that it is in.
      tell: (event, channel) => {
        if (channel?.members.has(workspace.botUser.id) === true)
          void tell(workspace, { ...event, channel_type: typeOf(channel) })
      },
    }
  }

  function api(method: string, token: string, args: Arguments, authorization: string): Record<string, unknown> {
    if (missing.has(method)) throw new SlackError('unknown_method', { req_method: method })
    if (method === 'oauth.v2.access') return oauthAccess(args, authorization, app, grants)
    if (method === 'api.test') return {}
    if (method === 'apps.connections.open') return openConnection(token, app)
    const workspace = workspaceFor(workspaceOf(workspaces, token), method, args)
    const known = methods[method]
    if (known === undefined) throw new SlackError('unknown_method', { req_method: method })
    const { scopes } = known
    if (scopes.length > 0 && !scopes.some((scope) => workspace.scopes.has(scope))) {
      throw new SlackError('missing_scope', { needed: scopes.join(','), provided: [...workspace.scopes].join(',') })
    }
    return { ...known.run(args, settingOf(workspace)) }
  }

  const server = await listenAsSlack({
    faults,
    calls,
    api,
    scopes: (token) => [...([...workspaces.values()].find((one) => one.token === token)?.scopes ?? [])].join(','),
    upload(workspace, id, length, content) {
      const file = workspaces.get(workspace)?.files.get(id)
      if (file === undefined || content.length !== length) return false
      workspaces.get(workspace)?.files.set(id, { ...file, content })
      return true
    },
    download(workspace, id, token) {
      const known = workspaces.get(workspace)
      return known?.token === token && known.scopes.has('files:read') ? (known.files.get(id)?.content ?? null) : null
    },
    respond(id, body) {
      const to = responses.get(id)
      if (to === undefined || to.uses >= slackLimits.responseUses) return false
      to.uses += 1
      answerOnResponseUrl(to, body)
      return true
    },
  })

  const fake: FakeSlack = {
    url: server.url,
    apiUrl: `${server.url}/api/`,
    app,
    faults,
    calls,
    lost,
    workspaces,
    recipient,
    pace: 'checked',
    listenTo: (url) => void (appUrl = url),
    workspace(id, enterprise) {
      const workspace = newWorkspace(id, enterprise)
      workspaces.set(id, workspace)
      return workspace
    },
    organisation(id, ...ids) {
      const organisation = newOrganisation(id)
      for (const one of ids) workspaces.set(one, workspaceOfOrganisation(organisation, one))
      return organisation
    },
    user(workspace, about) {
      const user = person({ team: workspace.id, ...about })
      workspace.users.set(user.id, user)
      return user
    },
    channel(workspace, id, { name, kind = 'public', people = [], bot = 'in' }) {
      const members = [...people.map((user) => user.id), ...(bot === 'in' ? [workspace.botUser.id] : [])]
      const channel = newChannel(id, name, kind, members)
      workspace.channels.set(id, channel)
      return channel
    },
    changeId(workspace, channel, id) {
      workspace.channels.delete(channel.id)
      channel.id = id
      workspace.channels.set(id, channel)
    },
    without: (...names) => names.forEach((name) => missing.add(name)),
    trigger(user) {
      const id = newId('trigger.')
      triggers.set(id, { user, at: Date.now(), used: false })
      return id
    },
    responseUrl(workspace, channel, user) {
      const id = newId('R')
      responses.set(id, { workspace, channel, user, uses: 0 })
      return `${server.url}/response/${id}`
    },
    code(workspace, user) {
      const code = newId('code.')
      grants.codes.set(code, { workspace, user })
      return code
    },
    tell,
    tellOrganisation: ({ id }, event) => deliver(organisationCallback(id, event)),
    async settled() {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay)
    },
    close: () => server.close(),
  }
  return fake
}

function workspaceOf(workspaces: ReadonlyMap<string, Workspace>, token: string): Workspace {
  if (token === '') throw new SlackError('not_authed')
  const workspace = [...workspaces.values()].find((one) => one.token === token)
  if (workspace === undefined) throw new SlackError('invalid_auth')
  if (workspace.tokenState === 'revoked') throw new SlackError('token_revoked')
  if (workspace.tokenState === 'inactive') throw new SlackError('account_inactive')
  return workspace
}

/** What happens to an organisation names no workspace, and no authorization: api.slack.com/events/team_access_granted */
function organisationCallback(id: string, event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    token: 'verification-token',
    team_id: null,
    enterprise_id: id,
    api_app_id: 'A0FAKE',
    event: { ...event, event_ts: nextTs() },
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(Date.now() / 1_000),
  }
}

/** An event as Slack sends it: docs.slack.dev/apis/events-api */
export function eventCallback(workspace: Workspace, event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { id, enterprise, organisation, appId, botUser } = workspace
  const ts = typeof event['event_ts'] === 'string' ? event['event_ts'] : nextTs()
  return {
    token: 'verification-token',
    team_id: id,
    ...(enterprise === null ? {} : { enterprise_id: enterprise.id }),
    api_app_id: appId,
    event: { ...event, event_ts: ts },
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(Number(ts)),
    authorizations: [
      {
        enterprise_id: enterprise?.id ?? null,
        team_id: organisation === null ? id : null,
        user_id: botUser.id,
        is_bot: true,
        is_enterprise_install: organisation !== null,
      },
    ],
    is_ext_shared_channel: false,
    event_context: newId('4-'),
  }
}

/** How events name a channel's kind. */
export function typeOf({ kind }: Channel): string {
  return { public: 'channel', private: 'group', im: 'im' }[kind]
}

/** What comes on a response URL is for the person who acted, unless it says otherwise. */
function answerOnResponseUrl({ workspace, channel, user }: ResponseUrl, body: Record<string, unknown>): void {
  if (body['delete_original'] === true) return
  channel.messages.push({
    ts: nextTs(),
    user: workspace.botUser.id,
    botId: workspace.botId,
    text: typeof body['text'] === 'string' ? body['text'] : '',
    blocks: (body['blocks'] as Record<string, unknown>[] | undefined) ?? [],
    threadTs: typeof body['thread_ts'] === 'string' ? body['thread_ts'] : null,
    metadata: null,
    edited: null,
    clientMessageId: null,
    files: [],
    onlyFor: body['response_type'] === 'in_channel' ? null : user,
  })
}
