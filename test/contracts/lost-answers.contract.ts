import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { postgresIntake } from '../../src/adapters/postgres/intake/intake.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import type { Intake, IntakeItem } from '../../src/ports/intake.ts'
import { eventually } from '../support/eventually.ts'
import { keepingLog } from './log-lines.ts'

/** What becomes of the next answer to a statement that holds these words. */
interface Fault {
  readonly words: string
  readonly answer: 'lost' | 'late'
}

const sent = (text: string): IntakeItem => ({ key: text, sender: 'lea', payload: { text } })

/** Statements whose answers are lost or late, on each database: what they did is done, in its order. */
export function describeLostAnswers(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`answers of ${name} that are lost or late`, () => {
    let pool: Pool
    let fault: Fault | null = null
    let hits = 0
    let got: string[] = []
    const intakes: Intake[] = []

    beforeAll(async () => {
      pool = await open()
      await postgresState(pool)
    })
    afterEach(async () => {
      await Promise.all(intakes.splice(0).map((one) => one.close()))
      await pool.query('delete from intake')
      ;[fault, hits, got] = [null, 0, []]
    })
    afterAll(() => pool.end())

    /** The database carries each statement out. */
    function query(...args: Parameters<Pool['query']>): Promise<unknown> {
      const answer = pool.query(...args)
      if (fault === null || !args[0].includes(fault.words)) return answer
      const { answer: what } = fault
      fault = null
      hits += 1
      return answer.then(async (given) => {
        if (what === 'late') await setTimeout(500)
        else throw new Error('Connection terminated unexpectedly')
        return given
      })
    }
    function anIntake(): Intake {
      const one = postgresIntake(Object.assign(Object.create(pool), { query }) as Pool, 'slack', keepingLog())
      intakes.push(one)
      return one
    }
    /** What is stored again once it is done is handed on again: the core knows it. */
    const note = async (payload: unknown): Promise<void> => {
      const { text } = payload as { text: string }
      if (!got.includes(text)) got.push(text)
    }
    const start = (one: Intake) => one.start(note, async () => undefined)
    const left = async () => (await pool.query('select seq from intake')).rows.length

    test('what is stored all the same is worked on before what comes after it', async () => {
      const intake = anIntake()
      await start(intake)
      fault = { words: 'store_intake', answer: 'lost' }

      await expect(intake.store(sent('one'))).rejects.toThrow('could not be stored')
      await intake.store(sent('one'))
      await intake.store(sent('two'))

      await eventually(() => expect(got).toEqual(['one', 'two']))
      await eventually(async () => expect(await left()).toBe(0))
      expect(hits).toBe(1)
    })

    test.each(['lost', 'late'] as const)('what was taken over comes before what comes after it: %s', async (answer) => {
      const dead = anIntake()
      await dead.store(sent('one'))
      await dead.store(sent('two'))
      const intake = anIntake()
      fault = { words: 'take_intake', answer }
      const starting = start(intake)
      await eventually(() => expect(hits).toBe(1))
      await pool.query('select') // What the fault waits for is carried out.
      await intake.store(sent('three'))
      await starting

      await eventually(() => expect(got).toEqual(['one', 'two', 'three']))
    })

    test('what is done is struck out, also where that failed at first', async () => {
      const intake = anIntake()
      await start(intake)
      await pool.query(`create or replace function refuse() returns trigger language plpgsql as $$
        begin raise exception 'not now'; end $$`)
      await pool.query('create trigger refuse before delete on intake for each row execute function refuse()')
      await intake.store(sent('one'))
      await eventually(() => expect(got).toContain('one'))
      await setTimeout(50)
      await pool.query('drop trigger refuse on intake')

      await eventually(async () => expect(await left()).toBe(0))
    })
  })
}
