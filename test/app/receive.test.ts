import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { receiver } from '../../src/app/receive.ts'
import { envelopeOf, home, proposalOf, show, startOf } from '../contracts/example.ts'
import { memoryPool } from '../support/pglite.ts'
import { programme, silent } from '../support/programme.ts'

let pool: Pool
let state: PostgresState
beforeAll(async () => {
  pool = await memoryPool()
  state = await postgresState(pool)
})
afterAll(() => pool.end())

test('what is said in a thread is unknown until its root message is noted, and stored from then on', async () => {
  const receive = receiver({ ...state, log: silent, programme }, (commit) => state.proposals.commit(commit))
  const root = { channel: home.channel, id: 'root-1' }
  const said = envelopeOf({ tenant: 'quick', place: { ...home, thread: root.id } })
  await state.proposals.commit(startOf(proposalOf('MLP-1', { tenant: 'quick' }), [show('root')]))

  expect(await receive(said)).toEqual({ type: 'unknown' })
  const [lane] = await state.outbox.takeLanes(1, 60_000)
  const taken = await state.outbox.take(lane?.lane ?? '', 60_000)
  if (taken?.first) await state.outbox.delivered(taken.first, root)

  expect(await receive(said)).toMatchObject({ type: 'stored' })
  expect((await state.proposals.findById('quick', 'MLP-1'))?.proposal.sections[1].pieces).toHaveLength(1)
})
