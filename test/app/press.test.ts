import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { receiver } from '../../src/app/receive.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import { envelopeOf, home, proposalOf, show, startOf } from '../contracts/example.ts'
import { memoryPool } from '../support/pglite.ts'
import { programme, silent } from '../support/programme.ts'

const bob = { id: 'bob', name: 'Bob', roles: ['learner'], language: 'fr', timeZone: 'Europe/Paris' } as const

let pool: Pool
let state: PostgresState
beforeAll(async () => {
  pool = await memoryPool()
  state = await postgresState(pool)
  await state.proposals.commit(startOf(proposalOf('MLP-1', { tenant: 'press' }), [show('root')]))
})
afterAll(() => pool.end())

const pressed = (action: string, more: Partial<Envelope> = {}) =>
  envelopeOf({
    tenant: 'press',
    place: { ...home, thread: 'root-1' },
    event: { type: 'pressed', action, proposal: 'MLP-1', version: 0, args: { section: '1' } },
    ...more,
  })

async function answer(envelope: Envelope) {
  const receive = receiver({ ...state, log: silent, programme }, (commit) => state.proposals.commit(commit))
  const taken = await receive(envelope, 'press')
  return taken.type === 'stored' ? taken.pressed : taken
}

async function stored(): Promise<number> {
  return (await pool.query('select from outbox')).rows.length
}

describe('a press', () => {
  test.each([
    ['by a stranger', () => pressed('done', { actor: bob })],
    ['of an act that nobody knows', () => pressed('juggle')],
    [
      'about a proposal that is not there',
      () => pressed('done', { event: { type: 'pressed', action: 'done', proposal: 'MLP-9', version: 0, args: {} } }),
    ],
  ])('%s is answered with the refusal, each time, and nothing is stored', async (_, press) => {
    const before = await stored()
    const one = press()

    const answers = [await answer(one), await answer(one)]

    const refused = { said: expect.stringMatching(/\S/), leads: 'nowhere', changes: 'nothing' }
    expect(answers).toEqual([refused, refused])
    expect(await stored()).toBe(before)
  })

  test('that shows an example leads to a message, and changes nothing', async () => {
    expect(await answer(pressed('example'))).toEqual({ said: null, leads: 'to-messages', changes: 'nothing' })
    expect(await answer(pressed('example'))).toEqual({ said: null, leads: 'to-messages', changes: 'nothing' })
  })

  test('that moves on leads to cards, and is never said to be refused', async () => {
    expect(await answer(pressed('next'))).toMatchObject({ said: null, leads: 'to-cards', changes: 'proposal' })
  })
})
