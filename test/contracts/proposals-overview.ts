import { expect, test } from 'vitest'

import type { Event } from '../../src/flows/model/event.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'

import { envelopeOf, home, proposalOf, reviewOf, show, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

const minute = 60_000
const reviewer = { id: 'rex', name: 'Rex' }

const since = '2026-11-15T00:00:00.000Z'
const asked = { quietSince: since, overdueBefore: since, askedSince: since }

export function describeOverview(give: GiveState): void {
  test('counts proposals by state, load by reviewer, and drafts by progress and quiet', async () => {
    const tenant = 'overview'
    const review = { ...reviewOf('2026-11-23T09:30:00.000Z'), reviewer, claimedAt: '2026-11-23T09:40:00.000Z' }
    const owner = (id: string) => ({ id, name: id })
    await give().proposals.commit(
      startOf(proposalOf('A', { tenant, owner: owner('a'), touchedAt: '2026-11-01T00:00:00.000Z' })),
    )
    await give().proposals.commit(
      startOf(proposalOf('B', { tenant, owner: owner('b'), touchedAt: '2026-11-22T00:00:00.000Z' })),
    )
    await give().proposals.commit(
      startOf(proposalOf('C', { tenant, owner: owner('c'), state: 'in-review', version: 1, review })),
    )
    await give().proposals.commit(startOf(proposalOf('A', { tenant: 'overview-b', owner: owner('a') })))

    const overview = await give().proposals.overview(tenant, asked)

    expect(overview.states.map(({ state, count }) => [state, count])).toEqual([
      ['drafting', 2],
      ['in-review', 1],
    ])
    expect(overview.reviewers).toMatchObject([{ name: 'Rex', count: 1 }])
    expect(overview.progress).toEqual([{ done: 0, drafts: 2, quiet: 1 }])
    expect(overview.quiet.rows.map(({ id }) => id)).toEqual(['A'])
    expect(overview.quiet.total).toBe(1)
    expect(overview.undelivered).toEqual({ rows: [], total: 0 })
    expect(overview.waiting).toBeNull()
  })

  test('counts no proposal that went on on another platform, whatever its authors wrote', async () => {
    const tenant = 'overview-left'
    const goesOn = { platform: 'teams', id: 'MLP-2026-009', key: 'move' } as const
    const all: readonly Proposal[] = [
      proposalOf('A', { tenant, state: 'withdrawn', restore: 'over', goesOn }),
      proposalOf('B', { tenant, state: 'withdrawn' }, { 1: '{"goesOn":{"platform":"teams"}}' }),
      proposalOf('C', { tenant }),
    ]
    for (const one of all) await give().proposals.commit(startOf(one))

    const { states } = await give().proposals.overview(tenant, asked)

    expect(states.map(({ state, count }) => [state, count])).toEqual([
      ['drafting', 1],
      ['withdrawn', 1],
    ])
  })

  test('names the quiet drafts, the quietest first, five of them, each with its thread', async () => {
    const tenant = 'quiet'
    const days = ['07', '03', '05', '01', '09', '11', '20']
    for (const day of days) {
      const proposal = proposalOf(`D${day}`, {
        tenant,
        owner: { id: `o${day}`, name: `Owner ${day}` },
        state: day === '05' ? 'changes-requested' : 'drafting',
        touchedAt: `2026-11-${day}T00:00:00.000Z`,
      })
      const step = startOf(proposal, day === '01' ? [show('root')] : [])
      await give().proposals.commit({ ...step, envelope: { ...step.envelope, ...envelopeOf({ tenant }), place: home } })
    }
    await give().proposals.commit(
      startOf(proposalOf('P', { tenant, state: 'published', touchedAt: '2026-11-02T00:00:00.000Z' })),
    )
    const [lane] = (await give().outbox.takeLanes(100, minute)).filter((one) => one.lane.includes('D01'))
    const first = (await give().outbox.take(lane?.lane ?? '', minute))?.first ?? null
    if (first === null) throw new Error('nothing waits')
    await give().outbox.delivered(first, { channel: 'mlops', id: 'm-7' })

    const { quiet } = await give().proposals.overview(tenant, asked)

    expect(quiet.rows.map(({ id }) => id)).toEqual(['D01', 'D03', 'D05', 'D07', 'D09'])
    expect(quiet.total).toBe(6)
    expect(quiet.rows.map(({ thread }) => thread)).toEqual([
      { platform: home.platform, channel: 'mlops', thread: 'm-7' },
      null,
      null,
      null,
      null,
    ])
  })

  test('says what waits, how much and for what, of its tenant; and of all for whoever runs the program', async () => {
    const tenant = 'waits'
    const step = startOf(proposalOf('W', { tenant }), [show('root')])
    await give().proposals.commit({ ...step, envelope: { ...step.envelope, ...envelopeOf({ tenant }), place: home } })
    const all = async () => (await give().outbox.waiting()).filter((one) => one.tenant === tenant)
    expect(await all()).toEqual([])
    const [lane] = (await give().outbox.takeLanes(100, minute)).filter((one) => one.lane.includes('W'))
    const first = (await give().outbox.take(lane?.lane ?? '', minute))?.first ?? null
    if (first === null) throw new Error('nothing waits')

    await give().outbox.failed(first, 'the app was removed', { afterMs: minute })

    const waits = { count: 1, oldest: expect.stringMatching(/^\d{4}-.*Z$/), reason: 'the app was removed' }
    expect((await give().proposals.overview(tenant, asked)).waiting).toEqual(waits)
    expect((await give().proposals.overview('elsewhere', asked)).waiting).toBeNull()
    expect(await all()).toEqual([{ tenant, ...waits }])
  })

  test('names what was given up, and lets it be tried again, once', async () => {
    const tenant = 'given-up'
    const delivery = await givenUp(tenant)

    const before = await give().proposals.overview(tenant, asked)
    const revived = [await give().outbox.revive('elsewhere', delivery), await give().outbox.revive(tenant, delivery)]
    const again = await give().outbox.revive(tenant, delivery)

    expect(before.undelivered).toMatchObject({
      total: 1,
      rows: [{ id: delivery, proposal: 'G', title: '', thread: null, reason: 'no channel' }],
    })
    expect(revived).toEqual([false, true])
    expect(again).toBe(false)
    const [lane] = await give().outbox.takeLanes(100, minute)
    const taken = await give().outbox.take(lane?.lane ?? '', minute)
    expect(taken?.first).toMatchObject({ id: delivery, attempts: 0 })
    await give().outbox.release(lane?.lane ?? '', taken?.first?.lease ?? '')
  })

  test('misses no older card where a newer one stands, and does not try it again', async () => {
    const tenant = 'given-up-older'
    const delivery = await givenUp(tenant, show('root', 'old'), show('root', 'new'))

    expect(await give().outbox.revive(tenant, delivery)).toBe(false)
    expect((await give().proposals.overview(tenant, asked)).undelivered).toEqual({ rows: [], total: 0 })
  })

  /** The first effect of a new proposal is given up; the others arrive. */
  async function givenUp(tenant: string, ...effects: ReturnType<typeof show>[]): Promise<string> {
    const step = startOf(proposalOf('G', { tenant }), effects.length > 0 ? effects : [show('root')])
    await give().proposals.commit({ ...step, envelope: { ...step.envelope, ...envelopeOf({ tenant }), place: home } })
    const lanes = await give().outbox.takeLanes(100, minute)
    for (const { lane } of lanes) {
      const taken = await give().outbox.take(lane, minute)
      const first = taken?.first ?? null
      if (first === null) continue
      if (first.tenant !== tenant) {
        await give().outbox.release(lane, first.lease)
        continue
      }
      let next = await give().outbox.failed(first, 'no channel', 'final')
      while (next) next = await give().outbox.delivered(next, { channel: 'mlops', id: 'm-1' })
      return first.id
    }
    throw new Error('nothing to give up')
  }

  test('reckons from the deeds: weeks, who decided, what was set aside, and what waits for an answer', async () => {
    const tenant = 'deeds'
    const at = (day: number, hour = 9) =>
      `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`
    const frozen = (proposal: string, version: number, frozenAt: string) => ({
      proposal,
      version,
      language: 'fr' as const,
      frozenAt,
      sections: { 1: '', 2: '', 3: '', 4: '', 5: '', 6: '', 7: '', 8: '', 9: '', 10: '' },
    })
    const review = { ...reviewOf(at(2)), reviewer }
    const proposal = proposalOf('F', { tenant, state: 'submitted', version: 1, review })
    const rex = { id: 'rex', name: 'Rex', roles: [], language: 'fr', timeZone: 'UTC' } as const
    let revision = 0
    const commit = (when: string, state: Proposal['state'], event: Event, version: number | null = null) => {
      revision += 1
      return give().proposals.commit({
        ...startOf({ ...proposal, state }),
        envelope: { ...envelopeOf({ tenant }), id: `deed-${revision}`, at: when, actor: rex, event },
        from: revision - 1,
        frozen: version === null ? null : frozen('F', version, when),
      })
    }
    const pressed = (action: string) => ({ type: 'pressed', action, proposal: 'F', version: 1, args: {} }) as const
    const filled = (action: string, fields: Record<string, string> = {}) =>
      ({ type: 'filled', action, proposal: 'F', version: 1, args: {}, fields }) as const

    await commit(at(2), 'submitted', pressed('submit'), 1)
    await commit(at(3), 'in-review', pressed('claim'))
    await commit(at(3, 10), 'in-review', pressed('claim'))
    await commit(at(4), 'changes-requested', filled('review'))
    await commit(at(5), 'changes-requested', filled('dismiss', { finding: 'O3-abc123', reason: 'O9-no' }))
    await commit(at(5, 10), 'changes-requested', filled('ask-human', { question: 'Q?' }))
    await commit(at(10), 'submitted', pressed('submit'), 2)

    const queue = { of: 'all', reviewer: 'rex', overdue: at(20), after: null, limit: 5 } as const
    const since = at(1)
    const figures = () =>
      give().proposals.dashboard(tenant, { ...asked, askedSince: since, since, monthSince: since, queue })
    const before = await figures()
    await commit(at(11), 'submitted', filled('answer-human', { answer: 'A.' }))

    expect(before.weeks).toEqual([
      { week: '2026-11-02', sent: 1, claimHours: 24, decisionHours: 48 },
      { week: '2026-11-09', sent: 1, claimHours: null, decisionHours: null },
    ])
    expect(before.decided).toEqual([{ id: 'rex', name: 'Rex', count: 1 }])
    expect(before.dismissed).toEqual([{ criterion: 'O3', count: 1 }])
    expect(before.longest.rows.map(({ id }) => id)).toEqual(['F'])
    expect(before.overview.questions).toMatchObject({ total: 1, rows: [{ id: 'F', askedAt: at(5, 10) }] })
    expect((await figures()).overview.questions).toEqual({ total: 0, rows: [] })
    const elsewhere = await give().proposals.dashboard('nobody’s', { ...asked, since, monthSince: since, queue })
    expect([elsewhere.weeks, elsewhere.decided, elsewhere.dismissed]).toEqual([[], [], []])
  })
}
