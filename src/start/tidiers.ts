import { auditTidier } from '../adapters/postgres/tidying/audit-tidier.ts'
import { type IsPosted, outboxTidier } from '../adapters/postgres/tidying/outbox-tidier.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import { isPosted } from '../adapters/chat/posts/is-posted.ts'
import { isShown } from '../adapters/web/playground/platform/personal-data.ts'
import type { Tidier } from '../ports/tidying.ts'
import type { TidyingConfig } from './config/tidying.ts'

/** How each platform’s table tells that something of it stands there. */
const postedIn: Readonly<Record<string, IsPosted>> = {
  slack_post: isPosted('slack'),
  teams_post: isPosted('teams'),
  web_message: isShown,
}

/** Who takes away what is old, as the settings say; of a platform that was switched off since, what stands there counts, too. */
export async function findTidiers(pool: Pool, { auditDays, deliveredDays }: TidyingConfig): Promise<readonly Tidier[]> {
  const { rows } = await pool.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename = any($1)`,
    [Object.keys(postedIn)],
  )
  const posted = rows.flatMap(({ tablename }) => postedIn[tablename] ?? [])
  return [
    ...(deliveredDays === null ? [] : [outboxTidier(pool, deliveredDays, posted)]),
    ...(auditDays === null ? [] : [auditTidier(pool, auditDays)]),
  ]
}
