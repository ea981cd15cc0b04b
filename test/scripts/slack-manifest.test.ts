import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { scopes, scopesWith } from '../../src/adapters/slack/install/scopes.ts'

/** The part of Slack's manifest schema that we use, with its limits: docs.slack.dev/reference/app-manifest */
const https = z.url({ protocol: /^https$/ })
const shortcut = z.strictObject({
  type: z.enum(['global', 'message']),
  callback_id: z.string().max(255),
  name: z.string().max(24),
  description: z.string().max(150),
})
const command = z.strictObject({
  command: z.string().max(32).startsWith('/'),
  description: z.string().max(2_000),
  usage_hint: z.string().max(1_000),
  should_escape: z.boolean(),
  url: https.optional(),
})
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4_000),
    background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/),
  }),
  features: z.strictObject({
    app_home: z.record(
      z.enum(['home_tab_enabled', 'messages_tab_enabled', 'messages_tab_read_only_enabled']),
      z.boolean(),
    ),
    bot_user: z.strictObject({ display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/), always_online: z.boolean() }),
    shortcuts: z.array(shortcut).max(10),
    slash_commands: z.array(command).max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(https).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255), bot_optional: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: https.optional(), bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: https.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
})

/** The scope that an event needs: docs.slack.dev/reference/events */
const scopeOf: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  channel_archive: 'channels:read',
  channel_deleted: 'channels:read',
  channel_id_changed: 'groups:read',
  channel_left: 'channels:read',
  channel_unarchive: 'channels:read',
  group_archive: 'groups:read',
  group_deleted: 'groups:read',
  group_left: 'groups:read',
  group_unarchive: 'groups:read',
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  tokens_revoked: null,
  user_change: 'users:read',
}

function run(...args: readonly string[]) {
  const script = join(import.meta.dirname, '../../scripts/slack-manifest.ts')
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
}

function manifest(...args: readonly string[]): z.infer<typeof Manifest> {
  const { status, stdout, stderr } = run(...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return Manifest.parse(JSON.parse(stdout))
}

describe('npm run slack:manifest', () => {
  test.each(['fr', 'en'])('prints what Slack takes, in %s', (language) => {
    const { settings, features, oauth_config } = manifest('--url', 'https://a.example.org/', '--language', language)

    expect(features.slash_commands[0]?.url).toBe('https://a.example.org/slack/events')
    expect(settings).toMatchObject({
      event_subscriptions: { request_url: 'https://a.example.org/slack/events' },
      interactivity: { is_enabled: true, request_url: 'https://a.example.org/slack/events' },
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    })
    expect(oauth_config.scopes.bot).toEqual(scopesWith('off').map(({ name }) => name))
    expect(oauth_config.scopes.bot_optional).toEqual(['files:write', 'channels:join'])
  })

  test('asks for the scope of each event', () => {
    const { settings, oauth_config } = manifest('--url', 'https://a.example.org')

    const wanted = settings.event_subscriptions.bot_events.map((event) => scopeOf[event])
    expect(wanted).not.toContain(undefined)
    expect(oauth_config.scopes.bot).toEqual(expect.arrayContaining(wanted.filter((scope) => scope !== null)))
  })

  test('knows Socket Mode and many workspaces', () => {
    const socket = manifest('--socket')
    const many = manifest('--url', 'https://a.example.org', '--many')

    expect(socket.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } })
    expect(JSON.stringify(socket)).not.toContain('https://')
    expect(many.oauth_config.redirect_urls).toEqual(['https://a.example.org/slack/oauth_redirect'])
    expect(many.settings).toMatchObject({ org_deploy_enabled: true, token_rotation_enabled: true })
  })

  test('asks for reactions where they are wanted, and nowhere else', () => {
    const without = manifest('--socket').oauth_config.scopes.bot
    const marking = manifest('--socket', '--marks').oauth_config.scopes.bot

    expect(without).not.toContain('reactions:write')
    expect(marking).toEqual([...without, 'reactions:write'])
  })

  test.each([
    [[], '--url or --socket is needed'],
    [['--url', 'http://a.example.org'], 'https://'],
    [['--url', 'a.example.org'], 'https://'],
    [['--socket', '--language', 'de'], 'fr or en'],
    [['--wrong'], '--wrong'],
  ])('says what is wrong with %j', (args, sentence) => {
    const { status, stderr } = run(...args)

    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})

const notes = { required: '', optional: ' (optional)', marks: ' (`SLACK_MARKS`)' }

test('docs/slack.md says of each scope what it is for', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/slack.md'), 'utf8')

  for (const { name, need, why } of scopes) {
    expect(page).toContain(`| \`${name}\`${notes[need]} | ${why} |`)
  }
})
