import { bullmqJobs } from '../adapters/bullmq/jobs.ts'
import { postgresBackend } from '../adapters/bullmq/postgres-backend.ts'
import { redisBackend } from '../adapters/bullmq/redis-backend.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import type { Config } from './config.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { Log } from '../ports/log.ts'
import { reachable } from './reachable.ts'

/** Jobs in Redis at `REDIS_URL`, else in the database. Rejects with a sentence where Redis cannot be used. */
export async function openJobs({ redisUrl }: Config, pool: Pool, log: Log): Promise<Jobs> {
  if (redisUrl === null) return bullmqJobs(await postgresBackend(pool), log)
  return bullmqJobs(await reachable('REDIS_URL', redisUrl, () => redisBackend(redisUrl, log)), log)
}
