import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { store } from '../../src/adapters/postgres/intake/intake-rows.ts'
import { postgresIntake } from '../../src/adapters/postgres/intake/intake.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { Unavailable } from '../../src/ports/inbox.ts'
import type { Intake, SetAsideItem } from '../../src/ports/intake.ts'
import { oneAtATime } from '../../src/timing/one-at-a-time.ts'
import { eventually } from '../support/eventually.ts'
import { keepingLog } from './log-lines.ts'

/** What ends the program that has it in hand, on each database. */
export function describeSuspects(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`what a dead process had in hand, on ${name}`, () => {
    let pool: Pool
    let log: ReturnType<typeof keepingLog>
    let intakes: Intake[]
    let got: string[]
    let told: SetAsideItem[]

    beforeAll(async () => {
      pool = await open()
      await postgresState(pool)
    })
    beforeEach(() => {
      log = keepingLog()
      got = []
      told = []
      intakes = []
    })
    afterEach(async () => {
      await Promise.all(intakes.map((one) => one.close()))
      await pool.query('delete from intake')
    })
    afterAll(() => pool.end())

    const note = async (payload: unknown): Promise<void> => {
      got.push((payload as { text: string }).text)
    }
    const tell = async (one: SetAsideItem): Promise<void> => {
      told.push(one)
    }
    const another = (platform = 'slack', suspects = oneAtATime()): Intake => {
      const one = postgresIntake(pool, platform, log, suspects)
      intakes.push(one)
      return one
    }
    /** Left behind by a process that ended, after others had ended with it so often. */
    const leaveBehind = async (texts: readonly string[], begun = 0, platform = 'slack'): Promise<void> => {
      const hands = { pool, platform, holder: randomUUID() }
      const sent = texts.map((text) => ({ key: `key ${text}`, sender: text.split(' ')[0] ?? '', payload: { text } }))
      await store(hands, sent, 'mine')
      await pool.query('update intake set begun = $2 where holder = $1', [hands.holder, begun])
    }
    const rows = async () => {
      const { rows: all } = await pool.query<{ begun: number; key: string; reason: string | null; told: boolean }>(
        'select begun, key, reason, told_at is not null as told from intake order by seq',
      )
      return all
    }

    test('is noted as begun before it is, and each alone; what came since goes on beside it', async () => {
      await leaveBehind(['ada one', 'ben one'])
      const stuck = Promise.withResolvers<void>()
      const intake = another()
      await intake.start(async (payload) => {
        await note(payload)
        if (got.length === 1) await stuck.promise
      }, tell)

      await intake.store({ key: 'fresh', sender: 'cem', payload: { text: 'cem one' } })

      await eventually(() => expect(got).toEqual(['ada one', 'cem one']))
      await eventually(async () =>
        expect(await rows()).toMatchObject([
          { key: 'key ada one', begun: 1 },
          { key: 'key ben one', begun: 0 },
        ]),
      )
      stuck.resolve()
      await eventually(async () => expect(await rows()).toEqual([]))
      expect(got).toEqual(['ada one', 'cem one', 'ben one'])
    })

    test('is begun alone over all platforms: what one of them sent ends with no other’s in hand', async () => {
      await leaveBehind(['ada poison'])
      await leaveBehind(['ben one'], 0, 'teams')
      const stuck = Promise.withResolvers<void>()
      const suspects = oneAtATime()
      await another('slack', suspects).start(async (payload) => {
        await note(payload)
        await stuck.promise
      }, tell)
      await eventually(async () => expect(await rows()).toMatchObject([{ begun: 1 }, { begun: 0 }]))

      const teams = another('teams', suspects)
      await teams.start(note, tell)
      await teams.store({ key: 'fresh', sender: 'cem', payload: { text: 'cem one' } })

      await eventually(() => expect(got).toEqual(['ada poison', 'cem one']))
      expect((await rows()).slice(0, 2)).toMatchObject([
        { key: 'key ada poison', begun: 1 },
        { key: 'key ben one', begun: 0 },
      ])
      stuck.resolve()
      await eventually(async () => expect(await rows()).toEqual([]))
      expect(got).toEqual(['ada poison', 'cem one', 'ben one'])
    })

    test('waits a little where another process had ended with it as well, and all else is done first', async () => {
      await leaveBehind(['ada one'], 1)
      await leaveBehind(['ben one'])
      const begun: number[] = []
      await another().start(async (payload) => {
        await note(payload)
        begun.push(...(await rows()).flatMap((row) => (row.key === `key ${got.at(-1)}` ? [row.begun] : [])))
      }, tell)

      await eventually(async () => expect(await rows()).toEqual([]), 30_000)
      expect(got).toEqual(['ben one', 'ada one'])
      expect(begun).toEqual([1, 2])
      expect(told).toEqual([])
    })

    test('is not counted where the process lived on, whatever came of it', async () => {
      await leaveBehind(['ada away', 'ben failing'])
      await another().start(async (payload) => {
        await note(payload)
        throw got.at(-1) === 'ada away' ? new Unavailable('away') : new Error('a defect')
      }, tell)

      await eventually(() => expect(got.toSorted().slice(0, 2)).toEqual(['ada away', 'ben failing']))
      await eventually(async () => expect((await rows()).map(({ begun }) => begun)).toEqual([0, 0]))
    })

    test('is begun in its order, also where another process had the older of it in hand meanwhile', async () => {
      await leaveBehind(['zoe stuck', 'ada one', 'ada two', 'ada three'])
      const stuck = Promise.withResolvers<void>()
      await another().start(async (payload) => {
        await note(payload)
        if (got.length === 1) await stuck.promise
      }, tell)
      await eventually(() => expect(got).toEqual(['zoe stuck']))
      const other = randomUUID()
      await pool.query(`insert into intake_holder (holder, until) values ($1, now() + interval '20 seconds')`, [other])
      await pool.query(`update intake set holder = $1 where key in ('key ada one', 'key ada two')`, [other])
      await another().store({ key: 'key ada four', sender: 'ada', payload: { text: 'ada four' } })

      stuck.resolve()
      await eventually(async () => expect(await rows()).toHaveLength(4))
      await eventually(async () => {
        const { rows: found } = await pool.query('select holder from intake where holder = $1', [other])
        expect(found).toHaveLength(2)
      })
      await setTimeout(1_500)
      await pool.query('delete from intake_holder where holder = $1', [other])

      await eventually(async () => expect(await rows()).toEqual([]), 30_000)
      expect(got).toEqual(['zoe stuck', 'ada one', 'ada two', 'ada three', 'ada four'])
    })

    test('and was set aside is worked on once it is put back as docs/operating.md says', async () => {
      const guide = await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8')
      const statement = /^update intake set failed_at = null[^;]*;/m.exec(guide)?.[0] ?? ''
      await leaveBehind(['ada poison'], 2)
      await another().start(note, tell)
      await eventually(async () => expect(await rows()).toMatchObject([{ reason: 'ended', told: true }]))
      const { rows: all } = await pool.query<{ seq: string }>('select seq from intake')

      await pool.query(statement.replace('42', all[0]?.seq ?? ''))

      await eventually(async () => expect(await rows()).toEqual([]))
      expect(got).toEqual(['ada poison'])
    })

    test('is set aside once two more have ended with it, told once, and holds up nobody', async () => {
      await leaveBehind(['ada poison'], 2)
      await leaveBehind(['ada behind', 'ben free'])
      for (const one of [another(), another()]) await one.start(note, tell)

      await eventually(() => expect(got.toSorted()).toEqual(['ada behind', 'ben free']), 30_000)
      await eventually(async () =>
        expect(await rows()).toEqual([{ key: 'key ada poison', begun: 0, reason: 'ended', told: true }]),
      )
      expect(told).toEqual([{ key: 'key ada poison', payload: { text: 'ada poison' }, why: 'ended' }])
      expect(log.lines.join()).toContain('given up')
      expect(log.lines.join()).not.toContain('ada poison')
    })

    test('that failed too often is told as well, again while something is away', async () => {
      await leaveBehind(['ada failing'])
      await pool.query('update intake set attempts = 9')
      let tries = 0
      await another().start(
        async () => {
          throw new Error('a defect')
        },
        async (one) => {
          tries += 1
          if (tries === 1) throw new Unavailable('away')
          await tell(one)
        },
      )

      await eventually(() =>
        expect(told).toEqual([{ key: 'key ada failing', payload: { text: 'ada failing' }, why: 'failed' }]),
      )
      await eventually(async () => expect(await rows()).toMatchObject([{ reason: 'failed', told: true }]))
    })

    test('whose telling ends the program, too, is told no more', async () => {
      await leaveBehind(['ada poison'], 3)
      await pool.query(`update intake set failed_at = now(), reason = 'ended'`)

      await another().start(note, tell)

      await eventually(async () => expect(await rows()).toMatchObject([{ told: true }]))
      expect(told).toEqual([])
      expect(log.lines.join()).toContain('cannot be told')
    })
  })
}
