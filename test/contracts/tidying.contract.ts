import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { migrateSlack } from '../../src/adapters/slack/store/migrations/migrate.ts'
import { migrateTeams } from '../../src/adapters/teams/store/migrations/migrate.ts'
import { migrateWeb } from '../../src/adapters/web/playground/platform/migrate-web.ts'
import type { Tidier } from '../../src/ports/tidying.ts'
import { findTidiers } from '../../src/start/tidiers.ts'
import { askedOf } from '../support/asked-of.ts'
import { changeOf, proposalOf, show, startOf } from './example.ts'

const message = { channel: 'projets', id: 'message-1' }

/** What is taken away of the tables that only grow, and what stays. `open` gives an empty database. */
export function describeTidying(name: string, open: () => Promise<Pool>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`what is old on ${name}`, () => {
    let pool: Pool
    let state: PostgresState
    beforeAll(async () => {
      pool = await open()
      state = await postgresState(pool)
      await migrateSlack(databaseOver(pool))
      await migrateTeams(databaseOver(pool))
      await migrateWeb(databaseOver(pool))
    })
    afterAll(() => pool?.end())
    beforeEach(async () => {
      await pool.query('delete from audit')
      await pool.query('delete from outbox')
      await pool.query('update tidying set upto = 0, rests_until = null')
    })

    const days = { auditDays: 100, deliveredDays: 90 }

    async function tidierOf(table: Tidier['table'], over = pool): Promise<Tidier> {
      const found = (await findTidiers(over, days)).find((one) => one.table === table)
      if (found === undefined) throw new Error(`nobody tidies ${table}`)
      return found
    }

    /** Events, one a word: `lea P-1 100` is what lea did about P-1, stored 100 days ago; `-` is no proposal. */
    async function storeEvents(...events: readonly string[]): Promise<void> {
      for (const event of events) {
        const [actor, proposal, ago] = event.split(' ')
        await pool.query(
          `insert into audit (tenant, envelope, at, stored_at, actor_id, actor_name, type, detail, proposal)
           values ('t', $1 || ' ' || (select count(*) from audit), now(), now() - $2::int * interval '1 day', split_part($3, '/', 1), $3,
             'said', '{}', nullif($4, '-'))`,
          [event, Number(ago), actor, proposal],
        )
      }
    }

    async function events(): Promise<readonly string[]> {
      const { rows } = await pool.query<{ event: string }>(
        `select actor_name || ' ' || coalesce(proposal, '-') || ' ' || extract(day from now() - stored_at) as event
         from audit order by id`,
      )
      return rows.map(({ event }) => event)
    }

    /** A delivered effect of so many days ago, in a slot where one is named; gives its id. */
    async function storeDelivered(ago: number, { slot = null as string | null, as = 'done_at' } = {}): Promise<string> {
      const { rows } = await pool.query<{ id: string }>(
        `insert into outbox (tenant, lane, proposal, event, seq, platform, slot, effect, created_at, ${as})
         values ('t', 't/P-1', 'P-1', 1, 1, 'slack', $2, '', now() - $1::int * interval '1 day',
           now() - $1::int * interval '1 day') returning id::text as id`,
        [ago, slot],
      )
      return rows[0]?.id ?? ''
    }

    async function deliveries(): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>('select id::text as id from outbox order by outbox.id')
      return rows.map(({ id }) => id)
    }

    test('of each person the last event about each proposal stays, and whatever is younger', async () => {
      await storeEvents('lea P-1 300', 'lea P-1 200', 'lea P-2 200', 'max P-1 200', 'lea - 200', 'lea - 199')
      await storeEvents('lea P-1 150', 'lea/née P-1 150', 'max P-3 101', 'max P-3 99', 'lea P-2 99', 'lea P-2 98')

      expect(await (await tidierOf('audit')).tidy()).toEqual({ gone: 5, next: 'rest' })

      expect(await events()).toEqual([
        'max P-1 200',
        'lea - 199',
        'lea P-1 150',
        'lea/née P-1 150',
        'max P-3 99',
        'lea P-2 99',
        'lea P-2 98',
      ])
    })

    test('a delivered effect goes where nothing stands by its key on any platform', async () => {
      await storeDelivered(91)
      const kept = [
        await storeDelivered(91),
        await storeDelivered(91),
        await storeDelivered(91),
        await storeDelivered(91),
      ]
      await pool.query(
        `insert into slack_post (tenant, key, kind, part, channel, state, at, id, digest)
         values ('t', $1, 'message', 0, 'C', 'sent', '', '1', ''), ('t', $2 || ' direct', 'message', 0, 'C', 'gone', '', '2', '')`,
        [kept[0], kept[1]],
      )
      await pool.query(
        `insert into teams_post (tenant, key, kind, part, channel, state, at, id, digest)
         values ('t', $1 || ' notice', 'message', 0, 'C', 'sending', '', null, '')`,
        [kept[2]],
      )
      await pool.query(
        `insert into web_message (id, room, author, post_key, at, born, seq) values ('m', 'r', 'bot', $1, '', 1, 1)`,
        [kept[3]],
      )
      const young = await storeDelivered(89)

      expect(await (await tidierOf('outbox')).tidy()).toEqual({ gone: 1, next: 'rest' })

      expect(await deliveries()).toEqual([...kept, young])
    })

    test('what waits or was given up stays, and what tells that it is not to be sent again', async () => {
      const waits = await storeDelivered(200, { slot: 'a', as: 'handed_at' })
      const later = await storeDelivered(200, { slot: 'a' })
      const given = await storeDelivered(200, { slot: 'b', as: 'failed_at' })
      const after = await storeDelivered(200, { slot: 'b' })
      await storeDelivered(200, { slot: 'c' })

      expect(await (await tidierOf('outbox')).tidy()).toEqual({ gone: 1, next: 'rest' })

      expect(await deliveries()).toEqual([waits, later, given, after])
      expect(await state.outbox.revive('t', given)).toBe(false)
    })

    test('a card whose delivery went is still the one that is edited', async () => {
      const proposal = proposalOf('P-9', { tenant: 't' })
      await state.proposals.commit(startOf(proposal, [show('root')]))
      const root = (await state.outbox.take('t/P-9', 60_000))?.first
      if (root === undefined || root === null) throw new Error('nothing waits')
      await state.outbox.delivered(root, message)
      await pool.query(`update outbox set created_at = '2020-01-01', done_at = '2020-01-01'`)

      expect(await (await tidierOf('outbox')).tidy()).toMatchObject({ gone: 1 })

      await state.proposals.commit(changeOf(proposal, 1, [show('root', 'anew')]))
      expect((await state.outbox.take('t/P-9', 60_000))?.first).toMatchObject({ message })
    })

    test('it goes on where it was, a part after the other, rests then, and never twice at once', async () => {
      await pool.query(
        `insert into audit (tenant, envelope, at, stored_at, actor_id, actor_name, type, detail)
         select 't', 'e ' || n, now(), now() - interval '200 days', 'lea', 'Léa', 'said', '{}' from generate_series(1, 1300) n`,
      )
      const { tidy } = await tidierOf('audit')

      expect(await tidy()).toEqual({ gone: 500, next: 'more' })
      const both = await Promise.all([tidy(), tidy()])
      expect(both.reduce((sum, { gone }) => sum + gone, 0)).toBeGreaterThanOrEqual(500)
      while ((await tidy()).next === 'more');

      expect(await events()).toEqual(['Léa - 200'])
      await storeEvents('max P-1 300', 'max P-1 200')
      expect(await tidy()).toEqual({ gone: 0, next: 'rest' })
      await pool.query(`update tidying set rests_until = now() - interval '1 second'`)
      expect(await tidy()).toEqual({ gone: 1, next: 'rest' })
    })

    test('no statement reads a whole table', async () => {
      await pool.query(
        `insert into audit (tenant, envelope, at, stored_at, actor_id, actor_name, type, detail, proposal)
         select 't', 'e ' || n, now(), now() - interval '200 days', 'p' || n % 50, 'P', 'said', '{}', 'P-' || n % 400
         from generate_series(1, 20000) n`,
      )
      await pool.query(
        `insert into outbox (tenant, lane, proposal, event, seq, platform, slot, effect, created_at, done_at)
         select 't', 't/P-' || n % 400, 'P-' || n % 400, n, 1, 'slack', 'root', '', now() - interval '200 days', now()
         from generate_series(1, 20000) n`,
      )
      for (const platform of ['slack', 'teams'])
        await pool.query(
          `insert into ${platform}_post (tenant, key, kind, part, channel, state, at, id, digest)
           select 't', 'k' || n, 'message', 0, 'C', 'sent', '', n::text, '' from generate_series(1, 20000) n`,
        )
      await pool.query(
        `insert into web_message (id, room, author, post_key, at, born, seq)
         select 'm' || n, 'r', 'bot', 'k' || n, '', n, n from generate_series(1, 20000) n`,
      )
      await pool.query('analyze')
      const asked = askedOf(pool)

      for (const table of ['audit', 'outbox'] as const) await (await tidierOf(table, asked.pool)).tidy()

      const plans = await asked.plansOf(/update tidying/)
      expect(plans).toHaveLength(2)
      for (const plan of plans)
        expect(plan).not.toMatch(/Seq Scan on (?:audit|outbox|slack_post|teams_post|web_message)/)
    })
  })
}
