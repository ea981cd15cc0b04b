import { setTimeout } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { type FakeModel, startFakeModel } from '../../support/fake-model/fake-model.ts'
import { coachOf, connectionTo, content, promptAbout } from './setting.ts'

let fake: FakeModel

beforeAll(async () => {
  fake = await startFakeModel({ server: 'openai', answer: () => content })
})
afterEach(() => fake.clear())
afterAll(() => fake.close())

/** Shorter than anybody waits, longer than a busy machine takes between two questions. */
const breakMs = 1_500

/** A coach that has just met three outages in a row. */
async function broken() {
  fake.otherwise({ type: 'error', status: 503 })
  const setting = coachOf(connectionTo(fake), { breakMs, timeoutMs: 20_000 })
  for (let outages = 0; outages < 3; outages += 1) await setting.fail()
  expect(fake.requests).toHaveLength(9)
  return setting
}

describe('a server that is away', () => {
  test('is left alone after three outages in a row', async () => {
    const { fail } = await broken()

    const failed = await fail()

    expect(failed.trouble).toBe('unavailable')
    expect(failed.retryAfterMs).toBeGreaterThan(0)
    expect(failed.retryAfterMs).toBeLessThanOrEqual(breakMs)
    expect(fake.requests).toHaveLength(9)
  })

  test('is tried again after a while, and trusted when it answers', async () => {
    const { ask } = await broken()
    await setTimeout(breakMs + 20)
    fake.otherwise({ type: 'answer' })

    await ask()
    await Promise.all([ask(), ask(), ask()])

    expect(fake.requests).toHaveLength(13)
  })

  test('is tried by one question alone, and the others do not wait for it', async () => {
    const { ask, fail } = await broken()
    await setTimeout(breakMs + 20)
    fake.otherwise({ type: 'slow', ms: 2_000 })
    let isAnswered = false
    const first = ask().finally(() => (isAnswered = true))
    await expect.poll(() => fake.requests.length).toBe(10)

    const failed = await fail()

    expect(failed.trouble).toBe('unavailable')
    expect(isAnswered).toBe(false)
    expect((await first).content).toEqual(content)
    expect(fake.requests).toHaveLength(10)
  })

  test('is left alone again when that question fails', async () => {
    const { fail } = await broken()
    await setTimeout(breakMs + 20)

    await fail()
    await fail()

    expect(fake.requests).toHaveLength(12)
  })
})

test('what a person must mend is no outage', async () => {
  fake.otherwise({ type: 'error', status: 401, code: 'invalid_api_key' })
  const { ask, fail } = coachOf(connectionTo(fake), { breakMs: 60_000 })
  for (let tries = 0; tries < 5; tries += 1) await fail()
  fake.otherwise({ type: 'answer' })

  expect((await ask()).content).toEqual(content)
  expect(fake.requests).toHaveLength(6)
})

test('questions that are withdrawn are no outage', async () => {
  fake.otherwise({ type: 'hang' })
  const { ask, fail } = coachOf(connectionTo(fake), { breakMs: 60_000 })
  for (let tries = 1; tries <= 5; tries += 1) {
    const stop = new AbortController()
    const failing = fail(promptAbout('x'), stop.signal)
    await expect.poll(() => fake.requests.length).toBe(tries)
    stop.abort()
    await failing
  }
  fake.otherwise({ type: 'answer' })

  expect((await ask()).content).toEqual(content)
})

test('an answer in between starts the count anew', async () => {
  const { ask, fail } = coachOf(connectionTo(fake), { breakMs: 60_000 })
  for (let rounds = 0; rounds < 3; rounds += 1) {
    fake.otherwise({ type: 'error', status: 500 })
    await fail()
    await fail()
    fake.otherwise({ type: 'answer' })
    await ask()
  }

  expect(fake.requests).toHaveLength(21)
})
