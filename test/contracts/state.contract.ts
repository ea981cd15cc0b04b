import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import type { PostgresState } from '../../src/adapters/postgres/state.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import type { GiveState } from './give-state.ts'
import { describeLedger } from './ledger.ts'
import { describeOutbox } from './outbox.ts'
import { describeTaking } from './outbox-take.ts'
import { describeCatalogue } from './proposals-catalogue.ts'
import { describeSimilar } from './proposals-similar.ts'
import { describeCommit } from './proposals-commit.ts'
import { describeLists } from './proposals-lists.ts'
import { describeOverview } from './proposals-overview.ts'
import { describeNews } from './proposals-news.ts'
import { describeRecall } from './proposals-recall.ts'
import { describeRevisions } from './proposals-revisions.ts'
import { describeSettings } from './proposals-settings.ts'
import { describeThreads } from './proposals-threads.ts'

interface Opened {
  readonly state: PostgresState
  readonly ledger: Ledger
  readonly pool: Pool
}

/**
 * What every store of proposals, its outbox, and the ledger beside them must do. `open` gives empty ones; what they stand on
 * may be `absent` on this machine.
 */
export function describeState(name: string, open: () => Promise<Opened>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`the state on ${name}`, () => {
    let opened: Opened
    const give: GiveState = () => opened.state
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened?.pool.end())

    test('answers a ping', async () => {
      await expect(give().proposals.ping()).resolves.toBeInstanceOf(Date)
    })
    describe('commit', () => {
      describeCommit(give)
    })
    describe('what is recalled without a look', () => {
      describeRecall(give, () => opened.pool)
    })
    describe('earlier texts of sections', () => {
      describeRevisions(give)
    })
    describe('settings of people', () => {
      describeSettings(give)
    })
    describe('what one person is due', () => {
      describeNews(give, () => opened.pool)
    })
    describe('lists', () => {
      describeLists(give)
    })
    describe('catalogue', () => {
      describeCatalogue(give)
      describeSimilar(give)
    })
    describe('overview', () => {
      describeOverview(give)
    })
    describe('ledger', () => {
      describeLedger(give, () => opened.ledger)
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
