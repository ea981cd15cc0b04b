import { postgresErasureCases } from '../adapters/postgres/erasure/cases.ts'
import { coreRows } from '../adapters/postgres/erasure/core-tables.ts'
import { eraseFromCore, leaveCore, sweepCore } from '../adapters/postgres/erasure/erase.ts'
import { erasureOver } from '../adapters/postgres/erasure/erasure-over.ts'
import { databaseOver } from '../adapters/postgres/pool/database.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import { migrateSlack } from '../adapters/slack/store/migrations/migrate.ts'
import { eraseFromSlack, slackRows, sweepSlack } from '../adapters/slack/store/personal-data.ts'
import { migrateTeams } from '../adapters/teams/store/migrations/migrate.ts'
import { eraseFromTeams, leaveTeams, sweepTeams, teamsRows } from '../adapters/teams/store/personal-data.ts'
import { migrateWeb } from '../adapters/web/playground/platform/migrate-web.ts'
import { eraseFromWeb, sweepWeb, webRows } from '../adapters/web/playground/platform/personal-data.ts'
import { type Eraser, eraser } from '../app/erase.ts'
import type { Erasure } from '../ports/erasure.ts'
import type { Log } from '../ports/log.ts'

/** A platform's tables, once they are the newest. */
const platforms = [
  {
    table: 'web_message',
    bringUp: (pool: Pool) => migrateWeb(databaseOver(pool)),
    over: (pool: Pool) => erasureOver(pool, { rows: webRows, erase: eraseFromWeb, sweep: sweepWeb }),
  },
  {
    table: 'slack_post',
    bringUp: (pool: Pool) => migrateSlack(databaseOver(pool)),
    over: (pool: Pool) => erasureOver(pool, { rows: slackRows, erase: eraseFromSlack, sweep: sweepSlack }),
  },
  {
    table: 'teams_post',
    bringUp: (pool: Pool) => migrateTeams(databaseOver(pool)),
    over: (pool: Pool) =>
      erasureOver(pool, { rows: teamsRows, erase: eraseFromTeams, sweep: sweepTeams, leave: leaveTeams }),
  },
]

/** The eraser of a database whose core's schema is the newest. */
export function openEraser(pool: Pool, log: Log): Eraser {
  return eraser(postgresErasureCases(pool), () => findHolders(pool), log)
}

/** Everyone who stores something of people here; a platform that was switched off since counts, too. */
async function findHolders(pool: Pool): Promise<readonly Erasure[]> {
  const { rows } = await pool.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename = any($1)`,
    [platforms.map(({ table }) => table)],
  )
  const used = platforms.filter(({ table }) => rows.some(({ tablename }) => tablename === table))
  for (const { bringUp } of used) await bringUp(pool)
  return [
    erasureOver(pool, { rows: coreRows, erase: eraseFromCore, sweep: sweepCore, leave: leaveCore }),
    ...used.map(({ over }) => over(pool)),
  ]
}
