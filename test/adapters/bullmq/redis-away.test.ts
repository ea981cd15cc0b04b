import { setTimeout } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Redis } from 'ioredis'

import { deliveries } from '../../../src/app/errands/errand-kind.ts'
import { bullmqJobs } from '../../../src/adapters/bullmq/jobs.ts'
import { redisBackend } from '../../../src/adapters/bullmq/redis-backend.ts'
import type { Jobs } from '../../../src/ports/jobs.ts'
import { eventually } from '../../support/eventually.ts'
import { keepingLog } from '../../contracts/log-lines.ts'
import { redisUrl } from '../../support/redis.ts'
import { type RedisServer, startRedis } from '../../support/redis-server.ts'

describe.skipIf(!redisUrl)('when Redis goes away', () => {
  let server: RedisServer
  let jobs: Jobs
  let lanes: string[]
  beforeEach(async () => {
    server = await startRedis()
    jobs = bullmqJobs(await redisBackend(server.url, keepingLog()), keepingLog())
    lanes = []
    await jobs.work(deliveries, async (lane) => {
      lanes.push(lane)
      return 'done'
    })
  })
  afterEach(async () => {
    await jobs.close()
    await server.stop()
  })

  test('adding a job rejects while it is away, and so does a ping', async () => {
    await server.stop()

    await expect(jobs.add({ id: 'o-1x', lanes: ['a'], queue: deliveries.name })).rejects.toThrow(Error)
    await expect(jobs.ping()).rejects.toThrow(Error)
  })

  test('jobs go on by themselves when it is back, empty', async () => {
    await jobs.add({ id: 'o-1x', lanes: ['before'], queue: deliveries.name })
    await eventually(() => expect(lanes).toEqual(['before']))
    await server.stop()
    await setTimeout(300)

    await server.start()
    await eventuallyAdd({ id: 'o-2x', lanes: ['after'], queue: deliveries.name })

    await eventually(() => expect(lanes).toEqual(['before', 'after']))
  })

  test('jobs go on after everything in it was flushed', async () => {
    const redis = new Redis(server.url)
    await redis.flushall()
    redis.disconnect()

    await jobs.add({ id: 'o-3x', lanes: ['after'], queue: deliveries.name })

    await eventually(() => expect(lanes).toEqual(['after']))
  })

  test('closing does not wait for it for ever', async () => {
    await server.stop()

    await expect(jobs.close()).resolves.toBeUndefined()
  })

  async function eventuallyAdd(job: Parameters<Jobs['add']>[0]): Promise<void> {
    for (let tries = 0; tries < 20; tries++) {
      try {
        return await jobs.add(job)
      } catch {
        await setTimeout(200)
      }
    }
    throw new Error('The job could not be added after Redis was back.')
  }
})

describe.skipIf(!redisUrl)('when jobs on Redis start', () => {
  test('an eviction policy that throws jobs away is named', async () => {
    const server = await startRedis('allkeys-lru')
    const log = keepingLog()

    const backend = await redisBackend(server.url, log)

    expect(log.lines.join()).toContain('noeviction')
    await backend.close()
    await server.stop()
  })

  test('one that is away now is taken up once it is there', async () => {
    const server = await startRedis()
    await server.stop()
    const jobs = bullmqJobs(await redisBackend(server.url, keepingLog()), keepingLog())
    const lanes: string[] = []
    await jobs.work(deliveries, async (lane) => {
      lanes.push(lane)
      return 'done'
    })
    await expect(jobs.ping()).rejects.toThrow(Error)

    await server.start()
    await eventually(() => jobs.ping())
    await jobs.add({ id: 'o-4x', lanes: ['after'], queue: deliveries.name })

    await eventually(() => expect(lanes).toEqual(['after']))
    await jobs.close()
    await server.stop()
  })

  test('one that refuses the password rejects, in one sentence', async () => {
    const server = await startRedis()
    const redis = new Redis(server.url)
    await redis.config('SET', 'requirepass', 'secret')
    redis.disconnect()
    const url = server.url.replace('redis://', 'redis://:wrong@')

    await expect(redisBackend(url, keepingLog())).rejects.toThrow(/^WRONGPASS .*[^.]$/)
    await server.stop()
  })
})
