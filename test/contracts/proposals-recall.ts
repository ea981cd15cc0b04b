import { expect, test } from 'vitest'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState, type PostgresState } from '../../src/adapters/postgres/state.ts'
import { receiver } from '../../src/app/receive.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import { programme, silent } from '../support/programme.ts'
import { changeOf, envelopeOf, home, proposalOf, show, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

const tenant = 'recalling'

/** What a process knows of proposals without a look at the store, which others write to as well. */
export function describeRecall(give: GiveState, givePool: () => Pool): void {
  const byId = (id: string) => ({ by: 'id', id }) as const
  const threadOf = (id: string) => ({ ...home, thread: `root of ${id}` })
  const byThread = (id: string) => ({ by: 'thread', place: threadOf(id) }) as const

  /** Begins a proposal whose root message stands. */
  async function begin(id: string): Promise<void> {
    const owner = { id: 'ana', name: 'Ana' }
    await give().proposals.commit({ ...startOf(proposalOf(id, { tenant, owner }), [show('root')]), maxOpenDrafts: 50 })
    const first = (await give().outbox.take(`${tenant}/${id}`, 60_000))?.first
    if (first) await give().outbox.delivered(first, { channel: home.channel, id: threadOf(id).thread })
  }

  const taking = (state: PostgresState) =>
    receiver({ ...state, log: silent, programme }, (commit) => state.proposals.commit(commit))
  const said = (id: string, event: Partial<Envelope> = {}) => envelopeOf({ tenant, place: threadOf(id), ...event })
  const textsOf = async (id: string) =>
    (await give().proposals.findById(tenant, id))?.proposal.sections[1].pieces.map(({ text }) => text)

  test('is what was read, and then what was written from it', async () => {
    await begin('R-1')
    expect(give().proposals.recall(tenant, byId('R-1'))).toBeNull()
    const loaded = await give().proposals.findByThread(tenant, threadOf('R-1'))
    if (loaded === null) throw new Error('it is not found')

    expect(give().proposals.recall(tenant, byThread('R-1'))).toMatchObject({
      ...loaded,
      recalled: { thread: threadOf('R-1') },
    })
    await give().proposals.commit(changeOf({ ...loaded.proposal, at: 5 }, loaded.revision))

    const recalled = give().proposals.recall(tenant, byId('R-1'))
    expect(recalled).toMatchObject({ ...(await give().proposals.findById(tenant, 'R-1')), recalled: { thread: null } })
    expect(recalled?.proposal.at).toBe(5)
    expect(give().proposals.recall('elsewhere', byId('R-1'))).toBeNull()
    expect(give().proposals.recall(tenant, { by: 'nothing' })).toBeNull()
  })

  test('is nothing that was written in a place that the store may know under another name', async () => {
    await begin('R-2')
    const loaded = await give().proposals.findById(tenant, 'R-2')
    if (loaded === null) throw new Error('it is not found')

    const moved = { ...loaded.proposal, home: { ...home, channel: 'another' } }
    await give().proposals.commit(changeOf(moved, loaded.revision))

    expect(give().proposals.recall(tenant, byId('R-2'))).toBeNull()
  })

  test('is no more once a commit has shown that another process wrote', async () => {
    await begin('R-3')
    const other = await postgresState(givePool())
    const loaded = await give().proposals.findById(tenant, 'R-3')
    if (loaded === null) throw new Error('it is not found')
    await other.proposals.commit(changeOf({ ...loaded.proposal, at: 2 }, loaded.revision))

    const outcome = await give().proposals.commit(changeOf({ ...loaded.proposal, at: 3 }, loaded.revision))

    expect(outcome).toBe('stale')
    expect(give().proposals.recall(tenant, byId('R-3'))).toBeNull()
    expect((await give().proposals.findById(tenant, 'R-3'))?.proposal.at).toBe(2)
    expect(give().proposals.recall(tenant, byId('R-3'))).toBeNull()
  })

  test('is stored from where its thread leads to it, and the row is what it was, alone', async () => {
    await begin('R-4')
    await give().proposals.findById(tenant, 'R-4')
    const loaded = give().proposals.recall(tenant, byId('R-4'))
    if (loaded === null) throw new Error('it is not recalled')
    const change = changeOf(loaded.proposal, loaded.revision)
    const outcomeAs = (as: object) =>
      give().proposals.commit({ ...change, recalled: { ...loaded.recalled, thread: threadOf('R-4'), ...as } })

    expect(await outcomeAs({ thread: threadOf('R-5') })).toBe('stale')
    expect(await outcomeAs({ format: 9 })).toBe('stale')
    expect(await outcomeAs({ bytes: loaded.recalled.bytes + 1 })).toBe('stale')
    expect(await outcomeAs({})).toBe('stored')
  })

  test('leads to what a look would: two processes that take one message each in turn lose none', async () => {
    await begin('R-6')
    const [here, there] = [taking(give()), taking(await postgresState(givePool()))]
    const texts = ['un', 'deux', 'trois', 'quatre', 'cinq'].map((word) => `Réduire le délai de ${word} jours`)

    for (const [index, text] of texts.entries())
      await (index % 2 === 0 ? here : there)(
        said('R-6', { event: { type: 'said', message: `m${index}`, text, mentions: 'none' } }),
      )

    expect(await textsOf('R-6')).toEqual(texts)
  })

  test('is no ground to let something go: what is nothing to it is asked of the store', async () => {
    await begin('R-7')
    const [here, there] = [taking(give()), taking(await postgresState(givePool()))]
    const textFor = (message: string) => `Réduire le délai ${message} de cinq jours`
    const say = (message: string) =>
      said('R-7', { event: { type: 'said', message, text: textFor(message), mentions: 'none' } })
    await here(say('m1'))
    await here(say('m2'))
    await there(say('m3'))

    await here(said('R-7', { event: { type: 'deleted', message: 'm3' } }))

    expect(await textsOf('R-7')).toEqual([textFor('m1'), textFor('m2')])
  })

  test('is stored once, where the event comes a second time to another process', async () => {
    await begin('R-8')
    const [here, there] = [taking(give()), taking(await postgresState(givePool()))]
    await here(said('R-8'))
    const again = said('R-8')

    await there(again)
    await here(again)

    expect(await textsOf('R-8')).toHaveLength(2)
  })
}
