import { setTimeout } from 'node:timers/promises'

import { afterAll, afterEach, describe, expect, test } from 'vitest'

import { type CutOff, cutOff } from '../support/cut-off.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'
import { redisUrl } from '../support/redis.ts'

describe.skipIf(!postgresUrl)('while the program runs', () => {
  const ways: CutOff[] = []
  afterEach(() => Promise.all(ways.splice(0).map((way) => way.close())))
  afterAll(killPrograms)

  async function wayTo(url: string): Promise<CutOff> {
    const way = await cutOff(url)
    ways.push(way)
    return way
  }

  async function readiness(program: Program): Promise<unknown> {
    const response = await fetch(`${program.address}/readyz`)
    return { code: response.status, ...((await response.json()) as object) }
  }

  async function untilReady(program: Program): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if ((await fetch(`${program.address}/readyz`)).status === 200) return
      await setTimeout(100)
    }
    throw new Error(`The program did not get ready again:\n${program.output()}`)
  }

  test('the database goes away and comes back: it says so, lives, and heals by itself', async () => {
    const way = await wayTo(await createDatabase())
    const program = await startProgram({ DATABASE_URL: way.url })

    way.cut()
    await setTimeout(200)
    expect(await readiness(program)).toEqual({ code: 503, status: 'degraded', database: 'away', jobs: 'away' })
    expect((await fetch(`${program.address}/healthz`)).status).toBe(200)
    way.mend()
    await untilReady(program)

    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
  })

  test.skipIf(!redisUrl)('Redis goes away and comes back: it says so, lives, and heals by itself', async () => {
    const way = await wayTo(redisUrl ?? '')
    const program = await startProgram({ DATABASE_URL: await createDatabase(), REDIS_URL: way.url })

    way.cut()
    await setTimeout(200)
    expect(await readiness(program)).toEqual({ code: 503, status: 'degraded', database: 'up', jobs: 'away' })
    way.mend()
    await untilReady(program)

    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
  })

  test('a stop is over within ten seconds although the database is away', async () => {
    const way = await wayTo(await createDatabase())
    const program = await startProgram({ DATABASE_URL: way.url })
    way.cut()
    const start = performance.now()

    program.kill('SIGTERM')
    await program.exit

    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
