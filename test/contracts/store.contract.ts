import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Ledger } from '../../src/ports/ledger.ts'
import type { Store } from '../../src/ports/store.ts'
import { describeLedger } from './ledger.ts'
import { describeCatalogue } from './store-catalogue.ts'
import { describeCommit } from './store-commit.ts'
import { describeLists } from './store-lists.ts'
import { describeOutbox } from './store-outbox.ts'
import { describeOverview } from './store-overview.ts'
import { describeTaking } from './store-take.ts'
import { describeThreads } from './store-threads.ts'

/** What each part of the suite is given: the store under test, open from before its first test to after its last. */
export type GiveStore = () => Store

interface Opened {
  readonly store: Store
  readonly ledger: Ledger
}

/** What every store, and the ledger beside it, must do. `open` gives empty ones; what it stands on may be `absent` on this machine. */
export function describeStore(name: string, open: () => Promise<Opened>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`the store on ${name}`, () => {
    let store: Store
    let ledger: Ledger
    const give: GiveStore = () => store
    beforeAll(async () => {
      ;({ store, ledger } = await open())
    })
    afterAll(() => store?.close())

    test('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined()
    })
    describe('commit', () => {
      describeCommit(give)
    })
    describe('lists', () => {
      describeLists(give)
    })
    describe('catalogue', () => {
      describeCatalogue(give)
    })
    describe('overview', () => {
      describeOverview(give)
    })
    describe('ledger', () => {
      describeLedger(give, () => ledger)
    })
    describe('outbox', () => {
      describeOutbox(give)
    })
    describe('threads', () => {
      describeThreads(give)
    })
    describe('taking lanes with a commit', () => {
      describeTaking(give)
    })
  })
}
