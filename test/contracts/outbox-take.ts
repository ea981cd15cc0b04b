import { setTimeout } from 'node:timers/promises'

import { beforeEach, expect, test } from 'vitest'

import type { Delivery } from '../../src/ports/outbox.ts'
import { changeOf, home, proposalOf, show, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

const minute = 60_000
let used = 0

/** A commit that takes the lanes of its effects, for the worker that stores them. */
export function describeTaking(give: GiveState): void {
  let tenant: string
  let id: string

  beforeEach(() => {
    used += 1
    tenant = `taking-${used}`
    id = `MLP-${used}`
  })

  const draft = () => proposalOf(id, { tenant })
  const texts = (taken: readonly Delivery[]) => taken.map(({ effect }) => ('view' in effect ? effect.view.text : ''))

  test('takes nothing for an event that was seen or a step that is stale', async () => {
    const step = startOf(draft(), [show('root')])
    await give().proposals.commit(step)

    expect(await give().proposals.commitAndTake(step, minute)).toEqual({ outcome: 'seen', taken: [] })
    expect(await give().proposals.commitAndTake(changeOf(draft(), 7, [show('root')]), minute)).toEqual({
      outcome: 'stale',
      taken: [],
    })
  })

  test('gives the first effect of the lane that it took, and nobody else gets the lane', async () => {
    const { outcome, taken } = await give().proposals.commitAndTake(
      startOf(draft(), [show('root', 'a'), show('root')]),
      minute,
    )

    expect(outcome).toBe('stored')
    expect(texts(taken)).toEqual(['a'])
    expect(taken).toMatchObject([
      { tenant, proposal: id, platform: 'web', attempts: 0, message: null, root: null, home },
    ])
    expect(await give().outbox.take(taken[0]?.lane ?? '', minute)).toBeNull()
    expect((await give().outbox.takeLanes(100, minute)).filter(({ lane }) => lane === taken[0]?.lane)).toEqual([])
  })

  test('knows where the effect’s slot and the root stand, and gives the lane back after the last effect', async () => {
    const start = await give().proposals.commitAndTake(startOf(draft(), [show('root')]), minute)
    expect(await deliver(start.taken[0], 'root-1')).toBeNull()
    const card = await give().proposals.commitAndTake(changeOf(draft(), 1, [show('section:1')]), minute)
    expect(await deliver(card.taken[0], 'card-1')).toBeNull()

    const { taken } = await give().proposals.commitAndTake(changeOf(draft(), 2, [show('section:1')]), minute)

    expect(taken).toMatchObject([{ message: { channel: 'mlops', id: 'card-1' }, root: { id: 'root-1' } }])
  })

  test('takes each of a step’s lanes, but for errands, which go by jobs', async () => {
    const view = { language: 'fr', text: 'Carte', blocks: [] } as const
    const toReviewers = { type: 'show', to: 'reviewers', slot: 'review:v1', view } as const
    const reading = { type: 'errand', errand: { kind: 'ai-reading', subject: 4, run: 1, of: '2' } } as const

    const { taken } = await give().proposals.commitAndTake(
      startOf(draft(), [show('root'), toReviewers, reading]),
      minute,
    )

    expect(taken.map(({ lane }) => lane.replace(/^.*\//, '')).toSorted()).toEqual([id, `${id}#reviewers`])
    expect((await give().outbox.takeLanes(100, minute)).map(({ lane }) => lane.replace(/^.*\//, ''))).toContain(
      `${id}#errand-ai-reading`,
    )
  })

  test('takes the lanes of those errands that it names', async () => {
    const errand = (kind: string) => ({ type: 'errand', errand: { kind, subject: 4, run: 1, of: '2' } }) as const

    const { taken } = await give().proposals.commitAndTake(
      startOf(draft(), [errand('draw'), errand('ai-reading'), errand('draw-more')]),
      minute,
      ['draw'],
    )

    expect(taken.map(({ lane }) => lane.replace(/^.*\//, ''))).toEqual([`${id}#errand-draw`])
    expect(await give().outbox.take(taken[0]?.lane ?? '', minute)).toBeNull()
  })

  test('leaves a lane to the worker that has it, who goes on with the new effect', async () => {
    const first = await give().proposals.commitAndTake(startOf(draft(), [show('root', 'a')]), minute)

    const second = await give().proposals.commitAndTake(changeOf(draft(), 1, [show('root', 'b')]), minute)

    expect(second).toEqual({ outcome: 'stored', taken: [] })
    expect(texts([await deliver(first.taken[0], 'm')].filter((next) => next !== null))).toEqual(['b'])
  })

  test('begins with the oldest effect where a killed worker left some', async () => {
    await give().proposals.commitAndTake(startOf(draft(), [show('root', 'a')]), 1)
    await setTimeout(20)

    const { taken } = await give().proposals.commitAndTake(changeOf(draft(), 1, [show('root', 'b')]), minute)

    expect(texts(taken)).toEqual(['a'])
  })

  test('takes no lane whose oldest effect pauses after a failed try', async () => {
    const { taken } = await give().proposals.commitAndTake(startOf(draft(), [show('root', 'a')]), minute)
    if (taken[0]) await give().outbox.failed(taken[0], 'the platform is away', { afterMs: minute })

    const second = await give().proposals.commitAndTake(changeOf(draft(), 1, [show('root', 'b')]), minute)

    expect(second).toEqual({ outcome: 'stored', taken: [] })
    expect(await give().outbox.take(taken[0]?.lane ?? '', minute)).toEqual({ first: null })
  })

  test('hands a killed worker’s lane over to a job once its lease is over', async () => {
    const { taken } = await give().proposals.commitAndTake(startOf(draft(), [show('root')]), 200)
    const lanes = async () => (await give().outbox.takeLanes(100, minute)).map(({ lane }) => lane)
    expect(await lanes()).not.toContain(taken[0]?.lane)

    await setTimeout(220)

    expect(await lanes()).toContain(taken[0]?.lane)
  })

  test('tells a worker whose lane another has taken meanwhile nothing more of it', async () => {
    const late = await give().proposals.commitAndTake(startOf(draft(), [show('root', 'a'), show('root', 'b')]), 1)
    await setTimeout(20)
    const other = await give().outbox.take(late.taken[0]?.lane ?? '', minute)

    expect(await deliver(late.taken[0], 'm')).toBeNull()
    expect(await give().outbox.take(late.taken[0]?.lane ?? '', minute)).toBeNull()
    // The other has delivered the same effect under the same key: it goes on.
    expect(texts([await deliver(other?.first ?? undefined, 'm')].filter((next) => next !== null))).toEqual(['b'])
  })

  async function deliver(delivery: Delivery | undefined, message: string): Promise<Delivery | null> {
    if (delivery === undefined) throw new Error('nothing was taken')
    return give().outbox.delivered(delivery, { channel: 'mlops', id: message })
  }
}
