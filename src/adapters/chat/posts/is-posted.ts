import { type RawBuilder, sql } from 'kysely'

/** What stands behind a delivery’s id in the keys of its posts. */
const endings = ['', ' direct', ' notice'] as const

/** All keys under which a delivery's post may be noted. */
export function keysOf(delivery: string): readonly string[] {
  return endings.map((ending) => `${delivery}${ending}`)
}

/** Whether the platform's table of posts notes one for the row `old` of the outbox: SQL. */
export function isPosted(platform: 'slack' | 'teams'): RawBuilder<boolean> {
  const keys = endings.map((ending) => sql`old.id || ${sql.lit(ending)}`)
  return sql<boolean>`exists (
    select from ${sql.table(`${platform}_post`)} post where post.tenant = old.tenant and post.key in (${sql.join(keys)}))`
}
