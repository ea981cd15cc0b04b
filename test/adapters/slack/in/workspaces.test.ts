import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { clientsBy } from '../../../../src/adapters/slack/clients.ts'
import { installationsIn } from '../../../../src/adapters/slack/install/installations.ts'
import { freshToken } from '../../../../src/adapters/slack/install/fresh-token.ts'
import { sealWith } from '../../../../src/adapters/slack/install/seal.ts'
import { webClientOptions } from '../../../../src/adapters/slack/web-client.ts'
import { encodeOrigin, encodePress } from '../../../../src/adapters/slack/press-code.ts'
import type { SlackSettings } from '../../../../src/adapters/slack/settings.ts'
import { TryLater } from '../../../../src/ports/chat.ts'
import { signingSecret, stageSlack } from '../../../support/slack/host.ts'
import { command, event, ids, message, pressed, submission, ts } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const key = randomBytes(32)
const keys = [key]
const host = stageSlack(({ apiUrl }): SlackSettings => ({
  signingSecret,
  appToken: null,
  apiUrl,
  marks: 'on',
  workspace: { type: 'many', clientId: '1.2', clientSecret: 'client secret', tokenKeys: keys },
}))
const one = 'slack-T0ONE'
const two = 'slack-T0TWO'

/** Everything that the database holds of installations, as text. */
async function stored(): Promise<string> {
  return JSON.stringify(await host.db.selectFrom('slack_installation').selectAll().execute())
}

/** A browser: it follows where it is led, and keeps its cookies. */
function browser() {
  let cookie = ''
  return async (path: string) => {
    const response = await fetch(host.address + path, { headers: { cookie }, redirect: 'manual' })
    const set = response.headers.getSetCookie().map((one) => one.split(';')[0])
    if (set.length > 0) cookie = set.join('; ')
    return { status: response.status, text: await response.text(), setCookie: response.headers.getSetCookie().join() }
  }
}

function grant(team: string, more: object = {}): void {
  host.api.answers['oauth.v2.access'] = () => ({
    app_id: 'A0APP',
    authed_user: { id: ids.lea },
    scope: 'commands,chat:write',
    token_type: 'bot',
    access_token: `xoxb-${team}`,
    bot_user_id: ids.bot,
    team: { id: team, name: `Team ${team}` },
    enterprise: null,
    is_enterprise_install: false,
    ...more,
  })
}

/** Installs as a person does, and gives the state that went to Slack. */
async function install(team: string, more: object = {}): Promise<string> {
  grant(team, more)
  const visit = browser()
  const page = await visit('/slack/install')
  const state = stateIn(page.text)
  const done = await visit(`/slack/oauth_redirect?code=c0de&state=${encodeURIComponent(state)}`)
  expect(done.status).toBe(200)
  return state
}

function stateIn(page: string): string {
  const address = /href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return new URL(address).searchParams.get('state') ?? ''
}

const from = (team: string) => ({
  event_time: Math.floor(Date.now() / 1_000),
  authorizations: [{ team_id: team, enterprise_id: null, user_id: ids.bot, is_enterprise_install: false }],
  team_id: team,
})

describe('installing', () => {
  test('keeps the token sealed, and the workspace works', async () => {
    await install('T0ONE')

    expect(await stored()).not.toContain('xoxb')
    const { status } = await host.slack.command(command('aide', { team_id: 'T0ONE' }))
    expect(status).toBe(200)
    expect(await host.envelopes(1)).toMatchObject([{ tenant: one }])
    expect(host.api.callsOf('users.info')[0]?.token).toBe('xoxb-T0ONE')
  })

  test('asks Slack for each scope, in a page that keeps its cookie to itself', async () => {
    const page = await browser()('/slack/install')

    expect(page.text).toContain('scope=commands%2Cchat%3Awrite')
    expect(page.text).toContain('reactions%3Awrite')
    expect(page.setCookie).toMatch(/Secure/i)
    expect(page.setCookie).toMatch(/HttpOnly/i)
  })

  test.each<[string, (visit: ReturnType<typeof browser>, state: string) => ReturnType<ReturnType<typeof browser>>]>([
    ['in another browser', (_, state) => browser()(`/slack/oauth_redirect?code=c&state=${state}`)],
    ['with a state of one’s own', (visit) => visit('/slack/oauth_redirect?code=c&state=made.up')],
    ['without a state', (visit) => visit('/slack/oauth_redirect?code=c')],
    ['that was refused', (visit) => visit('/slack/oauth_redirect?error=access_denied')],
  ])('%s is refused, in words', async (_, go) => {
    grant('T0ONE')
    const visit = browser()
    const state = stateIn((await visit('/slack/install')).text)

    const { status, text } = await go(visit, state)

    expect(status).toBe(400)
    expect(text).toContain('Begin again')
    expect(await stored()).toBe('[]')
  })

  test('twice with the same state is refused: it is used once', async () => {
    grant('T0ONE')
    const visit = browser()
    const state = stateIn((await visit('/slack/install')).text)
    const address = `/slack/oauth_redirect?code=c&state=${state}`
    await visit(address)

    // Somebody who stole address and cookie both.
    const response = await fetch(host.address + address, { headers: { cookie: `slack-app-oauth-state=${state}` } })

    expect(response.status).toBe(400)
  })

  test('for an organisation works for each of its workspaces', async () => {
    await install('', { team: null, enterprise: { id: 'E0ORG', name: 'Org' }, is_enterprise_install: true })

    await host.slack.command(
      command('aide', { team_id: 'T0ANY', enterprise_id: 'E0ORG', is_enterprise_install: 'true' }),
    )

    expect(await host.envelopes(1)).toMatchObject([{ tenant: 'slack-E0ORG' }])
  })
})

test('what is sent in a view goes to the workspace that it was opened in, also from another company', async () => {
  await install('T0ONE')
  const press = { action: 'edit', proposal: 'MLP-2026-001', version: 0, args: {}, opens: 'act' } as const
  const place = { platform: 'slack', channel: ids.channel, thread: '1795400000.1' } as const
  const private_metadata = encodeOrigin({ press, place, message: null })
  const view = { app_installed_team_id: 'T0ONE', private_metadata, state: { values: {} } }
  const guest = { team: { id: 'T0NINE' }, user: { id: 'U0NINE', team_id: 'T0NINE' } }

  expect((await host.slack.interact(submission(view, guest))).text).toBe('')
  expect(await host.envelopes(1)).toMatchObject([{ tenant: one, actor: { id: 'U0NINE' } }])
})

describe('in a channel that two companies with the app share', () => {
  const guest = { team: { id: 'T0NINE' }, user: { id: 'U0NINE', team_id: 'T0NINE' } }
  const press = { action: 'edit', proposal: 'MLP-2026-001', version: 0, args: {}, opens: 'act' } as const
  const place = { platform: 'slack', channel: ids.channel, thread: '1795400000.1' } as const

  const installBoth = async () => {
    await install('T0ONE')
    await install('T0NINE', { bot_user_id: 'U0BOT9' })
  }

  /** The button as it stands in Slack once the bot of the first company has posted it. */
  const posted = async (opens: 'act' | 'form', only: string | null = null) => {
    const button = { label: 'Modifier', style: 'plain', press: { ...press, opens } } as const
    const view = {
      language: 'fr',
      text: 'Une carte',
      blocks: [{ type: 'actions', buttons: [button], more: [] }],
    } as const
    const key = `shown ${opens} ${only}`
    await host.adapter.chat.show({ tenant: one, key, proposal: null, slot: null, to: place, only, edits: null, view })
    const call = host.api.callsOf(only === null ? 'chat.postMessage' : 'chat.postEphemeral').at(-1)
    const [block] = JSON.parse(call?.args['blocks'] ?? '[]').filter(({ type }: { type: string }) => type === 'actions')
    return block.elements[0] as { action_id: string; value: string }
  }

  test.each([null, 'U0NINE'])('a press is on the proposal of whose bot shows the button (to %j)', async (only) => {
    await installBoth()
    const shared = { ...guest, message: null, container: { type: 'message', channel_id: ids.channel } }

    await host.slack.interact(pressed(await posted('act', only), shared))

    expect(await host.envelopes(1)).toMatchObject([{ tenant: one, actor: { id: 'U0NINE', roles: ['learner'] } }])
  })

  test('so is the form that it opens, though its view does not say where the app is installed', async () => {
    await installBoth()
    const { inbox } = host
    inbox.form = async () => ({
      form: { language: 'fr', title: 'Modifier', intro: [], fields: [], submit: 'Enregistrer', press },
    })

    await host.slack.interact(pressed(await posted('form'), guest))
    await soon(() => host.api.callsOf('views.open')).toHaveLength(1)
    const { private_metadata } = JSON.parse(host.api.callsOf('views.open')[0]?.args['view'] ?? '{}')
    await host.slack.interact(submission({ private_metadata, state: { values: {} } }, guest))

    expect(host.api.callsOf('views.open')[0]?.token).toBe('xoxb-T0ONE')
    expect(await host.envelopes(1)).toMatchObject([{ tenant: one, event: { type: 'filled' } }])
  })

  test('a button of before is its message’s', async () => {
    await installBoth()

    const message = { type: 'message', ts: ts(), user: ids.bot, team: 'T0ONE' }
    await host.slack.interact(pressed(encodePress(press), { ...guest, message }))

    expect(await host.envelopes(1)).toMatchObject([{ tenant: one }])
  })

  test('an answer is for the company whose bot began the thread, whichever Slack names first', async () => {
    await installBoth()
    for (const tenant of [one, 'slack-T0NINE'])
      host.inbox.threads.push({ tenant, owner: ids.lea, proposal: 'MLP-2026-001', thread: place, at: 1 })
    const said = { user: 'U0NINE', thread_ts: '1795400000.1', team: 'T0NINE', user_team: 'T0NINE' }
    const shared = { ...from('T0NINE'), team_id: 'T0ONE', context_team_id: 'T0NINE', is_ext_shared_channel: true }

    await host.slack.event(event(message('Une réponse', said), shared))
    await host.slack.event(event(message('Chez nous', { ...said, parent_user_id: 'U0BOT9' }), shared))

    expect(await host.envelopes(2)).toMatchObject([{ tenant: one }, { tenant: 'slack-T0NINE' }])
  })
})

describe('installing again', () => {
  const installer = async () =>
    (await host.db.selectFrom('slack_installation').select('installer').executeTakeFirst())?.installer

  test('where the app is installed takes nothing over, and after it was removed does', async () => {
    await install('T0ONE')
    await install('T0ONE', { authed_user: { id: ids.sophie } })
    expect(await installer()).toBe(ids.lea)

    await host.slack.event(event({ type: 'app_uninstalled' }, from('T0ONE')))
    await install('T0ONE', { authed_user: { id: ids.sophie } })
    expect(await installer()).toBe(ids.sophie)
  })
})

describe('two workspaces with the same user and channel ids', () => {
  test('stay apart, also in what is remembered', async () => {
    await install('T0ONE')
    await install('T0TWO')
    host.api.answers['users.info'] = ({ token }) => ({ user: { name: `Léa of ${token}`, locale: 'fr-FR' } })

    for (const team of ['T0ONE', 'T0TWO']) await host.slack.command(command('aide', { team_id: team }))
    await host.envelopes(2)
    for (const team of ['T0ONE', 'T0TWO'])
      await host.slack.event(event(message('Bonjour', { thread_ts: '1.1' }), from(team)))
    const envelopes = await host.envelopes(4)

    const seen = envelopes.map(({ tenant, actor }) => `${tenant} ${actor.name}`)
    expect(seen.toSorted()).toEqual([
      `${one} Léa of xoxb-T0ONE`,
      `${one} Léa of xoxb-T0ONE`,
      `${two} Léa of xoxb-T0TWO`,
      `${two} Léa of xoxb-T0TWO`,
    ])
  })

  test('never get one another’s token, whichever is asked first', async () => {
    const clients = clientsBy(async (tenant) => `xoxb-${tenant}`, { apiUrl: host.api.url })

    await Promise.all([one, two, one, two].map(async (tenant) => (await clients(tenant)).auth.test()))

    expect(
      host.api
        .callsOf('auth.test')
        .map(({ token }) => token)
        .toSorted(),
    ).toEqual([`xoxb-${one}`, `xoxb-${one}`, `xoxb-${two}`, `xoxb-${two}`])
  })

  test('share no headers: the library would write the token into them', () => {
    expect(webClientOptions({ apiUrl: host.api.url })).not.toHaveProperty('headers')
    expect(webClientOptions({ apiUrl: host.api.url })).toMatchObject({
      allowAbsoluteUrls: false,
      retryConfig: { retries: 0 },
    })
  })
})

describe('removing the app', () => {
  const removed = (type: string, more: object = {}) => host.slack.event(event({ type, ...more }, from('T0ONE')))

  test.each([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { bot: [ids.bot], oauth: [] } }],
  ])('%s deletes the tokens, and installing again brings everything back', async (type, more) => {
    await install('T0ONE')
    await host.db.updateTable('slack_installation').set({ reviewers: ids.reviewers }).execute()

    await removed(type, more)

    const [row] = await host.db.selectFrom('slack_installation').selectAll().execute()
    expect(row).toMatchObject({ token: null, refresh_token: null, reviewers: ids.reviewers })
    expect(row?.removed_at).not.toBeNull()
    expect((await host.slack.command(command('aide', { team_id: 'T0ONE' }))).text).toContain('ephemeral')
    await install('T0ONE')
    expect(await host.db.selectFrom('slack_installation').select(['reviewers', 'removed_at']).execute()).toEqual([
      { reviewers: ids.reviewers, removed_at: null },
    ])
    expect((await host.slack.command(command('aide', { team_id: 'T0ONE' }))).text).toBe('')
  })

  test('news of it that come late, after it was installed again, end nothing', async () => {
    await install('T0ONE')
    const late = { ...from('T0ONE'), event_time: Math.floor(Date.now() / 1_000) - 60 }

    await host.slack.event(event({ type: 'app_uninstalled' }, late))

    expect(await host.db.selectFrom('slack_installation').select('removed_at').execute()).toEqual([
      { removed_at: null },
    ])
    expect((await host.slack.command(command('aide', { team_id: 'T0ONE' }))).text).toBe('')
  })

  test('a person’s token that was revoked changes nothing', async () => {
    await install('T0ONE')

    await removed('tokens_revoked', { tokens: { oauth: [ids.lea], bot: [] } })

    expect(await host.db.selectFrom('slack_installation').select('removed_at').execute()).toEqual([
      { removed_at: null },
    ])
  })

  test('keeps what waits for it', async () => {
    const clients = clientsBy(async () => null, { apiUrl: host.api.url })

    await expect(clients(one)).rejects.toBeInstanceOf(TryLater)
  })
})

describe('tokens', () => {
  const settings = () => ({ apiUrl: host.api.url })
  const workspace = { type: 'many' as const, clientId: '1.2', clientSecret: 's', tokenKeys: [key] }
  const now = () => new Date().toISOString()
  const parts = (keys: readonly Buffer[] = [key]) => ({
    db: host.db,
    installations: installationsIn(host.db, sealWith(keys)),
    workspace,
    settings: settings(),
    now,
  })
  const rotating = (minutes: number) => ({ refresh_token: 'xoxe-1', expires_in: minutes * 60 })

  test('that end soon are replaced once, however many ask at once', async () => {
    await install('T0ONE', rotating(30))
    host.api.calls.length = 0
    host.api.answers['oauth.v2.access'] = async () => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { access_token: 'xoxe.xoxb-2', refresh_token: 'xoxe-2', expires_in: 43_200 }
    }

    // Two processes, several workers each.
    const tokens = await Promise.all(Array.from({ length: 6 }, () => freshToken(parts(), one)))

    expect(new Set(tokens)).toEqual(new Set(['xoxe.xoxb-2']))
    expect(host.api.callsOf('oauth.v2.access').map(({ args }) => args['refresh_token'])).toEqual(['xoxe-1'])
    expect(await stored()).not.toMatch(/xoxe|xoxb/)
  })

  test('that last are left alone', async () => {
    await install('T0ONE', rotating(12 * 60))
    host.api.calls.length = 0

    expect(await freshToken(parts(), one)).toBe('xoxb-T0ONE')
    expect(host.api.callsOf('oauth.v2.access')).toEqual([])
  })

  test('that Slack does not replace now are used to their end', async () => {
    await install('T0ONE', rotating(30))
    host.api.answers['oauth.v2.access'] = () => ({ error: 'internal_error' })

    expect(await freshToken(parts(), one)).toBe('xoxb-T0ONE')
  })

  test('are sealed again with a new first key as they are used, and then need the old one no more', async () => {
    await install('T0ONE')
    const fresh = randomBytes(32)

    expect(await freshToken(parts([fresh, key]), one)).toBe('xoxb-T0ONE')

    expect(await freshToken(parts([fresh]), one)).toBe('xoxb-T0ONE')
    await expect(freshToken(parts([key]), one)).rejects.toThrow('SLACK_TOKEN_KEYS')
  })

  test('of workspaces where nobody writes are sealed again when the program starts', async () => {
    await install('T0ONE')
    const older = randomBytes(32)
    const token = sealWith([older]).close('xoxb-quiet', one)
    keys.push(older)
    await host.db.updateTable('slack_installation').set({ token }).execute()

    await host.restart()

    expect(await freshToken(parts(), one)).toBe('xoxb-quiet')
    keys.length = 1
  })

  test('of one workspace cannot be opened as another’s', async () => {
    const seal = sealWith([key])
    const sealed = seal.close('xoxb-secret', one)
    const at = sealed.lastIndexOf('.') + 1
    // The first sign of the data is all of six bits: another one is another text, whatever was drawn.
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)

    expect(seal.open(sealed, one).secret).toBe('xoxb-secret')
    expect(() => seal.open(sealed, two)).toThrow('moved to another row')
    expect(() => seal.open(changed, one)).toThrow('was changed')
  })
})

describe('the settings on the Home tab', () => {
  const settings = { type: 'view', view_id: 'V0HOME' }
  const press = (user: string) =>
    pressed(
      { action_id: 'slack:settings', value: 'open' },
      {
        team: { id: 'T0ONE' },
        user: { id: user, team_id: 'T0ONE' },
        container: settings,
        view: { id: 'V0HOME', type: 'home' },
      },
    )

  test('are the installer’s, who chooses the channels', async () => {
    host.api.answers['users.info'] = () => ({ user: { name: 'Léa', locale: 'fr-FR', team_id: 'T0ONE' } })
    await install('T0ONE')
    await host.slack.event(
      event({ type: 'app_home_opened', user: ids.lea, channel: ids.direct, tab: 'home' }, from('T0ONE')),
    )
    await soon(() => host.api.callsOf('views.publish')[0]?.args['view'] ?? '').toContain('slack:settings')

    await host.slack.interact(press(ids.lea))
    await soon(() => host.api.callsOf('views.open')[0]?.args['view'] ?? '').toContain('conversations_select')
    const channel = (id: string) => ({ value: { type: 'conversations_select', selected_conversation: id } })
    const values = { reviewers: channel(ids.reviewers), catalogue: channel(ids.catalogue) }
    await host.slack.interact(
      submission({ callback_id: 'slack:settings', state: { values } }, { team: { id: 'T0ONE' } }),
    )

    expect(
      await host.db.selectFrom('slack_installation').select(['reviewers', 'catalogue', 'coordinators']).execute(),
    ).toEqual([{ reviewers: ids.reviewers, catalogue: ids.catalogue, coordinators: null }])
    await soon(() => host.opened.map(({ id }) => id)).toEqual([`opened slack reviewers ${ids.reviewers}`])
    await host.slack.interact(
      pressed(encodePress({ action: 'claim', proposal: 'MLP-2026-001', version: 1, args: {}, opens: 'act' }), {
        team: { id: 'T0ONE' },
        user: { id: 'U0ANY', name: 'any', team_id: 'T0ONE' },
        container: { type: 'message', message_ts: ts(), channel_id: ids.reviewers },
      }),
    )
    expect(await host.envelopes(1)).toMatchObject([{ actor: { roles: ['learner', 'reviewer'] } }])
  })

  test('are nobody else’s', async () => {
    await install('T0ONE')

    await host.slack.interact(press(ids.sophie))
    await host.slack.interact(
      submission(
        { callback_id: 'slack:settings', state: { values: {} } },
        { team: { id: 'T0ONE' }, user: { id: ids.sophie, team_id: 'T0ONE' } },
      ),
    )

    await soon(() => host.api.callsOf('views.open')[0]?.args['view'] ?? '').toContain('Seule la personne')
  })
})
