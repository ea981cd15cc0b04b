import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { Hono } from 'hono'
import { Registry } from 'prom-client'
import { describe, expect, test, vi } from 'vitest'
import { setAsideCounter } from '../../src/adapters/postgres/intake/set-aside-counter.ts'
import { store } from '../../src/adapters/postgres/intake/intake-rows.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { gaugeSetAside } from '../../src/start/gauge-set-aside.ts'
import { gaugeTimers } from '../../src/start/gauge-timers.ts'
import { healthRoutes } from '../../src/start/health.ts'
import { listen } from '../../src/start/listen.ts'
import { readinessOf } from '../../src/start/readiness.ts'
import { envelopeOf, home, proposalOf, show, startOf } from '../contracts/example.ts'
import { memoryPool } from '../support/pglite.ts'

const tenant = 'slack-T0GONE'
const token = 'a-token-of-metrics'
const headers = { authorization: `Bearer ${token}` }
const jobs = { ping: async () => undefined }

test('/metrics counts what waits until it arrives, and names nobody', async () => {
  const pool = await memoryPool()
  const state = await postgresState(pool)
  const { proposals, outbox } = state
  const readiness = readinessOf({ proposals, jobs })
  const routes = healthRoutes({ readiness, outbox, registry: new Registry(), metricsToken: token })
  const waiting = async () => {
    const text = await (await routes.request('/metrics', { headers })).text()
    expect(text).not.toContain(tenant)
    return text.split('\n').filter((line) => line.startsWith('deliveries_waiting '))
  }
  const step = startOf(proposalOf('W', { tenant }), [show('root')])
  await state.proposals.commit({ ...step, envelope: { ...step.envelope, ...envelopeOf({ tenant }), place: home } })
  const first = async () => {
    const [lane] = await state.outbox.takeLanes(100, 0)
    const taken = await state.outbox.take(lane?.lane ?? '', 60_000)
    if (taken?.first == null) throw new Error('nothing waits')
    return taken.first
  }

  const before = await waiting()
  await state.outbox.failed(await first(), 'the app was removed', { afterMs: 0 })
  const meanwhile = await waiting()
  await state.outbox.delivered(await first(), { channel: 'mlops', id: 'm-1' })

  expect([before, meanwhile, await waiting()]).toEqual([
    ['deliveries_waiting 0'],
    ['deliveries_waiting 1'],
    ['deliveries_waiting 0'],
  ])
  await pool.end()
})

test('/metrics counts the timers that are set, and those that are overdue', async () => {
  const pool = await memoryPool()
  const { proposals } = await postgresState(pool)
  const registry = new Registry()
  gaugeTimers(postgresTimers(pool), registry, () => '2026-11-24T09:00:00.000Z')
  const counted = async () => {
    const text = await registry.metrics()
    return text.split('\n').filter((line) => line.startsWith('timers{'))
  }
  const moments = ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z', '2026-11-25T09:00:00.000Z']
  const timers = moments.map((at, index) => ({ name: `timer-${index}`, at }))

  await proposals.commit({ ...startOf(proposalOf('T')), timers })

  expect(await counted()).toEqual(['timers{state="set"} 3', 'timers{state="overdue"} 2'])
  await pool.end()
})

test('/metrics counts what was set aside, by its reason', async () => {
  const pool = await memoryPool()
  await postgresState(pool)
  const registry = new Registry()
  gaugeSetAside(setAsideCounter(pool), registry)
  const counted = async () => {
    const text = await registry.metrics()
    return text.split('\n').filter((line) => line.startsWith('received_set_aside{'))
  }
  await store({ pool, platform: 'slack', holder: randomUUID() }, sent, 'nobody')
  const before = await counted()
  await pool.query("update intake set failed_at = now(), reason = 'ended' where key = 'k1'")
  await pool.query("update intake set failed_at = now() where key in ('k2', 'k3')")
  await pool.query("update intake set unread_by = 4 where key = 'k4'")

  expect(before).toEqual([
    'received_set_aside{why="ended"} 0',
    'received_set_aside{why="failed"} 0',
    'received_set_aside{why="unreadable"} 0',
  ])
  expect(await counted()).toEqual([
    'received_set_aside{why="ended"} 1',
    'received_set_aside{why="failed"} 2',
    'received_set_aside{why="unreadable"} 1',
  ])
  await pool.end()
})

const sent = [1, 2, 3, 4, 5].map((n) => ({ key: `k${n}`, sender: `person ${n}`, payload: {} }))

describe('who may read /metrics', () => {
  async function asked(metricsToken: string | null, sent: Record<string, string>): Promise<number> {
    const pool = await memoryPool()
    const { proposals, outbox } = await postgresState(pool)
    const parts = { readiness: readinessOf({ proposals, jobs }), outbox, registry: new Registry(), metricsToken }
    const server = await listen(new Hono().route('/', healthRoutes(parts)), '127.0.0.1', 0)
    const { hostname, port } = new URL(server.address)
    const request = get({ hostname, port, path: '/metrics', headers: sent })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    response.resume()
    await server.close()
    await pool.end()
    return response.statusCode ?? 0
  }

  test.each<[string, string | null, Record<string, string>, number]>([
    ['this machine, where there is no token', null, {}, 200],
    ['this machine by its name', null, { host: 'localhost:3000' }, 200],
    ['a page of another site, whose name leads here', null, { host: 'evil.example' }, 403],
    ['this machine without the token that there is', token, {}, 403],
    ['whoever has another token', token, { authorization: 'Bearer another' }, 403],
    ['whoever has the token', token, { ...headers, host: 'mlops.example.org' }, 200],
  ])('%s', async (_who, metricsToken, sent, status) => {
    expect(await asked(metricsToken, sent)).toBe(status)
  })
})

describe('readiness', () => {
  const minute = 60_000
  /** What is said at each pair of clocks, the machine's and the database's, in ms; a second passes after each. */
  async function said(...clocks: readonly (readonly [own: number, told: number])[]): Promise<readonly string[]> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
    let [own, told] = [0, 0]
    const ask = readinessOf({ proposals: { ping: async () => new Date(told) }, jobs, nowMs: () => own })
    const answers: string[] = []
    for (const clock of clocks) {
      ;[own, told] = clock
      const { status, clock: judged } = await ask()
      answers.push(`${status}, ${judged}`)
      await vi.advanceTimersByTimeAsync(2 * 1_000)
    }
    vi.useRealTimers()
    return answers
  }

  test('a clock that is off from the start makes it unable, until it is right', async () => {
    expect(await said([3 * minute, 0], [2_000, 2_000])).toEqual(['unable, off', 'ready, right'])
  })

  test('a clock of this machine that is moved makes it unable; one of the database does not', async () => {
    expect(await said([0, 0], [3 * minute, 2_000])).toEqual(['ready, right', 'unable, off'])
    expect(await said([0, 0], [2_000, -60 * minute])).toEqual(['ready, right', 'degraded, database off'])
  })

  test('asks the store once for all who ask within a second', async () => {
    let asked = 0
    const ask = readinessOf({
      proposals: {
        async ping() {
          asked += 1
          return new Date()
        },
      },
      jobs,
    })

    await Promise.all([ask(), ask(), ask()])
    await ask()

    expect(asked).toBe(1)
  })
})
