import { type Kysely, sql } from 'kysely'

import type { Handed } from '../../../ports/outbox.ts'
import { errandIn } from './lane.ts'
import type { Tables } from '../tables.ts'

/** The most undelivered effects looked at in one go. */
const batch = 500

/**
 * Hands over the lanes whose effects wait: fresh ones and ones whose pause after a failed try is over, unless somebody has
 * the lane already and so goes on with them; and ones handed over longer ago than `resendAfterMs`, whose job may have been
 * lost. Several relays share the rows, none takes another's.
 */
export async function takeLanes(db: Kysely<Tables>, limit: number, resendAfterMs: number): Promise<readonly Handed[]> {
  const { rows } = await sql<{ lane: string; newest: string }>`
    with waiting as materialized (
      select id, lane from outbox
      where done_at is null and failed_at is null
        and (
          handed_at is null and not exists (select from lane_lease where lane = outbox.lane and until > now())
          or handed_at < now() - ${resendAfterMs}::int * interval '1 millisecond'
        )
        and (not_before is null or not_before <= now())
      order by id limit ${batch}
      for update skip locked
    ),
    chosen as (
      select lane, max(id) as newest from waiting group by lane order by min(id) limit ${limit}::int
    ),
    handed as (
      update outbox set handed_at = now()
      from waiting join chosen using (lane) where outbox.id = waiting.id
    )
    select lane, newest from chosen`.execute(db)
  return rows.map(({ lane, newest }) => ({ lane, job: `o-${newest}`, errand: errandIn(lane) }))
}
