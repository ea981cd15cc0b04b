import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCorpus } from '../../eval/corpus.ts'
import { casesOf } from '../../eval/judge.ts'
import { matchOf } from '../../eval/match.ts'
import { measuresOf } from '../../eval/measures.ts'
import { balanced, rateOf } from '../../eval/rate.ts'
import { itemsOf } from '../../src/rubric/reading/items.ts'

const folder = mkdtempSync(join(tmpdir(), 'eval-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('rates', () => {
  test('are shares with an interval that stays within 0 and 1', () => {
    const { value, low, high } = rateOf(9, 10)

    expect([value, low?.toFixed(3), high?.toFixed(3)]).toEqual([0.9, '0.596', '0.982'])
    expect(rateOf(0, 10).low).toBeCloseTo(0)
    expect(rateOf(0, 0).value).toBeNull()
  })

  test('a balanced accuracy is the mean of both', () => {
    expect(balanced(rateOf(8, 10), rateOf(1, 2)).value).toBeCloseTo(0.65)
  })
})

describe('labels find their items', () => {
  const raw = '## Buts\n\n- **Livrer** vite\n- Livrer\u00a0bien\n- Mesurer'
  const spans = itemsOf(raw).map(({ span }) => span)

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

describe('a folder of labelled passages', () => {
  const passages = [
    { id: 'a', lang: 'fr', section: 'objectives', text: '- Livrer en 1 jour\n- Aller mieux\n- Surveiller' },
  ]
  const grades = (verdict: string, grade: string) => ({
    specific: grade,
    measurable: grade,
    mlops_relevant: 'yes',
    verdict,
    reasons: [],
  })
  const labels = [
    {
      id: 'a',
      objectives: [
        { item: '1', line: 1, anchor: 'Livrer en 1 jour', ...grades('strong', 'yes') },
        { item: '2', line: 2, anchor: 'Aller mieux', ...grades('weak', 'no') },
        { item: '3', line: 3, anchor: 'Surveiller', ...grades('ok', 'partial') },
      ],
    },
  ]
  const write = (name: string, rows: readonly object[]) =>
    writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'))

  test('is measured item by item', () => {
    write('passages.jsonl', passages)
    write('labels.jsonl', labels)

    const measures = new Map(
      measuresOf(readCorpus(folder).flatMap((passage) => casesOf(passage))).map(({ name, rate }) => [
        name,
        `${rate.hits}/${rate.of}`,
      ]),
    )

    expect(measures.get('weak objectives found (recall)')).toBe('1/1')
    expect(measures.get('ok and strong objectives left alone')).toBe('1/2')
    expect(measures.get('items found')).toBe('3/3')
  })

  test('with a wrong line is refused, naming each', () => {
    write('passages.jsonl', [...passages, { id: 'b', lang: 'de' }])

    expect(() => readCorpus(folder)).toThrow(/passages\.jsonl, line 2/)
  })

  test('that does not exist is refused', () => {
    expect(() => readCorpus('/nowhere')).toThrow(/expected a folder with passages\.jsonl and labels\.jsonl/)
  })
})
