import { expect, test } from 'vitest'
import { inTime } from '../../src/timing/in-time.ts'

const long = 60_000

test('gives what the work gives, and what it fails with', async () => {
  const late = () => expect.fail('it is not late')

  expect(await inTime(Promise.resolve('done'), long, late)).toBe('done')
  expect(await inTime(Promise.resolve(undefined), long, late)).toBeUndefined()
  await expect(inTime(Promise.reject(new Error('it failed')), long, late)).rejects.toThrow('it failed')
})

test('gives what is said of late work, which may be a failure', async () => {
  const never = new Promise<string>(() => undefined)

  expect(await inTime(never, 1, () => 'late')).toBe('late')
  await expect(
    inTime(never, 1, () => {
      throw new Error('it took too long')
    }),
  ).rejects.toThrow('it took too long')
})

test('lets late work fail without anybody noticing', async () => {
  const work = Promise.withResolvers<string>()
  const unhandled: unknown[] = []
  const note = (error: unknown) => void unhandled.push(error)
  process.on('unhandledRejection', note)

  expect(await inTime(work.promise, 1, () => 'late')).toBe('late')
  work.reject(new Error('too late to matter'))
  await new Promise((resolve) => setImmediate(resolve))

  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})
