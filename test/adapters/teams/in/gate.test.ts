import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createKey } from '../../../support/fake-connector/microsoft.ts'
import { message } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()
const foreign = '00000000-1111-2222-3333-444444444444'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** An unsigned token with these claims, as anybody can write it. */
function unsigned(claims: object, header: object = { alg: 'none', typ: 'JWT' }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(header)}.${part(claims)}.`
}

function claims(): object {
  const exp = Math.floor(Date.now() / 1_000) + 3_600
  return { iss: 'https://api.botframework.com', aud: stage.world.appId, exp, serviceurl: stage.service }
}

type Request = Parameters<typeof stage.post>[1] & { readonly body?: unknown }

/** The inbound table: what comes, what it gets, and whether anything behind the gate saw it. */
const table: readonly (readonly [what: string, status: number, request: () => Promise<Request>])[] = [
  ['a valid token', 200, async () => ({})],
  ['no token', 401, async () => ({ authorization: null })],
  ['another scheme', 401, async () => ({ authorization: 'Basic bWU6c2VjcmV0' })],
  ['the scheme in lower case', 401, async () => ({ authorization: `bearer ${await stage.token()}` })],
  ['a token that is none', 401, async () => ({ authorization: 'Bearer abc' })],
  ['a wrong audience', 401, async () => bearing({ audience: foreign })],
  ['a wrong issuer', 401, async () => bearing({ issuer: 'https://sts.windows.net/emulator/' })],
  ['a key that nobody published', 401, async () => bearing({ key: createKey() })],
  ['expired within the skew', 200, async () => bearing({ expiresIn: -200 })],
  ['expired beyond the skew', 401, async () => bearing({ expiresIn: -400 })],
  ['a token for another service', 401, async () => bearing({ serviceUrl: 'https://smba.trafficmanager.net/emea/' })],
  [
    'a token for the same service without its last slash',
    200,
    async () => bearing({ serviceUrl: stage.service.replace(/\/$/, '') }),
  ],
  ['a token that names no service', 401, async () => bearing({ serviceUrl: undefined as never })],
  ['a key not endorsed for Teams', 401, async () => bearing({ key: published(['webchat']) })],
  ['a signature by another key under a known name', 401, async () => bearing({ key: forged() })],
  ['alg none', 401, async () => ({ authorization: `Bearer ${unsigned(claims())}` })],
  ['alg none with a signature', 401, async () => ({ authorization: `Bearer ${unsigned(claims())}abc` })],
  ['alg HS256 with the public key as the secret', 401, async () => ({ authorization: `Bearer ${await confused()}` })],
  ['a body without serviceUrl', 400, async () => ({ body: without('serviceUrl') })],
  ['a body without type', 400, async () => ({ body: without('type') })],
  ['a body without id', 400, async () => ({ body: without('id') })],
  ['a body without conversation', 400, async () => ({ body: without('conversation') })],
  ['an array', 400, async () => ({ body: [message(stage, 'bonjour')] })],
  ['a text', 400, async () => ({ raw: '"bonjour"' })],
  ['nothing', 400, async () => ({ raw: '' })],
  ['not JSON', 400, async () => ({ raw: '{"type":' })],
  ['a body of 2 MB', 400, async () => ({ body: message(stage, 'é'.repeat(1024 * 1024)) })],
  ['a foreign tenant', 401, async () => ({ body: ofTenant(foreign) })],
  ['two tenants, one of them foreign', 401, async () => ({ body: ofTenant(stage.world.tenantId, foreign) })],
  ['no tenant', 401, async () => ({ body: ofTenant() })],
  ['a tenant in capitals', 200, async () => ({ body: ofTenant(stage.world.tenantId.toUpperCase()) })],
  ['another channel than Teams', 401, async () => ({ body: message(stage, 'bonjour', { channelId: 'webchat' }) })],
  ['a foreign host', 401, () => fromService('https://smba.trafficmanager.net.example.org/emea/')],
  ['Microsoft’s host without https', 401, () => fromService('http://smba.trafficmanager.net/emea/')],
  ['Microsoft’s host behind a password', 401, () => fromService('https://me@smba.trafficmanager.net/emea/')],
  ['Microsoft’s host', 200, () => fromService('https://smba.trafficmanager.net/emea/')],
  ['Microsoft’s host for a government', 200, () => fromService('https://smba.infra.gov.teams.microsoft.us/teams')],
]

async function bearing(options: Parameters<typeof stage.token>[0]): Promise<Request> {
  return { authorization: `Bearer ${await stage.token(options)}` }
}

function without(name: string): object {
  return Object.fromEntries(Object.entries(message(stage, 'bonjour')).filter(([key]) => key !== name))
}

function ofTenant(...ids: readonly string[]): object {
  const [id, tenantId] = ids
  const conversation = { id: 'a:chat', conversationType: 'personal', ...(tenantId ? { tenantId } : {}) }
  return message(stage, 'bonjour', { conversation, channelData: id ? { tenant: { id } } : {} })
}

async function fromService(serviceUrl: string): Promise<Request> {
  return { ...(await bearing({ serviceUrl })), body: message(stage, 'bonjour', { serviceUrl }) }
}

/** A further key on Microsoft's list, fetched like the first. */
function published(endorsements: readonly string[]): ReturnType<typeof createKey> {
  const key = createKey(endorsements)
  stage.microsoft.keys.push(key)
  // An unknown key is looked for once a minute at most.
  stage.now = new Date(Date.parse(stage.now) + 61_000).toISOString()
  return key
}

function forged(): ReturnType<typeof createKey> {
  return { ...createKey(), kid: stage.microsoft.keys[0]?.kid ?? '' }
}

async function confused(): Promise<string> {
  const { createHmac } = await import('node:crypto')
  const kid = stage.microsoft.keys[0]?.kid
  const secret = stage.microsoft.keys[0]?.publicKey.export({ format: 'pem', type: 'spki' }) ?? ''
  const head = unsigned(claims(), { alg: 'HS256', kid }).slice(0, -1)
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}

describe('the gate of Teams', () => {
  test.each(table)('%s: %i', async (_what, status, request) => {
    const { body, ...more } = await request()

    const response = await stage.post(body ?? message(stage, 'bonjour'), more)

    expect(response.status).toBe(status)
    expect(await response.text()).toBe('')
    expect(stage.inbox.envelopes).toHaveLength(status === 200 ? 1 : 0)
  })

  test('writes why somebody was refused to the log, and never what they sent', async () => {
    await stage.post(message(stage, 'un secret'), { authorization: 'Bearer a.b.c' })

    expect(stage.lines).toEqual([
      { level: 'debug', data: { reason: 'a wrong token' }, message: 'a request to /api/messages was refused' },
    ])
  })

  test('lets a token that was good in again until it ends, and no longer', async () => {
    stage.now = new Date().toISOString()
    const authorization = `Bearer ${await stage.token({ expiresIn: 60 })}`
    const statusAfter = async (seconds: number) => {
      stage.now = new Date(Date.now() + seconds * 1_000).toISOString()
      return (await stage.post(message(stage, 'bonjour'), { authorization })).status
    }

    expect([await statusAfter(0), await statusAfter(299), await statusAfter(359), await statusAfter(362)]).toEqual([
      200, 200, 200, 401,
    ])
  })

  test('finds a key that was published since, and asks once a minute at most', async () => {
    await stage.post(message(stage, 'bonjour'))
    const key = published(['msteams'])

    const found = await stage.post(message(stage, 'bonjour'), await bearing({ key }))
    const late = createKey()
    stage.microsoft.keys.push(late)
    const tooSoon = await stage.post(message(stage, 'bonjour'), await bearing({ key: late }))
    stage.now = new Date(Date.parse(stage.now) + 61_000).toISOString()
    const later = await stage.post(message(stage, 'bonjour'), await bearing({ key: late }))

    expect([found.status, tooSoon.status, later.status]).toEqual([200, 401, 200])
  })

  test('keeps its memory under 10,000 requests with tokens of all kinds', async () => {
    const body = JSON.stringify(message(stage, 'bonjour'))
    const statuses = new Set<number>()
    const flood = async (times: number) => {
      for (let index = 0; index < times; index += 1) {
        const token = unsigned({ ...claims(), tid: randomUUID() }, { alg: 'RS256', kid: randomUUID() })
        statuses.add((await stage.post(null, { authorization: `Bearer ${token}c2ln`, raw: body })).status)
        stage.lines.length = 0
      }
      // What is freed by finalizers goes with a second round.
      for (let round = 0; round < 3; round += 1) {
        collectGarbage()
        await setImmediate()
      }
      return process.memoryUsage().heapUsed
    }

    const before = await flood(3_000)
    const after = await flood(10_000)

    expect([...statuses]).toEqual([401])
    expect((after - before) / 2 ** 20).toBeLessThan(1)
    expect(stage.inbox.envelopes).toHaveLength(0)
  })
})
