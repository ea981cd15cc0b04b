import { randomUUID } from 'node:crypto'
import { checkView } from './check-blocks.ts'
import { type Acknowledged, sendForm } from './deliver.ts'
import { directChannel } from './api-conversations.ts'
import { wireView } from './api-views.ts'
import { type FakeSlack, typeOf } from './fake-slack.ts'
import { wireFile, wireMessage } from './wire-message.ts'
import {
  type Channel,
  type Message,
  messagesIn,
  newId,
  nextTs,
  type OpenView,
  type User,
  type Workspace,
} from './world.ts'

/** What a person leaves in the inputs of a modal, by block. */
export type Inputs = Readonly<
  Record<string, { readonly action: string; readonly state: Readonly<Record<string, unknown>> }>
>

/** What a click on an element sends beside its `action_id`: a button's value, or a menu's chosen option. */
export type Click = Readonly<Record<string, unknown>> & { readonly action_id: string; readonly type: string }

/** Thrown where the app did not acknowledge in time: what people then read is “operation_timeout”. */
class NotAcknowledged extends Error {
  override readonly name = 'NotAcknowledged'
}

/** Somebody's Slack client: each act goes to the app as Slack would send it. */
export interface Person {
  readonly user: User
  command(channel: Channel, words: string): Promise<Acknowledged>
  /** Says something; resolves with the message's ts once the app has acknowledged it. */
  say(
    channel: Channel,
    text: string,
    thread?: string | null,
    files?: readonly { readonly name: string; readonly content: string }[],
  ): Promise<string>
  edit(channel: Channel, ts: string, text: string): Promise<void>
  remove(channel: Channel, ts: string): Promise<void>
  click(channel: Channel, ts: string, click: Click): Promise<Acknowledged>
  /** A click on the Home tab. */
  clickHome(click: Click): Promise<Acknowledged>
  openHome(tab?: 'home' | 'messages'): Promise<void>
  shortcut(callback: string): Promise<Acknowledged>
  messageShortcut(channel: Channel, ts: string, callback: string): Promise<Acknowledged>
  /** The uppermost modal on this person's screen. */
  modal(): OpenView | null
  /** Sends the modal; resolves with the sentences that the app refuses it for, by block. */
  submit(inputs: Inputs): Promise<Readonly<Record<string, string>>>
  /** What this person sees in the channel or thread, oldest first. */
  sees(channel: Channel, thread: string | null): readonly Message[]
  direct(): Channel
}

export function personIn(fake: FakeSlack, workspace: Workspace, user: User): Person {
  const { enterprise, organisation } = workspace
  const ofOrganisation: Readonly<Record<string, string>> =
    enterprise === null ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name }
  const team = { id: workspace.id, domain: workspace.domain, ...ofOrganisation }
  const about = {
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
    api_app_id: workspace.appId,
    token: 'verification-token',
    team,
    enterprise,
    is_enterprise_install: organisation !== null,
  }

  /** What is no message's comes from no workspace where the organisation has the app. */
  const nowhere = organisation === null ? {} : { team: null }

  async function interact(payload: Readonly<Record<string, unknown>>): Promise<Acknowledged> {
    const answer = await sendForm(fake.recipient, { payload: JSON.stringify({ ...about, ...payload }) })
    return acknowledged(answer)
  }

  /** An ephemeral one has no message in the payload: docs.slack.dev/reference/interaction-payloads/block_actions-payload */
  async function click(channel: Channel, ts: string, element: Click): Promise<Acknowledged> {
    const message = channel.messages.find((one) => one.ts === ts)
    if (message === undefined) throw new Error(`there is no message ${ts} to click on`)
    const { threadTs, onlyFor } = message
    const thread = threadTs === null ? {} : { thread_ts: threadTs }
    return interact({
      type: 'block_actions',
      container: { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: onlyFor !== null, ...thread },
      trigger_id: fake.trigger(user.id),
      channel: { id: channel.id, name: channel.name },
      ...(onlyFor === null ? { message: wireMessage(message, workspace) } : {}),
      state: { values: {} },
      response_url: fake.responseUrl(workspace, channel, user.id),
      actions: [{ ...element, action_ts: nextTs() }],
    })
  }

  async function say(
    channel: Channel,
    words: string,
    thread: string | null,
    names: Parameters<Person['say']>[3] = [],
  ): Promise<string> {
    const files = names.map(({ name, content }) => {
      const file = { id: newId('F'), name, content: Buffer.from(content), user: user.id, shared: true }
      workspace.files.set(file.id, file)
      return file
    })
    const text = asTyped(words, workspace)
    const message = newMessage(user.id, text, thread, files)
    channel.messages.push(message)
    if (!channel.members.has(workspace.botUser.id)) return message.ts
    const root = channel.messages.find(({ ts }) => ts === thread)
    const shown = {
      ...wireMessage(message, workspace),
      ...(root === undefined ? {} : { parent_user_id: root.user }),
      team: user.team,
      ...(user.team === workspace.id ? {} : { user_team: user.team }),
      ...(files.length === 0
        ? {}
        : {
            subtype: 'file_share',
            files: files.map((file) => wireFile({ ...file, url: `${fake.url}/download/${workspace.id}/${file.id}` })),
          }),
      channel: channel.id,
    }
    const mentions = text.includes(`<@${workspace.botUser.id}>`) && channel.kind !== 'im'
    // Slack sends a mention twice: as a message and as a mention, each with an id of its own.
    await Promise.all([
      fake.tell(workspace, { ...shown, channel_type: typeOf(channel), event_ts: message.ts }),
      ...(mentions ? [fake.tell(workspace, { ...shown, type: 'app_mention', event_ts: message.ts })] : []),
    ])
    return message.ts
  }

  return {
    user,
    direct: () => directChannel(workspace, user.id),
    async command(channel, words) {
      const answer = await sendForm(fake.recipient, {
        token: 'verification-token',
        team_id: workspace.id,
        team_domain: workspace.domain,
        channel_id: channel.id,
        channel_name: channel.name,
        user_id: user.id,
        user_name: user.name,
        command: '/mlops-proposal',
        text: words,
        api_app_id: workspace.appId,
        ...ofOrganisation,
        is_enterprise_install: String(organisation !== null),
        response_url: fake.responseUrl(workspace, channel, user.id),
        trigger_id: fake.trigger(user.id),
      })
      return acknowledged(answer)
    },
    say: (channel, text, thread = null, files = []) => say(channel, text, thread, files),
    async edit(channel, ts, words) {
      const message = ownMessage(channel, ts, user)
      const before = wireMessage(message, workspace)
      Object.assign(message, { text: asTyped(words, workspace), edited: nextTs() })
      await changed(
        { subtype: 'message_changed', message: wireMessage(message, workspace), previous_message: before },
        channel,
      )
    },
    async remove(channel, ts) {
      const message = ownMessage(channel, ts, user)
      channel.messages = channel.messages.filter((one) => one !== message)
      await changed(
        { subtype: 'message_deleted', deleted_ts: ts, previous_message: wireMessage(message, workspace) },
        channel,
      )
    },
    click,
    clickHome(element) {
      const view = workspace.homes.get(user.id)
      if (view === undefined) throw new Error(`${user.name} has no Home tab yet`)
      return interact({
        type: 'block_actions',
        container: { type: 'view', view_id: `V${user.id}` },
        trigger_id: fake.trigger(user.id),
        view: { ...view, id: `V${user.id}`, state: { values: {} } },
        actions: [{ ...element, action_ts: nextTs() }],
      })
    },
    openHome: (tab = 'home') =>
      fake.tell(workspace, {
        type: 'app_home_opened',
        user: user.id,
        channel: directChannel(workspace, user.id).id,
        tab,
      }),
    shortcut: (callback) =>
      interact({
        type: 'shortcut',
        ...nowhere,
        callback_id: callback,
        trigger_id: fake.trigger(user.id),
        action_ts: nextTs(),
      }),
    messageShortcut: (channel, ts, callback) => {
      const message = channel.messages.find((one) => one.ts === ts)
      if (message === undefined) throw new Error(`there is no message ${ts}`)
      return interact({
        type: 'message_action',
        callback_id: callback,
        trigger_id: fake.trigger(user.id),
        response_url: fake.responseUrl(workspace, channel, user.id),
        channel: { id: channel.id, name: channel.name },
        message: wireMessage(message, workspace),
        message_ts: ts,
        action_ts: nextTs(),
      })
    },
    modal: () => workspace.screens.get(user.id)?.at(-1) ?? null,
    async submit(inputs) {
      const stack = workspace.screens.get(user.id) ?? []
      const open = stack.at(-1)
      if (open === undefined) throw new Error(`${user.name} has no modal open`)
      const values = Object.fromEntries(
        Object.entries(inputs).map(([block, { action, state }]) => [block, { [action]: state }]),
      )
      const view = { ...wireView(open, workspace), state: { values } }
      const answer = await interact({
        type: 'view_submission',
        ...nowhere,
        trigger_id: fake.trigger(user.id),
        view,
        response_urls: [],
      })
      return applyAnswer(workspace, open, answer.body)
    },
    sees: (channel, thread) =>
      messagesIn(channel, thread).filter(({ onlyFor }) => onlyFor === null || onlyFor === user.id),
  }

  async function changed(event: Readonly<Record<string, unknown>>, channel: Channel): Promise<void> {
    const ts = nextTs()
    const whole = {
      type: 'message',
      hidden: true,
      channel: channel.id,
      channel_type: typeOf(channel),
      ts,
      event_ts: ts,
      ...event,
    }
    if (channel.members.has(workspace.botUser.id)) await fake.tell(workspace, whole)
  }
}

function acknowledged(answer: Acknowledged): Acknowledged {
  if (answer.status === 200) return answer
  throw new NotAcknowledged(
    `the app answered ${answer.status} after ${Math.round(answer.ms)} ms: ${answer.body.slice(0, 200)}`,
  )
}

/** What Slack does with the answer to a modal: docs.slack.dev/surfaces/modals#response_actions */
function applyAnswer(workspace: Workspace, open: OpenView, body: string): Readonly<Record<string, string>> {
  const stack = workspace.screens.get(open.user) ?? []
  const answer = (body === '' ? {} : JSON.parse(body)) as {
    readonly response_action?: string
    readonly errors?: Record<string, string>
    readonly view?: Record<string, unknown>
  }
  switch (answer.response_action) {
    case 'errors':
      for (const block of Object.keys(answer.errors ?? {})) {
        if (!hasInput(open, block)) throw new Error(`the app names a block that the modal does not have: ${block}`)
      }
      return answer.errors ?? {}
    case 'update':
    case 'push': {
      const problems = checkView(answer.view)
      if (problems.length > 0) throw new Error(`Slack refuses the view: ${problems.join(' ')}`)
      const shown = { ...open, view: answer.view ?? {}, id: answer.response_action === 'push' ? newId('V') : open.id }
      workspace.screens.set(open.user, [...(answer.response_action === 'push' ? stack : stack.slice(0, -1)), shown])
      return {}
    }
    case 'clear':
      workspace.screens.set(open.user, [])
      return {}
    default:
      workspace.screens.set(open.user, stack.slice(0, -1))
      return {}
  }
}

function hasInput({ view }: OpenView, block: string): boolean {
  const blocks = view['blocks'] as readonly Record<string, unknown>[]
  return blocks.some((one) => one['type'] === 'input' && one['block_id'] === block)
}

function ownMessage(channel: Channel, ts: string, user: User): Message {
  const message = channel.messages.find((one) => one.ts === ts && one.user === user.id)
  if (message === undefined) throw new Error(`${user.name} has no message ${ts}`)
  return message
}

function newMessage(user: string, text: string, threadTs: string | null, files: Message['files']): Message {
  const client = { clientMessageId: randomUUID(), files, onlyFor: null }
  return { ts: nextTs(), user, botId: null, text, blocks: [], threadTs, metadata: null, edited: null, ...client }
}

/** What a person types as Slack sends it: escaped, addresses as links, `@name` as a mention. */
function asTyped(words: string, workspace: Workspace): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const linked = escaped.replaceAll(/https?:\/\/[^\s|]+/g, (url) => {
    const end = /[.,;:!?)\]]*$/.exec(url)?.[0] ?? ''
    return `<${url.slice(0, url.length - end.length)}>${end}`
  })
  return linked.replaceAll(/@([a-z0-9._-]+)/gi, (whole, name: string) => {
    const user = [...workspace.users.values()].find((one) => one.name === name)
    return user === undefined ? whole : `<@${user.id}>`
  })
}
