import { afterAll, beforeAll, expect, test } from 'vitest'

import { postgresStore } from '../../src/adapters/postgres/store.ts'
import { receiver } from '../../src/app/receive.ts'
import type { Log } from '../../src/ports/log.ts'
import type { Store } from '../../src/ports/store.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { envelopeOf, home, proposalOf, show, startOf } from '../contracts/example.ts'
import { memoryPool } from '../support/pglite.ts'

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
const limits = { maxOpenDrafts: 5, restoreDays: 30 }
const programme = { limits, rubric, language: 'fr', coach: 'automatic', marks: [] } as const

let store: Store
beforeAll(async () => {
  store = await postgresStore(await memoryPool())
})
afterAll(() => store.close())

test('what is said in a thread is unknown until its root message is noted, and stored from then on', async () => {
  const receive = receiver({ store, log: silent, programme }, (commit) => store.commit(commit))
  const root = { channel: home.channel, id: 'root-1' }
  const said = envelopeOf({ tenant: 'quick', place: { ...home, thread: root.id } })
  await store.commit(startOf(proposalOf('MLP-1', { tenant: 'quick' }), [show('root')]))

  expect(await receive(said)).toEqual({ type: 'unknown' })
  const [lane] = await store.takeLanes(1, 60_000)
  const taken = await store.take(lane?.lane ?? '', 60_000)
  if (taken?.first) await store.delivered(taken.first, root)

  expect(await receive(said)).toEqual({ type: 'stored' })
  expect((await store.findById('quick', 'MLP-1'))?.proposal.sections[1].pieces).toHaveLength(1)
})
