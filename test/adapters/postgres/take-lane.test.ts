import { setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { commitAndTake } from '../../../src/adapters/postgres/proposals/commit.ts'
import { databaseOver } from '../../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { settleDelivered } from '../../../src/adapters/postgres/outbox/settle-delivery.ts'
import { type PostgresState, postgresState } from '../../../src/adapters/postgres/state.ts'
import type { Tables } from '../../../src/adapters/postgres/tables.ts'
import type { Delivery } from '../../../src/ports/outbox.ts'
import type { Commit } from '../../../src/ports/proposals.ts'
import { changeOf, envelopeOf, home, proposalOf, show, startOf } from '../../contracts/example.ts'
import { postgresUrl, serverPool } from '../../support/postgres.ts'

const minute = 60_000
const message = { channel: 'mlops', id: 'message-1' }

describe.skipIf(!postgresUrl)('a lane between two processes', () => {
  let pool: Pool
  let state: PostgresState
  beforeAll(async () => {
    pool = await serverPool()
    state = await postgresState(pool)
  })
  afterAll(() => pool.end())

  test('a worker that takes it while another gives it back gets no effect that the other has delivered', async () => {
    await state.proposals.commit(startOf(proposalOf('P1'), [show('root'), show('section:1')]))
    const lane = (await state.outbox.takeLanes(1, minute))[0]?.lane ?? ''
    const other = taken((await state.outbox.take(lane, minute))?.first)
    const releasing = await pool.connect()
    await releasing.query('begin')
    await releasing.query('delete from lane_lease where lane = $1', [lane])

    // It begins before the delivery is stored, and waits for the release.
    const taking = state.outbox.take(lane, minute)
    await setTimeout(200)
    const second = await state.outbox.delivered(other, message)
    await releasing.query('commit')
    releasing.release()

    expect(second?.effect).toMatchObject({ slot: 'section:1' })
    expect((await taking)?.first?.id).toBe(second?.id)
  })

  test('what is stored while its last effect is being settled is not left behind', async () => {
    const { taken: lanes } = await state.proposals.commitAndTake(startOf(proposalOf('P2'), [show('root', 'a')]), minute)
    const step = changeOf(proposalOf('P2'), 1, [show('root', 'b')])

    const next = await held(async (db) => {
      expect((await commitAndTake(db, step, minute)).taken).toEqual([])
      // It looks for the next effect before that commit is there, and would give the lane back.
      return state.outbox.delivered(taken(lanes[0]), message)
    })

    expect(textOf(next)).toBe('b')
  })

  test('a commit that waits for the lane to be given back begins with its own effect, not the settled one', async () => {
    const { taken: lanes } = await state.proposals.commitAndTake(startOf(proposalOf('P3'), [show('root', 'a')]), minute)
    const step = changeOf(proposalOf('P3'), 1, [show('root', 'b')])

    const after = await held(async (db) => {
      expect(await settleDelivered(db, taken(lanes[0]), message)).toBeNull()
      return state.proposals.commitAndTake(step, minute)
    })

    expect(after.taken.map(textOf)).toEqual(['b'])
  })

  test('of two commits at once into a person’s lane one takes it, and delivers both', async () => {
    const [first, second] = await held(async (db) => [
      await commitAndTake(db, toPerson('bea', 'one'), minute),
      await state.proposals.commitAndTake(toPerson('bea', 'two'), minute),
    ])

    expect(second?.taken).toEqual([])
    expect(textOf(await state.outbox.delivered(taken(first?.taken[0]), message))).toBe('two')
  })

  test('with six processes storing and delivering at once, each effect arrives once, in order, and no lane stays taken', async () => {
    const arrived: string[] = []
    const people = ['p1', 'p2', 'p3']

    async function deliverAll(first: Delivery): Promise<void> {
      for (let next: Delivery | null = first; next; next = await state.outbox.delivered(next, message)) {
        arrived.push(textOf(next))
        await setTimeout(Math.random() * 2)
      }
    }
    async function write(writer: number): Promise<void> {
      for (let number = 0; number < 40; number += 1) {
        const person = people[(writer + number) % people.length] ?? ''
        const { taken: lanes } = await state.proposals.commitAndTake(
          toPerson(person, `${writer} ${number} to ${person}`),
          minute,
        )
        await Promise.all(lanes.map(deliverAll))
      }
    }
    await Promise.all([0, 1, 2, 3, 4, 5].map(write))

    expect(arrived).toHaveLength(240)
    expect(new Set(arrived).size).toBe(240)
    for (const writer of [0, 1, 2, 3, 4, 5])
      for (const person of people) {
        const numbers = arrived
          .filter((text) => text.startsWith(`${writer} `) && text.endsWith(person))
          .map((text) => Number(text.split(' ')[1]))
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      }
    expect((await pool.query(`select from lane_lease where lane like '%/p_'`)).rows).toEqual([])
  })

  /** Gives `act` a transaction that stays open for a while: what `act` does beside it has to wait for its locks. */
  async function held<T>(act: (db: ReturnType<typeof databaseOver<Tables>>) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    await client.query('begin')
    const within = { ...pool, options: {}, connect: async () => ({ query: client.query.bind(client), release() {} }) }
    const acting = act(databaseOver<Tables>(within as unknown as Pool))
    acting.catch(() => undefined)
    await setTimeout(250)
    await client.query('commit')
    client.release()
    return acting
  }
})

function toPerson(person: string, text: string): Commit {
  const view = { language: 'fr', text, blocks: [] } as const
  return {
    envelope: envelopeOf(),
    lane: person,
    proposal: null,
    from: null,
    effects: [{ type: 'tell', person, to: home, view }],
    timers: [],
    revisions: [],
    frozen: null,
    maxOpenDrafts: 5,
  }
}

function taken(delivery: Delivery | null | undefined): Delivery {
  if (!delivery) throw new Error('nothing was taken')
  return delivery
}

function textOf(delivery: Delivery | null): string {
  return delivery && 'view' in delivery.effect ? delivery.effect.view.text : ''
}
