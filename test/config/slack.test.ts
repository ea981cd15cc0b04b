import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

import { describe, expect, test } from 'vitest'

import { slackVariables } from '../../src/start/config/slack.ts'
import { readConfig } from '../../src/start/config.ts'
import { problemsOf } from '../support/problems-of.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const one = { SLACK_SIGNING_SECRET: 'sign', SLACK_BOT_TOKEN: 'xoxb-secret' }
const many = { SLACK_SIGNING_SECRET: 'sign', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_TOKEN_KEYS: key }

describe('the configuration of Slack', () => {
  test.each([
    ['SLACK_SIGNING_SECRET alone reaches no workspace: set SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: 'sign' }],
    ['Slack needs SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: 'xoxb-secret' }],
    ['SLACK_BOT_TOKEN must begin with xoxb-', { ...one, SLACK_BOT_TOKEN: 'xoxp-secret' }],
    ['SLACK_APP_TOKEN must begin with xapp-', { ...one, SLACK_APP_TOKEN: 'xoxb-secret' }],
    ['SLACK_REVIEWERS_CHANNEL must be a channel id', { ...one, SLACK_REVIEWERS_CHANNEL: '#relecture' }],
    ['SLACK_COORDINATORS must be user ids', { ...one, SLACK_COORDINATORS: 'U0CLAIRE, Claire' }],
    ['keep one of the two', { ...one, SLACK_CLIENT_ID: '1.2' }],
    ['Many workspaces need all of', { ...many, SLACK_CLIENT_SECRET: '' }],
    ['SLACK_TOKEN_KEYS must be keys of 32 bytes', { ...many, SLACK_TOKEN_KEYS: `${key},c2hvcnQ=` }],
    ['each chooses its channels itself', { ...many, SLACK_REVIEWERS_CHANNEL: 'C0REVIEW' }],
    ['needs SLACK_SIGNING_SECRET as well', { ...many, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1' }],
    ['SLACK_MARKS Invalid option: expected one of "on"|"off"', { ...one, SLACK_MARKS: 'yes' }],
    ['SLACK_API_URL must be an address with a slash', { ...one, SLACK_API_URL: 'https://slack.com/api' }],
    [
      'SLACK_REVIEWER_CHANNEL is no setting. Did you mean SLACK_REVIEWERS_CHANNEL?',
      { ...one, SLACK_REVIEWER_CHANNEL: 'C0' },
    ],
  ])('says “%s”', (problem, env: Record<string, string>) => {
    const problems = problemsOf(env)

    expect(problems.join('\n')).toContain(problem)
    expect(problems.join('\n')).not.toMatch(/secret$|xoxb-secret|xoxp-secret/m)
  })

  test('is off by default', () => {
    expect(readConfig({}).slack).toBeNull()
  })

  test('knows one workspace', () => {
    const rooms = { SLACK_REVIEWERS_CHANNEL: 'C0REVIEW', SLACK_CATALOGUE_CHANNEL: 'C0CAT' }

    expect(readConfig({ ...one, ...rooms, SLACK_COORDINATORS: 'U0CLAIRE, W0PAUL' }).slack).toEqual({
      signingSecret: 'sign',
      appToken: null,
      apiUrl: 'https://slack.com/api/',
      marks: 'off',
      workspace: {
        type: 'one',
        botToken: 'xoxb-secret',
        rooms: { reviewers: 'C0REVIEW', catalogue: 'C0CAT', coordinators: null },
        coordinators: ['U0CLAIRE', 'W0PAUL'],
      },
    })
  })

  test('marks what is saved where that is wanted', () => {
    expect(readConfig({ ...one, SLACK_MARKS: 'on' }).slack?.marks).toBe('on')
  })

  test('needs no signing secret over a socket: nothing is signed there', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
      appToken: 'xapp-1',
    })
  })

  test('knows many workspaces, with several keys', () => {
    const other = Buffer.alloc(32, 8).toString('base64')

    expect(readConfig({ ...many, SLACK_TOKEN_KEYS: `${key}, ${other}` }).slack?.workspace).toMatchObject({
      type: 'many',
      tokenKeys: [Buffer.alloc(32, 7), Buffer.alloc(32, 8)],
    })
  })

  test('is what .env.example shows', () => {
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
    const shown = Object.entries(parseEnv(example.replace(/^# ([A-Z_]+=)/gm, '$1'))).filter(([name]) =>
      name.startsWith('SLACK_'),
    )
    const isOfMany = ([name]: readonly [string, unknown]) => /CLIENT|KEYS/.test(name)
    const isOfOne = ([name]: readonly [string, unknown]) => /BOT|CHANNEL|COORDINATORS/.test(name)

    expect(shown.map(([name]) => name).toSorted()).toEqual(Object.keys(slackVariables).toSorted())
    expect(problemsOf(Object.fromEntries(shown.filter((one) => !isOfMany(one))) as Record<string, string>)).toEqual([])
    expect(problemsOf(Object.fromEntries(shown.filter((one) => !isOfOne(one))) as Record<string, string>)).toEqual([])
  })
})
