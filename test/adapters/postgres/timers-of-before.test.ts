import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../../src/adapters/postgres/timers/timers.ts'
import { raiseTimers } from '../../../src/app/raise-timers.ts'
import { receiver } from '../../../src/app/receive.ts'
import type { Proposal } from '../../../src/flows/model/proposal.ts'
import { proposalOf, reviewOf, startOf } from '../../contracts/example.ts'
import { eventually } from '../../support/eventually.ts'
import { databaseOver } from '../../../src/adapters/postgres/pool/database.ts'
import { timersOfBefore } from '../../../src/adapters/postgres/migrations/009-timers-of-before.ts'
import { remindersOfBefore } from '../../../src/adapters/postgres/migrations/016-reminders-of-before.ts'
import { memoryPool } from '../../support/pglite.ts'
import { programme as usual, silent as log } from '../../support/programme.ts'

const programme = { ...usual, limits: { ...usual.limits, maxOpenDrafts: 50 } }

let pool: Pool
beforeAll(async () => {
  pool = await memoryPool()
})
afterAll(() => pool.end())

/** A proposal as the release before timers stored it. */
async function storeAsBefore(id: string, changes: Partial<Proposal>): Promise<void> {
  const { restore: _restore, redo: _redo, asides: _asides, review, ...rest } = proposalOf(id, changes)
  const { expiry: _expiry, lapsed: _lapsed, ...reviewed } = { ...reviewOf('2026-11-20T10:00:00.000Z'), ...review }
  const body = { ...rest, format: 2, undo: null, aside: null, review: review === null ? null : reviewed }
  await (await postgresState(pool)).proposals.commit(startOf(proposalOf(id, changes)))
  await pool.query('update proposal set format = 2, body = $1 where id = $2', [JSON.stringify(body), id])
}

test('what is claimed, withdrawn or drafted as the program is brought up to date gets its timers, and what is over is closed', async () => {
  const claimed = {
    ...reviewOf('2026-11-20T10:00:00.000Z'),
    reviewer: { id: 'nadia', name: 'Nadia' },
    claimedAt: '2026-11-20T11:00:00.000Z',
  }
  const today = new Date().toISOString()
  await storeAsBefore('MLP-1', { state: 'in-review', version: 1, review: claimed })
  await storeAsBefore('MLP-2', { state: 'withdrawn', stateAt: today })
  await storeAsBefore('MLP-3', { state: 'withdrawn', stateAt: '2025-01-01T10:00:00.000Z' })
  await storeAsBefore('MLP-4', { state: 'drafting', touchedAt: today })
  await pool.query('delete from timer')
  const database = databaseOver<unknown>(pool)
  await timersOfBefore.up(database)
  await remindersOfBefore.up(database)

  const { proposals } = await postgresState(pool)
  const timers = postgresTimers(pool)
  const receive = receiver({ proposals, log, programme }, (commit) => proposals.commit(commit))
  const raising = raiseTimers({ timers, log, now: () => new Date().toISOString(), receive })
  raising.start()

  await eventually(async () => expect((await timers.count(new Date().toISOString())).overdue).toBe(0))
  await raising.stop()
  const { rows } = await pool.query<{ proposal: string; name: string }>(
    'select proposal, name from timer order by proposal, at',
  )
  expect(rows.map(({ proposal, name }) => `${proposal} ${name}`)).toEqual([
    'MLP-1 claim-notice-1',
    'MLP-1 claim-notice-2',
    'MLP-1 claim-expires',
    'MLP-2 restore-ends',
    'MLP-4 author-reminder',
  ])
  const stored = async (id: string) => (await proposals.findById('school', id))?.proposal
  expect(await stored('MLP-1')).toMatchObject({ state: 'in-review', review: { reviewer: { id: 'nadia' } } })
  expect((await stored('MLP-3'))?.restore).toBe('over')
  expect((await stored('MLP-4'))?.state).toBe('drafting')
})
