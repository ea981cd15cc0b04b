import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Store } from '../../src/ports.ts'
import { describeCatalogue } from './store-catalogue.ts'
import { describeCommit } from './store-commit.ts'
import { describeLists } from './store-lists.ts'
import { describeOutbox } from './store-outbox.ts'
import { describeOverview } from './store-overview.ts'

/** What each part of the suite is given: the store under test, open from before its first test to after its last. */
export type GiveStore = () => Store

/** What every store must do. `open` gives an empty one; what it stands on may be `absent` on this machine. */
export function describeStore(name: string, open: () => Promise<Store>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`the store on ${name}`, () => {
    let store: Store
    const give: GiveStore = () => store
    beforeAll(async () => {
      store = await open()
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
    describe('outbox', () => {
      describeOutbox(give)
    })
  })
}
