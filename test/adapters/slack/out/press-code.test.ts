import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeOrigin, decodePress, encodeOrigin, encodePress } from '../../../../src/adapters/slack/press-code.ts'
import type { Press } from '../../../../src/flows/model/view.ts'

const press: Press = {
  action: 'add-item',
  proposal: 'MLP-2026-042',
  version: 2,
  args: { section: '4', upto: '1764000000.000100' },
  opens: 'form',
}

describe('a press on its way through Slack', () => {
  test.each([
    ['another action_id', 'value', JSON.stringify(['claim', 'MLP-2026-042', 1, {}, 'act'])],
    ['no JSON', 'press:claim', 'claim'],
    ['an object', 'press:claim', '{"action":"claim"}'],
    ['a missing part', 'press:claim', '["claim","MLP-2026-042",1,{}]'],
    ['a version below zero', 'press:claim', '["claim","MLP-2026-042",-1,{},"act"]'],
    ['an action that is no word', 'press:claim', '["../claim","MLP-2026-042",1,{},"act"]'],
    ['an argument that is no text', 'press:claim', '["claim","MLP-2026-042",1,{"a":1},"act"]'],
    ['an argument that no database takes', 'press:claim', String.raw`["claim","MLP-2026-042",1,{"a":"\u0000"},"act"]`],
    ['half a character', 'press:claim', String.raw`["claim","MLP-2026-042",1,{"a":"\ud800"},"act"]`],
    ['more than a button holds', 'press:claim', `["claim","MLP-2026-042",1,{"a":"${'x'.repeat(2_000)}"},"act"]`],
  ])('%s is no press', (_, actionId, value) => {
    expect(decodePress(actionId, value)).toBeNull()
  })

  test('whatever comes, it is a press or null', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(decodePress('press:x', json)).toBeNull()
        expect(decodeOrigin(json)).toBeNull()
      }),
    )
  })

  test('it comes back as it went', () => {
    const { action_id, value } = encodePress(press)

    expect(decodePress(`${action_id}#3`, value)).toEqual(press)
  })

  test('one that fits no button is refused where it is made', () => {
    const long = { ...press, args: { text: 'x'.repeat(2_000) } }

    expect(() => encodePress(long)).toThrow('too long for a button')
  })

  test('a modal brings back where it was opened', () => {
    const origin = { press, place: { platform: 'slack', channel: 'C1', thread: null }, message: '17.5' } as const

    expect(decodeOrigin(encodeOrigin(origin))).toEqual(origin)
  })
})
