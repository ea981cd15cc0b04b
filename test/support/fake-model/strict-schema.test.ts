import { zodTextFormat } from 'openai/helpers/zod'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { strictProblems } from './strict-schema.ts'

const closed = { type: 'object', additionalProperties: false, required: ['a'], properties: { a: { type: 'string' } } }

test('takes what the SDK makes of a zod schema', () => {
  const schema = z.object({
    list: z.array(z.object({ id: z.enum(['a', 'b']), note: z.string().nullable(), kind: z.literal('x') })),
  })

  expect(strictProblems(zodTextFormat(schema, 's').schema)).toEqual([])
})

test.each<readonly [string, object, string]>([
  ['a root that is a list', { type: 'array', items: { type: 'string' } }, 'the root must be an object'],
  ['a root of several shapes', { anyOf: [closed] }, 'the root must be an object'],
  ['an open object', { ...closed, additionalProperties: true }, 'additionalProperties must be false'],
  ['a property that may be absent', { ...closed, required: [] }, "'a' must be required"],
  ['a bound', { ...closed, properties: { a: { type: 'string', maxLength: 5 } } }, "'maxLength' is not permitted"],
  ['a default', { ...closed, properties: { a: { type: 'string', default: '' } } }, "'default' is not permitted"],
  ['a oneOf', { ...closed, properties: { a: { oneOf: [{ type: 'string' }] } } }, "'oneOf' is not permitted"],
  ['anything at all', { ...closed, properties: { a: {} } }, 'must have a type'],
  ['a reference to nowhere', { ...closed, properties: { a: { $ref: '#/$defs/no' } } }, 'leads nowhere'],
  [
    'too many values',
    { ...closed, properties: { a: { type: 'string', enum: Array.from({ length: 501 }, (_, at) => `v${at}`) } } },
    '501 enum values',
  ],
  ['too many levels', nested(6), 'more than 5 levels'],
  [
    'a fault deep inside',
    { ...closed, properties: { a: { type: 'array', items: { ...closed, required: [] } } } },
    "root.a.items: 'a' must be required",
  ],
])('refuses %s', (_, schema, problem) => {
  expect(strictProblems(schema).join('; ')).toContain(problem)
})

function nested(levels: number): object {
  return levels === 0 ? { type: 'string' } : { ...closed, properties: { a: nested(levels - 1) } }
}
