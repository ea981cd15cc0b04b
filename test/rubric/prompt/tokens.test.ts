import { expect, test } from 'vitest'
import { journeys, prefixTokens, run } from '../../../bench/token-journeys.ts'

test.each(journeys)('a whole proposal with one revision per section: $name', (journey) => {
  const { section, vote, critic, whole, variable } = run(journey).count

  const cacheable = (section + vote + critic + whole) * prefixTokens
  expect(whole).toBe(1)
  expect(cacheable + variable).toBeLessThan(60_000)
  expect(cacheable / (cacheable + variable)).toBeGreaterThan(0.85)
})
