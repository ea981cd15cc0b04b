import { setTimeout } from 'node:timers/promises'

import { describe, expect, test } from 'vitest'

import { deliveries } from '../../../src/app/errands/errand-kind.ts'
import { bullmqJobs } from '../../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../../src/adapters/bullmq/postgres-backend.ts'
import { openPostgres } from '../../../src/adapters/postgres/pool/open-postgres.ts'
import { eventually } from '../../support/eventually.ts'
import { keepingLog } from '../../contracts/log-lines.ts'
import { cutOff } from '../../support/cut-off.ts'
import { createDatabase, postgresUrl } from '../../support/postgres.ts'

describe.skipIf(!postgresUrl)('when PostgreSQL goes away', () => {
  test('adding rejects soon, few lines are logged, and jobs go on when it is back', async () => {
    const way = await cutOff(await createDatabase())
    const pool = openPostgres(way.url, () => undefined)
    const log = keepingLog()
    const jobs = bullmqJobs(await postgresBackend(pool), log)
    const lanes: string[] = []
    await jobs.work(deliveries, async (lane) => {
      lanes.push(lane)
      return 'done'
    })
    await jobs.add({ id: 'o-1x', lanes: ['before'], queue: deliveries.name })
    await eventually(() => expect(lanes).toEqual(['before']))

    way.cut()
    await expect(jobs.add({ id: 'o-2x', lanes: ['lost'], queue: deliveries.name })).rejects.toThrow(Error)
    await setTimeout(1_000)
    way.mend()
    await jobs.add({ id: 'o-3x', lanes: ['after'], queue: deliveries.name })

    await eventually(() => expect(lanes).toEqual(['before', 'after']))
    expect(log.lines.length).toBeLessThan(10)
    await jobs.close()
    await pool.end()
    await way.close()
  })
})
