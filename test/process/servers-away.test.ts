import { setTimeout } from 'node:timers/promises'

import { afterEach, describe, expect, test } from 'vitest'

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
      expect(await readiness(program)).toEqual({ code: 503, status: 'degraded', database: 'away', jobs: 'away' }),
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

  test.skipIf(!redisUrl)('Redis goes away and comes back: it says so, lives, and heals by itself', async () => {
    const way = await wayTo(redisUrl ?? '')
    const program = await startProgram({ DATABASE_URL: await createDatabase(), REDIS_URL: way.url })

    way.cut()
    await eventually(async () =>
      expect(await readiness(program)).toEqual({ code: 503, status: 'degraded', database: 'up', jobs: 'away' }),
    )
    way.mend()
    await untilReady(program)

    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
  })

  test('a stop comes to its end although the database is away', async () => {
    const way = await wayTo(await createDatabase())
    const program = await startProgram({ DATABASE_URL: way.url })
    way.cut()

    program.kill('SIGTERM')

    expect(await program.exit).toBe(0)
  })
})
