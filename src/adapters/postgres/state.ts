import { type Kysely, sql } from 'kysely'
import type { Outbox } from '../../ports/outbox.ts'
import type { Log } from '../../ports/log.ts'
import type { Proposals } from '../../ports/proposals.ts'
import { fillFindable } from './catalogue/fill-findable.ts'
import { findSimilar } from './catalogue/find-similar.ts'
import { openTrigrams } from './catalogue/open-trigrams.ts'
import { release, renew, take, takeLanes } from './outbox/lane-lease.ts'
import { noteBegun, noteSurvived } from './outbox/note-begun.ts'
import { settleDelivered, settleFailed } from './outbox/settle-delivery.ts'
import { waiting } from './outbox/waiting.ts'
import { databaseOver } from './pool/database.ts'
import { migrate } from './migrations/migrate.ts'
import type { Pool } from './pool/pool.ts'
import { changeChannel } from './proposals/change-channel.ts'
import { commit, commitAndTake } from './proposals/commit.ts'
import { commitMove } from './proposals/commit-move.ts'
import { findById, findByThread, idByThread } from './proposals/find-by.ts'
import { findRevisions, listHistory } from './proposals/find-revisions.ts'
import { findVersion } from './proposals/find-version.ts'
import { listCatalogue, listOpen, listQueue, listTeam, listUnclaimed } from './proposals/list.ts'
import { locate, threadsOf } from './proposals/locate.ts'
import { goesOn, leftThread, livingIn, noteForwarded } from './proposals/moved.ts'
import { listNews, morningOf } from './proposals/news.ts'
import { dashboard, overview, revive } from './proposals/overview.ts'
import { rememberProposals } from './proposals/remembered-proposals.ts'
import { reserveReference } from './proposals/reserve-reference.ts'
import { listAway, settingsOf } from './proposals/settings.ts'
import { listTheirs } from './proposals/theirs.ts'
import type { Tables } from './tables.ts'

/** What PostgreSQL keeps: proposals, and the effects of their steps, which one commit stores together. */
export interface PostgresState {
  readonly proposals: Proposals
  readonly outbox: Outbox
}

/** Proposals and outbox over a pool, once its schema is the newest. They last as long as the pool does. */
export async function postgresState(pool: Pool, log?: Log): Promise<PostgresState> {
  const db = databaseOver<Tables>(pool)
  await migrate(db)
  await fillFindable(db)
  const trigrams = await openTrigrams(db, log)
  const remembered = rememberProposals()
  return {
    proposals: {
      async findById(tenant, id) {
        const loaded = await findById(db, tenant, id)
        remembered.noteRead(tenant, loaded)
        return loaded
      },
      async findByThread(tenant, place) {
        const loaded = await findByThread(db, tenant, place)
        remembered.noteRead(tenant, loaded, place)
        return loaded
      },
      recall: (tenant, subject) => remembered.recall(tenant, subject),
      idByThread: (tenant, place) => idByThread(db, tenant, place),
      goesOn: (tenant, place) => goesOn(db, tenant, place),
      leftThread: (tenant, proposal) => leftThread(db, tenant, proposal),
      noteForwarded: (tenant, thread) => noteForwarded(db, tenant, thread),
      livingIn: (tenant, place) => livingIn(db, tenant, place),
      changeChannel: (change) => changeChannel(db, change),
      locate: (tenant, id) => locate(db, tenant, id),
      threadsOf: (tenant, person) => threadsOf(db, tenant, person),
      reserveReference: (tenant, year) => reserveReference(db, tenant, year),
      openOf: (tenant, person, limit) => listOpen(db, tenant, person, limit),
      queue: (tenant, from) => listQueue(db, tenant, from),
      unclaimed: (tenant, before, limit) => listUnclaimed(db, tenant, before, limit),
      catalogue: (tenant, words, limit) => listCatalogue(db, tenant, words, limit),
      similar: (tenant, to, limit) => findSimilar(db, tenant, { ...to, limit, trigrams }),
      version: (tenant, proposal, version) => findVersion(db, tenant, proposal, version),
      revisions: (tenant, proposal, of) => findRevisions(db, tenant, proposal, of),
      history: (tenant, proposal, section, from) => listHistory(db, tenant, proposal, section, from),
      overview: (tenant, asked) => overview(db, tenant, asked),
      dashboard: (tenant, asked) => dashboard(db, tenant, asked),
      team: (tenant, limit) => listTeam(db, tenant, limit),
      settingsOf: (tenant, person) => settingsOf(db, tenant, person),
      theirs: (tenant, person) => listTheirs(db, tenant, person),
      morning: (tenant, asked) => morningOf(db, tenant, asked),
      news: (tenant, timer) => listNews(db, tenant, timer),
      away: (tenant, now) => listAway(db, tenant, now),
      async commit(step) {
        const outcome = await commit(db, step)
        remembered.noteCommit(step, outcome)
        return outcome
      },
      async commitAndTake(step, ms, errands) {
        const committed = await commitAndTake(db, step, ms, errands)
        remembered.noteCommit(step, committed.outcome)
        return committed
      },
      commitMove: (leaving, arriving, people) => commitMove(db, leaving, arriving, people),
      ping: () => writeDown(db),
    },
    outbox: {
      takeLanes: (limit, resendAfterMs) => takeLanes(db, limit, resendAfterMs),
      take: (lane, ms) => take(db, lane, ms),
      renew: (lane, token, ms) => renew(db, lane, token, ms),
      release: (lane, token) => release(db, lane, token),
      noteBegun: (held) => noteBegun(db, held),
      noteSurvived: (id) => noteSurvived(db, id),
      delivered: (held, message) => settleDelivered(db, held, message),
      failed: (held, reason, kind) => settleFailed(db, held, reason, kind),
      revive: (tenant, id) => revive(db, tenant, id),
      waiting: () => waiting(db, null),
    },
  }
}

/** Writes a row that is there for this alone, and gives the database's time: one with a full disk still answers what only reads. */
async function writeDown(db: Kysely<Tables>): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    insert into readiness (at) values (clock_timestamp())
    on conflict (one) do update set at = excluded.at returning at`.execute(db)
  return rows[0]?.at ?? new Date(Number.NaN)
}
