import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { store, takeOver } from '../../src/adapters/postgres/arrival-rows.ts'
import { postgresArrivals } from '../../src/adapters/postgres/arrivals.ts'
import type { Pool } from '../../src/adapters/postgres/pool.ts'
import { postgresStore } from '../../src/adapters/postgres/store.ts'
import type { Arrival, Arrivals } from '../../src/ports/arrivals.ts'
import { Unavailable } from '../../src/ports/inbox.ts'
import { eventually } from '../support/eventually.ts'
import { keepingLog } from './log-lines.ts'

const arrival = (lane: string, text: string): Arrival => ({ key: `${lane} ${text}`, lane, payload: { lane, text } })

/** What is kept for chat platforms on each database. */
export function describeArrivals(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`arrivals on ${name}`, () => {
    let pool: Pool
    let log: ReturnType<typeof keepingLog>
    let arrivals: Arrivals
    let others: Arrivals[]
    let got: string[]

    beforeAll(async () => {
      pool = await open()
      await postgresStore(pool)
    })
    beforeEach(() => {
      log = keepingLog()
      got = []
      arrivals = postgresArrivals(pool, 'slack', log)
      others = []
    })
    afterEach(async () => {
      await Promise.all([arrivals, ...others].map((one) => one.close()))
      await pool.query('delete from arrival')
    })
    afterAll(() => pool.end())

    const note = async (payload: unknown): Promise<void> => {
      got.push((payload as { text: string }).text)
    }
    const another = (platform = 'slack'): Arrivals => {
      const one = postgresArrivals(pool, platform, log)
      others.push(one)
      return one
    }
    const rows = async () => {
      const { rows: all } = await pool.query<{ attempts: number; failed: boolean; payload: string }>(
        'select attempts, failed_at is not null as failed, payload from arrival order by seq',
      )
      return all
    }

    test('are handed on once they are stored, and gone after that', async () => {
      await arrivals.start(note)

      await arrivals.keep(arrival('ada', 'one'))

      await eventually(() => expect(got).toEqual(['one']))
      await eventually(async () => expect(await rows()).toEqual([]))
    })

    test('wait for a program that is only just starting', async () => {
      await arrivals.keep(arrival('ada', 'early'))
      expect(got).toEqual([])

      await arrivals.start(note)

      await eventually(() => expect(got).toEqual(['early']))
    })

    test('that come twice while they wait count once', async () => {
      await arrivals.keep(arrival('ada', 'one'))
      await Promise.all([arrivals.keep(arrival('ada', 'one')), arrivals.keep(arrival('ada', 'two'))])
      await Promise.all([arrivals.keep(arrival('ada', 'two')), arrivals.keep(arrival('ada', 'two'))])

      await arrivals.start(note)

      await eventually(() => expect(got).toEqual(['one', 'two']))
      await eventually(async () => expect(await rows()).toEqual([]))
    })

    test('of a hundred people at once keep each person’s order, and cost few statements', async () => {
      let statements = 0
      const counting: Pool = { ...pool, query: (...args) => ((statements += 1), pool.query(...args)) }
      const busy = postgresArrivals(counting, 'slack', log)
      others.push(busy)
      const seen = new Map<string, string[]>()
      await busy.start(async (payload) => {
        const { lane, text } = payload as { lane: string; text: string }
        await setTimeout(Math.random() * 3)
        seen.set(lane, [...(seen.get(lane) ?? []), text])
      })
      const texts = Array.from({ length: 5 }, (_, number) => `${number}`)

      await Promise.all(
        texts.flatMap((text) =>
          Array.from({ length: 100 }, (_, person) => busy.keep(arrival(`person ${person}`, text))),
        ),
      )
      const toStore = statements

      await eventually(() => expect([...seen.values()].flat()).toHaveLength(500), 60_000)
      expect([...seen.values()].every((mine) => mine.join() === texts.join())).toBe(true)
      expect(toStore).toBeLessThan(100)
    })

    test('of one person wait for theirs alone', async () => {
      const stuck = Promise.withResolvers<void>()
      await arrivals.start(async (payload) => {
        await note(payload)
        if ((payload as { text: string }).text === 'stuck') await stuck.promise
      })

      for (const one of [arrival('ada', 'stuck'), arrival('ada', 'behind'), arrival('ben', 'free')])
        await arrivals.keep(one)

      await eventually(() => expect(got).toEqual(['stuck', 'free']))
      stuck.resolve()
      await eventually(() => expect(got).toEqual(['stuck', 'free', 'behind']))
    })

    test('keep their order when two processes take them', async () => {
      const other = another()
      for (const one of [arrivals, other]) {
        await one.start(async (payload) => {
          await setTimeout(10)
          await note(payload)
        })
      }
      const texts = Array.from({ length: 12 }, (_, number) => `${number}`)

      for (const [index, text] of texts.entries()) await [arrivals, other][index % 2]?.keep(arrival('ada', text))

      await eventually(() => expect(got).toEqual(texts))
    })

    test('of another platform are none of ours', async () => {
      await another('teams').keep(arrival('ada', 'theirs'))
      await arrivals.start(note)
      await arrivals.keep(arrival('ada', 'ours'))

      await eventually(() => expect(got).toEqual(['ours']))
      await eventually(async () => expect(await rows()).toHaveLength(1))
    })

    test('that a killed process had in hand come back', async () => {
      const killed = { pool, platform: 'slack', holder: randomUUID() }
      await takeOver(killed)
      expect(await store(killed, [arrival('ada', 'left behind')], 'mine')).toHaveLength(1)
      await arrivals.keep(arrival('ada', 'behind it'))

      await arrivals.start(note)

      await eventually(() => expect(got).toEqual(['left behind', 'behind it']), 20_000)
    })

    test('that take long stay in the hands that have them', async () => {
      const long = Promise.withResolvers<void>()
      await arrivals.start(async (payload) => {
        await note(payload)
        await long.promise
      })
      await arrivals.keep(arrival('ada', 'long'))
      await another().start(note)

      await setTimeout(6_000)
      long.resolve()
      await arrivals.settled('ada', 5_000)

      expect(got).toEqual(['long'])
    })

    test('that fail are tried again before what comes after them', async () => {
      let tries = 0
      await arrivals.start(async (payload) => {
        tries += 1
        if (tries === 1) throw new Error('not this time')
        await note(payload)
      })

      await arrivals.keep(arrival('ada', 'one'))
      await arrivals.keep(arrival('ada', 'two'))

      await eventually(() => expect(got).toEqual(['one', 'two']), 10_000)
      expect(log.lines.join()).toContain('not this time')
    })

    test('that fail for the tenth time are given up, kept, and hold up nobody', async () => {
      await arrivals.keep(arrival('ada', 'poison'))
      await pool.query('update arrival set attempts = 9')
      await arrivals.start(async (payload) => {
        if ((payload as { text: string }).text === 'poison') throw new Error('never')
        await note(payload)
      })

      await arrivals.keep(arrival('ada', 'two'))

      await eventually(() => expect(got).toEqual(['two']))
      await eventually(async () =>
        expect(await rows()).toEqual([
          { attempts: 10, failed: true, payload: JSON.stringify({ lane: 'ada', text: 'poison' }) },
        ]),
      )
      expect(log.lines.join()).toContain('given up')
      expect(log.lines.join()).not.toContain('"poison"')
    })

    test('that something is away for are not counted', async () => {
      await arrivals.start(async () => {
        throw new Unavailable('away')
      })

      await arrivals.keep(arrival('ada', 'one'))

      await eventually(() => expect(log.lines.join()).toContain('tried again'))
      await eventually(async () => expect(await rows()).toMatchObject([{ attempts: 0, failed: false }]))
    })

    test('let somebody wait until a person’s are done', async () => {
      const one = Promise.withResolvers<void>()
      await arrivals.start(async (payload) => {
        await one.promise
        await note(payload)
      })
      await arrivals.keep(arrival('ada', 'one'))
      await arrivals.settled('ben', 10_000)
      await arrivals.settled('ada', 50)
      expect(got).toEqual([])

      const settled = arrivals.settled('ada', 20_000).then(() => got.push('settled'))
      one.resolve()
      await settled

      expect(got).toEqual(['one', 'settled'])
    })

    test('take any key and lane', async () => {
      await arrivals.start(note)

      await Promise.all([
        arrivals.keep({ key: 'k'.repeat(100_000), lane: 'l'.repeat(100_000), payload: { text: 'long' } }),
        arrivals.keep({ key: '\u0000\ud800', lane: '\u0000\ud800', payload: { text: '\u0000\ud800' } }),
      ])

      await eventually(() => expect(got.toSorted()).toEqual(['\u0000\ud800', 'long']))
    })

    test('that are under way when the program stops are waited for, and no more are taken', async () => {
      const first = Promise.withResolvers<void>()
      await arrivals.start(async (payload) => {
        await first.promise
        await note(payload)
      })
      await arrivals.keep(arrival('ada', 'one'))
      await arrivals.keep(arrival('ada', 'two'))

      const closing = arrivals.close()
      first.resolve()
      await closing

      expect(got).toEqual(['one'])
      expect((await rows()).map(({ payload }) => payload)).toEqual([JSON.stringify({ lane: 'ada', text: 'two' })])
    })

    test('that cannot be stored are refused', async () => {
      const away: Pool = { ...pool, query: () => Promise.reject(new Error('away')) }

      await expect(postgresArrivals(away, 'slack', log).keep(arrival('ada', 'one'))).rejects.toBeInstanceOf(Unavailable)
    })
  })
}
