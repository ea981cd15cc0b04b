import { beforeEach, expect, test } from 'vitest'
import { rememberFor } from '../../../src/adapters/slack/remembered.ts'

/** The questions on their way to Slack, oldest first, each to be answered by the test. */
let asked: PromiseWithResolvers<string>[]
beforeEach(() => {
  asked = []
})

function memory() {
  const load = (): Promise<string> => {
    const question = Promise.withResolvers<string>()
    asked.push(question)
    return question.promise
  }
  return rememberFor({ load, freshMs: 60_000, usableMs: 60_000, most: 10 })
}

test('one question serves all who wait, and its answer those who come later', async () => {
  const rooms = memory()
  const waiting = [rooms.get('T1'), rooms.get('T1')]
  asked[0]?.resolve('old rooms')

  expect(await Promise.all(waiting)).toEqual(['old rooms', 'old rooms'])
  expect(await rooms.get('T1')).toBe('old rooms')
  expect(asked).toHaveLength(1)
})

test('what was forgotten while it was asked for is asked anew, whichever answer comes last', async () => {
  const rooms = memory()
  const before = rooms.get('T1')
  rooms.forget('T1')
  const after = rooms.get('T1')
  expect(asked).toHaveLength(2)
  asked[1]?.resolve('new rooms')
  expect(await after).toBe('new rooms')
  asked[0]?.resolve('old rooms')
  await before

  expect(rooms.peek('T1')).toBe('new rooms')
})

test('nobody asks after it was forgotten: the answer that was on its way is not kept', async () => {
  const rooms = memory()
  const before = rooms.get('T1')
  rooms.forget('T1')
  asked[0]?.resolve('old rooms')
  await before

  expect(rooms.peek('T1')).toBeUndefined()
})

test('what was set while it was asked for stays', async () => {
  const rooms = memory()
  const before = rooms.get('T1')
  rooms.set('T1', 'new rooms')
  asked[0]?.resolve('old rooms')
  await before

  expect(await rooms.get('T1')).toBe('new rooms')
  expect(asked).toHaveLength(1)
})

test('a failure is not kept, and does not end the question that came after it', async () => {
  const rooms = memory()
  const before = rooms.get('T1')
  rooms.forget('T1')
  const after = rooms.get('T1')
  asked[0]?.reject(new Error('Slack is away'))
  await expect(before).rejects.toThrow('Slack is away')
  const joined = rooms.get('T1')
  asked[1]?.resolve('new rooms')

  expect(await Promise.all([after, joined])).toEqual(['new rooms', 'new rooms'])
  expect(asked).toHaveLength(2)
})
