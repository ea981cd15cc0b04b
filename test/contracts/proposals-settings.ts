import { expect, test } from 'vitest'

import type { SettingsChange } from '../../src/flows/model/settings.ts'
import type { Commit } from '../../src/ports/proposals.ts'
import { envelopeOf, proposalOf, reviewOf, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

const tenant = 'settings'
const nadia = { id: 'nadia', name: 'Nadia Benali' }
const now = '2026-12-01T09:00:00.000Z'
const later = '2026-12-20T08:00:00.000Z'

/** A step of no proposal in which somebody decides something. */
function decided(settings: SettingsChange, id?: string): Commit {
  const envelope = envelopeOf({ tenant, ...(id === undefined ? {} : { id }) })
  const nothing = { effects: [], timers: [], revisions: [], frozen: null }
  return { envelope, lane: 'person nadia', proposal: null, from: null, settings, maxOpenDrafts: 5, ...nothing }
}

export function describeSettings(give: GiveState): void {
  test('are nothing where somebody decided nothing', async () => {
    expect(await give().proposals.settingsOf(tenant, 'nobody')).toBeNull()
  })

  test('are kept with the step, each by itself, and by tenant', async () => {
    await give().proposals.commit(decided({ ...nadia, silentAt: now }))
    await give().proposals.commit(decided({ ...nadia, name: 'Nadia B.', absentUntil: later }))

    expect(await give().proposals.settingsOf(tenant, 'nadia')).toEqual({
      id: 'nadia',
      name: 'Nadia B.',
      silentAt: now,
      absentUntil: later,
      goneAt: null,
      toldAt: null,
    })
    expect(await give().proposals.settingsOf('elsewhere', 'nadia')).toBeNull()
  })

  test('change nothing where the event was seen before', async () => {
    await give().proposals.commit(decided({ ...nadia, silentAt: null }, 'settings once'))
    await give().proposals.commit(decided({ ...nadia, silentAt: now }, 'settings once'))

    expect(await give().proposals.settingsOf(tenant, 'nadia')).toMatchObject({ silentAt: null })
  })

  test('name who is away: absent until a moment to come, or gone for good', async () => {
    await give().proposals.commit(decided({ ...nadia, name: 'Nadia Benali', absentUntil: later }))
    await give().proposals.commit(decided({ id: 'omar', name: 'Omar Diallo', absentUntil: now }))
    await give().proposals.commit(decided({ id: 'ines', name: 'Inès Faure', goneAt: now, absentUntil: later }))

    expect(await give().proposals.away(tenant, now)).toEqual([
      { id: 'ines', name: 'Inès Faure', until: null },
      { id: 'nadia', name: 'Nadia Benali', until: later },
    ])
    expect((await give().proposals.away(tenant, later)).map(({ id }) => id)).toEqual(['ines'])
  })

  test('and what somebody has in hand is found: claims, what is kept for them, and drafts', async () => {
    const at = '2026-11-23T10:00:00.000Z'
    const until = '2026-11-25T10:00:00.000Z'
    const kept = { ...reviewOf(at), previous: { ...nadia, version: 1 }, reserved: until }
    const ofOmar = { ...kept, previous: { id: 'omar', name: 'Omar Diallo', version: 1 } }
    const claimed = { ...reviewOf(at), reviewer: nadia, claimedAt: at }
    const reserved = { name: 'reservation-ends', at: until }
    for (const one of [
      startOf(proposalOf('CLAIMED', { tenant, state: 'in-review', review: claimed })),
      { ...startOf(proposalOf('KEPT', { tenant, state: 'submitted', review: kept })), timers: [reserved] },
      { ...startOf(proposalOf('OMARS', { tenant, state: 'submitted', review: ofOmar })), timers: [reserved] },
      startOf(proposalOf('DRAFT', { tenant, owner: nadia })),
      startOf(proposalOf('PUBLIC', { tenant, owner: nadia, state: 'published' })),
    ])
      expect(await give().proposals.commit(one)).toBe('stored')

    const { claims, reserved: waiting, drafts } = await give().proposals.theirs(tenant, 'nadia')

    const ids = [claims, waiting, drafts].map((rows) => rows.map(({ id }) => id))
    expect(ids).toEqual([['CLAIMED'], ['KEPT'], ['DRAFT']])
  })
}
