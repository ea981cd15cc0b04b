import { describe, expect, test } from 'vitest'

import { locator } from '../../src/app/locator.ts'
import { eventually } from '../support/eventually.ts'
import { Unavailable } from '../../src/ports/inbox.ts'
import type { Proposals } from '../../src/ports/proposals.ts'
import { changeOf, home, proposalOf, show, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'
import { programme } from '../support/programme.ts'

const tenant = 'threads & co'

/** What an adapter is told about proposals. */
export function describeThreads(give: GiveState): void {
  const ask = (proposals: Proposals = give().proposals) => locator({ proposals, programme })

  /** Starts a proposal of the person, and has its root message, and the card of section 4, stand where it says. */
  async function start(id: string, owner: string, more: { touchedAt?: string; root?: string } = {}): Promise<void> {
    const { touchedAt = '2026-11-01T00:00:00.000Z', root } = more
    const proposal = proposalOf(id, { tenant, owner: { id: owner, name: owner }, touchedAt, at: 4 })
    const effects = root === undefined ? [] : [show('root'), show('section:4#1')]
    await give().proposals.commit(startOf(proposal, effects))
    if (root !== undefined) await deliver(root, `${root}-card`)
  }

  async function deliver(...messages: readonly string[]): Promise<void> {
    for (const { lane } of await give().outbox.takeLanes(10, 60_000)) {
      let next = (await give().outbox.take(lane, 60_000))?.first ?? null
      for (const id of messages) if (next !== null) next = await give().outbox.delivered(next, { channel: 'mlops', id })
      if (next !== null) await give().outbox.release(next.lane, next.lease)
    }
  }

  const threadOf = (root: string) => ({ ...home, thread: root })

  test('knows the threads of a person’s open proposals, the one touched last first', async () => {
    await start('T-1', 'bo', { root: 'bo-1' })
    await start('T-2', 'bo', { touchedAt: '2026-11-03T00:00:00.000Z' })
    await start('T-3', 'bo', { touchedAt: '2026-11-02T00:00:00.000Z', root: 'bo-3' })
    await start('T-4', 'cy', { root: 'cy-4' })
    await give().proposals.commit(
      startOf(proposalOf('T-5', { tenant, owner: { id: 'bo', name: 'Bo' }, state: 'withdrawn' })),
    )

    expect(await ask().threadsOf(tenant, 'bo')).toEqual([
      { proposal: 'T-2', thread: null },
      { proposal: 'T-3', thread: threadOf('bo-3') },
      { proposal: 'T-1', thread: threadOf('bo-1') },
    ])
    expect(await ask().threadsOf('elsewhere', 'bo')).toEqual([])
    expect(await ask().threadsOf(tenant, 'nobody')).toEqual([])
  })

  test('knows whose thread a place is in, and that other places are nobody’s', async () => {
    await start('T-10', 'di', { root: 'di-10' })

    expect(await ask().proposalAt(tenant, threadOf('di-10'))).toBe('T-10')
    for (const other of [
      home,
      threadOf('di-11'),
      threadOf('di-10-card'),
      { ...threadOf('di-10'), channel: 'another' },
      { ...threadOf('di-10'), platform: 'slack' as const },
    ])
      expect(await ask().proposalAt(tenant, other), JSON.stringify(other)).toBeNull()
    expect(await ask().proposalAt('elsewhere', threadOf('di-10'))).toBeNull()
  })

  test('knows a thread as soon as its root message is noted, though it was asked before, by this process or another', async () => {
    const [here, there] = [ask(), ask()]
    await give().proposals.commit(
      startOf(proposalOf('T-20', { tenant, owner: { id: 'ed', name: 'Ed' } }), [show('root'), show('section:1')]),
    )
    expect(await here.proposalAt(tenant, threadOf('ed-20'))).toBeNull()
    expect(await there.proposalAt(tenant, threadOf('ed-20'))).toBeNull()

    await deliver('ed-20')

    expect(await here.proposalAt(tenant, threadOf('ed-20'))).toBe('T-20')
    expect(await there.proposalAt(tenant, threadOf('ed-20'))).toBe('T-20')
  })

  test('asks the store once about a thread in which much is written, and again when it turns out to be another', async () => {
    await start('T-30', 'flo', { root: 'flo-30' })
    let asked = 0
    const counting = ask({
      ...give().proposals,
      idByThread: (...where) => ((asked += 1), give().proposals.idByThread(...where)),
    })

    for (let messages = 0; messages < 5; messages++) await counting.proposalAt(tenant, threadOf('flo-30'))
    expect(asked).toBe(1)

    const started = proposalOf('T-30', { tenant, owner: { id: 'flo', name: 'Flo' } })
    await give().proposals.commit(changeOf(started, 1, [show('root')]))
    await deliver('flo-31')
    counting.forget(tenant, threadOf('flo-30'))

    expect(await counting.proposalAt(tenant, threadOf('flo-30'))).toBe('T-30')
    expect(await counting.proposalAt(tenant, threadOf('flo-31'))).toBe('T-30')
  })

  test('tells where a proposal stands: its thread, the section its learner is at, and the messages of its cards', async () => {
    await start('T-40', 'gil', { root: 'gil-40' })
    await start('T-41', 'gil')

    expect(await ask().whereIs(tenant, 'T-40')).toEqual({
      thread: threadOf('gil-40'),
      at: 4,
      outline: expect.objectContaining({ at: 4, authors: ['gil'], writable: 'yes' }),
      cards: { root: { channel: 'mlops', id: 'gil-40' }, 'section:4#1': { channel: 'mlops', id: 'gil-40-card' } },
    })
    expect(await ask().whereIs(tenant, 'T-41')).toMatchObject({ thread: null, at: 4, cards: {} })
    expect(await ask().whereIs('elsewhere', 'T-40')).toBeNull()
    expect(await ask().whereIs(tenant, 'T-42')).toBeNull()
  })

  test('says that it cannot be known now where the store is away', async () => {
    const away = () => Promise.reject(new Error('the connection is lost'))
    const unsure = ask({ ...give().proposals, idByThread: away, locate: away, threadsOf: away })

    await expect(unsure.proposalAt(tenant, threadOf('x'))).rejects.toThrow(Unavailable)
    await expect(unsure.whereIs(tenant, 'T-1')).rejects.toThrow(Unavailable)
    await expect(unsure.threadsOf(tenant, 'bo')).rejects.toThrow(Unavailable)
  })

  test('a root message that stands elsewhere now leaves its thread, with the cards there, and is still found by it', async () => {
    await start('T-60', 'gus', { root: 'gus-60' })
    const loaded = await give().proposals.findById(tenant, 'T-60')
    const proposal = { ...proposalOf('T-60', { tenant, owner: { id: 'gus', name: 'gus' } }), moved: 1 }
    const root = { ...show('root'), leaves: { channel: 'mlops', id: 'gus-60' } }
    await give().proposals.commit(changeOf(proposal, loaded?.revision ?? 0, [root, show('section:4#2')]))
    const after: (string | undefined)[] = []
    for (const { lane } of await give().outbox.takeLanes(10, 60_000)) {
      let next = (await give().outbox.take(lane, 60_000))?.first ?? null
      for (let message = 0; next !== null; message += 1) {
        after.push(next.root?.id)
        next = await give().outbox.delivered(next, { channel: 'other', id: `gus-new-${message}` })
      }
    }

    expect(after).toEqual(['gus-60', 'gus-new-0'])
    const former = threadOf('gus-60')
    const present = { ...home, channel: 'other', thread: 'gus-new-0' }
    expect(await ask().proposalAt(tenant, former)).toBe('T-60')
    expect((await give().proposals.findByThread(tenant, former))?.proposal.id).toBe('T-60')
    expect(await give().proposals.goesOn(tenant, former)).toEqual(present)
    expect(await give().proposals.goesOn(tenant, present)).toBeNull()
    expect(await give().proposals.leftThread(tenant, 'T-60')).toEqual(former)
    await give().proposals.noteForwarded(tenant, former)
    expect(await give().proposals.leftThread(tenant, 'T-60')).toBeNull()
    expect(await ask().threadsOf(tenant, 'gus')).toEqual([{ proposal: 'T-60', thread: present, former: [former] }])
    expect(await give().proposals.livingIn(tenant, { platform: home.platform, channel: 'other' })).toEqual(['T-60'])
    expect(Object.keys((await give().proposals.locate(tenant, 'T-60'))?.cards ?? {}).toSorted()).toEqual([
      'root',
      'section:4#2',
    ])
  })

  describe('a channel with another id', () => {
    const change = (former: string, present: string) =>
      give().proposals.changeChannel({ tenant: 'ids', platform: 'web', former, present, refusal: 'not found' })
    const inChannel = (id: string, channel: string) => proposalOf(id, { tenant: 'ids', home: { ...home, channel } })

    async function begin(id: string, channel: string, root: string): Promise<void> {
      await give().proposals.commit(startOf(inChannel(id, channel), [show('root')]))
      for (const { lane } of await give().outbox.takeLanes(10, 60_000)) {
        const next = (await give().outbox.take(lane, 60_000))?.first ?? null
        if (next !== null) await give().outbox.delivered(next, { channel, id: root })
      }
    }

    test('has its proposals, found by either id, and makes a step of before read again', async () => {
      await begin('T-70', 'old', 'root-70')
      const loaded = await give().proposals.findById('ids', 'T-70')
      const other = await give().proposals.findById(tenant, 'T-60')
      await change('old', 'new')
      await change('old', 'new')

      const present = { ...home, channel: 'new', thread: 'root-70' }
      for (const channel of ['old', 'new'])
        expect(await give().proposals.idByThread('ids', { ...present, channel })).toBe('T-70')
      expect((await give().proposals.locate('ids', 'T-70'))?.proposal.home.channel).toBe('new')
      expect((await give().proposals.locate('ids', 'T-70'))?.cards).toEqual({ root: { channel: 'new', id: 'root-70' } })
      expect(await give().proposals.livingIn('ids', present)).toEqual(['T-70'])
      const stale = changeOf(inChannel('T-70', 'old'), loaded?.revision ?? 0)
      expect(await give().proposals.commit(stale)).toBe('stale')
      expect(await give().proposals.findById(tenant, 'T-60')).toEqual(other)
    })

    test('has what was given up tried again, as it was told, just before and just after', async () => {
      for (const [id, when] of [
        ['T-72', 'before'],
        ['T-73', 'after'],
      ] as const) {
        await begin(id, `old ${id}`, `root-${id}`)
        const loaded = await give().proposals.findById('ids', id)
        const edited = changeOf(inChannel(id, `old ${id}`), loaded?.revision ?? 0, [show('root', 'y')])
        await give().proposals.commit(edited)
        const [lane] = await give().outbox.takeLanes(10, 60_000)
        const first = (await give().outbox.take(lane?.lane ?? '', 60_000))?.first
        if (first == null) throw new Error('nothing is to be delivered')
        if (when === 'after') await change(`old ${id}`, `new ${id}`)
        const next = await give().outbox.failed(first, 'Closed: not found', 'final')
        if (next !== null) await give().outbox.release(next.lane, next.lease)
        if (when === 'before') await change(`old ${id}`, `new ${id}`)

        const again = await eventually(async () => {
          const taken = (await give().outbox.take(first.lane, 60_000))?.first
          if (taken == null) throw new Error('it is paused')
          return taken
        })
        expect(again).toMatchObject({ id: first.id, home: { channel: `new ${id}` } })
        await give().outbox.release(again.lane, again.lease)
      }
    })

    test('is followed through several ids, in whichever order they are told, and binds what is written late', async () => {
      await change('b', 'c')
      await change('a', 'b')
      await begin('T-71', 'a', 'root-71')

      expect((await give().proposals.findById('ids', 'T-71'))?.proposal.home.channel).toBe('c')
      expect((await give().proposals.locate('ids', 'T-71'))?.cards).toEqual({ root: { channel: 'c', id: 'root-71' } })
      await change('c', 'a')
      expect((await give().proposals.findById('ids', 'T-71'))?.proposal.home.channel).toBe('c')
    })
  })
}
