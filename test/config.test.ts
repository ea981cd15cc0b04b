import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

import { describe, expect, test } from 'vitest'

import { usualCalendar } from '../src/flows/model/calendar.ts'
import { usualLimits } from '../src/flows/model/limits.ts'
import { type Config, readConfig, settingNames } from '../src/start/config.ts'
import { programmeVariables } from '../src/start/config/programme.ts'
import { problemsOf } from './support/problems-of.ts'

const byDefault: Config = {
  port: 3000,
  host: '127.0.0.1',
  dataDir: './data',
  databaseUrl: null,
  redisUrl: null,
  playground: 'on',
  playgroundHosts: [],
  publicUrl: null,
  erased: 'choice',
  catalogue: 'public',
  limits: usualLimits,
  calendar: usualCalendar,
  language: 'fr',
  rubricFile: null,
  metricsToken: null,
  spans: 'none',
  logLevel: 'warn',
  coach: null,
  evidence: { token: null, app: null, standIn: null },
  slack: null,
  teams: null,
  tidying: { auditDays: null, deliveredDays: 90 },
}

describe('the configuration', () => {
  test('is complete without any variable', () => {
    expect(readConfig({})).toEqual(byDefault)
  })

  test('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(byDefault)
  })

  test('reads each variable', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'postgresql://u:p@db/name',
      REDIS_URL: 'rediss://cache:6380',
      PLAYGROUND: 'on',
      PLAYGROUND_HOSTS: 'Demo.example.org, 10.0.0.1',
      PUBLIC_URL: 'https://mlops.example.org',
      CATALOGUE: 'members',
      ERASED_PUBLISHED: 'anonymous',
      MAX_OPEN_DRAFTS: '3',
      RUBRIC_FILE: 'rubric.json',
      PROGRAMME_LANGUAGE: 'en',
      EVIDENCE: 'off',
      AUDIT_DAYS: '400',
      DELIVERED_DAYS: 'off',
      METRICS_TOKEN: 'a-token-of-metrics',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      LOG_LEVEL: 'debug',
      NODE_ENV: 'production',
    })

    expect(config).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/data',
      databaseUrl: 'postgresql://u:p@db/name',
      redisUrl: 'rediss://cache:6380',
      playground: 'on',
      playgroundHosts: ['demo.example.org', '10.0.0.1'],
      publicUrl: 'https://mlops.example.org',
      catalogue: 'members',
      erased: 'anonymous',
      limits: { ...usualLimits, maxOpenDrafts: 3 },
      calendar: usualCalendar,
      rubricFile: 'rubric.json',
      language: 'en',
      metricsToken: 'a-token-of-metrics',
      spans: 'kept',
      logLevel: 'debug',
      coach: null,
      evidence: null,
      slack: null,
      teams: null,
      tidying: { auditDays: 400, deliveredDays: null },
    })
  })

  test('leaves the playground off in production', () => {
    expect(readConfig({ NODE_ENV: 'production' }).playground).toBe('off')
  })

  test.each([
    ['PORT', 'eighty', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535.'],
    ['DATABASE_URL', 'mysql://db', 'DATABASE_URL must be an address such as postgres://'],
    ['DATABASE_URL', 'localhost', 'DATABASE_URL must be an address such as postgres://'],
    ['REDIS_URL', 'http://cache', 'REDIS_URL must be an address such as redis://host:6379.'],
    ['PLAYGROUND', 'yes', 'PLAYGROUND must be one of: on, off.'],
    ['PLAYGROUND_HOSTS', 'http://demo.org/', 'PLAYGROUND_HOSTS must be host names'],
    ['MAX_OPEN_DRAFTS', '0', 'MAX_OPEN_DRAFTS must be a whole number from 1 to 1000.'],
    ['AUDIT_DAYS', '99', 'AUDIT_DAYS must be off, or a whole number of days from 100 to 9999.'],
    ['AUDIT_DAYS', 'never', 'AUDIT_DAYS must be off, or a whole number of days from 100 to 9999.'],
    ['DELIVERED_DAYS', '30', 'DELIVERED_DAYS must be off, or a whole number of days from 31 to 9999.'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4317', 'OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of: debug, info, warn, error, silent.'],
    ['NODE_ENV', 'prod', 'NODE_ENV must be one of: development, production, test.'],
    ['HOST', '0.0.0.0', 'HOST 0.0.0.0 lets others in'],
    ['DATABSE_URL', 'postgres://db/x', 'DATABSE_URL is no setting. Did you mean DATABASE_URL?'],
    ['database_url', 'postgres://db/x', 'database_url is no setting. Did you mean DATABASE_URL?'],
    ['REDIS_URI', 'redis://cache', 'REDIS_URI is no setting. Did you mean REDIS_URL?'],
    ['MLOPS_PORT', '80', 'MLOPS_PORT is no setting. Did you mean PORT?'],
    ['MLOPS_PROPOSAL_LOGLEVEL', 'info', 'MLOPS_PROPOSAL_LOGLEVEL is no setting. Did you mean LOG_LEVEL?'],
  ])('refuses %s=%s and says what to do', (name, value, problem) => {
    const problems = problemsOf({ [name]: value })

    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(problem)
  })

  test('tells every problem at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x', PLAYGORUND: 'off' })).toHaveLength(3)
  })

  test('never repeats an address, which may hold a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://me:secret@db' }).join()).not.toContain('secret')
  })

  test('leaves other programs their variables', () => {
    const others = {
      HOME: '/root',
      PATH: '/bin',
      HOSTNAME: 'box',
      DATA: 'x',
      PORTS: '',
      REDIS_HOST: 'cache',
      TERM: 'x',
    }

    expect(readConfig(others)).toEqual(byDefault)
  })

  test('is what .env.example says', () => {
    const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')
    const shown = parseEnv(example.replace(/^# ([A-Z_]+=)/gm, '$1'))
    const { POSTGRES_PASSWORD: _, ...ours } = shown
    const { OTEL_EXPORTER_OTLP_ENDPOINT, ...usual } = ours
    const { DATABASE_URL, REDIS_URL, PLAYGROUND_HOSTS, PUBLIC_URL, RUBRIC_FILE, PROGRAMME_HOLIDAYS, ...rest } = usual
    // What a programme takes or leaves as a whole: the tests in test/config read them.
    const parts = ['coach', 'evidence', 'slack', 'teams', 'limits', 'calendar']
    const isOfPart = (name: string) =>
      /^(?:EVIDENCE$|(?:OPENAI|AZURE|COACH|SLACK|TEAMS|GITHUB)_)/.test(name) || name in programmeVariables
    const isOfChat = (name: string) => isOfPart(name) && !(name in programmeVariables)
    const defaults = Object.fromEntries(Object.entries(rest).filter(([name]) => !isOfChat(name)))

    expect(readConfig(defaults)).toEqual(byDefault)
    expect(readConfig({ DATABASE_URL, REDIS_URL, PLAYGROUND_HOSTS, PUBLIC_URL, RUBRIC_FILE })).toMatchObject({
      databaseUrl: DATABASE_URL,
      redisUrl: REDIS_URL,
      playgroundHosts: [PLAYGROUND_HOSTS],
      publicUrl: PUBLIC_URL,
      rubricFile: RUBRIC_FILE,
    })
    expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT }).spans).toBe('kept')
    expect(readConfig({ PROGRAMME_HOLIDAYS }).calendar.holidays.has('2026-07-14')).toBe(true)
    expect(Object.keys(ours).filter((name) => !isOfPart(name))).toHaveLength(
      // NODE_ENV is none of these; what is old has two variables.
      Object.keys(byDefault).length - parts.length + 2,
    )
  })
})

describe('.env.example and the README', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  /** Read by Docker Compose alone. */
  const ofCompose = ['POSTGRES_PASSWORD']

  test('explain every variable that is read, and no other', () => {
    const shown = Object.keys(parseEnv(example.replace(/^# ([A-Z_]+=)/gm, '$1')))

    expect(shown.toSorted()).toEqual([...settingNames, ...ofCompose].toSorted())
    expect(settingNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})

describe('the catalogue as pages', () => {
  test.each([
    ['in production', { NODE_ENV: 'production' }],
    ['where others reach the program', { PUBLIC_URL: 'https://mlops.example.org' }],
    ['without the playground', { PLAYGROUND: 'off' }],
    [
      'with Slack',
      {
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_SIGNING_SECRET: 'x'.repeat(32),
        SLACK_REVIEWERS_CHANNEL: 'C0123ABCDEF',
        SLACK_CATALOGUE_CHANNEL: 'C0123ABCDEG',
        SLACK_COORDINATORS_CHANNEL: 'C0123ABCDEH',
      },
    ],
  ])('is off %s unless it is set', (_, env) => {
    expect(readConfig(env).catalogue).toBe('off')
    expect(readConfig({ ...env, CATALOGUE: 'members', PUBLIC_URL: 'https://mlops.example.org' }).catalogue).toBe(
      'members',
    )
  })

  test('needs an address where nobody could reach it', () => {
    expect(problemsOf({ CATALOGUE: 'public', PLAYGROUND: 'off' })).toEqual([expect.stringContaining('PUBLIC_URL')])
    expect(problemsOf({ CATALOGUE: 'everyone' })).toEqual(['CATALOGUE must be one of: public, members, off.'])
  })
})
