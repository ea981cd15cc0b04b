import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { withCare } from '../../src/app/with-care.ts'
import { laneHolder } from '../../src/app/deliver.ts'
import { holdLane } from '../../src/app/hold-lane.ts'
import { type Chat, Overtaken } from '../../src/ports/chat.ts'
import type { Delivery } from '../../src/ports/outbox.ts'
import { proposalOf, show, startOf } from '../contracts/example.ts'
import { keepingLog } from '../contracts/log-lines.ts'
import { memoryPool } from '../support/pglite.ts'
import { programme } from '../support/programme.ts'

let pool: Pool
let state: PostgresState
beforeAll(async () => {
  pool = await memoryPool()
  state = await postgresState(pool)
})
afterAll(() => pool.end())

const leaseMs = 60_000
let ids = 0

/** A lane with one effect, in a worker's hands. */
async function taken(): Promise<Delivery> {
  const id = `MLP-2026-${String((ids += 1)).padStart(3, '0')}`
  const { taken: lanes } = await state.proposals.commitAndTake(startOf(proposalOf(id), [show('root')]), leaseMs)
  const [first] = lanes
  if (first === undefined) throw new Error('no lane was taken')
  return first
}

/** As if the worker had stood still for so long that its lease had run out, and another had taken the lane. */
async function takeAway({ lane }: Delivery): Promise<void> {
  await pool.query(`update lane_lease set token = 'another' where lane = $1`, [lane])
}

/** When a lease was asked for that has run out meanwhile. */
const longAgo = () => performance.now() - 2 * leaseMs

test('a lane whose lease certainly holds is kept without a look into the store', async () => {
  const first = await taken()
  await takeAway(first)
  const hold = holdLane({ outbox: state.outbox, log: keepingLog() }, first, { ms: leaseMs, asked: performance.now() })

  await hold.keep()
  hold.end()
})

test('a lane whose lease may have run out is kept where nobody has taken it, and is another’s where somebody has', async () => {
  const first = await taken()
  const hold = () => holdLane({ outbox: state.outbox, log: keepingLog() }, first, { ms: leaseMs, asked: longAgo() })
  const free = hold()
  await free.keep()
  free.end()
  await takeAway(first)
  const lost = hold()

  await expect(lost.keep()).rejects.toThrow(Overtaken)
  lost.end()
})

test('a worker that was overtaken leaves the effect as it is to whoever has the lane now', async () => {
  const first = await taken()
  const asked: string[] = []
  const chat: Chat = {
    platform: 'web',
    async show(post) {
      await takeAway(first)
      await post.keepLane?.()
      asked.push(post.key)
      return { channel: 'mlops', id: 'double' }
    },
  }
  const goOn = laneHolder(
    {
      ...state,
      care: withCare(state.outbox),
      chats: () => [chat],
      log: keepingLog(),
      programme,
      errands: [],
      now: () => '',
      stopping: never(),
    },
    async () => undefined,
    leaseMs,
  )

  expect(await goOn(first, longAgo())).toBe('busy')

  expect(asked).toEqual([])
  const { rows } = await pool.query('select attempts, last_error, not_before, done_at from outbox where id = $1', [
    first.id,
  ])
  expect(rows).toEqual([{ attempts: 0, last_error: null, not_before: null, done_at: null }])
  const leases = await pool.query('select token from lane_lease where lane = $1', [first.lane])
  expect(leases.rows).toEqual([{ token: 'another' }])
})

test('what no other worker can have in hand is a failed try, and pauses', async () => {
  const first = await taken()
  const chat: Chat = { platform: 'web', show: async () => Promise.reject(new Overtaken('noted meanwhile')) }
  const goOn = laneHolder(
    {
      ...state,
      care: withCare(state.outbox),
      chats: () => [chat],
      log: keepingLog(),
      programme,
      errands: [],
      now: () => '',
      stopping: never(),
    },
    async () => undefined,
    leaseMs,
  )

  expect(await goOn(first, performance.now())).toBe('done')

  const { rows } = await pool.query('select attempts, last_error from outbox where id = $1', [first.id])
  expect(rows).toEqual([{ attempts: 1, last_error: 'Overtaken: noted meanwhile' }])
})

function never(): AbortSignal {
  return new AbortController().signal
}
