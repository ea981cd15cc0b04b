import { describe, expect, test } from 'vitest'
import { examineSlack, examineSlackService } from '../../../../src/adapters/slack/examine.ts'
import { oneWorkspace as tenancyOf } from '../../../../src/adapters/slack/programmes.ts'
import { oneWorkspace, stageSlack } from '../../../support/slack/host.ts'
import type { SlackSettings } from '../../../../src/adapters/slack/settings.ts'
import { scopesWith } from '../../../../src/adapters/slack/install/scopes.ts'
import { ids } from '../../../support/slack/payloads.ts'

const host = stageSlack()
const silent = { debug() {}, info() {}, warn() {}, error() {} }

async function examined(part: RegExp, now = () => new Date().toISOString(), marks: SlackSettings['marks'] = 'off') {
  const settings = { ...oneWorkspace({ apiUrl: host.api.url }), marks }
  if (settings.workspace.type !== 'one') throw new Error('the settings are for many workspaces')
  const all = await examineSlack({ tenancy: tenancyOf(settings.workspace, settings, silent), settings, now })
  return all.filter((one) => part.test(one.part))
}

describe('the examination of Slack', () => {
  test('finds the bot and its channels fine', async () => {
    const parts = await host.adapter.examine()

    expect(parts.find(({ part }) => part === 'Slack T0TEAM')).toMatchObject({
      state: 'fine',
      found: 'the bot is @mlops-proposal in MLOps',
    })
    expect(await examined(/reviewers|catalogue|coordinators/)).toMatchObject([
      { state: 'fine' },
      { state: 'fine' },
      { state: 'fine' },
    ])
  })

  test('says which scopes are missing, and what each is for', async () => {
    const [scopes] = await examined(/scopes/)

    expect(scopes).toMatchObject({ state: 'wrong', remedy: expect.stringContaining('slack:manifest') })
    expect(scopes?.found).toContain('channels:history (hearing answers')
    expect(scopes?.found).not.toContain('commands')
  })

  test('says what is off where an optional scope was refused, and finds nothing wrong', async () => {
    const granted = scopesWith('off').filter(({ need }) => need === 'required')
    host.api.scopes = granted.map(({ name }) => name).join(',')

    const [scopes] = await examined(/scopes/)

    expect(scopes).toMatchObject({ state: 'off', remedy: expect.stringContaining('install the app again') })
    for (const name of ['files:write', 'channels:join']) expect(scopes?.found).toContain(`${name} (`)
  })

  test('says that marks are wanted and not allowed, and how to allow them', async () => {
    const granted = scopesWith('off').map(({ name }) => name)
    host.api.scopes = granted.join(',')

    const [without] = await examined(/scopes/)
    const [wanted] = await examined(/scopes/, undefined, 'on')
    host.api.scopes = [...granted, 'reactions:write'].join(',')
    const [allowed] = await examined(/scopes/, undefined, 'on')

    expect(without).toMatchObject({ state: 'fine', found: 'all are granted' })
    expect(wanted).toMatchObject({ state: 'wrong', remedy: expect.stringContaining('slack:manifest (with --marks)') })
    expect(wanted?.found).toBe('missing: reactions:write (the reaction on each message that is saved)')
    expect(allowed).toMatchObject({ state: 'fine', found: 'all are granted' })
  })

  test.each([
    ['channel_not_found', { error: 'channel_not_found' }, '/invite'],
    ['not a member', { channel: { name: 'review', is_member: false } }, 'Type “/invite @mlops-proposal” in #review'],
    ['archived', { channel: { name: 'review', is_member: true, is_archived: true } }, 'Unarchive #review'],
    ['missing scope', { error: 'missing_scope' }, 'Check the scopes'],
  ])('says what to do about a channel: %s', async (_, answer, remedy) => {
    host.api.answers['conversations.info'] = ({ args }) =>
      args['channel'] === ids.reviewers ? answer : { channel: { is_member: true } }

    const [reviewers, catalogue] = await examined(/reviewers|catalogue/)

    expect(reviewers).toMatchObject({ state: 'wrong', remedy: expect.stringContaining(remedy) })
    expect(catalogue).toMatchObject({ state: 'fine' })
  })

  test('says what to do about a token that was revoked, and never repeats it', async () => {
    host.api.answers['auth.test'] = () => ({ error: 'token_revoked' })

    const all = await examined(/^Slack$/)

    expect(all).toMatchObject([
      {
        state: 'wrong',
        found: 'Slack refuses the token: token_revoked',
        remedy: expect.stringContaining('SLACK_BOT_TOKEN'),
      },
    ])
    expect(JSON.stringify(all)).not.toContain('xoxb-one')
  })

  test('asks whether a socket would be opened, and opens none', async () => {
    const settings = { ...oneWorkspace({ apiUrl: host.api.url }), appToken: 'xapp-one' }
    const now = () => new Date().toISOString()
    const examineSocket = async () =>
      (await examineSlackService({ settings, now })).find(({ part }) => /socket/.test(part))

    host.api.answers['apps.connections.open'] = ({ token }) =>
      token === 'xapp-one' ? { url: 'ws://127.0.0.1:9/' } : { error: 'not_allowed_token_type' }
    expect(await examineSocket()).toMatchObject({ state: 'fine' })
    host.api.answers['apps.connections.open'] = () => ({ error: 'invalid_auth' })
    const refused = await examineSocket()
    expect(refused).toMatchObject({ state: 'wrong', found: expect.stringContaining('invalid_auth') })
    expect(JSON.stringify(refused)).not.toContain('xapp-one')
  })

  test('compares the clocks', async () => {
    expect(await examined(/clock/)).toMatchObject([{ state: 'fine' }])
    expect(await examined(/clock/, () => new Date(Date.now() + 120_000).toISOString())).toMatchObject([
      { state: 'wrong', remedy: expect.stringContaining('NTP') },
    ])
  })
})
