import { describe, expect, test } from 'vitest'
import { matchOf } from '../../eval/match.ts'
import { balanced, rateOf } from '../../eval/rate.ts'
import { itemsOf } from '../../src/rubric/reading/items.ts'

describe('rates', () => {
  test('are shares with an interval that stays within 0 and 1', () => {
    const { value, low, high } = rateOf(9, 10)

    expect([value, low?.toFixed(3), high?.toFixed(3)]).toEqual([0.9, '0.596', '0.982'])
    expect(rateOf(0, 10).low).toBeCloseTo(0)
    expect(rateOf(0, 0).value).toBeNull()
  })

  test('a balanced accuracy is the mean of both, with the interval of a bootstrap: the same each time', () => {
    const { value, low, high } = balanced(rateOf(80, 100), rateOf(50, 100))

    expect(value).toBeCloseTo(0.65)
    expect([low?.toFixed(1), high?.toFixed(1)]).toEqual(['0.6', '0.7'])
    expect(balanced(rateOf(80, 100), rateOf(50, 100))).toEqual({ hits: 130, of: 200, value, low, high })
    expect(balanced(rateOf(1, 1), rateOf(0, 0)).value).toBeNull()
  })
})

describe('labels find their items', () => {
  const raw = '## Buts\n\n- **Livrer** vite\n- Livrer\u00a0bien\n- Mesurer'
  const spans = itemsOf(raw, 4).map(({ span }) => span)

  test.each([
    [{ line: 3, anchor: 'Livrer vite' }, 0],
    [{ line: 4, anchor: 'Livrer bien' }, 1],
    [{ anchor: 'Mesurer' }, 2],
    [{ line: 5, anchor: 'other words' }, 2],
    [{ line: 1, anchor: 'Buts' }, -1],
  ])('%o', (anchor, index) => {
    expect(matchOf(raw, spans, anchor)).toBe(index)
  })
})
