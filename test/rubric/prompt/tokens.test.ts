import { expect, test } from 'vitest'
import { everyFact, journeys, prefixTokens, run } from '../../../bench/token-journeys.ts'

test.each(journeys)('a whole proposal with one revision per section: $name', (journey) => {
  const { section, vote, critic, whole, variable } = run(journey).count

  const cacheable = (section + vote + critic + whole) * prefixTokens
  expect(whole).toBe(1)
  expect(cacheable + variable).toBeLessThan(60_000)
  expect(cacheable / (cacheable + variable)).toBeGreaterThan(0.85)
})

test.each(journeys)('every fact of a repository, known from the first section on: $name', (journey) => {
  const [plain, told] = [run(journey).count, run(journey, everyFact).count]

  expect({ ...told, variable: 0 }).toEqual({ ...plain, variable: 0 })
  expect(told.variable - plain.variable).toBeLessThan(1_000)
  const cacheable = (told.section + told.vote + told.critic + told.whole) * prefixTokens
  expect(cacheable / (cacheable + told.variable)).toBeGreaterThan(0.85)
})
