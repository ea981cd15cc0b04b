import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { Connection } from '../../../src/adapters/openai/connection.ts'
import { coachRequest, needsBreakpoint } from '../../../src/adapters/openai/request.ts'
import { type FakeModel, type FakeModelOptions, startFakeModel } from '../../support/fake-model/fake-model.ts'
import { coachOf, connectionTo, content, draftWord, person, promptAbout } from './setting.ts'

const opened: FakeModel[] = []

async function fakeOf(options: FakeModelOptions): Promise<FakeModel> {
  const forbidden = { personal: [person, 'CAMILLE'], draft: [draftWord] }
  const fake = await startFakeModel({ answer: () => content, forbidden, ...options })
  opened.push(fake)
  return fake
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((fake) => fake.close()))
})

/** Asks once, and gives the one request that came. */
async function requestBy(fake: FakeModel, more: Partial<Connection>, task: 'section' | 'critic' = 'section') {
  const { ask } = coachOf(connectionTo(fake, more))
  const answer = await ask(promptAbout(`Un ${draftWord}.`, { task }))
  expect(answer.content).toEqual(content)
  expect(fake.problems).toEqual([])
  expect(fake.requests).toHaveLength(1)
  const [request] = fake.requests
  if (!request) throw new Error('nothing was sent')
  return request
}

const safetyId = createHmac('sha256', 'a secret of sixteen').update(person).digest('hex')

describe('a request to OpenAI', () => {
  test('marks the end of the prefix, and holds the draft in the user’s turn alone', async () => {
    const { body, path, headers, raw } = await requestBy(await fakeOf({ server: 'openai' }), {})

    expect(path).toBe('/v1/responses')
    expect(headers.authorization).toBe('Bearer sk-secret-key')
    expect(Object.keys(body)).toEqual([
      'model',
      'input',
      'prompt_cache_options',
      'text',
      'max_output_tokens',
      'store',
      'prompt_cache_key',
      'safety_identifier',
    ])
    expect(body).toMatchObject({
      model: 'gpt-6-luna',
      input: [
        {
          role: 'developer',
          content: [
            { type: 'input_text', text: promptAbout('').prefix, prompt_cache_breakpoint: { mode: 'explicit' } },
          ],
        },
        { role: 'user', content: [{ type: 'input_text', text: promptAbout(`Un ${draftWord}.`).input }] },
      ],
      prompt_cache_options: { mode: 'explicit' },
      text: { format: { type: 'json_schema', name: 'reading', strict: true } },
      store: false,
      prompt_cache_key: 'rubric 1 prompt 1',
      safety_identifier: safetyId,
    })
    expect(raw.split(draftWord)).toHaveLength(2)
  })

  test('has plain instructions for a model that finds prefixes by itself', async () => {
    const { body } = await requestBy(await fakeOf({ server: 'openai' }), { model: 'gpt-5.4-mini' })

    expect(body['instructions']).toBe(promptAbout('').prefix)
    expect(body['input']).toBe(promptAbout(`Un ${draftWord}.`).input)
    expect(body).not.toHaveProperty('prompt_cache_options')
  })

  test('is the same question in Chat Completions', async () => {
    const { body, path } = await requestBy(await fakeOf({ server: 'openai' }), { api: 'chat' })

    expect(path).toBe('/v1/chat/completions')
    expect(Object.keys(body)).toEqual([
      'model',
      'messages',
      'response_format',
      'max_completion_tokens',
      'prompt_cache_options',
      'store',
      'prompt_cache_key',
      'safety_identifier',
    ])
  })

  test('goes to the critic’s model for the critic', async () => {
    const { model } = await requestBy(await fakeOf({ server: 'openai' }), {}, 'critic')

    expect(model).toBe('gpt-6-luna-critic')
  })
})

describe('a request to another server', () => {
  test('holds only what a picky one takes, in Responses', async () => {
    const { body } = await requestBy(await fakeOf({}), { server: 'compatible', model: 'qwen3' })

    expect(Object.keys(body)).toEqual(['model', 'instructions', 'input', 'text', 'max_output_tokens', 'store'])
  })

  test('holds only what a picky one takes, in Chat Completions', async () => {
    const { body } = await requestBy(await fakeOf({}), { server: 'compatible', api: 'chat', model: 'qwen3' })

    expect(Object.keys(body)).toEqual(['model', 'messages', 'response_format', 'max_tokens'])
    expect(body['messages']).toEqual([
      { role: 'system', content: promptAbout('').prefix },
      { role: 'user', content: promptAbout(`Un ${draftWord}.`).input },
    ])
  })

  test('needs no key', async () => {
    const { headers } = await requestBy(await fakeOf({}), { server: 'compatible', apiKey: null })

    expect(headers.authorization).toBe('Bearer none')
  })
})

describe('a request to Azure OpenAI', () => {
  const azure = { server: 'azure', model: 'our-deployment' } as const

  test('goes to the v1 endpoint, with what keys the cache', async () => {
    const fake = await fakeOf({ server: 'azure' })
    const { path, body } = await requestBy(fake, { ...azure, baseUrl: `${fake.origin}/openai/v1` })

    expect(path).toBe('/openai/v1/responses')
    expect(body).toMatchObject({ model: 'our-deployment', store: false, safety_identifier: safetyId })
  })

  test('goes to a dated version, with its own header', async () => {
    const fake = await fakeOf({ server: 'azure' })
    const dated = { ...azure, baseUrl: `${fake.origin}/openai`, apiVersion: '2025-04-01-preview' }
    const { path, headers, body } = await requestBy(fake, dated)

    expect(path).toBe('/openai/responses?api-version=2025-04-01-preview')
    expect(headers['api-key']).toBe('sk-secret-key')
    expect(headers.authorization).toBeUndefined()
    expect(Object.keys(body)).toEqual(['model', 'instructions', 'input', 'text', 'max_output_tokens', 'store'])
  })

  test('names the deployment in the address of Chat Completions', async () => {
    const fake = await fakeOf({ server: 'azure' })
    const dated = { ...azure, api: 'chat', baseUrl: `${fake.origin}/openai`, apiVersion: '2024-10-21' } as const
    const { path, body } = await requestBy(fake, dated)

    expect(path).toBe('/openai/deployments/our-deployment/chat/completions?api-version=2024-10-21')
    expect(Object.keys(body)).toEqual(['model', 'messages', 'response_format', 'max_completion_tokens'])
  })
})

test('what a batch file holds is what is sent, byte for byte', async () => {
  const fake = await fakeOf({ server: 'openai' })
  for (const api of ['responses', 'chat'] as const) {
    const connection = connectionTo(fake, { api })
    await coachOf(connection).ask(promptAbout(`Un ${draftWord}.`))

    const { path, body } = coachRequest(connection, promptAbout(`Un ${draftWord}.`), safetyId)

    expect(JSON.stringify(body)).toBe(fake.requests.at(-1)?.raw)
    expect(path).toBe(fake.requests.at(-1)?.path)
  }
})

test('nothing in the environment changes where a question goes, or what is logged of it', async () => {
  const fake = await fakeOf({ server: 'openai' })
  const before = { ...process.env }
  Object.assign(process.env, {
    OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
    OPENAI_API_KEY: 'sk-other',
    OPENAI_ORG_ID: 'org-other',
    OPENAI_LOG: 'debug',
  })
  try {
    const { headers } = await requestBy(fake, {})

    expect(headers.authorization).toBe('Bearer sk-secret-key')
    expect(headers['openai-organization']).toBeUndefined()
  } finally {
    process.env = before
  }
})

test.each([
  ['gpt-6-luna', true],
  ['gpt-6.1-sol', true],
  ['gpt-5.6-luna', true],
  ['gpt-5.5', false],
  ['gpt-5', false],
  ['gpt-5-mini', false],
  ['gpt-4.1-mini', false],
  ['o3', false],
  ['ft:gpt-4o:us', false],
  ['our-gpt-6-deployment', false],
])('%s needs a mark behind the prefix: %s', (model, expected) => {
  expect(needsBreakpoint(model)).toBe(expected)
})
