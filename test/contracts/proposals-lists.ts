import { expect, test } from 'vitest'

import type { QueuePart } from '../../src/ports/proposals.ts'
import { changeOf, proposalOf, reviewOf, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

const tenant = 'lists'

/** A page of the whole queue. */
const everything = (after: string | null, limit: number): QueuePart => ({
  of: 'all',
  reviewer: '',
  overdue: '2026-11-20T00:00:00.000Z',
  after,
  limit,
})

export function describeLists(give: GiveState): void {
  test("lists a person's open proposals, last touched first, and counts them all", async () => {
    const owner = { id: 'bo', name: 'Bo' }
    for (const [id, day] of [
      ['A', '01'],
      ['B', '03'],
      ['C', '02'],
    ] as const)
      await give().proposals.commit(
        startOf(proposalOf(id, { tenant, owner, touchedAt: `2026-11-${day}T00:00:00.000Z` })),
      )
    await give().proposals.commit(startOf(proposalOf('D', { tenant, owner, state: 'withdrawn' })))
    await give().proposals.commit(startOf(proposalOf('E', { tenant, owner: { id: 'cy', name: 'Cy' } })))

    const page = await give().proposals.openOf(tenant, 'bo', 2)

    expect(page.rows.map((row) => row.id)).toEqual(['B', 'C'])
    expect(page.total).toBe(3)
  })

  test('sums a proposal up in one line', async () => {
    const texts = { 1: '\n  Prévoir les pannes\ndes pompes', 2: 'Deux', 3: 'Trois' }
    const reviewer = { id: 'rex', name: 'Rex' }
    const review = { ...reviewOf('2026-11-23T09:30:00.000Z'), reviewer, claimedAt: '2026-11-23T09:40:00.000Z' }
    const owner = { id: 'di', name: 'Di' }
    await give().proposals.commit(
      startOf(proposalOf('F', { tenant, owner, state: 'in-review', version: 1, review }, texts)),
    )

    const page = await give().proposals.openOf(tenant, 'di', 5)

    expect(page).toEqual({
      total: 1,
      drafts: 0,
      rows: [
        {
          id: 'F',
          title: 'Prévoir les pannes',
          owner,
          writers: ['di'],
          credits: 'Di',
          language: 'fr',
          state: 'in-review',
          version: 1,
          done: 3,
          reviewer,
          touchedAt: '2026-11-23T10:00:00.000Z',
          stateAt: '2026-11-23T09:00:00.000Z',
          submittedAt: '2026-11-23T09:30:00.000Z',
          moves: null,
          thread: null,
        },
      ],
    })
  })

  test('queues what waits for a review or is in one, longest waiting first', async () => {
    for (const [id, state, hour] of [
      ['Q1', 'submitted', '12'],
      ['Q2', 'in-review', '10'],
      ['Q3', 'submitted', '11'],
      ['Q4', 'approved', '09'],
    ] as const)
      await give().proposals.commit(
        startOf(
          proposalOf(id, { tenant: 'queue', state, version: 1, review: reviewOf(`2026-11-23T${hour}:00:00.000Z`) }),
        ),
      )

    const page = await give().proposals.queue('queue', everything(null, 10))

    expect(page.rows.map((row) => row.id)).toEqual(['Q2', 'Q3', 'Q1'])
  })

  test('queues what one reviewer has claimed, and counts that alone', async () => {
    const reviewed = (id: string) => ({ ...reviewOf('2026-11-23T10:00:00.000Z'), reviewer: { id, name: id } })
    for (const [id, state, reviewer] of [
      ['W1', 'in-review', 'rex'],
      ['W2', 'in-review', 'zoe'],
      ['W3', 'approved', 'rex'],
      ['W4', 'in-review', 'rex'],
    ] as const)
      await give().proposals.commit(
        startOf(proposalOf(id, { tenant: 'claimed', state, version: 1, review: reviewed(reviewer) })),
      )
    await give().proposals.commit(
      startOf(
        proposalOf('W5', {
          tenant: 'claimed',
          state: 'submitted',
          version: 1,
          review: reviewOf('2026-11-23T10:00:00.000Z'),
        }),
      ),
    )

    const mine = (after: string | null) =>
      give().proposals.queue('claimed', { ...everything(after, 1), of: 'mine', reviewer: 'rex' })

    expect(await mine(null)).toMatchObject({ rows: [{ id: 'W1' }], total: 2 })
    expect(await mine('W1')).toMatchObject({ rows: [{ id: 'W4' }], total: 1 })
    expect(
      await give().proposals.queue('claimed', {
        ...everything(null, 9),
        of: 'mine',
        reviewer: 'nobody',
      }),
    ).toEqual({
      rows: [],
      total: 0,
    })
  })

  test('turns the pages of a queue, and counts what is left of it', async () => {
    const page = async (after: string | null) => {
      const { rows, total } = await give().proposals.queue('pages', everything(after, 2))
      return [...rows.map(({ id }) => id), total]
    }
    // Two of them were submitted at the same moment.
    for (const [id, hour] of [
      ['P3', '12'],
      ['P1', '10'],
      ['P2', '10'],
      ['P5', '14'],
      ['P4', '13'],
    ] as const) {
      const review = reviewOf(`2026-11-23T${hour}:00:00.000Z`)
      await give().proposals.commit(
        startOf(proposalOf(id, { tenant: 'pages', state: 'submitted', version: 1, review })),
      )
    }

    expect(await page(null)).toEqual(['P1', 'P2', 5])
    expect(await page('P2')).toEqual(['P3', 'P4', 3])
    expect(await page('P4')).toEqual(['P5', 1])
    expect(await page('P5')).toEqual([0])
    expect(await page('nobody’s')).toEqual(['P1', 'P2', 5])
  })

  test('queues the part that is asked for, a page of it, and counts that part alone', async () => {
    const reviewer = { id: 'rex', name: 'Rex' }
    for (const [id, state, version, day] of [
      ['T1', 'submitted', 1, '18'],
      ['T2', 'in-review', 2, '19'],
      ['T3', 'submitted', 2, '23'],
      ['T4', 'in-review', 1, '23'],
      ['T5', 'changes-requested', 2, '18'],
    ] as const) {
      const review = { ...reviewOf(`2026-11-${day}T10:00:00.000Z`), reviewer: state === 'submitted' ? null : reviewer }
      await give().proposals.commit(startOf(proposalOf(id, { tenant: 'parts', state, version, review })))
    }
    const part = async (of: QueuePart['of'], after: string | null = null) => {
      const { rows, total } = await give().proposals.queue('parts', {
        ...everything(after, 1),
        of,
        reviewer: 'rex',
      })
      return [...rows.map(({ id }) => id), total]
    }

    expect(await part('all')).toEqual(['T1', 4])
    expect(await part('mine')).toEqual(['T2', 2])
    expect(await part('mine', 'T2')).toEqual(['T4', 1])
    expect(await part('waiting')).toEqual(['T1', 2])
    expect(await part('resubmitted', 'T2')).toEqual(['T3', 1])
    expect(await part('overdue')).toEqual(['T1', 2])
    expect(await part('overdue', 'T2')).toEqual([0])
  })

  test('lists who reviews, who has most in hand first, by the name of their latest review', async () => {
    const reviewed = (id: string, day: string) => ({
      ...reviewOf(`2026-11-${day}T10:00:00.000Z`),
      reviewer: { id, name: day === '19' ? `Ms ${id}` : `Dr ${id}` },
    })
    for (const [id, state, who, day] of [
      ['M1', 'in-review', 'rex', '20'],
      ['M2', 'published', 'zoe', '22'],
      ['M3', 'in-review', 'rex', '21'],
      ['M4', 'approved', 'ada', '20'],
      ['M5', 'published', 'rex', '19'],
      ['M6', 'in-review', 'zoe', '19'],
    ] as const) {
      const touchedAt = `2026-11-${day}T10:00:00.000Z`
      await give().proposals.commit(
        startOf(proposalOf(id, { tenant: 'team', state, version: 1, touchedAt, review: reviewed(who, day) })),
      )
    }

    expect(await give().proposals.team('team', 2)).toEqual([
      { id: 'rex', name: 'Dr rex', inHand: 2 },
      { id: 'zoe', name: 'Dr zoe', inHand: 1 },
    ])
    expect((await give().proposals.team('team', 9)).map(({ id }) => id)).toEqual(['rex', 'zoe', 'ada'])
    expect(await give().proposals.team('nobody’s', 2)).toEqual([])
  })

  test('takes a recalled proposal out of the queue', async () => {
    const review = reviewOf('2026-11-23T12:00:00.000Z')
    const proposal = proposalOf('R1', { tenant: 'recall', state: 'submitted', version: 1, review })
    await give().proposals.commit(startOf(proposal))

    await give().proposals.commit(changeOf({ ...proposal, state: 'drafting' }, 1))

    expect(await give().proposals.queue('recall', everything(null, 10))).toEqual({
      rows: [],
      total: 0,
    })
  })
}
