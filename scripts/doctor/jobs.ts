import { Redis } from 'ioredis'

import type { Config } from '../../src/start/config.ts'
import type { Examined } from '../../src/ports/examined.ts'

/** How long Redis may take to answer, in ms. */
const patience = 5_000

/** Tries Redis, where it is configured: it must answer, be new enough and never evict. */
export async function examineJobs({ redisUrl }: Config): Promise<readonly Examined[]> {
  const part = 'Jobs'
  if (redisUrl === null) return [{ part, state: 'fine', found: 'in the database', remedy: '' }]
  const redis = new Redis(redisUrl, { lazyConnect: true, connectTimeout: patience, retryStrategy: () => null })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return [judge(part, await redis.info('server'), await redis.info('memory'))]
  } catch (error) {
    const remedy = 'Start Redis, or correct REDIS_URL.'
    const found = `Redis does not answer: ${String(error)}`
    return [{ part, state: 'wrong', found, expected: 'an answer at REDIS_URL', remedy }]
  } finally {
    redis.disconnect()
  }
}

function judge(part: string, server: string, memory: string): Examined {
  const version = /redis_version:(\S+)/.exec(server)?.[1] ?? 'unknown'
  const policy = /maxmemory_policy:(\S+)/.exec(memory)?.[1] ?? 'unknown'
  if (policy !== 'noeviction') {
    const remedy = 'Set maxmemory-policy to noeviction: a full Redis would throw jobs away.'
    const found = `Redis ${version} may evict keys (${policy})`
    return { part, state: 'wrong', found, expected: 'maxmemory-policy noeviction', remedy }
  }
  return { part, state: 'fine', found: `Redis ${version} answers at REDIS_URL`, remedy: '' }
}
