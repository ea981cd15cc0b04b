import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { store, takeOver } from '../../src/adapters/postgres/intake/intake-rows.ts'
import { postgresIntake } from '../../src/adapters/postgres/intake/intake.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import type { IntakeItem, Intake } from '../../src/ports/intake.ts'
import { Unavailable } from '../../src/ports/inbox.ts'
import { eventually } from '../support/eventually.ts'
import { keepingLog } from './log-lines.ts'

const sent = (lane: string, text: string): IntakeItem => ({
  key: `${lane} ${text}`,
  sender: lane,
  payload: { lane, text },
})

/** What is kept for chat platforms on each database. */
export function describeIntake(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`intake on ${name}`, () => {
    let pool: Pool
    let log: ReturnType<typeof keepingLog>
    let intake: Intake
    let others: Intake[]
    let got: string[]

    beforeAll(async () => {
      pool = await open()
      await postgresState(pool)
    })
    beforeEach(() => {
      log = keepingLog()
      got = []
      intake = postgresIntake(pool, 'slack', log)
      others = []
    })
    afterEach(async () => {
      await Promise.all([intake, ...others].map((one) => one.close()))
      await pool.query('delete from intake')
    })
    afterAll(() => pool.end())

    const note = async (payload: unknown): Promise<void> => {
      got.push((payload as { text: string }).text)
    }
    const begin = (one: Intake, handle: Parameters<Intake['start']>[0]) => one.start(handle, async () => undefined)
    const another = (platform = 'slack'): Intake => {
      const one = postgresIntake(pool, platform, log)
      others.push(one)
      return one
    }
    const rows = async () => {
      const { rows: all } = await pool.query<{ attempts: number; failed: boolean; payload: string }>(
        'select attempts, failed_at is not null as failed, payload from intake order by seq',
      )
      return all
    }

    test('are handed on once they are stored, and gone after that', async () => {
      await begin(intake, note)

      await intake.store(sent('ada', 'one'))

      await eventually(() => expect(got).toEqual(['one']))
      await eventually(async () => expect(await rows()).toEqual([]))
    })

    test('wait for a program that is only just starting', async () => {
      await intake.store(sent('ada', 'early'))
      expect(got).toEqual([])

      await begin(intake, note)

      await eventually(() => expect(got).toEqual(['early']))
    })

    test('that come twice while they wait count once', async () => {
      await intake.store(sent('ada', 'one'))
      await Promise.all([intake.store(sent('ada', 'one')), intake.store(sent('ada', 'two'))])
      await Promise.all([intake.store(sent('ada', 'two')), intake.store(sent('ada', 'two'))])

      await begin(intake, note)

      await eventually(() => expect(got).toEqual(['one', 'two']))
      await eventually(async () => expect(await rows()).toEqual([]))
    })

    test('of a hundred people at once keep each person’s order, and cost few statements', async () => {
      let statements = 0
      const counting: Pool = { ...pool, query: (...args) => ((statements += 1), pool.query(...args)) }
      const busy = postgresIntake(counting, 'slack', log)
      others.push(busy)
      const seen = new Map<string, string[]>()
      await begin(busy, async (payload) => {
        const { lane, text } = payload as { lane: string; text: string }
        await setTimeout(Math.random() * 3)
        seen.set(lane, [...(seen.get(lane) ?? []), text])
      })
      const texts = Array.from({ length: 5 }, (_, number) => `${number}`)

      await Promise.all(
        texts.flatMap((text) => Array.from({ length: 100 }, (_, person) => busy.store(sent(`person ${person}`, text)))),
      )
      const toStore = statements

      await eventually(() => expect([...seen.values()].flat()).toHaveLength(500))
      expect([...seen.values()].every((mine) => mine.join() === texts.join())).toBe(true)
      expect(toStore).toBeLessThan(100)
    })

    test('of one person wait for theirs alone', async () => {
      const stuck = Promise.withResolvers<void>()
      await begin(intake, async (payload) => {
        await note(payload)
        if ((payload as { text: string }).text === 'stuck') await stuck.promise
      })

      for (const one of [sent('ada', 'stuck'), sent('ada', 'behind'), sent('ben', 'free')]) await intake.store(one)

      await eventually(() => expect(got).toEqual(['stuck', 'free']))
      stuck.resolve()
      await eventually(() => expect(got).toEqual(['stuck', 'free', 'behind']))
    })

    test('keep their order when two processes take them', async () => {
      const other = another()
      for (const one of [intake, other]) {
        await begin(one, async (payload) => {
          await setTimeout(10)
          await note(payload)
        })
      }
      const texts = Array.from({ length: 12 }, (_, number) => `${number}`)

      for (const [index, text] of texts.entries()) await [intake, other][index % 2]?.store(sent('ada', text))

      await eventually(() => expect(got).toEqual(texts))
    })

    test('of another platform are none of ours', async () => {
      await another('teams').store(sent('ada', 'theirs'))
      await begin(intake, note)
      await intake.store(sent('ada', 'ours'))

      await eventually(() => expect(got).toEqual(['ours']))
      await eventually(async () => expect(await rows()).toHaveLength(1))
    })

    test('that a killed process had in hand come back', async () => {
      const killed = { pool, platform: 'slack', holder: randomUUID() }
      await takeOver(killed)
      expect(await store(killed, [sent('ada', 'left behind')], 'mine')).toHaveLength(1)
      await intake.store(sent('ada', 'behind it'))

      await begin(intake, note)

      await eventually(() => expect(got).toEqual(['left behind', 'behind it']))
    })

    test('that take long stay in the hands that have them', async () => {
      const long = Promise.withResolvers<void>()
      await begin(intake, async (payload) => {
        await note(payload)
        await long.promise
      })
      await intake.store(sent('ada', 'long'))
      await begin(another(), note)

      await setTimeout(6_000)
      long.resolve()
      await intake.settled('ada', 5_000)

      expect(got).toEqual(['long'])
    })

    test('that fail are tried again before what comes after them', async () => {
      let tries = 0
      await begin(intake, async (payload) => {
        tries += 1
        if (tries === 1) throw new Error('not this time')
        await note(payload)
      })

      await intake.store(sent('ada', 'one'))
      await intake.store(sent('ada', 'two'))

      await eventually(() => expect(got).toEqual(['one', 'two']))
      expect(log.lines.join()).toContain('not this time')
    })

    test('that fail for the tenth time are given up, kept, and hold up nobody', async () => {
      await intake.store(sent('ada', 'poison'))
      await pool.query('update intake set attempts = 9')
      await begin(intake, async (payload) => {
        if ((payload as { text: string }).text === 'poison') throw new Error('never')
        await note(payload)
      })

      await intake.store(sent('ada', 'two'))

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
      await begin(intake, async () => {
        throw new Unavailable('away')
      })

      await intake.store(sent('ada', 'one'))

      await eventually(() => expect(log.lines.join()).toContain('tried again'))
      await eventually(async () => expect(await rows()).toMatchObject([{ attempts: 0, failed: false }]))
    })

    test('let somebody wait until a person’s are done', async () => {
      const one = Promise.withResolvers<void>()
      await begin(intake, async (payload) => {
        await one.promise
        await note(payload)
      })
      await intake.store(sent('ada', 'one'))
      await intake.settled('ben', 10_000)
      await intake.settled('ada', 50)
      expect(got).toEqual([])

      const settled = intake.settled('ada', 20_000).then(() => got.push('settled'))
      one.resolve()
      await settled

      expect(got).toEqual(['one', 'settled'])
    })

    test('take any key and lane', async () => {
      await begin(intake, note)

      await Promise.all([
        intake.store({ key: 'k'.repeat(100_000), sender: 'l'.repeat(100_000), payload: { text: 'long' } }),
        intake.store({ key: '\u0000\ud800', sender: '\u0000\ud800', payload: { text: '\u0000\ud800' } }),
      ])

      await eventually(() => expect(got.toSorted()).toEqual(['\u0000\ud800', 'long']))
    })

    test('that are under way when the program stops are waited for, and no more are taken', async () => {
      const first = Promise.withResolvers<void>()
      await begin(intake, async (payload) => {
        await first.promise
        await note(payload)
      })
      await intake.store(sent('ada', 'one'))
      await intake.store(sent('ada', 'two'))

      const closing = intake.close()
      first.resolve()
      await closing

      expect(got).toEqual(['one'])
      expect((await rows()).map(({ payload }) => payload)).toEqual([JSON.stringify({ lane: 'ada', text: 'two' })])
    })

    test('that cannot be stored are refused', async () => {
      const away: Pool = { ...pool, query: () => Promise.reject(new Error('away')) }

      await expect(postgresIntake(away, 'slack', log).store(sent('ada', 'one'))).rejects.toBeInstanceOf(Unavailable)
    })
  })
}
