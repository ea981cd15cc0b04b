import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import { redisBackend } from '../../src/adapters/bullmq/redis-backend.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { redisUrl } from '../support/redis.ts'
import { describeErrands } from './errands.contract.ts'
import { keepingLog } from './log-lines.ts'

const inDatabase = async (pool: Pool) => bullmqJobs(await postgresBackend(pool), keepingLog())
// A database of its own: other files' programs leave jobs in the others.
const inRedis = async () => bullmqJobs(await redisBackend(`${redisUrl}/2`, keepingLog()), keepingLog())

describeErrands('PGlite', memoryPool, inDatabase)
describeErrands('PostgreSQL', serverPool, inDatabase, postgresUrl ? 'here' : 'absent')
describeErrands('PostgreSQL and Redis', serverPool, inRedis, postgresUrl && redisUrl ? 'here' : 'absent')
