import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { postgresLedger } from '../../src/adapters/postgres/ledger.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { type App, createApp } from '../../src/app/app.ts'
import { aiReadingKind } from '../../src/app/errands/ai-reading.ts'
import type { ErrandKind } from '../../src/app/errands/errand-kind.ts'
import type { ErrandBudget } from '../../src/app/errands/purse.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import type { Deliverable } from '../../src/flows/model/effect.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { type Chat, type Post, Undeliverable } from '../../src/ports/chat.ts'
import type { Jobs } from '../../src/ports/jobs.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { eventually } from '../support/eventually.ts'
import { type Life, live } from '../support/mortal.ts'
import { askToy, notesOf, toyKind, type Toys } from '../support/toy-errand.ts'
import { changeOf, home, proposalOf, show, startOf, tenant } from './example.ts'
import { keepingLog } from './log-lines.ts'

const programme = {
  limits: { ...usualLimits, maxOpenDrafts: 1_000 },
  rubric,
  calendar: usualCalendar,
  language: 'fr',
  coach: 'automatic',
  marks: [],
} as const

/** At each of these, at least, a kill is tried. */
const momentsOfAnErrand = [
  'after outbox.takeLanes',
  'before jobs.add',
  'after jobs.add',
  'before outbox.take',
  'after outbox.take',
  'after proposals.findById',
  'after ledger.recall',
  'before toys.call',
  'after toys.call',
  'before ledger.note',
  'after ledger.note',
  'before proposals.commitAndTake',
  'after proposals.commitAndTake',
  'before outbox.delivered',
  'after outbox.delivered',
]

/** Killed after the call and before it is written down, the program cannot know that it was answered. */
const unknowable = ['after toys.call 1', 'before ledger.note 1']

/**
 * What the shell promises of every kind of errand, tried with one that the program does not have. `openJobs` gives one more
 * client of the same queues; what all this stands on may be `absent` on this machine.
 */
export function describeErrands(
  name: string,
  openPool: () => Promise<Pool>,
  openJobs: (pool: Pool) => Promise<Jobs>,
  where: 'here' | 'absent' = 'here',
): void {
  describe.skipIf(where === 'absent')(`errands on ${name}`, () => {
    let pool: Pool
    let state: PostgresState
    let budget: ErrandBudget
    let posts: Post[]
    let calls: string[]
    let ids = 0
    const closing: (() => Promise<unknown>)[] = []

    beforeAll(async () => {
      pool = await openPool()
      state = await postgresState(pool)
    })
    beforeEach(() => {
      budget = { ledger: postgresLedger(pool), perProposal: 1_000, perPersonAndDay: 1_000_000 }
      posts = []
      calls = []
    })
    afterEach(async () => {
      for (const close of closing.splice(0).toReversed()) await close()
      await pool.query('update outbox set failed_at = now() where done_at is null and failed_at is null')
    })
    afterAll(() => pool?.end())

    const toys: Toys = {
      async call(of) {
        calls.push(of)
        return `seen ${of}`
      },
    }
    const chat: Chat = {
      platform: 'web',
      async show(post) {
        posts.push(post)
        return post.edits ?? { channel: 'mlops', id: `message-${post.key}` }
      },
    }

    /** A program with these kinds; of a life that is to be cut short, where one is given. */
    async function open(kinds: readonly ErrandKind[], life: Life = live(null)): Promise<App> {
      const jobs = await openJobs(pool)
      const living: Jobs = {
        ...life.living('jobs', jobs),
        work: (queue, deliver) => jobs.work(queue, life.livingWork(deliver)),
      }
      const app = createApp({
        proposals: life.living('proposals', state.proposals),
        outbox: life.living('outbox', state.outbox),
        timers: {
          take: async () => [],
          settle: async () => undefined,
          wakeOver: () => Promise.resolve(0),
          count: () => postgresTimers(pool).count(''),
        },
        jobs: living,
        chats: () => [chat],
        log: keepingLog(),
        programme,
        errands: kinds,
        now: () => new Date().toISOString(),
      })
      closing.push(() => jobs.close())
      closing.push(() => app.stop())
      await app.start()
      return app
    }

    async function ask(...effects: readonly Deliverable[]): Promise<string> {
      const id = `T-${(ids += 1)}`
      await state.proposals.commit(startOf(proposalOf(id, { owner: { id: `owner-${id}`, name: 'Ana' } }), effects))
      return id
    }
    const stored = async (id: string): Promise<Proposal | undefined> =>
      (await state.proposals.findById(tenant, id))?.proposal
    const notes = async (id: string) => notesOf(await stored(id))
    const undelivered = async (id: string) => {
      const { rows } = await pool.query<{ n: number }>(
        'select count(*)::int as n from outbox where proposal = $1 and done_at is null and failed_at is null',
        [id],
      )
      return rows[0]?.n
    }
    const untilDone = (id: string) => eventually(async () => expect(await undelivered(id)).toBe(0))
    const returnedOf = async (id: string) => {
      const { rows } = await pool.query(`select from audit where proposal = $1 and type = 'returned'`, [id])
      return rows.length
    }
    const chargedTo = async (id: string) => {
      const { rows } = await pool.query<{ calls: number }>(
        'select coalesce(sum(calls), 0)::int as calls from coach_spend where proposal = $1',
        [id],
      )
      return rows[0]?.calls
    }
    const keysOf = (id: string, slot: string | null) =>
      new Set(posts.filter((post) => post.proposal === id && post.slot === slot).map(({ key }) => key)).size

    /** What becomes of one errand whose program is killed at that moment, and of which moment it was indeed. */
    async function killAt(last: string | null): Promise<{ readonly id: string; readonly life: Life }> {
      posts = []
      calls = []
      const id = await ask(show('root'), askToy())
      const life = live(last)
      const kinds = [toyKind(life.living('toys', toys), { ...budget, ledger: life.living('ledger', budget.ledger) })]
      await open(kinds, life)
      await eventually(async () => expect(life.isOver() || (await undelivered(id)) === 0).toBe(true))
      await closeAll()
      // What the dead program had in its hands is free after a while.
      await pool.query('update lane_lease set until = now()')

      await open([toyKind(toys, budget)])
      await untilDone(id)
      await closeAll()
      return { id, life }
    }

    test('killed between any two lines, one comes back once, is paid for once, and holds up nothing', async () => {
      const { life } = await killAt(null)
      expect(life.moments).toEqual(expect.arrayContaining(momentsOfAnErrand.map((moment) => `${moment} 1`)))

      for (const last of life.moments) {
        const { id, life } = await killAt(last)

        // With several lanes in hand, a moment that came a second time may come once only: then nobody was killed.
        const isUnknowable = life.isOver() && unknowable.includes(last)
        expect(life.isOver() || !last.endsWith(' 1'), last).toBe(true)
        expect(await notes(id), last).toEqual(['toy 1 answered seen 0'])
        expect(await returnedOf(id), last).toBe(1)
        expect(await chargedTo(id), last).toBe(1)
        expect(calls.length, last).toBe(isUnknowable ? 2 : 1)
        expect([keysOf(id, 'root'), keysOf(id, null)], last).toEqual([1, 1])
      }
    }, 300_000)

    async function closeAll(): Promise<void> {
      for (const close of closing.splice(0).toReversed()) await close()
    }

    test('one that hangs holds up neither its thread nor another kind nor another proposal', async () => {
      const hanging = toyKind({ call: () => new Promise(() => undefined) }, budget)
      const quick = { ...toyKind(toys, budget), kind: 'quick-toy', queue: 'quick-toys' }
      await open([hanging, quick])

      const hung = await ask(show('root'), askToy(), {
        type: 'errand',
        errand: { ...askToy().errand, kind: 'quick-toy' },
      })
      const other = await ask(show('root'))

      await eventually(() => expect([keysOf(hung, 'root'), keysOf(other, 'root')]).toEqual([1, 1]))
      await eventually(async () => expect(await notes(hung)).toEqual(['toy 1 answered seen 0']))
    })

    test('those of one proposal and kind follow one another, those of two go side by side', async () => {
      let running = 0
      const most = new Map<string, number>()
      const together = Promise.withResolvers<void>()
      const counting = {
        async call(of: string) {
          running += 1
          if (running === 2) together.resolve()
          most.set(of, (most.get(of) ?? 0) + 1)
          await together.promise
          running -= 1
          return of
        },
      }
      const rules = { ...toyKind(toys, null).rules, stampOf: (proposal: Proposal) => proposal.id }
      await open([{ ...toyKind(counting, budget), rules }])

      const ids = ['O-1', 'O-2']
      for (const id of ids)
        await state.proposals.commit(
          startOf(proposalOf(id, { owner: { id, name: id } }), [askToy(1, id), askToy(2, id)]),
        )

      await together.promise
      expect(Object.fromEntries(most)).toEqual({ 'O-1': 1, 'O-2': 1 })
      for (const id of ids) await untilDone(id)
      for (const id of ids) expect(await notes(id)).toEqual([`toy 1 answered ${id}`, `toy 2 answered ${id}`])
    })

    test('one whose text changes is broken off, and the learner is told that it is outdated', async () => {
      const aborted = Promise.withResolvers<void>()
      const begun = Promise.withResolvers<void>()
      const hanging = {
        call: (_: string, signal: AbortSignal) => {
          begun.resolve()
          signal.addEventListener('abort', () => aborted.resolve())
          return new Promise<string>(() => undefined)
        },
      }
      await open([toyKind(hanging, budget)])
      const id = await ask(askToy())
      await begun.promise

      const proposal = await stored(id)
      if (proposal === undefined) throw new Error('no proposal')
      const sections = { ...proposal.sections, 4: { ...proposal.sections[4], revision: 1 } }
      await state.proposals.commit(changeOf({ ...proposal, sections }, 1))

      await aborted.promise
      await eventually(async () => expect(await notes(id)).toEqual(['toy 1 outdated']))
    })

    test('one that takes longer than its kind allows has failed, whatever its work does, and its lane goes on', async () => {
      const once = {
        call: (of: string) =>
          calls.push(of) === 1 ? new Promise<string>(() => undefined) : toys.call(of, new AbortController().signal),
      }
      await open([toyKind(once, budget, { timeLimitMs: 300 })])

      const id = await ask(askToy(1), askToy(2))

      await eventually(async () => expect(await notes(id)).toEqual(['toy 1 failed timeout', 'toy 2 answered seen 0']))
    })

    test('one beyond its kind’s budget is not begun', async () => {
      await open([toyKind(toys, { ...budget, perProposal: 50 })])

      const id = await ask(askToy(1), askToy(2))

      await eventually(async () =>
        expect(await notes(id)).toEqual(['toy 1 answered seen 0', 'toy 2 failed proposal-budget']),
      )
      expect(calls).toHaveLength(1)
    })

    test('one that can never be done is given up with its reason, and the learner waits no longer', async () => {
      const never = {
        async call(): Promise<string> {
          throw new Undeliverable('no such toy')
        },
      }
      await open([toyKind(never, budget)])

      const id = await ask(askToy())

      await eventually(async () => expect(await notes(id)).toEqual(['toy 1 failed unavailable']))
      await untilDone(id)
      const { rows } = await pool.query('select last_error from outbox where proposal = $1 and failed_at is not null', [
        id,
      ])
      expect(rows).toEqual([{ last_error: 'Undeliverable: no such toy' }])
    })

    test('one whose settings are refused is told to the coordinators, once a day', async () => {
      const refused = {
        ...toyKind(toys, budget),
        work: async () => ({ type: 'failed', trouble: 'misconfigured' }) as const,
      }
      await open([refused])

      const id = await ask(askToy(1), askToy(2))

      await eventually(async () =>
        expect(await notes(id)).toEqual(['toy 1 failed misconfigured', 'toy 2 failed misconfigured']),
      )
      await eventually(() => expect(posts.filter(({ view }) => view.text === 'toys are misconfigured')).toHaveLength(1))
    })

    test('one of a kind that this program does not know is left to a newer one', async () => {
      await open([])
      const id = await ask(show('root'), askToy())
      await eventually(async () => expect(await undelivered(id)).toBe(1))
      await closeAll()

      await pool.query('update outbox set not_before = null')
      await open([toyKind(toys, budget)])

      await eventually(async () => expect(await notes(id)).toEqual(['toy 1 answered seen 0']))
    })

    test('an AI reading that an earlier program stored, in the lane that it had, is carried out', async () => {
      const asked = { status: 'asked', of: '0', at: '2026-11-23T10:00:00.000Z', run: 1, trouble: null, notAssessed: [] }
      const id = `T-${(ids += 1)}`
      const { sections } = proposalOf(id)
      const section = { ...sections[4], runs: 1, reading: asked } as const
      const proposal = proposalOf(id, {
        owner: { id: `owner-${id}`, name: 'Ana' },
        sections: { ...sections, 4: section as never },
      })
      await state.proposals.commit(startOf(proposal, [askToy()]))
      await pool.query(`update outbox set lane = $2, effect = $3 where proposal = $1`, [
        id,
        `${tenant}/${id}#coach`,
        JSON.stringify({ type: 'coach', scope: 4, run: 1, of: '0' }),
      ])
      const answer = { findings: [], notAssessed: ['O2'], unconfirmed: null }
      const kind = aiReadingKind({ rubric }, null)
      const needs = { model: null as never, rubric }
      await open([{ ...kind, needs, work: async () => ({ type: 'answered', answer }) as const }])

      await untilDone(id)

      expect((await stored(id))?.sections[4].reading).toMatchObject({ status: 'read', notAssessed: ['O2'] })
      expect(home.platform).toBe('web')
    })
  })
}
