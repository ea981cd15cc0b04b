import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { postgresIntake } from '../../src/adapters/postgres/intake/intake.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import type { Intake, SetAsideItem } from '../../src/ports/intake.ts'
import { UnreadableProposal } from '../../src/ports/unreadable-proposal.ts'
import { eventually } from '../support/eventually.ts'
import { keepingLog } from './log-lines.ts'

/** What is about a proposal that a program cannot read, on each database. */
export function describeUnreadable(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`what is about a proposal that cannot be read, on ${name}`, () => {
    let pool: Pool
    let intakes: Intake[]
    let got: string[]
    let told: SetAsideItem[]
    let canRead: boolean

    beforeAll(async () => {
      pool = await open()
      await postgresState(pool)
    })
    beforeEach(() => {
      got = []
      told = []
      intakes = []
      canRead = false
    })
    afterEach(async () => {
      await Promise.all(intakes.map((one) => one.close()))
      await pool.query('delete from intake')
    })
    afterAll(() => pool.end())

    const handle = async (payload: unknown): Promise<void> => {
      const { text } = payload as { text: string }
      if (text.startsWith('odd') && !canRead) throw new UnreadableProposal('MLP-1', 'it is in format 9')
      got.push(text)
    }
    async function start(): Promise<Intake> {
      const one = postgresIntake(pool, 'slack', keepingLog())
      intakes.push(one)
      await one.start(handle, async (item) => void told.push(item))
      return one
    }
    const sent = (text: string) => ({ key: text, sender: 'ada', payload: { text } })
    const waits = async () => {
      const { rows } = await pool.query<{ key: string; attempts: number; held: boolean; waits: boolean }>(
        `select key, attempts, holder is not null as held, unread_by is not null as waits from intake
         where failed_at is null order by seq`,
      )
      return rows
    }
    const left = (key: string) => ({ key, attempts: 0, held: false, waits: true })

    test('is let go of, uncounted, and all else of its sender goes on at once', async () => {
      const intake = await start()

      for (const text of ['odd one', 'even one', 'odd two', 'even two']) await intake.store(sent(text))

      await eventually(() => expect(got).toEqual(['even one', 'even two']))
      await eventually(async () => expect(await waits()).toEqual([left('odd one'), left('odd two')]))
      await intake.store(sent('even three'))
      await eventually(() => expect(got).toEqual(['even one', 'even two', 'even three']))
      await intake.settled('ada', 60_000)
      expect(told).toEqual([])
    })

    test('is taken by a program that reads more, before what its sender did since', async () => {
      const old = await start()
      await old.store(sent('odd one'))
      await eventually(async () => expect(await waits()).toEqual([left('odd one')]))
      await old.close()
      intakes = []
      // As a program leaves it that reads one format less.
      await pool.query('update intake set unread_by = unread_by - 1')
      canRead = true

      const newer = postgresIntake(pool, 'slack', keepingLog())
      intakes.push(newer)
      for (const text of ['odd two', 'even']) await newer.store(sent(text))
      await newer.start(handle, async () => undefined)

      await eventually(() => expect(got).toEqual(['odd one', 'odd two', 'even']))
      await eventually(async () => expect(await waits()).toEqual([]))
    })

    test('is looked at again by the same program: somebody may have mended the row', async () => {
      const intake = await start()
      await intake.store(sent('odd one'))
      await eventually(async () => expect(await waits()).toEqual([left('odd one')]))

      canRead = true
      await pool.query('update intake set look_at = now()')

      await eventually(() => expect(got).toEqual(['odd one']))
    })

    test('is set aside after a week, and its sender told', async () => {
      const intake = await start()
      await intake.store(sent('odd one'))
      await eventually(async () => expect(await waits()).toEqual([left('odd one')]))

      await pool.query(`update intake set look_at = now(), unread_since = now() - interval '8 days'`)

      await eventually(() => expect(told).toEqual([{ key: 'odd one', payload: { text: 'odd one' }, why: 'failed' }]))
      expect(await waits()).toEqual([])
    })
  })
}
