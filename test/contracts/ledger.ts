import { expect, test } from 'vitest'

import type { Ledger } from '../../src/ports/ledger.ts'
import type { GiveState } from './give-state.ts'

/** Today, read once: a test that begins before midnight ends after it, and the overview tells of the last thirty days. */
const day = new Date().toISOString().slice(0, 10)
const usage = { input: 1_000, cached: 800, output: 50 }

/** What every ledger must do, beside its store. */
export function describeLedger(give: GiveState, ledger: () => Ledger): void {
  const who = (tenant: string, changes = {}) => ({ tenant, proposal: 'A', person: 'ana', day, ...changes })

  test('keeps an answer under its key, and knows no other', async () => {
    const content = { verdicts: [{ question: 'Combien ? 😀 \u0000' }] }

    await ledger().note(who('kept'), { answer: { key: 'k1', content }, usage })

    expect(await ledger().recall('k1')).toEqual({ content })
    expect(await ledger().recall('k2')).toBeNull()
  })

  test('forgets an answer, and not what it cost', async () => {
    const note = (key: string) => ledger().note(who('forgot'), { answer: { key, content: key }, usage })
    await Promise.all(['f1', 'f2', 'f3'].map(note))

    await ledger().forget(['f1', 'f2', 'f4'])

    expect(await Promise.all(['f1', 'f2', 'f3'].map((key) => ledger().recall(key)))).toEqual([
      null,
      null,
      { content: 'f3' },
    ])
    expect(await ledger().sumSpent(who('forgot'))).toMatchObject({ proposal: 3 * 1_050 })
  })

  test('adds up what a proposal cost in all, and a person on a day, within a tenant', async () => {
    const note = (changes = {}) => ledger().note(who('spent', changes), { answer: null, usage })
    await Promise.all([note(), note(), note({ proposal: 'B' }), note({ person: 'bob' }), note({ day: '2026-01-01' })])

    expect(await ledger().sumSpent(who('spent'))).toEqual({ proposal: 4 * 1_050, person: 3 * 1_050 })
    expect(await ledger().sumSpent(who('elsewhere'))).toEqual({ proposal: 0, person: 0 })
  })

  test('tells the coordinator calls, failures and tokens of the last days', async () => {
    await ledger().note(who('told'), { answer: { key: 'k3', content: null }, usage })
    await ledger().note(who('told'), { answer: null, usage: null })
    await ledger().note(who('told', { day: '2026-01-01' }), { answer: null, usage })

    const { coach } = await give().proposals.overview('told', {
      quietSince: '2026-11-15T00:00:00.000Z',
      overdueBefore: '2026-11-15T00:00:00.000Z',
      askedSince: '2026-11-15T00:00:00.000Z',
    })

    expect(coach).toEqual({ calls: 2, failures: 1, ...usage })
  })
}
