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

/** What a server says that will never take us as we are set up; one that is away says nothing. */
const refusals = /^(?:WRONGPASS|NOAUTH|NOPERM|ERR (?:Client sent AUTH|AUTH))/

/**
 * Jobs in Redis. One that is away now is waited for in the background, like one that goes away later: until then the
 * outbox keeps what is to be done. Rejects where the server itself refuses, such as another password.
 * Warns when Redis may evict keys: a full memory would then throw jobs away (the outbox sends them again, late).
 */
export async function redisBackend(url: string, log: Log): Promise<Backend> {
  const [forQueue, forWorker] = await Promise.all([
    openConnection(new Redis(url, hasty), log),
    openConnection(new Redis(url, patient), log),
  ])
  const warnOnce = () => void checkEviction(forQueue, log).catch(() => undefined)
  if (forQueue.status === 'ready') await checkEviction(forQueue, log)
  else forQueue.once('ready', warnOnce)
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

/** The connection once it stands, or while it tries again by itself. Throws what the server refuses it for. */
async function openConnection(redis: Redis, log: Log): Promise<Redis> {
  let last: Error | null = null
  // Without a listener ioredis prints each failed try itself.
  redis.on('error', (error: Error) => {
    last = error
    log.debug({ error: error.message }, 'Redis is away')
  })
  // Not by `connect`: BullMQ makes copies of a connection, and one that is lazy gives up at its first try.
  await firstOutcome(redis)
  const why = (last as Error | null)?.message ?? ''
  if (redis.status === 'ready' || !refusals.test(why)) return redis
  redis.disconnect()
  throw new Error(why.replace(/\.$/, ''))
}

/** Resolves once the first try to connect is over. */
function firstOutcome(redis: Redis): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  redis.once('ready', resolve)
  redis.once('close', resolve)
  return promise
}

async function checkEviction(redis: Redis, log: Log): Promise<void> {
  const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1]
  if (policy !== undefined && policy !== 'noeviction')
    log.warn({ policy }, 'Redis may evict jobs: set its maxmemory-policy to noeviction')
}
