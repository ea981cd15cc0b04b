import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { raiseTimers } from '../../src/app/raise-timers.ts'
import { receiver } from '../../src/app/receive.ts'
import { proposalOf, startOf, tenant } from '../contracts/example.ts'
import { keepingLog } from '../contracts/log-lines.ts'
import { memoryPool } from '../support/pglite.ts'
import { programme } from '../support/programme.ts'

/** When a draft that was touched last on 23 November is recalled to its author: 9 h in Paris, and 9 h in UTC. */
const [due, dueInUtc] = ['2026-12-07T08:00:00.000Z', '2026-12-07T09:00:00.000Z']
const log = keepingLog()

let pool: Pool
let state: PostgresState
beforeAll(async () => {
  pool = await memoryPool()
  state = await postgresState(pool)
})
afterEach(async () => {
  const tables = ['timer', 'proposal', 'audit', 'outbox', 'person_setting', 'news_line']
  for (const table of tables) await pool.query(`delete from ${table}`)
})
afterAll(() => pool.end())

/** A minute before or after the reminder is due. */
function around(minutes: number, moment = due): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString()
}

/** A look of a program whose clock says so, as often as there is something due by it. */
async function look(now: string): Promise<number> {
  const { proposals } = state
  const receive = receiver({ proposals, log, programme }, (commit) => proposals.commit(commit))
  const raising = raiseTimers({ timers: postgresTimers(pool), log, now: () => now, receive })
  raising.start()
  await raising.stop()
  const { rows } = await pool.query<{ heard: number }>('select count(*)::int as heard from outbox')
  return rows[0]?.heard ?? 0
}

test.each<readonly [what: string, looks: readonly string[], heard: readonly number[], more: Partial<Draft>]>([
  ['two replicas of which one is two minutes behind', [around(-1), around(1), around(-1), around(2)], [0, 1, 1, 1], {}],
  ['two replicas of which one is two minutes ahead', [around(1), around(-1), around(0), around(3)], [1, 1, 1, 1], {}],
  ['a clock that jumps an hour ahead, and back', [around(-30), around(30), around(-29), around(1)], [0, 1, 1, 1], {}],
  ['a clock that jumps an hour back', [around(-1), around(-61), around(-1), around(0)], [0, 0, 0, 1], {}],
  [
    'a timer in the past, as a migration may set it',
    [around(-60), around(0)],
    [0, 1],
    { at: '2020-01-01T00:00:00.000Z' },
  ],
  [
    'an author in a zone that is none',
    [around(0), around(0, dueInUtc)],
    [0, 1],
    { timeZone: 'Mars/Olympus', at: dueInUtc },
  ],
])('%s: the author hears once, and in time', async (_, looks, heard, { at = due, timeZone = 'Europe/Paris' }) => {
  const draft = proposalOf('MLP-2026-001', { timeZone }, { 1: 'Surveiller les pompes' })
  const timers = [{ name: 'author-reminder', at }]
  expect(await state.proposals.commit({ ...startOf(draft), timers })).toBe('stored')

  const counts: number[] = []
  for (const now of looks) counts.push(await look(now))

  expect(counts).toEqual(heard)
})

interface Draft {
  readonly at: string
  readonly timeZone: string
}

test('one that is raised again under its old moment, as after a kill, is heard once', async () => {
  const draft = proposalOf('MLP-2026-001', {}, { 1: 'Surveiller les pompes' })
  await state.proposals.commit({ ...startOf(draft), timers: [{ name: 'author-reminder', at: due }] })
  expect(await look(due)).toBe(1)

  await pool.query('update timer set at = $1 where tenant = $2', [due, tenant])

  expect(await look(around(1))).toBe(1)
})
