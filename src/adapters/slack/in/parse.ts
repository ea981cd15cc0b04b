import { z } from 'zod'
import { storable } from '../../../text/storable.ts'
import type { Source } from '../tenant.ts'

const text = z.string().transform(storable)
const id = z.string().min(1).max(64)
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/)

/** docs.slack.dev/interactivity/implementing-slash-commands */
export const SlashCommand = z.object({
  command: z.string(),
  text: text.default(''),
  team_id: maybe(z.string()),
  enterprise_id: maybe(z.string()),
  is_enterprise_install: maybe(z.string()),
  channel_id: id,
  user_id: id,
  user_name: maybe(z.string()),
  trigger_id: z.string(),
  response_url: maybe(z.string()),
})

/** A slash command after `SlashCommand` has checked it; each id that Slack left out is null. */
export type SlashCommand = z.infer<typeof SlashCommand>

/** Checks a file attached to a message. */
export const File = z.object({
  id,
  name: maybe(text),
  mimetype: maybe(z.string()),
  size: maybe(z.number()),
  url_private_download: maybe(z.string()),
  url_private: maybe(z.string()),
  /** What it is to Slack: `hosted`, `snippet`, `external`, `tombstone` and others. */
  mode: maybe(z.string()),
  filetype: maybe(z.string()),
  file_access: maybe(z.string()),
  is_external: maybe(z.boolean()),
})

/**
 * A file attached to a message: its id, and null for each of name, type, size in bytes and addresses that Slack left
 * out.
 */
export type File = z.infer<typeof File>

/** A message, in an event or a shortcut: docs.slack.dev/reference/events/message */
const IncomingMessage = z.object({
  type: z.literal('message').optional(),
  subtype: z.string().optional(),
  user: id.optional(),
  user_team: maybe(z.string()),
  bot_id: z.string().nullish(),
  text: text.nullish().transform((value) => value ?? ''),
  ts,
  thread_ts: ts.optional(),
  parent_user_id: id.optional(),
  client_msg_id: z.string().max(64).optional(),
  edited: maybe(z.object({ ts: z.string() })),
  files: z.array(File).nullish(),
  blocks: z.array(z.unknown()).nullish().catch(null),
  attachments: z.array(z.unknown()).nullish().catch(null),
})

/**
 * A message after the check: `text` is storable and empty where Slack sent none, and `ts` is its id within the
 * channel.
 */
export type IncomingMessage = z.infer<typeof IncomingMessage>

const channelType = maybe(z.string())

const MessageEvent = IncomingMessage.extend({
  type: z.enum(['message', 'app_mention']),
  channel: id,
  channel_type: channelType,
})

/** A `message` or `app_mention` event after `SaidEvent` has checked it: a message with the id of its channel. */
export type MessageEvent = z.infer<typeof MessageEvent>

/**
 * Checks a `message_changed` event: the channel, the message as it is now and, where Slack sends it, as it was
 * before.
 */
export const ChangedEvent = z.object({
  type: z.literal('message'),
  subtype: z.literal('message_changed'),
  channel: id,
  channel_type: channelType,
  message: IncomingMessage,
  previous_message: IncomingMessage.partial({ ts: true }).nullish(),
  event_ts: maybe(ts).catch(null),
})

/** A `message_changed` event after `ChangedEvent` has checked it. */
export type ChangedEvent = z.infer<typeof ChangedEvent>

/**
 * Checks a `message_deleted` event: the channel, the `ts` of the deleted message and, where Slack sends it, that
 * message.
 */
export const DeletedEvent = z.object({
  type: z.literal('message'),
  subtype: z.literal('message_deleted'),
  channel: id,
  channel_type: channelType,
  deleted_ts: ts,
  previous_message: IncomingMessage.partial({ ts: true }).nullish(),
  event_ts: maybe(ts).catch(null),
  ts: maybe(ts).catch(null),
})

/** A `message_deleted` event after `DeletedEvent` has checked it. */
export type DeletedEvent = z.infer<typeof DeletedEvent>

/**
 * Checks an `app_home_opened` event: the person, their direct-message channel with the app, and the tab they opened.
 */
export const HomeOpened = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  channel: id,
  tab: z.string(),
})

/** An `app_home_opened` event after `HomeOpened` has checked it. */
export type HomeOpened = z.infer<typeof HomeOpened>

/**
 * Checks a `member_joined_channel` event, or a `member_left_channel` event under that type: the person and the
 * channel.
 */
export const Joined = z.object({ type: z.literal('member_joined_channel'), user: id, channel: id })

/** Such an event after `Joined` has checked it. */
export type Joined = z.infer<typeof Joined>

/** Checks an event that tells of a channel as a whole: docs.slack.dev/reference/events/channel_archive and its like. */
export const ChannelNews = z.object({ type: z.string(), channel: id })

/** Checks an event that tells of another id of a channel: docs.slack.dev/reference/events/channel_id_changed */
export const IdChanged = z.object({ type: z.literal('channel_id_changed'), old_channel_id: id, new_channel_id: id })

/** Checks a `user_change` event: whose account it is, and whether it is closed: docs.slack.dev/reference/events/user_change */
export const UserChanged = z.object({
  type: z.literal('user_change'),
  user: z.object({ id, deleted: z.boolean().default(false), name: maybe(text), real_name: maybe(text) }),
})

/** Checks a `tokens_revoked` event: `tokens.bot` lists the ids of the bot users whose tokens were revoked, if any. */
export const Revoked = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(z.string()).nullish() }),
})
export { MessageEvent as SaidEvent }

/** docs.slack.dev/apis/events-api: what every event comes in. */
export const EventCallback = z.object({
  type: z.literal('event_callback'),
  team_id: maybe(z.string()),
  enterprise_id: maybe(z.string()),
  event_id: maybe(z.string()),
  context_team_id: maybe(z.string()).catch(null),
  event_time: maybe(z.number().int().min(0).max(1e11)).catch(null),
  authorizations: z
    .array(
      z.object({
        team_id: maybe(z.string()),
        enterprise_id: maybe(z.string()),
        user_id: maybe(z.string()),
        is_enterprise_install: maybe(z.boolean()),
      }),
    )
    .nullish(),
  event: z.looseObject({ type: z.string(), subtype: z.string().optional() }),
})

/** The envelope of an event after `EventCallback` has checked it; of the event inside only its type is checked. */
export type EventCallback = z.infer<typeof EventCallback>

/** What every interaction says of who did it, and where the app is installed. */
const interaction = {
  user: z.object({ id, username: maybe(z.string()), name: maybe(z.string()), team_id: maybe(z.string()) }),
  team: maybe(z.object({ id: z.string() })),
  enterprise: maybe(z.object({ id: z.string() })),
  is_enterprise_install: maybe(z.union([z.boolean(), z.string()])),
  trigger_id: z.string().default(''),
  response_url: maybe(z.string()),
}

const option = z.object({ value: z.string() })

/** docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export const BlockActions = z.object({
  type: z.literal('block_actions'),
  ...interaction,
  container: z.object({
    type: z.string(),
    message_ts: maybe(ts),
    channel_id: maybe(id),
    thread_ts: maybe(ts),
    view_id: maybe(z.string()),
  }),
  channel: maybe(z.object({ id })),
  message: maybe(z.object({ thread_ts: maybe(ts), team: maybe(z.string()).catch(null) })),
  view: maybe(
    z.object({
      id: z.string(),
      type: z.string(),
      private_metadata: maybe(z.string()),
      app_installed_team_id: maybe(z.string()),
    }),
  ),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: maybe(z.string()),
        action_ts: z.string().default(''),
        value: maybe(text),
        selected_option: maybe(option),
      }),
    )
    .min(1),
})

/** A click on buttons or menus after `BlockActions` has checked it, with at least one action. */
export type BlockActions = z.infer<typeof BlockActions>

/** One element's state: docs.slack.dev/reference/views/view-state */
const Input = z.object({
  type: z.string(),
  value: maybe(text),
  selected_option: maybe(option),
  selected_options: maybe(z.array(option)),
  selected_conversation: maybe(z.string()),
  selected_user: maybe(z.string()),
})

/** The state of one form element after the check; every kind of value that the element does not have is null. */
export type Input = z.infer<typeof Input>

/** Checks a submitted modal; `view.state.values` holds the inputs by block id and then by action id. */
export const ViewSubmission = z.object({
  type: z.literal('view_submission'),
  ...interaction,
  view: z.object({
    id: z.string(),
    app_installed_team_id: maybe(z.string()),
    callback_id: z.string().default(''),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }).default({ values: {} }),
  }),
})

/** A submitted modal after `ViewSubmission` has checked it. */
export type ViewSubmission = z.infer<typeof ViewSubmission>

/**
 * Checks a shortcut that was started from the shortcuts menu, outside any message; `callback_id` names the shortcut.
 */
export const GlobalShortcut = z.object({ type: z.literal('shortcut'), ...interaction, callback_id: z.string() })

/** A global shortcut after `GlobalShortcut` has checked it. */
export type GlobalShortcut = z.infer<typeof GlobalShortcut>

/** Checks a shortcut that was started from a message’s menu, with that message and its channel. */
export const MessageShortcut = z.object({
  type: z.literal('message_action'),
  ...interaction,
  callback_id: z.string(),
  channel: z.object({ id }),
  message: IncomingMessage,
})

/** A message shortcut after `MessageShortcut` has checked it. */
export type MessageShortcut = z.infer<typeof MessageShortcut>

/** The installation that a command came through. */
export function sourceOfCommand(command: SlashCommand): Source {
  return {
    team: command.team_id,
    enterprise: command.enterprise_id,
    install: command.is_enterprise_install === 'true' ? 'organisation' : 'workspace',
  }
}

/**
 * The installation that an event came through: its first authorization, where it has one. What happens to an organisation
 * itself, such as the end of its installation, names neither that nor a workspace.
 */
export function sourceOfEvent({ authorizations, team_id, enterprise_id }: EventCallback): Source {
  const through = authorizations?.[0]
  return {
    team: through?.team_id ?? team_id,
    enterprise: through?.enterprise_id ?? enterprise_id,
    install: (through?.is_enterprise_install ?? team_id === null) ? 'organisation' : 'workspace',
  }
}

/**
 * The installation that a click or a form came through. A view says which it was: in a channel shared with another company,
 * the payload's own team is that of the person.
 */
export function sourceOfInteraction(
  payload: Pick<BlockActions, 'team' | 'enterprise' | 'is_enterprise_install' | 'user'> & {
    readonly view?: { readonly app_installed_team_id: string | null } | null
  },
): Source {
  const { team, enterprise, is_enterprise_install: org, user, view } = payload
  return {
    team: view?.app_installed_team_id ?? team?.id ?? user.team_id,
    enterprise: enterprise?.id ?? null,
    install: org === true || org === 'true' ? 'organisation' : 'workspace',
  }
}
