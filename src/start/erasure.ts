import { postgresErasureCases } from '../adapters/postgres/erasure/cases.ts'
import { coreRows } from '../adapters/postgres/erasure/core-tables.ts'
import { eraseFromCore } from '../adapters/postgres/erasure/erase.ts'
import { erasureOver } from '../adapters/postgres/erasure/erasure-over.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import { eraseFromSlack, slackRows } from '../adapters/slack/store/personal-data.ts'
import { eraseFromTeams, teamsRows } from '../adapters/teams/store/personal-data.ts'
import { eraseFromWeb, webRows } from '../adapters/web/playground/platform/personal-data.ts'
import { type Eraser, eraser } from '../app/erase.ts'
import type { Log } from '../ports/log.ts'

/**
 * Everyone who stores something of people in this database, its core's schema being the newest: a platform that was
 * switched off since counts, too.
 */
export async function openEraser(pool: Pool, log: Log): Promise<Eraser> {
  const core = erasureOver(pool, { rows: coreRows, erase: eraseFromCore })
  const chats = {
    web_message: () => erasureOver(pool, { rows: webRows, erase: eraseFromWeb }),
    slack_post: () => erasureOver(pool, { rows: slackRows, erase: eraseFromSlack }),
    teams_post: () => erasureOver(pool, { rows: teamsRows, erase: eraseFromTeams }),
  }
  const { rows } = await pool.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename = any($1)`,
    [Object.keys(chats)],
  )
  const known = new Set(rows.map(({ tablename }) => tablename))
  const used = Object.entries(chats).flatMap(([table, open]) => (known.has(table) ? [open()] : []))
  return eraser(postgresErasureCases(pool), [core, ...used], log)
}
