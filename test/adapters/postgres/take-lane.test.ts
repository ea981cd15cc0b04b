import { setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Pool } from '../../../src/adapters/postgres/pool.ts'
import { postgresStore } from '../../../src/adapters/postgres/store.ts'
import type { Store } from '../../../src/ports/store.ts'
import { proposalOf, show, startOf } from '../../contracts/example.ts'
import { postgresUrl, serverPool } from '../../support/postgres.ts'

const minute = 60_000

describe.skipIf(!postgresUrl)('a worker that takes a lane while another gives it back', () => {
  let pool: Pool
  let store: Store
  beforeAll(async () => {
    pool = await serverPool()
    store = await postgresStore(pool)
  })
  afterAll(() => store.close())

  test('gets no effect that the other has delivered meanwhile, but the one after it', async () => {
    await store.commit(startOf(proposalOf('MLP-2026-001'), [show('root'), show('section:1')]))
    const lane = (await store.takeLanes(1, minute))[0]?.lane ?? ''
    const other = await store.take(lane, minute)
    const releasing = await pool.connect()
    await releasing.query('begin')
    await releasing.query('delete from lane_lease where lane = $1', [lane])

    // It begins before the delivery is stored, and waits for the release.
    const taking = store.take(lane, minute)
    await setTimeout(200)
    const second = await store.delivered(other?.first?.id ?? '', { channel: 'mlops', id: 'root-1' })
    await releasing.query('commit')
    releasing.release()

    expect((await taking)?.first?.id).toBe(second?.id)
  })
})
