import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { postgresErasureCases } from '../../../src/adapters/postgres/erasure/cases.ts'
import { store, takeOver } from '../../../src/adapters/postgres/intake/intake-rows.ts'
import { databaseOver } from '../../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../../src/adapters/postgres/state.ts'
import { auditTidier } from '../../../src/adapters/postgres/tidying/audit-tidier.ts'
import { postgresTimers } from '../../../src/adapters/postgres/timers/timers.ts'
import { takeEdit } from '../../../src/adapters/slack/out/posts/edit-pace.ts'
import { reservePost } from '../../../src/adapters/slack/out/posts/post-pace.ts'
import { migrateSlack } from '../../../src/adapters/slack/store/migrations/migrate.ts'
import type { SlackPostDb } from '../../../src/adapters/slack/store/post-tables.ts'
import { migrateTeams } from '../../../src/adapters/teams/store/migrations/migrate.ts'
import { migrateWeb } from '../../../src/adapters/web/playground/platform/migrate-web.ts'
import { proposalFormat } from '../../../src/flows/model/proposal.ts'
import { proposalOf, show, startOf, tenant } from '../../contracts/example.ts'
import { postgresUrl, serverPool } from '../../support/postgres.ts'

let pool: Pool
let state: PostgresState
let db: SlackPostDb

/** A lane with an effect in it. */
async function laneWith(id: string): Promise<string> {
  await state.proposals.commit(startOf(proposalOf(id, { owner: { id, name: id } }), [show('root')]))
  return `${tenant}/${id}`
}

async function goesOn(lane: string): Promise<void> {
  expect((await state.outbox.takeLanes(50, 15_000)).map((one) => one.lane)).toContain(lane)
  expect((await state.outbox.take(lane, 4_000))?.first).toMatchObject({ lane })
}

const dead = { platform: 'slack', holder: '00000000-0000-0000-0000-000000000000' }
const living = { platform: 'slack', holder: '00000000-0000-0000-0000-000000000001' }
const soon = sql`(extract(epoch from now()) * 1000)::bigint + 3600000`
const turn = { tenant, own: 'message', thread: null, begins: null }
const edit = { tenant, message: 'm', thread: 't', canWait: false, isRoot: false }

/** What waits until a moment of the database's clock, and what goes on although it lies an hour ahead. */
const waited: Readonly<Record<string, () => Promise<void>>> = {
  async 'lane_lease.until'() {
    const lane = await laneWith('L-1')
    await sql`insert into lane_lease values (${lane}, 'dead', now() + interval '1 hour')`.execute(db)
    await goesOn(lane)
    await sql`update lane_lease set until = now() + interval '1 hour'`.execute(db)
    const first = await state.proposals.findById(tenant, 'L-1')
    const { from: _, ...step } = startOf(proposalOf('L-1', { owner: { id: 'L-1', name: 'L-1' } }), [
      show('section:1#1'),
    ])
    const { taken } = await state.proposals.commitAndTake({ ...step, from: first?.revision ?? 0 }, 4_000)
    expect(taken).toHaveLength(1)
  },
  async 'outbox.not_before'() {
    const lane = await laneWith('L-2')
    await sql`update outbox set not_before = now() + interval '1 hour' where lane = ${lane}`.execute(db)
    await goesOn(lane)
  },
  async 'outbox.handed_at'() {
    const lane = await laneWith('L-3')
    await sql`update outbox set handed_at = now() + interval '1 hour' where lane = ${lane}`.execute(db)
    await goesOn(lane)
  },
  async 'intake_holder.until'() {
    await store({ pool, ...dead }, [{ key: 'one', sender: 'ada', payload: {} }], 'mine')
    await sql`insert into intake_holder values (${dead.holder}, now() + interval '1 hour')`.execute(db)
    expect(await takeOver({ pool, ...living })).toMatchObject([{ lane: 'ada' }])
  },
  async 'intake.look_at'() {
    await store({ pool, ...dead }, [{ key: 'two', sender: 'ben', payload: {} }], 'nobody')
    await sql`update intake set unread_by = ${proposalFormat}, look_at = now() + interval '1 hour'
      where key = 'two'`.execute(db)
    expect(await takeOver({ pool, ...living })).toMatchObject([{ lane: 'ben' }])
  },
  async 'timer.held_until'() {
    const at = '2026-11-23T09:00:00.000Z'
    await sql`insert into timer (tenant, proposal, name, at, held_until, attempts)
      values (${tenant}, 'L-1', 'archives', ${at}, now() + interval '59 minutes', 3)`.execute(db)
    expect(await postgresTimers(pool).take(at, 10, 10_000)).toHaveLength(1)
  },
  async 'erasure.held_until'() {
    const cases = postgresErasureCases(pool)
    await cases.begin({ tenant, person: 'zoe' }, 'anonymous')
    await sql`update erasure set held_until = now() + interval '1 hour'`.execute(db)
    expect(await cases.take(1_000)).not.toBeNull()
  },
  async 'erasure.begun_at'() {
    const cases = postgresErasureCases(pool)
    await sql`update erasure set held_until = null, begun_at = now() + interval '1 hour'`.execute(db)
    expect(await cases.take(1_000)).not.toBeNull()
  },
  async 'tidying.rests_until'() {
    const { tidy } = auditTidier(pool, 100)
    await sql`update tidying set rests_until = now() + interval '2 days'`.execute(db)
    await tidy()
    const { rows } = await sql`select from tidying where rests_until > now() + interval '25 hours'`.execute(db)
    expect(rows).toHaveLength(1)
  },
  async 'slack_gate.free_at'() {
    await sql`insert into slack_gate (tenant, channel, free_at) values (${tenant}, 'C1', ${soon})`.execute(db)
    expect(await reservePost(db, { ...turn, channel: 'C1' }, 1_000, 0)).toBeLessThanOrEqual(0)
  },
  async 'slack_gate.held_until'() {
    await sql`insert into slack_gate (tenant, channel, free_at, held_until)
      values (${tenant}, 'C2', ${soon}, ${soon})`.execute(db)
    expect(await reservePost(db, { ...turn, channel: 'C2' }, 1_000, 0)).toBeLessThanOrEqual(0)
  },
  async 'slack_turn.at'() {
    await sql`insert into slack_turn (tenant, channel, holder, at)
      values (${tenant}, 'C3', 'message', ${soon}), (${tenant}, '#edit', 'm', ${soon})`.execute(db)
    expect(await reservePost(db, { ...turn, channel: 'C3' }, 1_000, 0)).toBeLessThanOrEqual(0)
  },
  async 'slack_edit.held_until'() {
    await sql`insert into slack_edit (tenant, held_until) values (${tenant}, ${soon})`.execute(db)
    expect(await takeEdit(db, edit)).toBe(0)
  },
  async 'slack_edit.sent'() {
    await sql`update slack_edit set sent = array_fill(${soon}, array[60]), threads = array_fill('t'::text, array[60])`.execute(
      db,
    )
    expect(await takeEdit(db, edit)).toBe(0)
  },
  async 'slack_edit.ticket_at'() {
    await sql`update slack_edit set sent = '{}', threads = '{}', ticket_at = ${soon}`.execute(db)
    expect(await takeEdit(db, { ...edit, canWait: true })).toBe(0)
  },
}

/** Moments that say when something was, or that are compared with the clock of whoever asks: nothing of the database waits for them. */
const said = new Set(
  `audit.at audit.stored_at channel_change.changed_at coach_answer.at erasure.done_at file_place.at
   former_thread.forwarded_at former_thread.left_at intake.failed_at intake.told_at intake.unread_since
   link_code.until link_try.since look.at news_line.touched_at news_line.until outbox.created_at
   outbox.done_at outbox.failed_at page_link.made_at page_link.revoked_at page_link.until
   person_link.linked_at person_setting.absent_until person_setting.gone_at person_setting.silent_at
   person_setting.told_at proposal.published_at proposal.state_at proposal.submitted_at
   proposal.taken_down_at proposal.touched_at readiness.at repository_facts.used_at revision.at
   slack_message_key.at timer.at version.frozen_at version.listed_at`.split(/\s+/),
)

describe.skipIf(postgresUrl === undefined)('where the database’s clock is an hour back', () => {
  beforeAll(async () => {
    pool = await serverPool()
    state = await postgresState(pool)
    db = databaseOver(pool)
    await migrateSlack(databaseOver(pool))
    await migrateTeams(databaseOver(pool))
    await migrateWeb(databaseOver(pool))
  })
  afterAll(() => pool.end())

  test.each(Object.entries(waited))('nothing waits for %s', (_, play) => play())

  test('no moment of the database is compared that is not listed here', async () => {
    const { rows } = await pool.query<{ moment: string }>(
      `select table_name || '.' || column_name as moment from information_schema.columns
       where table_schema = 'public' and (data_type like 'timestamp%'
         or table_name in ('slack_gate', 'slack_turn', 'slack_edit') and data_type in ('bigint', 'ARRAY'))`,
    )
    const unlisted = rows.map(({ moment }) => moment).filter((one) => !(one in waited) && !said.has(one))
    expect(unlisted.toSorted()).toEqual(['slack_edit.threads', 'slack_turn.id'])
  })
})
