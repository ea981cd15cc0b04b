import { expect, test } from 'vitest'
import { storable } from '../../src/text/storable.ts'
import { isTimeZone } from '../../src/text/time-zone.ts'

test.each([
  ['a\u0000b', 'ab'],
  ['half \uD83D of a pair', 'half \uFFFD of a pair'],
  ['\u0000', ''],
  ['l’été 😀\n', 'l’été 😀\n'],
])('%j is stored as %j', (text, stored) => {
  expect(storable(text)).toBe(stored)
})

test.each([
  ['Europe/Paris', true],
  ['America/Montreal', true],
  ['UTC', true],
  ['Mars/Base', false],
  ['', false],
  ['Europe/Paris ', false],
])('%j is a time zone: %s', (name, expected) => {
  expect([isTimeZone(name), isTimeZone(name)]).toEqual([expected, expected])
})
