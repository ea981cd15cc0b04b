import { afterAll, beforeAll, describe } from 'vitest'

import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import { redisBackend } from '../../src/adapters/bullmq/redis-backend.ts'
import type { Jobs } from '../../src/ports/jobs.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { redisUrl } from '../support/redis.ts'
import { describeJobs } from './jobs.contract.ts'
import { keepingLog } from './log-lines.ts'

function describeJobsOnPool(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`on a pool of ${name}`, () => {
    let pool: Pool
    beforeAll(async () => {
      pool = await open()
    })
    afterAll(() => pool?.end())

    describeJobs(name, async () => bullmqJobs(await postgresBackend(pool), keepingLog()))
  })
}

describeJobsOnPool('PGlite', memoryPool)
describeJobsOnPool('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
// A database of its own: other files' programs leave jobs in the first one while this suite counts.
describeJobs('Redis', () => redisJobs(`${redisUrl}/1`), redisUrl ? 'here' : 'absent')

async function redisJobs(url: string): Promise<Jobs> {
  return bullmqJobs(await redisBackend(url, keepingLog()), keepingLog())
}
