import { expect, test } from 'vitest'
import { oneAtATime } from '../../src/timing/one-at-a-time.ts'

/** Work that ends when it is told to, and notes when it began. */
function told(began: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const work = () => {
    began.push(name)
    return promise
  }
  return { work, end: () => resolve(name), fail: () => reject(new Error(name)) }
}

/** Long enough for whatever may begin to begin. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('begins what has the same key once the one before is over, and what has another key at once', async () => {
  const began: string[] = []
  const queues = oneAtATime()
  const [first, second, other] = ['first', 'second', 'other'].map((name) => told(began, name)) as [
    ReturnType<typeof told>,
    ReturnType<typeof told>,
    ReturnType<typeof told>,
  ]
  const all = [queues('a', first.work), queues('a', second.work), queues('b', other.work)]
  await turn()
  expect(began).toEqual(['first', 'other'])

  first.end()
  await turn()
  expect(began).toEqual(['first', 'other', 'second'])

  second.end()
  other.end()
  expect(await Promise.all(all)).toEqual(['first', 'second', 'other'])
})

test('goes on after what failed, which fails for whoever asked for it alone', async () => {
  const began: string[] = []
  const queues = oneAtATime()
  const [first, second] = [told(began, 'first'), told(began, 'second')]
  const failing = queues('a', first.work)
  const following = queues('a', second.work)

  first.fail()
  second.end()

  await expect(failing).rejects.toThrow('first')
  expect(await following).toBe('second')
})
