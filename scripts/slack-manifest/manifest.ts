import { shortcuts } from '../../src/adapters/slack/in/read-command.ts'
import { scopes, scopesWith } from '../../src/adapters/slack/install/scopes.ts'
import type { Language } from '../../src/text/language.ts'
import { appWords } from './words.ts'

/** How the app is to be set up. */
export interface Setup {
  /** Where Slack reaches the program, such as `https://proposals.example.org`; null for Socket Mode. */
  readonly url: string | null
  readonly workspaces: 'one' | 'many'
  /** Whether saved messages get a reaction. */
  readonly marks: 'on' | 'off'
  /** What Slack itself shows is in one language. */
  readonly language: Language
}

/** What Slack tells us. Each event needs the scope of the same name, and membership where it is about a channel. */
const events = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
  'user_change',
] as const

/** The app's manifest, to create it from: docs.slack.dev/reference/app-manifest */
export function slackManifest({ url, workspaces, marks, language }: Setup): object {
  const words = appWords[language]
  const address = url === null ? {} : { url: `${url}/slack/events` }
  const request = url === null ? {} : { request_url: `${url}/slack/events` }
  const redirect = url === null || workspaces === 'one' ? {} : { redirect_urls: [`${url}/slack/oauth_redirect`] }
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'MLOps Proposal',
      description: words.description,
      long_description: words.longDescription,
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'mlops-proposal', always_online: true },
      shortcuts: [
        { type: 'global', callback_id: shortcuts.start, ...words.start },
        { type: 'message', callback_id: shortcuts.add, ...words.add },
      ],
      slash_commands: [
        {
          command: '/mlops-proposal',
          description: words.command,
          usage_hint: words.usage,
          // Whom a command names comes as an id: names are not unique.
          should_escape: true,
          ...address,
        },
      ],
    },
    oauth_config: {
      ...redirect,
      // The optional ones stand in both: who installs the app chooses among them.
      scopes: {
        bot: namesOf(scopesWith(marks)),
        bot_optional: namesOf(scopes.filter(({ need }) => need === 'optional')),
      },
    },
    settings: {
      event_subscriptions: { ...request, bot_events: events },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: workspaces === 'many',
      socket_mode_enabled: url === null,
      token_rotation_enabled: workspaces === 'many',
    },
  }
}

function namesOf(all: ReturnType<typeof scopesWith>): readonly string[] {
  return all.map(({ name }) => name)
}
