import { createRedisBackend } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'

import type { Log } from '../../ports/log.ts'
import type { Backend } from './backend.ts'

/** The longest pause between two tries to reconnect, in ms. */
const longestPause = 1_000

const patient: RedisOptions = {
  // BullMQ's workers need a connection that never gives a command up.
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(times * 50, longestPause),
  connectTimeout: 5_000,
}

/** For adding: no command waits for a connection, so that the outbox keeps it instead. */
const hasty: RedisOptions = { ...patient, maxRetriesPerRequest: 1, enableOfflineQueue: false }

/**
 * Jobs in Redis. Rejects when it cannot be reached now; later it reconnects by itself.
 * Warns when Redis may evict keys: a full memory would then throw jobs away (the outbox sends them again, late).
 */
export async function redisBackend(url: string, log: Log): Promise<Backend> {
  const forQueue = await waitForConnection(new Redis(url, { ...hasty, lazyConnect: true }), log)
  const forWorker = await waitForConnection(new Redis(url, { ...patient, lazyConnect: true }), log)
  await checkEviction(forQueue, log)
  return {
    factory: createRedisBackend,
    forQueue,
    forWorker,
    async ping() {
      await forQueue.ping()
    },
    async close() {
      forQueue.disconnect()
      forWorker.disconnect()
    },
  }
}

async function waitForConnection(redis: Redis, log: Log): Promise<Redis> {
  // Without a listener ioredis prints each failed try itself.
  redis.on('error', (error: Error) => log.debug({ error: error.message }, 'Redis is away'))
  try {
    await redis.connect()
    return redis
  } catch (error) {
    redis.disconnect()
    throw error
  }
}

async function checkEviction(redis: Redis, log: Log): Promise<void> {
  const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1]
  if (policy !== undefined && policy !== 'noeviction')
    log.warn({ policy }, 'Redis may evict jobs: set its maxmemory-policy to noeviction')
}
