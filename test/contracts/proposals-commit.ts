import { expect, test } from 'vitest'

import type { Outcome } from '../../src/ports/proposals.ts'
import { changeOf, envelopeOf, frozenOf, proposalOf, show, startOf, tenant } from './example.ts'
import type { GiveState } from './give-state.ts'

let used = 0
function freshId(): string {
  used += 1
  return `MLP-2025-${used}`
}

/** Each test has an owner of its own, so that nobody's drafts add up. */
function draft(owner: string, id = freshId()) {
  return proposalOf(id, { owner: { id: owner, name: owner } })
}

export function describeCommit(give: GiveState): void {
  test('stores a new proposal, and finds it as it was, at revision 1', async () => {
    const proposal = draft('o1')

    const outcome = await give().proposals.commit(startOf(proposal))

    expect(outcome).toBe('stored')
    expect(await give().proposals.findById(tenant, proposal.id)).toEqual({ proposal, revision: 1 })
  })

  test('finds no proposal of another tenant', async () => {
    const proposal = draft('o2')
    await give().proposals.commit(startOf(proposal))

    expect(await give().proposals.findById('elsewhere', proposal.id)).toBeNull()
  })

  test('keeps two tenants with the same reference apart', async () => {
    const here = draft('o3')
    const there = { ...here, tenant: 'elsewhere', language: 'en' } as const

    await give().proposals.commit(startOf(here))
    await give().proposals.commit(startOf(there))

    expect((await give().proposals.findById(tenant, here.id))?.proposal.language).toBe('fr')
    expect((await give().proposals.findById('elsewhere', here.id))?.proposal.language).toBe('en')
  })

  test('moves on from the revision that the step started from', async () => {
    const proposal = draft('o4')
    await give().proposals.commit(startOf(proposal))

    const outcome = await give().proposals.commit(changeOf({ ...proposal, at: 2 }, 1))

    expect(outcome).toBe('stored')
    expect(await give().proposals.findById(tenant, proposal.id)).toMatchObject({ revision: 2, proposal: { at: 2 } })
  })

  test('keeps with a frozen version what its links showed, then or later, and nothing where nobody had looked', async () => {
    const proposal = draft('o5b')
    const missing = {
      type: 'not inspected',
      asked: 'ada/demand',
      why: 'missing',
      at: '2026-11-23T10:00:00.000Z',
      retryAt: null,
    } as const
    const asked = { run: 1, status: 'found', cards: 1, of: '', since: '', tries: 0 } as const
    const inspection = { ...asked, repositories: [missing] }
    await give().proposals.commit(startOf(proposal))
    await give().proposals.commit(changeOf(proposal, 1, [], frozenOf(proposal.id, 1, {})))
    await give().proposals.commit(changeOf(proposal, 2, [], { ...frozenOf(proposal.id, 2, {}), inspection }))

    expect(await give().proposals.version(tenant, proposal.id, 1)).not.toHaveProperty('inspection')
    expect(await give().proposals.version(tenant, proposal.id, 2)).toMatchObject({ inspection })

    const later = { ...inspection, run: 2 }
    await give().proposals.commit({ ...changeOf(proposal, 3), looked: { version: 1, inspection: later } })
    const stale = { ...changeOf(proposal, 3), looked: { version: 2, inspection: later } }
    expect(await give().proposals.commit(stale)).toBe('stale')
    await give().proposals.commit({ ...changeOf(proposal, 4), looked: { version: 9, inspection: later } })

    expect(await give().proposals.version(tenant, proposal.id, 1)).toMatchObject({ inspection: later })
    expect(await give().proposals.version(tenant, proposal.id, 2)).toMatchObject({ inspection })
    expect(await give().proposals.version(tenant, proposal.id, 9)).toBeNull()
  })

  test('calls a step from an older revision stale, and stores nothing of it', async () => {
    const proposal = draft('o5')
    await give().proposals.commit(startOf(proposal))
    await give().proposals.commit(changeOf({ ...proposal, at: 2 }, 1))

    const step = changeOf({ ...proposal, at: 3 }, 1, [show('root')], frozenOf(proposal.id, 1, {}))
    const outcome = await give().proposals.commit(step)

    expect(outcome).toBe('stale')
    expect(await give().proposals.findById(tenant, proposal.id)).toMatchObject({ revision: 2, proposal: { at: 2 } })
    expect(await give().proposals.version(tenant, proposal.id, 1)).toBeNull()
    // Its event was not stored either: the next try with it is no repetition.
    expect(await give().proposals.commit({ ...step, from: 2 })).toBe('stored')
  })

  test('calls a change of a proposal that is not there stale', async () => {
    expect(await give().proposals.commit(changeOf(draft('o6'), 3))).toBe('stale')
  })

  test('knows an event that it has seen, whatever revision the step names', async () => {
    const proposal = draft('o7')
    const step = startOf(proposal)
    await give().proposals.commit(step)

    expect(await give().proposals.commit(step)).toBe('seen')
    expect(await give().proposals.commit({ ...step, proposal: { ...proposal, at: 9 }, from: 1 })).toBe('seen')
    expect((await give().proposals.findById(tenant, proposal.id))?.proposal.at).toBe(1)
  })

  test('knows events by tenant', async () => {
    const step = startOf(draft('o8'))
    const there = { ...draft('o8'), tenant: 'elsewhere' }
    await give().proposals.commit(step)

    const outcome = await give().proposals.commit({
      ...startOf(there),
      envelope: envelopeOf({ id: step.envelope.id, tenant: 'elsewhere' }),
    })

    expect(outcome).toBe('stored')
  })

  test('stores the event and the effects of a step without a proposal', async () => {
    const envelope = envelopeOf()
    const step = {
      envelope,
      lane: 'person-1',
      proposal: null,
      from: null,
      effects: [show('note')],
      timers: [],
      revisions: [],
      frozen: null,
      maxOpenDrafts: 5,
    }

    expect(await give().proposals.commit(step)).toBe('stored')
    expect(await give().proposals.commit(step)).toBe('seen')
  })

  test('freezes a version with the step', async () => {
    const proposal = draft('o9')
    const frozen = frozenOf(proposal.id, 1, { 1: 'Prévoir les pannes' })
    await give().proposals.commit(startOf(proposal))

    await give().proposals.commit(changeOf({ ...proposal, version: 1, state: 'submitted' }, 1, [], frozen))

    expect(await give().proposals.version(tenant, proposal.id, 1)).toEqual(frozen)
    expect(await give().proposals.version(tenant, proposal.id, 2)).toBeNull()
    expect(await give().proposals.version('elsewhere', proposal.id, 1)).toBeNull()
  })

  test('keeps texts that databases dislike: zero, lone surrogates, right to left, emoji', async () => {
    const text = 'nul \u0000, half \ud83d, שלום, 👩🏽‍🔬, \u200b'
    const proposal = proposalOf(freshId(), { owner: { id: 'o10', name: 'O\u0000tto \ud83d' } }, { 1: text })

    await give().proposals.commit(startOf(proposal, [show('root', text)]))
    await give().proposals.commit(changeOf(proposal, 1, [], frozenOf(proposal.id, 1, { 1: text })))

    expect((await give().proposals.findById(tenant, proposal.id))?.proposal).toEqual(proposal)
    expect((await give().proposals.version(tenant, proposal.id, 1))?.sections[1]).toBe(text)
  })

  test('takes a section of 40,000 characters in 500 pieces', async () => {
    const piece = { id: 'p', source: 'message', by: 'o11', text: 'é'.repeat(80), revision: 0 } as const
    const proposal = draft('o11')
    const section = { ...proposal.sections[1], pieces: Array.from({ length: 500 }, () => piece) }
    const long = { ...proposal, sections: { ...proposal.sections, 1: section } }

    await give().proposals.commit(startOf(long))

    expect((await give().proposals.findById(tenant, proposal.id))?.proposal.sections[1].pieces).toHaveLength(500)
  })

  test('stores one of two steps from the same revision at once', async () => {
    const proposal = draft('o12')
    await give().proposals.commit(startOf(proposal))

    const outcomes = await Promise.all([
      give().proposals.commit(changeOf({ ...proposal, at: 2 }, 1)),
      give().proposals.commit(changeOf({ ...proposal, at: 3 }, 1)),
    ])

    expect(sorted(outcomes)).toEqual(['stale', 'stored'])
  })

  test('stores one of two deliveries of the same event at once', async () => {
    const proposal = draft('o13')
    await give().proposals.commit(startOf(proposal))
    const step = changeOf({ ...proposal, at: 2 }, 1)

    const outcomes = await Promise.all([give().proposals.commit(step), give().proposals.commit(step)])

    expect(sorted(outcomes)).toEqual(['seen', 'stored'])
  })

  test('stores one of two deliveries of the same event at once that start two proposals', async () => {
    const first = startOf(draft('o14'))
    const second = { ...startOf(draft('o14')), envelope: first.envelope }

    const outcomes = await Promise.all([give().proposals.commit(first), give().proposals.commit(second)])

    expect(sorted(outcomes)).toEqual(['seen', 'stored'])
  })

  test('stores one of two starts with the same reference', async () => {
    const id = freshId()

    const outcomes = await Promise.all([
      give().proposals.commit(startOf(draft('o15', id))),
      give().proposals.commit(startOf(draft('o16', id))),
    ])

    expect(sorted(outcomes)).toEqual(['stale', 'stored'])
  })

  test('lets an owner have five open drafts, however many starts come at once', async () => {
    const starts = Array.from({ length: 6 }, () => startOf(draft('o17')))

    const outcomes = await Promise.all(starts.map((start) => give().proposals.commit(start)))

    expect(sorted(outcomes)).toEqual(['stale', 'stored', 'stored', 'stored', 'stored', 'stored'])
    expect((await give().proposals.openOf(tenant, 'o17', 10)).total).toBe(5)
  })

  test('lets an owner start again once a draft is withdrawn', async () => {
    const proposal = draft('o18')
    await give().proposals.commit({ ...startOf(proposal), maxOpenDrafts: 1 })
    expect(await give().proposals.commit({ ...startOf(draft('o18')), maxOpenDrafts: 1 })).toBe('stale')

    await give().proposals.commit(changeOf({ ...proposal, state: 'withdrawn' }, 1))

    expect(await give().proposals.commit({ ...startOf(draft('o18')), maxOpenDrafts: 1 })).toBe('stored')
  })

  test('gives each call another reference, by tenant and year', async () => {
    const ten = await Promise.all(Array.from({ length: 10 }, () => give().proposals.reserveReference('refs', 2026)))

    expect(new Set(ten).size).toBe(10)
    expect(ten).toContain('MLP-2026-001')
    expect(await give().proposals.reserveReference('refs', 2027)).toBe('MLP-2027-001')
    expect(await give().proposals.reserveReference('refs-2', 2026)).toBe('MLP-2026-001')
  })
}

function sorted(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.toSorted()
}
