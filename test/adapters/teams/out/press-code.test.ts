import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decodeFields,
  decodePress,
  decodeSaid,
  encodeChoice,
  encodePress,
} from '../../../../src/adapters/teams/press-code.ts'
import type { Press } from '../../../../src/flows/model/view.ts'

const press: Press = { action: 'done', proposal: 'MLP-2026-042', version: 1, args: { section: '4' }, opens: 'act' }

test('a press comes back as it was sent, from the action or from the value around it', () => {
  const code = encodePress(press)
  const action = JSON.parse(JSON.stringify({ type: 'Action.Execute', title: 'Fini', ...code })) as unknown
  expect(decodePress(action)).toEqual(press)
  expect(decodePress({ action, trigger: 'manual' })).toEqual(press)
})

test.for([
  null,
  undefined,
  'done',
  7,
  [],
  {},
  { verb: 'done' },
  { verb: '', data: encodePress(press).data },
  { verb: 'x'.repeat(61), data: encodePress(press).data },
  { verb: 'done', data: null },
  { verb: 'done', data: { press: { ...press, version: -1 } } },
  { verb: 'done', data: { press: { ...press, version: 1.5 } } },
  { verb: 'done', data: { press: { ...press, version: '1' } } },
  { verb: 'done', data: { press: { ...press, opens: 'doors' } } },
  { verb: 'done', data: { press: { ...press, proposal: 'x'.repeat(61) } } },
  { verb: 'done', data: { press: { ...press, args: { section: 4 } } } },
  { verb: 'done', data: { press: { ...press, args: { a: 'x'.repeat(2_001) } } } },
  { action: 'done' },
  { action: { action: encodePress(press) } },
] as const)('%j is no press', (value) => {
  expect(decodePress(value)).toBeNull()
})

test('a filled form: texts, lists, and what a hostile client adds', () => {
  const { verb, data } = encodePress({ ...press, opens: 'form' }, ['items', 'marks'])
  const inputs = { comment: 'Bien,\0 vu', items: `${encodeChoice('a,b')},c`, evil: { a: 1 }, press: 'mine' }
  expect(decodeFields({ verb, data: { ...data, ...inputs, press: data.press } })).toEqual({
    comment: 'Bien, vu',
    items: ['a,b', 'c'],
    marks: [],
  })
  expect(decodeFields({ verb, data: { ...data, items: '%E0%A4%A,x' } })).toMatchObject({ items: ['x'] })
  expect(decodeFields({ verb, data: encodePress(press).data })).toBeNull()
  expect(decodeFields({ data: { form: 'items' } })).toBeNull()
})

test('what was typed beside a card’s buttons', () => {
  expect(decodeSaid({ verb: 'done', data: { text: ' Un titre ' } })).toBe('Un titre')
  for (const data of [{}, { text: '  ' }, { text: 7 }, null]) expect(decodeSaid({ verb: 'done', data })).toBeNull()
})

test('nothing that a client can send makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      decodePress(value)
      decodeFields(value)
      decodeSaid(value)
      decodePress({ action: { verb: 'done', data: value } })
      decodeFields({ action: { verb: 'done', data: value } })
    }),
  )
})
