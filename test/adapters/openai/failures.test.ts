import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import type { ModelTrouble } from '../../../src/rubric/judge/dialogue.ts'
import type { Behaviour } from '../../support/fake-model/behaviour.ts'
import { type FakeModel, startFakeModel } from '../../support/fake-model/fake-model.ts'
import { freePort } from '../../support/free-port.ts'
import { coachOf, connectionTo, content, draftWord, promptAbout } from './setting.ts'

let fake: FakeModel

beforeAll(async () => {
  fake = await startFakeModel({ server: 'openai', answer: () => content })
})
afterEach(() => fake.clear())
afterAll(() => fake.close())

type Row = readonly [
  what: string,
  behaviour: Behaviour,
  trouble: ModelTrouble,
  /** HTTP requests until it is given up. */
  requests: number,
  charged: 'charged' | 'free',
  message: RegExp,
]

const error = (status: number, code?: string, retryAfter?: string): Behaviour => ({
  type: 'error',
  status,
  ...(code === undefined ? {} : { code }),
  ...(retryAfter === undefined ? {} : { retryAfter }),
})

const rows: readonly Row[] = [
  ['a refusal', { type: 'refuse' }, 'refused', 1, 'charged', /refused to answer/],
  ['the end of what it may write', { type: 'incomplete', reason: 'length' }, 'incomplete', 1, 'charged', /cut off/],
  ['a content filter', { type: 'incomplete', reason: 'content_filter' }, 'refused', 1, 'charged', /content filter/],
  ['text that is not JSON', { type: 'text', text: 'Bravo !' }, 'malformed', 1, 'charged', /not JSON/],
  ['half an object', { type: 'text', text: '{"verdicts": [' }, 'malformed', 1, 'charged', /not JSON/],
  ['a broken schema', { type: 'spoil', how: 'schema' }, 'malformed', 1, 'charged', /left the schema at verdicts/],
  ['an id that does not exist', { type: 'spoil', how: 'unknown-id' }, 'malformed', 1, 'charged', /at verdicts\.0\.id/],
  ['a body that is not JSON', { type: 'half-json' }, 'malformed', 1, 'free', /not JSON/],
  ['a page in HTML', { type: 'page' }, 'misconfigured', 1, 'free', /something else/],
  ['a wrong key', error(401, 'invalid_api_key'), 'misconfigured', 1, 'free', /401 \(invalid_api_key\)/],
  ['a key that may not', error(403), 'misconfigured', 1, 'free', /403/],
  ['a model that is not there', error(404, 'model_not_found'), 'misconfigured', 1, 'free', /404 \(model_not_found\)/],
  ['a field that is not supported', error(400, 'unsupported_parameter'), 'misconfigured', 1, 'free', /400/],
  ['a prompt that is filtered', error(400, 'content_filter'), 'refused', 1, 'free', /content_filter/],
  ['a prompt that is too long', error(400, 'context_length_exceeded'), 'incomplete', 1, 'free', /context_length/],
  ['no credit', error(429, 'insufficient_quota'), 'misconfigured', 1, 'free', /insufficient_quota/],
  ['too many requests', error(429), 'rate-limited', 3, 'free', /429/],
  ['a server error', error(500), 'unavailable', 3, 'free', /500/],
  ['an overloaded server', error(503), 'unavailable', 3, 'free', /503/],
  ['a server that hangs up', { type: 'hang-up' }, 'unavailable', 3, 'free', /broke off \(UND_ERR_SOCKET\)/],
  ['an answer cut off in the middle', { type: 'cut-off' }, 'unavailable', 3, 'free', /broke off \(UND_ERR_SOCKET\)/],
]

describe.each(['responses', 'chat'] as const)('with %s', (api) => {
  test.each(rows)('%s', async (_, behaviour, trouble, requests, charged, message) => {
    fake.otherwise(behaviour)
    const { fail, log } = coachOf(connectionTo(fake, { api }))

    const failed = await fail()

    expect(failed.name).toBe('ModelFailed')
    expect(failed.trouble).toBe(trouble)
    expect(failed.message).toMatch(message)
    expect(fake.requests).toHaveLength(requests)
    expect(fake.problems).toEqual([])
    expect(failed.usage?.input ?? null).toBe(charged === 'free' ? null : fake.requests[0]?.tokens?.input)
    expect(log.lines).toHaveLength(1)
    expect(log.lines.join()).toContain(trouble)
    expect(`${log.lines.join()} ${failed.stack}`).not.toMatch(new RegExp(`${draftWord}|secret-key|CAMILLE|Bravo`))
  })

  test('is answered after two failures, as if nothing had been', async () => {
    fake.behave(error(500), { type: 'hang-up' })
    const { ask, log } = coachOf(connectionTo(fake, { api }))

    const answer = await ask()

    expect(answer.content).toEqual(content)
    expect(fake.requests).toHaveLength(3)
    expect(log.lines).toHaveLength(1)
    expect(JSON.parse(log.lines[0]?.replace(/^the model answered /, '') ?? '')).toEqual({
      model: 'gpt-6-luna',
      task: 'section',
      ms: expect.any(Number),
      ...answer.usage,
    })
  })

  test.each(['hang', 'stall'] as const)('waits no longer than it may for an answer that %ss', async (type) => {
    fake.otherwise({ type })
    const { fail } = coachOf(connectionTo(fake, { api }), { timeoutMs: 1_000 })

    const failed = await fail()

    expect(failed.trouble).toBe('timeout')
    expect(fake.requests).toHaveLength(1)
  })

  test('counts the retries within the same time', async () => {
    fake.behave(error(500))
    fake.otherwise({ type: 'hang' })
    const { fail } = coachOf(connectionTo(fake, { api }), { timeoutMs: 2_000, pauseMs: 50 })

    const failed = await fail()

    expect(failed.trouble).toBe('timeout')
    expect(fake.requests).toHaveLength(2)
  })

  test('takes JSON out of a code fence, and thoughts off its front', async () => {
    fake.behave({
      type: 'text',
      text: `<think>\nHm {"no": 1}\n</think>\n\`\`\`json\n${JSON.stringify(content)}\n\`\`\``,
    })
    const { ask } = coachOf(connectionTo(fake, { api }))

    expect((await ask()).content).toEqual(content)
  })
})

describe('a provider that asks to wait', () => {
  test('is asked again when the wait is short', async () => {
    fake.behave(error(429, undefined, '1'))
    const { ask } = coachOf(connectionTo(fake))

    await ask()

    const [first, second] = fake.requests
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
  })

  test.each([
    ['seconds', () => '30', 30_000],
    ['a date', () => new Date(Date.now() + 60_000).toUTCString(), 60_000],
  ])('in %s is left alone when the wait is long', async (_, retryAfter, ms) => {
    fake.otherwise(error(429, undefined, retryAfter()))
    const { fail } = coachOf(connectionTo(fake))

    const failed = await fail()

    expect(failed.trouble).toBe('rate-limited')
    expect(failed.retryAfterMs).toBeGreaterThan(ms - 25_000)
    expect(failed.retryAfterMs).toBeLessThanOrEqual(ms)
    expect(fake.requests).toHaveLength(1)
  })
})

describe('a question that nobody wants any more', () => {
  test('is given up at once, at the server too', async () => {
    fake.otherwise({ type: 'hang' })
    const { fail } = coachOf(connectionTo(fake))
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)

    const failed = await fail(promptAbout('x'), stop.signal)

    expect(failed.message).toBe('The question was withdrawn.')
    await expect.poll(() => fake.requests[0]?.gone).toBe(true)
  })

  test('is never sent when it was withdrawn before', async () => {
    const { fail } = coachOf(connectionTo(fake))

    const failed = await fail(promptAbout('x'), AbortSignal.abort())

    expect(failed.trouble).toBe('unavailable')
    expect(fake.requests).toHaveLength(0)
  })

  test('is given up while it waits for its next try', async () => {
    fake.otherwise(error(429, undefined, '8'))
    const { fail } = coachOf(connectionTo(fake))

    const stop = new AbortController()
    const failing = fail(promptAbout('x'), stop.signal)
    await expect.poll(() => fake.requests.length).toBe(1)
    stop.abort()

    expect((await failing).message).toBe('The question was withdrawn.')
    expect(fake.requests).toHaveLength(1)
  })

  test('ends with the program', async () => {
    fake.otherwise({ type: 'hang' })
    const { coach, fail } = coachOf(connectionTo(fake))
    const failing = fail()
    await expect.poll(() => fake.requests.length).toBe(1)

    await coach.close()

    expect((await failing).message).toBe('The question was withdrawn.')
  })
})

describe('an address', () => {
  test('where nothing listens is unavailable', async () => {
    const { fail } = coachOf(connectionTo({ url: `http://127.0.0.1:${await freePort()}/v1` }))

    const failed = await fail()

    expect(failed.trouble).toBe('unavailable')
    expect(failed.message).toContain('ECONNREFUSED')
  })

  test('that does not exist is misconfigured', async () => {
    const { fail } = coachOf(connectionTo({ url: 'http://model.invalid/v1' }))

    const failed = await fail()

    expect(failed.trouble).toBe('misconfigured')
    expect(failed.message).toContain('ENOTFOUND')
  })

  test('that speaks no TLS is misconfigured', async () => {
    const { fail } = coachOf(connectionTo({ url: fake.url.replace('http:', 'https:') }))

    expect((await fail()).trouble).toBe('misconfigured')
  })
})

test('answers many questions at once', async () => {
  fake.otherwise({ type: 'slow', ms: 200 })
  const { ask } = coachOf(connectionTo(fake))

  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => ask(promptAbout(`Passage ${at}.`))))

  expect(answers.map((answer) => answer.content)).toEqual(Array.from({ length: 10 }, () => content))
  expect(fake.mostAtOnce).toBeGreaterThan(5)
})
