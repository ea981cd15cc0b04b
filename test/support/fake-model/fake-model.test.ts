import { afterEach, describe, expect, test } from 'vitest'

import { type FakeModel, type FakeModelOptions, startFakeModel } from './fake-model.ts'

const opened: FakeModel[] = []

async function fakeOf(options: FakeModelOptions = {}): Promise<FakeModel> {
  const fake = await startFakeModel({ answer: () => ({ ok: true }), ...options })
  opened.push(fake)
  return fake
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((fake) => fake.close()))
})

const schema = {
  type: 'object',
  properties: { ok: { type: 'boolean' } },
  required: ['ok'],
  additionalProperties: false,
}
const format = { type: 'json_schema', name: 's', strict: true, schema }
const good = {
  model: 'm',
  instructions: 'Judge.',
  input: 'Un brouillon.',
  text: { format },
  max_output_tokens: 100,
  store: false,
}

async function send(fake: FakeModel, body: object, headers: Record<string, string> = { authorization: 'Bearer k' }) {
  const response = await fetch(`${fake.url}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('the fake model', () => {
  test('answers a request that keeps every rule', async () => {
    const fake = await fakeOf()

    const { status, body } = await send(fake, good)

    expect(status).toBe(200)
    expect(body).toMatchObject({ object: 'response', status: 'completed', usage: { input_tokens: expect.any(Number) } })
    expect(fake.problems).toEqual([])
  })

  test.each<readonly [string, object, string]>([
    ['that would be stored', { ...good, store: true }, 'store must be false'],
    ['without a bound', { ...good, max_output_tokens: undefined }, 'the output has no bound'],
    ['with a temperature', { ...good, temperature: 0 }, "Unknown parameter: 'temperature'"],
    ['with tools', { ...good, tools: [] }, "Unknown parameter: 'tools'"],
    ['with a field of OpenAI’s own', { ...good, prompt_cache_key: 'k' }, "Unknown parameter: 'prompt_cache_key'"],
    [
      'whose schema is open',
      { ...good, text: { format: { ...format, schema: { ...schema, required: [] } } } },
      'required',
    ],
    ['that names a person', { ...good, input: 'Camille écrit.' }, 'personal: Camille'],
    ['with the draft in its instructions', { ...good, instructions: 'Judge: brouillon' }, 'outside the user'],
    ['without instructions', { ...good, instructions: '' }, 'there are no instructions'],
  ])('refuses a request %s', async (_, body, problem) => {
    const fake = await fakeOf({ forbidden: { personal: ['Camille'], draft: ['brouillon'] } })

    const { status, body: answer } = await send(fake, body)

    expect(status).toBe(400)
    expect(JSON.stringify(answer)).toContain(problem)
    expect(fake.problems.join()).toContain(problem)
  })

  test('refuses instructions that are others than before', async () => {
    const fake = await fakeOf()
    await send(fake, good)

    const { status } = await send(fake, { ...good, instructions: 'Judge!' })

    expect(status).toBe(400)
    expect(fake.problems).toEqual(['the prefix is another than before'])
  })

  test('refuses a request without a key', async () => {
    const { status } = await send(await fakeOf(), good, {})

    expect(status).toBe(401)
  })

  test('does once each what was prepared, and then what is usual', async () => {
    const fake = await fakeOf()
    fake.behave({ type: 'error', status: 500 }, { type: 'refuse' })

    const statuses = [await send(fake, good), await send(fake, good), await send(fake, good)].map(
      ({ status }) => status,
    )

    expect(statuses).toEqual([500, 200, 200])
    expect(fake.requests.map(({ behaviour }) => behaviour)).toEqual(['error', 'refuse', 'answer'])
  })

  test('lists its models', async () => {
    const fake = await fakeOf({ models: ['m'] })

    const list = await fetch(`${fake.url}/models`, { headers: { authorization: 'Bearer k' } })

    expect(await list.json()).toMatchObject({ data: [{ id: 'm' }] })
  })
})
