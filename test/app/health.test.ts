import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { gaugeTimers } from '../../src/start/gauge-timers.ts'
import { healthRoutes } from '../../src/start/health.ts'
import { envelopeOf, home, proposalOf, show, startOf } from '../contracts/example.ts'
import { memoryPool } from '../support/pglite.ts'

test('/metrics counts what waits, by tenant, until it arrives', async () => {
  const pool = await memoryPool()
  const state = await postgresState(pool)
  const routes = healthRoutes(state.proposals, state.outbox, { ping: async () => undefined }, new Registry())
  const waiting = async () => {
    const text = await (await routes.request('/metrics')).text()
    return text.split('\n').filter((line) => line.startsWith('deliveries_waiting{'))
  }
  const tenant = 'slack-T0GONE'
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

  expect([before, meanwhile, await waiting()]).toEqual([[], ['deliveries_waiting{tenant="slack-T0GONE"} 1'], []])
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
