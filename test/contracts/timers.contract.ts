import { setImmediate, setTimeout } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { raiseTimers } from '../../src/app/raise-timers.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import type { DueTimer, Timer, Timers } from '../../src/ports/timers.ts'
import { eventually } from '../support/eventually.ts'
import { changeOf, home, proposalOf, startOf, tenant } from './example.ts'
import { keepingLog } from './log-lines.ts'

const [monday, tuesday, wednesday] = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => `${day}T09:00:00.000Z`)
const minute = 60_000

/** What stores timers and raises them, on each database. */
export function describeTimers(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`timers on ${name}`, () => {
    let pool: Pool
    let state: PostgresState
    let timers: Timers
    let revision: number
    const proposal = proposalOf('MLP-2026-001')

    beforeAll(async () => {
      pool = await open()
      state = await postgresState(pool)
      timers = postgresTimers(pool)
    })
    beforeEach(async () => {
      await state.proposals.commit(startOf(proposal))
      revision = 1
    })
    afterEach(async () => {
      for (const table of ['timer', 'proposal', 'audit', 'outbox']) await pool.query(`delete from ${table}`)
    })
    afterAll(() => pool.end())

    /** One step that sets the proposal's timers. */
    async function set(...some: readonly Timer[]): Promise<void> {
      expect(await state.proposals.commit({ ...changeOf(proposal, revision), timers: some })).toBe('stored')
      revision += 1
    }
    const at = (name: string, moment: string | undefined): Timer => ({ name, at: moment ?? null })
    const due = (name: string, moment: string | undefined) => ({
      tenant,
      proposal: proposal.id,
      name,
      at: moment,
      home,
    })
    const take = (now: string | undefined, limit = 10, ms = minute) => timers.take(now ?? '', limit, ms)

    describe('a step', () => {
      test('sets some with itself, and they are due at their moment, not a millisecond before', async () => {
        await set(at('b', tuesday), at('a', monday))

        expect(await take('2026-11-23T08:59:59.999Z')).toEqual([])
        expect(await take(tuesday)).toEqual([due('a', monday), due('b', tuesday)])
      })

      test('that is stored as nothing sets none: it started from an older revision, or was seen', async () => {
        const step = { ...changeOf(proposal, 1), timers: [at('a', monday)] }
        expect(await state.proposals.commit({ ...step, from: 7 })).toBe('stale')
        expect(await take(tuesday)).toEqual([])

        expect(await state.proposals.commit(step)).toBe('stored')
        const [first] = await take(tuesday)
        if (first) await timers.settle([first])
        expect(await state.proposals.commit(step)).toBe('seen')

        expect(await take(tuesday)).toEqual([])
      })

      test('sets one of a name to another moment, earlier or later, and takes it away', async () => {
        await set(at('a', tuesday))
        await set(at('a', monday))
        expect(await take(monday, 10, 0)).toEqual([due('a', monday)])
        await set(at('a', wednesday))
        expect(await take(tuesday)).toEqual([])

        await set(at('a', undefined))

        expect(await take(wednesday)).toEqual([])
      })

      test('sets and takes away in one go; of two for one name the last one counts', async () => {
        await set(at('a', monday), at('b', monday))

        await set(at('a', undefined), at('c', monday), at('b', tuesday), at('b', wednesday))

        expect(await take(wednesday)).toEqual([due('c', monday), due('b', wednesday)])
      })

      test('sets those of its own proposal and tenant alone', async () => {
        const there = { ...proposal, tenant: 'elsewhere' }
        await set(at('a', monday))
        await state.proposals.commit({ ...startOf(there), timers: [at('a', tuesday)] })

        await set(at('a', undefined))

        expect(await take(wednesday)).toMatchObject([{ tenant: 'elsewhere', at: tuesday }])
      })
    })

    describe('taking', () => {
      test('gives the earliest first, no more than asked for, and each to one worker', async () => {
        await set(at('c', wednesday), at('a', monday), at('b', tuesday))

        const first = await take(wednesday, 2)
        const second = await take(wednesday, 2)

        expect(first.map(({ name }) => name)).toEqual(['a', 'b'])
        expect(second.map(({ name }) => name)).toEqual(['c'])
        expect(await take(wednesday)).toEqual([])
      })

      test('of many workers at once gives none twice', async () => {
        await set(...Array.from({ length: 60 }, (_, number) => at(`n${number}`, monday)))

        const all = await Promise.all(Array.from({ length: 20 }, () => take(tuesday, 5)))

        const rest = await take(tuesday, 100)
        const names = [...all.flat(), ...rest].map((one) => one.name)
        expect(names).toHaveLength(60)
        expect(new Set(names).size).toBe(60)
      })

      test('gives what a killed worker had once its lease is over', async () => {
        await set(at('a', monday))
        expect(await take(tuesday, 10, 150)).toHaveLength(1)
        expect(await take(tuesday)).toEqual([])

        await setTimeout(200)

        expect(await take(tuesday)).toEqual([due('a', monday)])
      })

      test('lets one that nobody can settle pause longer each time', async () => {
        await set(at('a', monday))
        for (const _ of [1, 2, 3]) {
          await take(tuesday, 10, 1_000)
          await pool.query('update timer set held_until = now()')
        }

        await take(tuesday, 10, 1_000)

        const { rows } = await pool.query<{ s: number }>(
          'select extract(epoch from held_until - now())::float as s from timer',
        )
        expect(rows[0]?.s).toBeGreaterThan(4)
        expect(rows[0]?.s).toBeLessThan(9)
      })

      test('says where there is no such proposal any more', async () => {
        await set(at('a', monday))
        await pool.query('delete from proposal')

        expect(await take(tuesday)).toMatchObject([{ name: 'a', home: null }])
      })

      test('reads what is due by an index, however many are set', async () => {
        await pool.query(`insert into timer (tenant, proposal, name, at)
          select 'school', 'MLP-' || n, 'a', '2027-01-01'::timestamptz + n * interval '1 minute' from generate_series(1, 100000) n`)
        await pool.query('analyze timer')

        const { rows } = await pool.query<Record<string, string>>(
          `explain select name from timer where at <= '2026-11-23' and (held_until is null or held_until <= now())
           order by at limit 8 for update skip locked`,
        )

        expect(rows.map((row) => Object.values(row)[0]).join('\n')).toContain('Index Scan using timer_at')
        expect(await timers.count('2027-01-01T00:10:00.000Z')).toEqual({ set: 100_000, overdue: 10 })
      })
    })

    describe('settling', () => {
      test('takes those that were raised away, once and for all', async () => {
        await set(at('a', monday), at('b', monday))
        const [a] = await take(tuesday, 1, 0)

        for (const _ of [1, 2]) await timers.settle([a as DueTimer])

        expect((await take(tuesday)).map((one) => one.name)).toEqual(['b'])
      })

      test('leaves one that was set to another moment while it was raised', async () => {
        await set(at('a', monday))
        const [old] = await take(monday)
        await set(at('a', wednesday))

        await timers.settle([old as DueTimer])

        expect(await take(wednesday)).toEqual([due('a', wednesday)])
      })
    })

    describe('one of the programme', () => {
      const shared = (name: string, moment: string | undefined): Timer => ({ ...at(name, moment), of: 'programme' })

      test('is set once, however many proposals ask for it, and is raised where it was set', async () => {
        await set(shared('digest', monday))
        await set(shared('digest', tuesday), at('a', monday))

        const taken = await take(monday)

        expect(taken).toEqual(
          expect.arrayContaining([
            due('a', monday),
            { tenant, proposal: '', name: 'digest', at: monday, home: { ...home, thread: null } },
          ]),
        )
        expect(taken).toHaveLength(2)
        await timers.settle(taken)
        expect((await timers.count(tuesday ?? '')).set).toBe(0)
      })

      test('is set by a step without a proposal, such as the one that it led to, and by none that was seen', async () => {
        const { envelope } = changeOf(proposal, revision)
        const step = { envelope, lane: 'x', proposal: null, from: null, effects: [], revisions: [], frozen: null }
        const timed = { ...step, timers: [shared('digest', monday)], maxOpenDrafts: 5 }

        expect(await state.proposals.commit(timed)).toBe('stored')
        await timers.settle(await take(monday))
        expect(await state.proposals.commit(timed)).toBe('seen')

        expect(await take(monday)).toEqual([])
      })
    })

    describe('one of another proposal', () => {
      test('is set to that moment, whatever it was set to, once for each event', async () => {
        const { envelope } = changeOf(proposal, revision)
        const step = { envelope, lane: 'x', proposal: null, from: null, effects: [], revisions: [], frozen: null }
        const woken = { ...at('a', monday), of: { proposal: proposal.id } }
        await set(at('a', wednesday))

        expect(await state.proposals.commit({ ...step, timers: [woken], maxOpenDrafts: 5 })).toBe('stored')

        const taken = await take(monday)
        expect(taken).toEqual([due('a', monday)])
        await timers.settle(taken)
        expect(await state.proposals.commit({ ...step, timers: [woken], maxOpenDrafts: 5 })).toBe('seen')
        expect(await take(monday)).toEqual([])
      })
    })

    describe('raising', () => {
      const log = keepingLog()
      const replicas: ReturnType<typeof raiseTimers>[] = []
      afterEach(async () => {
        await Promise.all(replicas.splice(0).map((one) => one.stop()))
      })

      /** Takes an event in as the core does: its id is stored with it, once. */
      async function receive(envelope: Envelope): Promise<void> {
        const nothing = { lane: 'x', proposal: null, from: null, effects: [], timers: [], revisions: [], frozen: null }
        await state.proposals.commit({ envelope, ...nothing, maxOpenDrafts: 5 })
      }
      function replica(changes: Partial<Parameters<typeof raiseTimers>[0]> = {}): ReturnType<typeof raiseTimers> {
        const one = raiseTimers({ timers, log, now: () => wednesday ?? '', receive, ...changes })
        replicas.push(one)
        one.start()
        return one
      }
      const raised = async (): Promise<readonly string[]> => {
        const { rows } = await pool.query<{ envelope: string }>(
          "select envelope from audit where type = 'due' order by id",
        )
        return rows.map(({ envelope }) => envelope)
      }
      const left = async (): Promise<number> => (await timers.count(wednesday ?? '')).set

      test('tells the core which timer it was and what moment it was set to, at home, and now', async () => {
        const got: Envelope[] = []
        await set(at('a', monday))

        replica({ receive: async (envelope) => void got.push(envelope) })

        await eventually(async () => expect(await left()).toBe(0))
        expect(got).toMatchObject([
          {
            id: `due ${proposal.id} a ${monday}`,
            at: wednesday,
            tenant,
            place: home,
            event: { type: 'due', proposal: proposal.id, name: 'a', at: monday },
          },
        ])
      })

      test('comes once for each, though two programs look and were away for days', async () => {
        const names = Array.from({ length: 40 }, (_, number) => `n${number}`)
        await set(...names.map((name) => at(name, monday)), at('later', '2026-12-01T00:00:00.000Z'))

        replica()
        replica()

        await eventually(async () => expect(await left()).toBe(1))
        expect((await raised()).toSorted()).toEqual(
          names.map((name) => `due ${proposal.id} ${name} ${monday}`).toSorted(),
        )
      })

      /** Where a kill can come: what was done before it stays, nothing after it happens. */
      test.each(['before it is received', 'after it is received', 'after it is settled'])(
        'survives a kill %s',
        async (when) => {
          await set(at('a', monday))
          const [taken] = await timers.take(wednesday ?? '', 8, 0)
          const envelope = {
            id: `due ${proposal.id} a ${monday}`,
            event: { type: 'due', proposal: proposal.id, name: 'a', at: monday },
          }
          if (when !== 'before it is received')
            await receive({ ...startOf(proposal).envelope, ...envelope } as Envelope)
          if (when === 'after it is settled') await timers.settle([taken as DueTimer])

          replica()

          await eventually(async () => expect(await left()).toBe(0))
          expect(await raised()).toEqual([`due ${proposal.id} a ${monday}`])
        },
      )

      test('goes on when the core was away, and when the database was', async () => {
        await set(at('a', monday), at('b', monday))
        let fails = 1
        const flaky: Timers = {
          ...timers,
          take: (now, limit) => (fails++ === 1 ? Promise.reject(new Error('away')) : timers.take(now, limit, 20)),
        }
        let tries = 0

        replica({
          timers: flaky,
          receive: async (envelope) => {
            tries += 1
            if (tries <= 2) throw new Error('busy')
            await receive(envelope)
          },
        })

        await eventually(async () => expect(await left()).toBe(0))
        expect(await raised()).toHaveLength(2)
        expect(log.lines.join()).toContain('will be raised again')
        expect(log.lines.join()).toContain('wait in the database')
      })

      test('asks the core nothing of a proposal that is gone', async () => {
        await set(at('a', monday))
        await pool.query('delete from proposal')

        replica()

        await eventually(async () => expect(await left()).toBe(0))
        expect(await raised()).toEqual([])
      })

      test('comes one after the other, each once nobody waits for an answer', async () => {
        const happened: string[] = []
        await set(at('a', monday), at('b', tuesday))
        let looks = 0

        replica({
          isQuiet: () => {
            looks += 1
            const isQuiet = looks % 3 === 0
            happened.push(isQuiet ? 'quiet' : 'busy')
            return isQuiet
          },
          receive: async (envelope) => {
            happened.push(envelope.event.type === 'due' ? envelope.event.name : '')
            await setTimeout(5)
            happened.push('raised')
          },
        })

        await eventually(async () => expect(await left()).toBe(0))
        expect(happened).toEqual(['busy', 'busy', 'quiet', 'a', 'raised', 'busy', 'busy', 'quiet', 'b', 'raised'])
      })

      test('comes all the same where somebody always waits for an answer', async () => {
        await set(at('a', monday))

        replica({ isQuiet: () => false })

        await eventually(async () => expect(await left()).toBe(0))
        expect(await raised()).toEqual([`due ${proposal.id} a ${monday}`])
      })

      test('of ten thousand at once tells each once, one at a time', async () => {
        await pool.query(
          `insert into timer (tenant, proposal, name, at)
           select $1, $2, 'n' || n, $3::timestamptz from generate_series(1, 10000) n`,
          [tenant, proposal.id, monday],
        )
        let [now, most, told] = [0, 0, 0]
        const seen = new Set<string>()

        replica({
          receive: async ({ id }) => {
            now += 1
            most = Math.max(most, now)
            await setImmediate()
            told += 1
            seen.add(id)
            now -= 1
          },
        })

        await eventually(async () => expect(await left()).toBe(0), 120_000)
        expect([told, seen.size]).toEqual([10_000, 10_000])
        expect(most).toBe(1)
      })
    })
  })
}
