import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { DockerfileParser } from 'dockerfile-ast'
import { Client } from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'

import { readConfig } from '../../src/start/config.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** The parts of the Compose file that are looked at. */
interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: object
}

interface Service {
  readonly build?: string
  readonly command?: readonly string[]
  readonly ports?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly env_file?: readonly { readonly path: string; readonly required: boolean }[]
  readonly healthcheck?: object
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly volumes?: readonly string[]
  readonly image?: string
  readonly profiles?: readonly string[]
  readonly read_only?: boolean
  readonly tmpfs?: readonly string[]
  readonly cap_drop?: readonly string[]
  readonly cap_add?: readonly string[]
  readonly security_opt?: readonly string[]
}

/** A value as Compose fills it in from what is set in `.env`. */
function fillIn(value: string, set: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, usual: string) => set[name] || usual)
}

/** The environment of the program's container: the image's, below it `.env`, below that what stands in the Compose file. */
function environmentOf({ environment = {} }: Service, set: Readonly<Record<string, string>>): Record<string, string> {
  const filled = Object.entries(environment).map(([name, value]) => [name, fillIn(value, set)])
  return { HOST: '0.0.0.0', NODE_ENV: 'production', ...set, ...Object.fromEntries(filled) }
}

describe('the Dockerfile', () => {
  const dockerfile = DockerfileParser.parse(read('Dockerfile'))
  const instructions = dockerfile.getInstructions()
  const last = instructions.slice(instructions.findLastIndex((each) => each.getInstruction() === 'FROM'))
  const argumentsOf = (name: string) =>
    last.filter((each) => each.getInstruction() === name).map((each) => each.getArgumentsContent())

  test('holds instructions that Docker knows, and nothing else', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'VOLUME', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']

    for (const each of instructions) expect(known).toContain(each.getInstruction())
  })

  test('builds in one stage and runs in another, both on Node 24', () => {
    expect(dockerfile.getFROMs().map((from) => from.getImageTag()?.split('-')[0])).toEqual(['24', '24'])
  })

  test('does not run as root, and tells whether it lives', () => {
    expect(argumentsOf('USER')).toEqual(['node'])
    expect(argumentsOf('HEALTHCHECK')).toEqual([expect.stringContaining('/healthz')])
  })

  test('copies files that are there, and that .dockerignore lets through', () => {
    const sources = dockerfile
      .getCOPYs()
      .filter((copy) => copy.getFromFlag() === null)
      .flatMap((copy) => copy.getArguments().slice(0, -1))
      .map((argument) => argument.getValue())

    expect(sources).toContain('src')
    for (const source of sources) {
      expect(existsSync(join(root, source))).toBe(true)
      expect(read('.dockerignore').split('\n')).toContain(`!${source}`)
    }
  })

  test('starts the program, with an environment that it accepts', () => {
    const env = dockerfile.getENVs().flatMap((each) => each.getProperties())
    const settings = Object.fromEntries(env.map((each) => [each.getName(), each.getValue() ?? undefined]))

    expect(argumentsOf('CMD')).toEqual([
      '["node", "--max-semi-space-size=16", "--max-old-space-size=256", "src/main.ts"]',
    ])
    expect(readConfig(settings)).toMatchObject({ port: 3000, playground: 'off' })
  })
})

describe('docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose
  const { app, second, proxy, database, jobs } = compose.services

  test('starts the program once its servers are healthy', () => {
    expect(app?.depends_on).toEqual({
      database: { condition: 'service_healthy' },
      jobs: { condition: 'service_healthy' },
    })
    for (const server of [database, jobs]) expect(server?.healthcheck).toHaveProperty('test')
  })

  test('gives the program an environment that it accepts, without any .env', () => {
    expect(readConfig(environmentOf(app ?? {}, {}))).toMatchObject({
      databaseUrl: 'postgres://mlops@database:5432/mlops_proposal',
      redisUrl: 'redis://jobs:6379',
      playground: 'on',
    })
    expect(app?.env_file).toEqual([{ path: '.env', required: false }])
  })

  test('passes on whatever .env holds, and keeps what must hold inside', () => {
    const set = {
      SLACK_SIGNING_SECRET: 'x'.repeat(32),
      SLACK_BOT_TOKEN: 'xoxb-1',
      OPENAI_API_KEY: 'sk-1',
      HOST: '127.0.0.1',
      PORT: '8080',
      DATABASE_URL: 'postgres://localhost/x',
      PLAYGROUND: 'off',
    }

    expect(readConfig(environmentOf(app ?? {}, set))).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
      databaseUrl: 'postgres://mlops@database:5432/mlops_proposal',
      playground: 'off',
      slack: { workspace: { botToken: 'xoxb-1' } },
      coach: { connection: { apiKey: 'sk-1' } },
    })
    expect(fillIn(app?.ports?.[0] ?? '', set)).toBe('127.0.0.1:8080:3000')
  })

  test('takes any password for its database, the same on both sides', () => {
    const password = `p@ss/w#rd?:%40 $HOME'"`
    const settings = environmentOf(app ?? {}, { POSTGRES_PASSWORD: password })
    vi.stubEnv('PGPASSWORD', settings['PGPASSWORD'])
    const client = new Client({ connectionString: settings['DATABASE_URL'] })
    vi.unstubAllEnvs()

    expect(client).toMatchObject({ password, host: 'database', user: 'mlops', database: 'mlops_proposal' })
    expect(fillIn(database?.environment?.['POSTGRES_PASSWORD'] ?? '', { POSTGRES_PASSWORD: password })).toBe(password)
  })

  test('lets only this machine in', () => {
    expect(app?.ports).toEqual(['127.0.0.1:${PORT:-3000}:3000'])
    expect(proxy?.ports).toEqual(['127.0.0.1:${PROXY_PORT:-8080}:8080'])
    expect(second?.ports).toEqual([])
    expect(database).not.toHaveProperty('ports')
    expect(jobs).not.toHaveProperty('ports')
  })

  test('lets none of them write outside its volumes, or do what only root may; the servers need some of it to start', () => {
    for (const [name, each] of Object.entries(compose.services)) {
      expect([name, each.read_only, each.cap_drop]).toEqual([name, true, ['ALL']])
      expect(each.security_opt).toEqual(['no-new-privileges:true'])
    }
    expect([app?.cap_add, second?.cap_add, proxy?.cap_add]).toEqual([undefined, undefined, undefined])
    expect(app?.tmpfs).toEqual(['/tmp'])
  })

  test('starts a second replica like the first, and a proxy, only where they are asked for', () => {
    const { ports: _, profiles, ...rest } = second ?? {}
    const { ports: __, ...first } = app ?? {}

    expect(rest).toEqual(first)
    expect([profiles, proxy?.profiles, app?.profiles]).toEqual([['replicas'], ['replicas'], undefined])
    const mounted = proxy?.volumes?.map((volume) => volume.split(':')[0] ?? '') ?? []
    expect(mounted.map((file) => existsSync(join(root, file)))).toEqual([true])
    const named = [...read('docs/operating/haproxy.cfg').matchAll(/^ {2}server (\w+) (\w+):3000/gm)]
    expect(new Set(named.map(([, , host]) => host))).toEqual(new Set(['app', 'second']))
  })

  test('keeps jobs from being evicted, and data in volumes that it declares', () => {
    expect(jobs?.command?.join(' ')).toContain('--appendonly yes --maxmemory-policy noeviction')
    const used = [database, jobs].flatMap((each) => each?.volumes ?? []).map((volume) => volume.split(':')[0])
    expect(Object.keys(compose.volumes)).toEqual(used)
  })
})
