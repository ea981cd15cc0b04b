import { expect, test } from 'vitest'
import { z } from 'zod'
import { readAnswer } from '../../../src/adapters/openai/send.ts'
import { readJson } from '../../../src/adapters/openai/model-reply.ts'
import { retryAfterOf } from '../../../src/adapters/openai/fault.ts'

test.each<readonly [string, unknown]>([
  ['{"a":1}', { a: 1 }],
  [' \n{"a":1}\n', { a: 1 }],
  ['```json\n{"a":1}\n```', { a: 1 }],
  ['```\n{"a":1}\n```\n', { a: 1 }],
  ['<think>{"a":2}</think>{"a":1}', { a: 1 }],
  ['<thinking>\nhm\n</thinking>\n\n```json\n{"a":1}\n```', { a: 1 }],
  ['Here it is: {"a":1}', undefined],
  ['{"a":1', undefined],
  ['', undefined],
])('reads the JSON of %j', (text, expected) => {
  expect(readJson(text)).toEqual(expected)
})

const now = Date.parse('2026-11-23T12:00:00Z')

test.each<readonly [Record<string, string>, number | null]>([
  [{}, null],
  [{ 'retry-after': '2' }, 2_000],
  [{ 'retry-after': '1.5' }, 2_000],
  [{ 'retry-after': 'Mon, 23 Nov 2026 12:00:07 GMT' }, 7_000],
  [{ 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '-3' }, null],
  [{ 'retry-after': '2', 'retry-after-ms': '150' }, 150],
])('reads how long to wait from %j', (headers, expected) => {
  expect(retryAfterOf(new Headers(headers), now)).toBe(expected)
})

const schema = z.object({ ok: z.boolean() })
const message = { type: 'message', content: [{ type: 'output_text', text: '{"ok":true}' }] }

test('reads an answer without usage, as some local servers give it', () => {
  expect(readAnswer('responses', schema, { output: [{ type: 'reasoning' }, message] })).toEqual({
    content: { ok: true },
    usage: { input: 0, cached: 0, output: 0 },
  })
})

test.each<readonly [string, 'responses' | 'chat', unknown, string]>([
  ['an error under 200, as LM Studio gives it', 'responses', { error: 'Unexpected endpoint' }, 'misconfigured'],
  ['nothing', 'chat', undefined, 'malformed'],
  ['no choice', 'chat', { choices: [] }, 'malformed'],
  ['no output', 'responses', { status: 'completed', output: [] }, 'malformed'],
  ['an answer that the provider gave up', 'responses', { status: 'failed', output: [] }, 'unavailable'],
  ['empty content', 'chat', { choices: [{ finish_reason: 'stop', message: { content: null } }] }, 'malformed'],
])('finds no answer in %s', (_, api, body, trouble) => {
  expect(() => readAnswer(api, schema, body)).toThrow(expect.objectContaining({ trouble }))
})
