import { setTimeout } from 'node:timers/promises'

import { afterEach, describe, expect, test } from 'vitest'

import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { type CutOff, cutOff } from '../support/cut-off.ts'
import { eventually } from '../support/eventually.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'
import { redisUrl } from '../support/redis.ts'

describe.skipIf(!postgresUrl)('while the program runs', () => {
  const ways: CutOff[] = []
  afterEach(async () => {
    killPrograms()
    await Promise.all(ways.splice(0).map((way) => way.close()))
  })

  async function wayTo(url: string): Promise<CutOff> {
    const way = await cutOff(url)
    ways.push(way)
    return way
  }

  async function readiness(program: Program): Promise<unknown> {
    const response = await fetch(`${program.address}/readyz`)
    return { code: response.status, ...((await response.json()) as object) }
  }

  /** What it says without Redis: deliveries go on. */
  const withoutJobs = { code: 200, status: 'degraded', database: 'up', jobs: 'away', clock: 'right' }

  /** Léa gives the command in the playground; the answer's status. */
  async function command(program: Program, id: string): Promise<number> {
    const response = await fetch(`${program.address}/playground/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, persona: 'lea', room: 'projets', words: 'new' }),
    })
    return response.status
  }

  /** How many proposals were started, by their root messages. */
  async function started(program: Program): Promise<number> {
    const response = await fetch(`${program.address}/playground/rooms/projets/messages?persona=lea`)
    const { messages } = (await response.json()) as { messages: readonly unknown[] }
    return messages.length
  }

  async function untilReady(program: Program): Promise<void> {
    await eventually(async () => {
      if ((await fetch(`${program.address}/readyz`)).status !== 200)
        throw new Error(`The program did not get ready again:\n${program.output()}`)
    })
  }

  test('the database goes away and comes back: it says so, lives, and heals by itself', async () => {
    const way = await wayTo(await createDatabase())
    const program = await startProgram({ DATABASE_URL: way.url })

    way.cut()
    await eventually(async () =>
      expect(await readiness(program)).toEqual({
        code: 503,
        status: 'unable',
        database: 'away',
        jobs: 'away',
        clock: 'unknown',
      }),
    )
    expect((await fetch(`${program.address}/healthz`)).status).toBe(200)
    way.mend()
    await untilReady(program)

    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
  })

  test('what people do while the database is away is refused to be sent again, and then done once', async () => {
    const way = await wayTo(await createDatabase())
    const program = await startProgram({ DATABASE_URL: way.url, MAX_OPEN_DRAFTS: '30' })
    const ids = Array.from({ length: 20 }, (_, index) => `command-${index}`)

    const first = Promise.all(ids.map((id) => command(program, id)))
    await setTimeout(20)
    way.cut()
    const statuses = [...(await first), await command(program, 'command-20')]
    way.mend()
    await untilReady(program)
    const again = await Promise.all([...ids, 'command-20'].map((id) => command(program, id)))

    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses.at(-1)).toBe(503)
    expect(again.filter((status) => status !== 200)).toEqual([])
    await eventually(async () => expect(await started(program)).toBe(21))
  })

  test('connections to the database that go silent: what people do then is done once, as soon as it is sent again', async () => {
    const way = await wayTo(await createDatabase())
    const program = await startProgram({ DATABASE_URL: way.url, MAX_OPEN_DRAFTS: '30' })
    const ids = Array.from({ length: 20 }, (_, index) => `command-${index}`)
    await Promise.all(ids.slice(0, 5).map((id) => command(program, id)))

    way.hush()
    const statuses = await Promise.all(ids.map((id) => command(program, id)))
    const again = await Promise.all(ids.map((id) => command(program, id)))

    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(again.filter((status) => status !== 200)).toEqual([])
    await eventually(async () => expect(await started(program)).toBe(20))
    expect(await readiness(program)).toMatchObject({ code: 200, database: 'up' })
  })

  test.skipIf(!redisUrl)(
    'what people do while Redis is away is taken, and answered soon after it is back',
    async () => {
      const way = await wayTo(redisUrl ?? '')
      const program = await startProgram({ DATABASE_URL: await createDatabase(), REDIS_URL: way.url })
      way.cut()

      expect(await command(program, 'command-0')).toBe(200)
      await setTimeout(500)
      way.mend()

      await eventually(async () => expect(await started(program)).toBe(1))
    },
  )

  test.skipIf(!redisUrl)('Redis goes away and comes back: it says so, works on, and heals by itself', async () => {
    const way = await wayTo(redisUrl ?? '')
    const program = await startProgram({ DATABASE_URL: await createDatabase(), REDIS_URL: way.url })

    way.cut()
    await eventually(async () => expect(await readiness(program)).toEqual(withoutJobs))
    expect(await command(program, 'command-0')).toBe(200)
    await eventually(async () => expect(await started(program)).toBe(1))
    way.mend()
    await eventually(async () => expect(await readiness(program)).toMatchObject({ status: 'ready', jobs: 'up' }))

    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
  })

  test.skipIf(!redisUrl)(
    'it starts while Redis is away, says so, works, and takes it up once it is there',
    async () => {
      const way = await wayTo(redisUrl ?? '')
      way.cut()
      const program = await startProgram({ DATABASE_URL: await createDatabase(), REDIS_URL: way.url })

      expect(program.output()).toContain('Jobs: Redis at REDIS_URL, which does not answer')
      expect(await readiness(program)).toEqual(withoutJobs)
      expect(await command(program, 'command-0')).toBe(200)
      await eventually(async () => expect(await started(program)).toBe(1))
      way.mend()
      await eventually(async () => expect(await readiness(program)).toMatchObject({ status: 'ready', jobs: 'up' }))

      program.kill('SIGTERM')
      expect(await program.exit).toBe(0)
    },
  )

  test('a database that answers and takes nothing, as with a full disk, is told', async () => {
    const url = await createDatabase()
    const program = await startProgram({ DATABASE_URL: url })
    const pool = openPostgres(url, () => undefined)

    await pool.query(`
      create function full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert or update on readiness execute function full_disk()`)
    await eventually(async () => expect(await readiness(program)).toMatchObject({ code: 503, database: 'away' }))
    await pool.query('drop trigger full_disk on readiness')

    await untilReady(program)
    await pool.end()
  })

  test('a stop comes to its end although the database is away', async () => {
    const way = await wayTo(await createDatabase())
    const program = await startProgram({ DATABASE_URL: way.url })
    way.cut()

    program.kill('SIGTERM')

    expect(await program.exit).toBe(0)
  })
})
