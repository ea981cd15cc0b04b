import { expect, test } from 'vitest'
import { isOutage } from '../../../src/adapters/chat/is-outage.ts'
import { Unavailable } from '../../../src/ports/inbox.ts'

const coded = (code: string) => Object.assign(new Error('of the database'), { code })

test.each([
  ['what the core could not store', new Unavailable('the event could not be stored'), true],
  ['a refused connection', coded('ECONNREFUSED'), true],
  ['a lost connection', coded('08006'), true],
  ['a server that is shut down', coded('57P01'), true],
  ['a server that is starting', coded('57P03'), true],
  ['a statement that was cancelled', coded('57014'), false],
  ['a row that is there already', coded('23505'), false],
  ['a fault of ours', new TypeError('x is not a function'), false],
  ['a text', '57P01', false],
])('%s', (_, error, expected) => {
  expect(isOutage(error)).toBe(expected)
})
