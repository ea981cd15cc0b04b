import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { databaseOver } from '../../../../src/adapters/postgres/pool/database.ts'
import { postgresState } from '../../../../src/adapters/postgres/state.ts'
import { migrateTeams } from '../../../../src/adapters/teams/store/migrations/migrate.ts'
import { type Note, takePace } from '../../../../src/adapters/teams/out/posts/pace.ts'
import type { TeamsTables } from '../../../../src/adapters/teams/store/tables.ts'
import { TryLater } from '../../../../src/ports/chat.ts'
import { postgresUrl, serverPool } from '../../../support/postgres.ts'
import { harness, post, say } from './harness.ts'

const here = harness()

test('Teams’ limits are kept: 7 in a second, 8 in two, 60 in thirty, 1,800 in an hour', async () => {
  const { db } = here()
  let now = 1_000_000_000_000
  const burst = async (channel: string, most: number) => {
    for (let sent = 0; sent < most; sent += 1) {
      if ((await takePace(db, 'paced', channel, now)) > 0) return sent
    }
    return most
  }

  expect(await burst('a', 20)).toBe(7)
  expect(await takePace(db, 'paced', 'a', now)).toBeGreaterThan(900)
  now += 1_001
  expect(await burst('a', 20)).toBe(1)
  for (let sent = 8; sent < 60;) {
    now += 2_001
    sent += await burst('a', Math.min(8, 60 - sent))
  }
  now += 2_001
  const wait = await takePace(db, 'paced', 'a', now)
  expect(wait).toBeGreaterThan(0)
  now += wait
  expect(await takePace(db, 'paced', 'a', now)).toBe(0)
})

test('sixty in thirty seconds, counted over all processes', async () => {
  const { db } = here()
  const start = 2_000_000_000_000
  const taken = await Promise.all(
    Array.from({ length: 200 }, (_, index) => takePace(db, 'paced', 'b', start + index * 140)),
  )
  expect(taken.filter((wait) => wait === 0).length).toBeLessThanOrEqual(60)
  expect(taken.filter((wait) => wait === 0).length).toBeGreaterThanOrEqual(50)
})

test('fifty in a second for the whole tenant', async () => {
  const { db } = here()
  const taken = await Promise.all(
    Array.from({ length: 70 }, (_, index) => takePace(db, 'busy', `c${index}`, 3_000_000_000_000)),
  )
  expect(taken.filter((wait) => wait === 0)).toHaveLength(50)
})

/** A clock that stands still, so that all sends fall into one second on any machine. */
function inOneMoment(): () => string {
  const moment = new Date().toISOString()
  return () => moment
}

test('a burst waits its turn instead of being refused by Teams', async () => {
  const h = here()
  const paced = h.chatWith({ pacing: 'always', now: inOneMoment() })
  h.fake.rates.enforced = true
  const shown = await Promise.allSettled(Array.from({ length: 12 }, () => paced.show(post(h, {}))))
  h.fake.rates.enforced = false

  const waiting = shown.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(shown.filter((one) => one.status === 'fulfilled')).toHaveLength(7)
  for (const reason of waiting) expect(reason).toBeInstanceOf(TryLater)
  expect(h.fake.rates.refused).toBe(0)
})

test('what must wait leaves no trace of a message that was never sent', async () => {
  const h = here()
  const paced = h.chatWith({ pacing: 'always', now: inOneMoment() })
  const to = { platform: 'teams', channel: h.own.id, thread: null } as const
  const shown = await Promise.allSettled(
    Array.from({ length: 9 }, (_, index) => paced.show(post(h, { to, key: `waits ${index}`, slot: 's' }))),
  )
  const rows = await h.db.selectFrom('teams_post').select(['key', 'state']).where('key', 'like', 'waits %').execute()

  expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'sent'))
  expect(shown.filter(({ status }) => status === 'rejected')).toHaveLength(2)
})

test('an edit takes its share like a message', async () => {
  const h = here()
  const paced = h.chatWith({ pacing: 'always', now: inOneMoment() })
  const to = { platform: 'teams', channel: h.catalogue.id, thread: null } as const
  const edits = await paced.show(post(h, { to, slot: 's' }))
  for (let edit = 1; edit < 7; edit += 1) await paced.show(post(h, { to, slot: 's', edits, view: say(`${edit}`) }))

  await expect(paced.show(post(h, { to, slot: 's', edits, view: say('7') }))).rejects.toThrow(TryLater)
})

test.skipIf(postgresUrl === undefined)(
  'many at once on a server take no more than there is, and all are noted',
  async () => {
    const pool = await serverPool()
    const db = databaseOver<TeamsTables>(pool)
    await postgresState(pool)
    await migrateTeams(db)
    const now = 4_000_000_000_000
    const noteOf = (index: number): Note => {
      const at = { tenant: 't', key: `${index}`, kind: 'message', part: 0, channel: `c${index % 12}`, at: '' } as const
      const row = { ...at, thread: null, state: 'sending', id: null, digest: '' } as const
      return { row, own: { proposal: null, slot: null }, over: sql`true` }
    }
    const taken = await Promise.all(
      Array.from({ length: 120 }, (_, index) => takePace(db, 't', `c${index % 12}`, now, noteOf(index))),
    )
    const rows = await db.selectFrom('teams_post').select('key').execute()
    await pool.end()

    expect(taken.filter((wait) => wait === 0)).toHaveLength(50)
    expect(rows).toHaveLength(50)
  },
)
