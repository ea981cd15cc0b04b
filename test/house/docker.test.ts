import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { DockerfileParser } from 'dockerfile-ast'
import { describe, expect, test } from 'vitest'
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
  readonly healthcheck?: object
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly volumes?: readonly string[]
}

/** A value as Compose fills it in when nothing is set around it. */
function filledIn(value: string): string {
  return value.replace(/\$\{\w+:-([^}]*)\}/g, '$1')
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
  const compose = parse(read('docker-compose.yml')) as Compose
  const { app, database, jobs } = compose.services

  test('starts the program once its servers are healthy', () => {
    expect(app?.depends_on).toEqual({
      database: { condition: 'service_healthy' },
      jobs: { condition: 'service_healthy' },
    })
    for (const server of [database, jobs]) expect(server?.healthcheck).toHaveProperty('test')
  })

  test('gives the program an environment that it accepts, together with its image', () => {
    const settings = Object.entries(app?.environment ?? {}).map(([name, value]) => [name, filledIn(value)])
    const config = readConfig({ HOST: '0.0.0.0', NODE_ENV: 'production', ...Object.fromEntries(settings) })

    expect(config).toMatchObject({
      databaseUrl: 'postgres://mlops:mlops@database:5432/mlops_proposal',
      redisUrl: 'redis://jobs:6379',
      playground: 'on',
    })
  })

  test('lets only this machine in', () => {
    expect(app?.ports).toEqual(['127.0.0.1:3000:3000'])
    expect(database).not.toHaveProperty('ports')
    expect(jobs).not.toHaveProperty('ports')
  })

  test('keeps jobs from being evicted, and data in volumes that it declares', () => {
    expect(jobs?.command?.join(' ')).toContain('--appendonly yes --maxmemory-policy noeviction')
    const used = [database, jobs].flatMap((each) => each?.volumes ?? []).map((volume) => volume.split(':')[0])
    expect(Object.keys(compose.volumes)).toEqual(used)
  })
})
