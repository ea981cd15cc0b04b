import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/timing/in-batches.ts'

describe('in batches', () => {
  test('what comes at the same time is handed over together, in order, and each gets its own result', async () => {
    const handed: (readonly number[])[] = []
    const doubled = inBatches(async (batch: readonly number[]) => {
      handed.push(batch)
      return batch.map((one) => one * 2)
    }, 2)

    const results = await Promise.all([1, 2, 3].map((one) => doubled.add(one)))

    expect(results).toEqual([2, 4, 6])
    expect(handed).toEqual([[1, 2], [3]])
  })

  test('what comes while a batch is on its way waits for the next one', async () => {
    const first = Promise.withResolvers<void>()
    const handed: (readonly string[])[] = []
    const kept = inBatches<string, void>(async (batch) => {
      handed.push(batch)
      if (batch.includes('a')) await first.promise
      return batch.map(() => undefined)
    }, 9)

    const a = kept.add('a')
    await new Promise((resolve) => setImmediate(resolve))
    const others = [kept.add('b'), kept.add('c')]
    expect(handed).toEqual([['a']])
    first.resolve()
    await Promise.all([a, ...others])

    expect(handed).toEqual([['a'], ['b', 'c']])
  })

  test('one that fails alone fails alone; a batch that fails, fails for all, and the next one goes on', async () => {
    const checked = inBatches<number, number>(async (batch) => {
      if (batch.includes(0)) throw new Error('no batch')
      return batch.map((one) => (one < 0 ? Promise.reject(new Error('not this')) : one))
    }, 2)

    const outcomes = await Promise.allSettled([1, -1, 0, 2, 3].map((one) => checked.add(one)))

    expect(outcomes.map((one) => (one.status === 'rejected' ? String(one.reason.message) : one.value))).toEqual([
      1,
      'not this',
      'no batch',
      'no batch',
      3,
    ])
  })

  test('settles once nothing waits', async () => {
    const done: number[] = []
    const slow = inBatches<number, void>(async (batch) => {
      await new Promise((resolve) => setImmediate(resolve))
      done.push(...batch)
      return batch.map(() => undefined)
    }, 1)
    void slow.add(1)
    void slow.add(2)

    await slow.settled()

    expect(done).toEqual([1, 2])
  })
})
