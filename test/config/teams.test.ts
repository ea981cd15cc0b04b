import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

import { describe, expect, test } from 'vitest'

import { teamsVariables } from '../../src/start/config/teams.ts'
import { readConfig } from '../../src/start/config.ts'
import { problemsOf } from '../support/problems-of.ts'

const appId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const tenantId = '8a1c5a3e-2b7d-4c55-9e6f-1d2c3b4a5f60'
const other = '5b6e1c0a-7f2d-4e8b-a3c4-9d0e1f2a3b4c'
const registered = { TEAMS_APP_ID: appId, TEAMS_TENANT_ID: tenantId }
const proved = { ...registered, TEAMS_APP_PASSWORD: 'a secret' }

describe('the configuration of Teams', () => {
  test.each([
    ['TEAMS_TENANT_ID alone reaches no bot: set TEAMS_APP_ID', { TEAMS_TENANT_ID: tenantId }],
    ['set TEAMS_TENANT_ID', { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: 'x' }],
    ['TEAMS_APP_ID needs a proof', registered],
    ['three proofs of the same: keep one', { ...proved, TEAMS_MANAGED_IDENTITY: 'on' }],
    ['set both, or neither', { ...registered, TEAMS_CERTIFICATE_KEY_FILE: 'key.pem' }],
    ['TEAMS_APP_ID must be an id of Microsoft Entra', { ...proved, TEAMS_APP_ID: 'my-bot' }],
    ['must be an id of Microsoft Entra', { ...proved, TEAMS_COORDINATORS: `${other},Claire` }],
    ['TEAMS_REVIEWERS_CHANNEL must be a conversation id', { ...proved, TEAMS_REVIEWERS_CHANNEL: 'Relecture' }],
    ['TEAMS_ANONYMOUS must be: loopback', { ...proved, TEAMS_ANONYMOUS: 'yes' }],
    ['TEAMS_ANONYMOUS believes whoever asks', { ...proved, TEAMS_ANONYMOUS: 'loopback', NODE_ENV: 'production' }],
    [
      'TEAMS_ANONYMOUS believes whoever asks',
      { ...proved, TEAMS_ANONYMOUS: 'loopback', HOST: '0.0.0.0', PLAYGROUND: 'off' },
    ],
    ['TEAMS_OPENID_URL must begin with https://', { ...proved, TEAMS_OPENID_URL: 'http://keys.example.org/' }],
    ['unset it in production', { ...proved, TEAMS_OPENID_URL: 'http://127.0.0.1/', NODE_ENV: 'production' }],
    ['TEAMS_LOGIN_URL must be on this machine', { ...proved, TEAMS_LOGIN_URL: 'https://login.example.org' }],
  ])('says “%s”', (problem, env: Record<string, string>) => {
    const problems = problemsOf(env)

    expect(problems.join('\n')).toContain(problem)
    expect(problems.join('\n')).not.toContain('a secret')
  })

  test('is off without its variables', () => {
    expect(readConfig({}).teams).toBeNull()
  })

  test('works for its own tenant alone, by Microsoft’s keys', () => {
    expect(readConfig(proved).teams).toEqual({
      appId,
      tenantId,
      tenants: [tenantId],
      proof: { type: 'password', password: 'a secret' },
      rooms: { reviewers: null, catalogue: null, coordinators: null },
      coordinators: [],
      openId: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      login: null,
      anonymous: 'never',
    })
  })

  test('takes a channel’s link for its id, and ids in any case', () => {
    const link = 'https://teams.microsoft.com/l/channel/19%3Aabc_DEF-1%40thread.tacv2/Relecture?groupId=x&tenantId=y'
    const config = readConfig({
      ...proved,
      TEAMS_REVIEWERS_CHANNEL: link,
      TEAMS_CATALOGUE_CHANNEL: '19:xyz@thread.tacv2',
      TEAMS_COORDINATORS: ` ${other.toUpperCase()} `,
    }).teams

    expect(config?.rooms).toEqual({
      reviewers: '19:abc_DEF-1@thread.tacv2',
      catalogue: '19:xyz@thread.tacv2',
      coordinators: null,
    })
    expect(config?.coordinators).toEqual([other])
  })

  test('proves itself by a certificate or by a managed identity', () => {
    const thumbprint = '0123456789abcdef'.repeat(4)
    const certificate = { TEAMS_CERTIFICATE_THUMBPRINT: thumbprint, TEAMS_CERTIFICATE_KEY_FILE: './key.pem' }

    expect(readConfig({ ...registered, ...certificate }).teams?.proof).toEqual({
      type: 'certificate',
      thumbprint,
      keyFile: './key.pem',
    })
    expect(readConfig({ ...registered, TEAMS_MANAGED_IDENTITY: 'on' }).teams?.proof).toEqual({
      type: 'managed-identity',
    })
  })

  test('is explained in .env.example, variable by variable', () => {
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
    const shown = Object.entries(parseEnv(example.replace(/^# ([A-Z_]+=)/gm, '$1')))
    const ours = shown.filter(([name]) => name.startsWith('TEAMS_'))
    const oneProof = Object.fromEntries(ours.filter(([name]) => !/CERTIFICATE|MANAGED/.test(name)))

    expect(ours.map(([name]) => name).toSorted()).toEqual(Object.keys(teamsVariables).toSorted())
    expect(readConfig(oneProof as Record<string, string>).teams).not.toBeNull()
  })
})
