import { createServer as createTlsServer } from 'node:https'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, test } from 'vitest'

import { examineCoach } from '../../../src/adapters/openai/examine.ts'
import type { Connection } from '../../../src/adapters/openai/connection.ts'
import type { Behaviour } from '../../support/fake-model/behaviour.ts'
import { type FakeModelOptions, startFakeModel } from '../../support/fake-model/fake-model.ts'
import { freePort } from '../../support/free-port.ts'
import { connectionTo } from './setting.ts'
import { selfSigned } from './self-signed.ts'

const closing: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const works = { works: true }
const oneModel: Partial<Connection> = { criticModel: 'gpt-6-luna' }

async function fakeOf(options: FakeModelOptions = {}, behaviour?: Behaviour) {
  const fake = await startFakeModel({ server: 'openai', answer: () => works, ...options })
  if (behaviour) fake.otherwise(behaviour)
  closing.push(() => fake.close())
  return fake
}

describe('the doctor’s question to a model', () => {
  test('says how long it took, for each model', async () => {
    const fake = await fakeOf()

    const found = await examineCoach(connectionTo(fake), 45_000)

    expect(found).toMatchObject([
      { part: 'AI coach, gpt-6-luna', state: 'fine', remedy: '' },
      { part: 'AI coach, gpt-6-luna-critic', state: 'fine', remedy: '' },
    ])
    expect(found[0]?.found).toMatch(/^127\.0\.0\.1:\d+ \(Responses\) answered in \d+ ms\.$/)
    expect(fake.problems).toEqual([])
    expect(fake.requests.map(({ model }) => model)).toEqual(['gpt-6-luna', 'gpt-6-luna-critic'])
    expect(fake.requests[0]?.tokens?.input).toBeLessThan(100)
  })

  test.each<readonly [string, FakeModelOptions, Behaviour | undefined, Partial<Connection>, RegExp, RegExp]>([
    ['a wrong key', { key: 'sk-right' }, undefined, {}, /401 \(invalid_api_key\)/, /check OPENAI_API_KEY/],
    ['a key without permission', {}, { type: 'error', status: 403 }, {}, /403/, /permissions of OPENAI_API_KEY/],
    ['a wrong model', { models: ['gpt-6-sol'] }, undefined, {}, /model_not_found/, /check OPENAI_MODEL/],
    ['a server without Responses', { apis: ['chat'] }, undefined, {}, /404/, /set OPENAI_API=chat/],
    ['a wrong address', { apis: [] }, undefined, {}, /404/, /OPENAI_BASE_URL: it usually ends in \/v1/],
    ['no credit', {}, { type: 'error', status: 429, code: 'insufficient_quota' }, {}, /insufficient_quota/, /credit/],
    ['too many requests', {}, { type: 'error', status: 429 }, {}, /429/, /try again later/],
    ['a provider in trouble', {}, { type: 'error', status: 500 }, {}, /500/, /status page/],
    ['a model without schema', {}, { type: 'text', text: 'Yes, it works!' }, {}, /not JSON/, /structured outputs/],
    ['a login page', {}, { type: 'page' }, { api: 'chat' }, /something else/, /OPENAI_BASE_URL/],
    ['a server that hangs', {}, { type: 'hang' }, {}, /no answer within 0\.5 s/, /Try again.*OPENAI_TIMEOUT_SECONDS/],
  ])('finds %s', async (_, options, behaviour, more, found, remedy) => {
    const fake = await fakeOf(options, behaviour)

    const [examined, ...others] = await examineCoach(connectionTo(fake, { ...oneModel, ...more }), 500, 0)

    expect(others).toEqual([])
    expect(examined?.state).toBe('wrong')
    expect(examined?.found).toMatch(found)
    expect(examined?.remedy).toMatch(remedy)
    expect(JSON.stringify(examined)).not.toContain('sk-secret-key')
  })

  test('names Azure’s variables to those who use it', async () => {
    const fake = await fakeOf({ server: 'azure', key: 'right' })
    const azure = { server: 'azure', baseUrl: `${fake.origin}/openai/v1` } as const

    const [examined] = await examineCoach(connectionTo(fake, { ...oneModel, ...azure }), 45_000)

    expect(examined?.remedy).toContain('AZURE_OPENAI_API_KEY')
  })

  test('repeats a server’s own words, without the key', async () => {
    const fake = await fakeOf({ key: 'sk-right' })

    const [examined] = await examineCoach(connectionTo(fake, oneModel), 45_000)

    expect(examined?.found).toContain('Incorrect API key provided: …')
  })

  test.each([
    ['a host that does not exist', async () => 'https://model.invalid/v1', /ENOTFOUND/, /host has no address/],
    [
      'a port where nothing listens',
      async () => `http://127.0.0.1:${await freePort()}/v1`,
      /ECONNREFUSED/,
      /Nothing listens/,
    ],
    ['https where http is spoken', httpSpoken, /ERR_SSL|EPROTO/, /check http or https/],
    ['a certificate that nobody signed', selfSignedServer, /SELF_SIGNED_CERT/, /NODE_EXTRA_CA_CERTS/],
  ])('finds %s', async (_, at, found, remedy) => {
    const [examined] = await examineCoach(connectionTo({ url: await at() }, oneModel), 5_000, 0)

    expect(examined?.found).toMatch(found)
    expect(examined?.remedy).toMatch(remedy)
  })
})

async function httpSpoken(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  return listening(server, 'https')
}

async function selfSignedServer(): Promise<string> {
  const server = createTlsServer(selfSigned, (_, response) => void response.end('{}')).listen(0, '127.0.0.1')
  return listening(server, 'https')
}

async function listening(server: ReturnType<typeof createServer>, protocol: string): Promise<string> {
  await once(server, 'listening')
  closing.push(() => server.close())
  return `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}
