import { expect, test } from 'vitest'
import { momentInWords } from '../../src/text/format.ts'

const tuesday = '2026-11-24T13:00:00.000Z'

test.each([
  ['fr', 'Europe/Paris', tuesday, 'mardi à 14\u00a0h'],
  ['en', 'Europe/Paris', tuesday, 'Tuesday at 14:00'],
  ['fr', 'Pacific/Kiritimati', tuesday, 'mercredi à 3\u00a0h'],
  ['fr', 'Asia/Kolkata', tuesday, 'mardi à 18\u00a0h\u00a030'],
  ['fr', 'Europe/Paris', '2026-12-01T08:05:00.000Z', 'mardi 1er décembre à 9\u00a0h\u00a005'],
  ['fr', 'Europe/Paris', '2026-12-11T08:00:00.000Z', 'vendredi 11 décembre à 9\u00a0h'],
  ['en', 'America/New_York', '2026-12-01T14:00:00.000Z', 'Tuesday 1 December at 09:00'],
  ['fr', 'Europe/Paris', '2026-11-23T23:00:00.000Z', 'mardi à 0\u00a0h'],
] as const)('a moment in words (%s, %s)', (language, zone, at, words) => {
  expect(momentInWords(at, '2026-11-23T09:00:00.000Z', language, zone)).toBe(words)
})
