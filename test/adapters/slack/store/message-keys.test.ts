import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseOver } from '../../../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../../src/adapters/postgres/state.ts'
import { forgetMessageKeys, messageKeysIn } from '../../../../src/adapters/slack/store/message-keys.ts'
import { migrateSlack } from '../../../../src/adapters/slack/store/migrations/migrate.ts'
import type { SlackTables } from '../../../../src/adapters/slack/store/tables.ts'
import { memoryPool } from '../../../support/pglite.ts'
import { postgresUrl, serverPool } from '../../../support/postgres.ts'

describe.each([
  { name: 'PGlite', open: memoryPool, where: 'here' },
  { name: 'PostgreSQL', open: serverPool, where: postgresUrl === undefined ? 'absent' : 'here' },
] as const)('on $name', ({ open, where }) => {
  describe.skipIf(where === 'absent')('the key of a message of Slack, over several processes', () => {
    let pool: Pool
    beforeAll(async () => {
      pool = await open()
      await postgresState(pool)
      await migrateSlack(databaseOver(pool))
    })
    afterAll(() => pool.end())

    const process = () => messageKeysIn(databaseOver<SlackTables>(pool))
    const sent = () => ({ tenant: 'slack-T1', channel: 'C1', ts: `${randomUUID()}.1`, client_msg_id: randomUUID() })
    const mention = (message: ReturnType<typeof sent>) => ({ ...message, client_msg_id: undefined })

    test.each(['mention', 'message'] as const)(
      'is the same in both events, where the %s comes first',
      async (first) => {
        const message = sent()
        const events = first === 'mention' ? [mention(message), message] : [message, mention(message)]

        const keys: string[] = []
        for (const event of [...events, ...events]) keys.push(await process()(event, 'in two events'))

        expect(new Set(keys).size).toBe(1)
      },
    )

    test('is the same where both come at once', async () => {
      for (let round = 0; round < 20; round += 1) {
        const message = sent()
        const events = [message, mention(message), message, mention(message)]

        const keys = await Promise.all(events.map((event) => process()(event, 'in two events')))

        expect(new Set(keys).size).toBe(1)
      }
    })

    test('is the same under another ts, where the person’s client sent it twice', async () => {
      const message = sent()
      const again = { ...message, ts: `${randomUUID()}.2` }

      const keys: string[] = []
      for (const event of [mention(message), message, again, mention(again)])
        keys.push(await process()(event, 'in two events'))

      expect(new Set(keys).size).toBe(1)
    })

    test('is another one for another message and in another workspace', async () => {
      const [one, other] = [sent(), sent()]
      const elsewhere = { ...mention(one), tenant: 'slack-T2' }

      const keys = await Promise.all([one, other, elsewhere].map((event) => process()(event, 'in two events')))

      expect(new Set(keys).size).toBe(3)
    })

    test('asks the store nothing of what comes once, and is forgotten after a while', async () => {
      await pool.query('delete from slack_message_key')
      await process()(sent(), 'once')
      await process()(sent(), 'in two events')
      await pool.query(`update slack_message_key set at = at - interval '13 days'`)

      await forgetMessageKeys(databaseOver<SlackTables>(pool))
      const kept = await pool.query('select from slack_message_key')
      await pool.query(`update slack_message_key set at = at - interval '2 days'`)
      await forgetMessageKeys(databaseOver<SlackTables>(pool))

      expect(kept.rows).toHaveLength(2)
      expect((await pool.query('select from slack_message_key')).rows).toEqual([])
    })
  })
})
