import { setTimeout } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { postgresIntake } from '../../src/adapters/postgres/intake/intake.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import type { Intake } from '../../src/ports/intake.ts'
import { eventually } from '../support/eventually.ts'
import { keepingLog } from './log-lines.ts'

const lanes = Array.from({ length: 20 }, (_, lane) => `lane ${lane}`)
const each = 15

/** What one person sends through several processes, on each database. */
export function describeLaneOrder(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`what comes through three processes, on ${name}`, () => {
    let pool: Pool
    let intakes: Intake[]

    beforeAll(async () => {
      pool = await open()
      await postgresState(pool)
      await pool.query('create table stored (seq bigint, lane text, key text)')
      await pool.query(`create function note_stored() returns trigger language plpgsql as $$
        begin insert into stored values (new.seq, new.lane, new.key); return new; end $$`)
      await pool.query('create trigger stored after insert on intake for each row execute function note_stored()')
    })
    afterEach(async () => {
      await Promise.all(intakes.map((one) => one.close()))
      for (const table of ['intake', 'stored']) await pool.query(`delete from ${table}`)
    })
    afterAll(() => pool.end())

    test.each([10, 100])('is handed on in the order in which it was stored, each %i ms', async (apartMs) => {
      const got = new Map<string, string[]>(lanes.map((lane) => [lane, []]))
      const handle = async (payload: unknown): Promise<void> => {
        const { lane, key } = payload as { lane: string; key: string }
        await setTimeout(Math.random() * 20)
        // A process that stood still may hand something on that another has by now.
        if (got.get(lane)?.includes(key) === false) got.get(lane)?.push(key)
      }
      intakes = [0, 1, 2].map(() => postgresIntake(pool, 'slack', keepingLog()))
      for (const one of intakes) await one.start(handle, async () => undefined)

      const storing: Promise<void>[] = []
      for (let at = 0; at < each; at += 1) {
        for (const [index, lane] of lanes.entries()) {
          const key = `${lane} ${at}`
          const one = intakes[(at + index) % intakes.length]
          if (one !== undefined) storing.push(one.store({ key, sender: lane, payload: { lane, key } }))
        }
        await setTimeout(apartMs)
      }
      await Promise.all(storing)

      await eventually(() => expect([...got.values()].flat()).toHaveLength(lanes.length * each), 120_000)
      const { rows } = await pool.query<{ lane: string; key: string }>('select lane, key from stored order by seq')
      for (const lane of lanes)
        expect(got.get(lane)).toEqual(rows.filter((row) => row.lane === lane).map(({ key }) => key))
    })
  })
}
