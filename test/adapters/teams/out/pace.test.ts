import { expect, test } from 'vitest'
import { takePace } from '../../../../src/adapters/teams/pace.ts'
import { TryLater } from '../../../../src/ports/chat.ts'
import { harness, post } from './harness.ts'

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

test('a burst waits its turn instead of being refused by Teams', async () => {
  const h = here()
  const paced = h.chatWith({ pacing: 'always' })
  h.fake.rates.enforced = true
  const shown = await Promise.allSettled(Array.from({ length: 12 }, () => paced.show(post(h, {}))))
  h.fake.rates.enforced = false

  const waiting = shown.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(shown.filter((one) => one.status === 'fulfilled')).toHaveLength(7)
  for (const reason of waiting) expect(reason).toBeInstanceOf(TryLater)
  expect(h.fake.rates.refused).toBe(0)
})
