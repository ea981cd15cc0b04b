/** Payloads of Slack's, made for tests by its documentation; `docs.slack.dev/interactivity` and `/apis/events-api`. */
export const ids = {
  team: 'T0TEAM',
  bot: 'U0BOT',
  lea: 'U0LEA',
  sophie: 'U0SOPHIE',
  channel: 'C0PROJECTS',
  reviewers: 'C0REVIEW',
  catalogue: 'C0CATALOG',
  coordinators: 'C0COORD',
  direct: 'D0LEA',
} as const

let counter = 0

function next(): string {
  counter += 1
  return String(counter).padStart(6, '0')
}

export function ts(): string {
  return `1795500000.${next()}`
}

type Fields = Readonly<Record<string, unknown>>

export function command(text: string, fields: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    token: 'unused',
    team_id: ids.team,
    team_domain: 'mlops',
    channel_id: ids.channel,
    channel_name: 'projects',
    user_id: ids.lea,
    user_name: 'lea.moreau',
    command: '/mlops-proposal',
    text,
    api_app_id: 'A0APP',
    is_enterprise_install: 'false',
    trigger_id: `trigger.${next()}`,
    ...fields,
  }
}

export function event(inside: Fields, outside: Fields = {}): object {
  return {
    token: 'unused',
    team_id: ids.team,
    api_app_id: 'A0APP',
    type: 'event_callback',
    event_id: `Ev${next()}`,
    event_time: 1_795_500_000,
    authorizations: [
      { enterprise_id: null, team_id: ids.team, user_id: ids.bot, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event: inside,
    ...outside,
  }
}

export function message(text: string, fields: Fields = {}): Fields {
  const at = ts()
  return {
    type: 'message',
    user: ids.lea,
    text,
    ts: at,
    client_msg_id: `c0ffee00-0000-4000-8000-000000${next()}`,
    team: ids.team,
    channel: ids.channel,
    channel_type: 'channel',
    event_ts: at,
    // Slack says so of each reply in a thread.
    ...(fields['thread_ts'] === undefined ? {} : { parent_user_id: ids.bot }),
    ...fields,
  }
}

const interaction = {
  user: { id: ids.lea, username: 'lea.moreau', name: 'lea.moreau', team_id: ids.team },
  team: { id: ids.team, domain: 'mlops' },
  enterprise: null,
  is_enterprise_install: false,
  api_app_id: 'A0APP',
  token: 'unused',
}

export function pressed(action: { readonly action_id: string; readonly value: string }, fields: Fields = {}): object {
  const at = ts()
  return {
    type: 'block_actions',
    ...interaction,
    container: { type: 'message', message_ts: at, channel_id: ids.channel, is_ephemeral: false },
    channel: { id: ids.channel, name: 'projects' },
    message: { type: 'message', ts: at, user: ids.bot },
    trigger_id: `trigger.${next()}`,
    actions: [{ type: 'button', block_id: 'b', action_ts: ts(), ...action }],
    ...fields,
  }
}

export function submission(view: Fields, fields: Fields = {}): object {
  return {
    type: 'view_submission',
    ...interaction,
    trigger_id: `trigger.${next()}`,
    view: { id: `V${next()}`, type: 'modal', callback_id: 'form', hash: 'h', ...view },
    ...fields,
  }
}

export function shortcut(type: 'shortcut' | 'message_action', callback_id: string, fields: Fields = {}): object {
  return { type, ...interaction, callback_id, trigger_id: `trigger.${next()}`, action_ts: ts(), ...fields }
}
