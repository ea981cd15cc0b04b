import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Handed, Taken } from '../../../ports/outbox.ts'
import { nextOrBack, nextSuspect } from './next-delivery.ts'
import { wasLeft } from './taken-lanes.ts'
import { isHeld, pausesOf } from './is-held.ts'
import type { Tables } from '../tables.ts'
import { errandIn } from './lane.ts'

/**
 * Takes the lane until `ms` have passed, with the effect to begin with; null when another worker has it. A crashed
 * worker's lane comes free by itself.
 */
export async function take(db: Kysely<Tables>, lane: string, ms: number): Promise<Taken | null> {
  const lease = randomUUID()
  const { rows } = await sql<{ was_left: boolean }>`
    insert into lane_lease (lane, token, until) values (${lane}, ${lease}, now() + ${ms}::int * interval '1 millisecond')
    on conflict (lane) do update set token = excluded.token, until = excluded.until where not ${isHeld}
    returning ${wasLeft} as was_left`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  // Its own statement: one that waited for another worker's release would still see what that worker has delivered.
  return { first: await (row.was_left ? nextSuspect : nextOrBack)(db, { lane, lease }) }
}

/** Keeps the lane for `ms` more; false where another worker has taken it since. */
export async function renew(db: Kysely<Tables>, lane: string, token: string, ms: number): Promise<boolean> {
  const { rows } = await sql`
    update lane_lease set until = now() + ${ms}::int * interval '1 millisecond'
    where lane = ${lane} and token = ${token} returning 1`.execute(db)
  return rows.length > 0
}

/** Gives the lane back, whatever waits in it; a lease that ran out and was taken by another worker is left alone. */
export async function release(db: Kysely<Tables>, lane: string, token: string): Promise<void> {
  await sql`delete from lane_lease where lane = ${lane} and token = ${token}`.execute(db)
}

/** Whether an effect pauses after a failed try. */
const pauses = pausesOf('outbox')

/** The most undelivered effects looked at in one go. */
const batch = 500

/**
 * Hands over the lanes whose effects wait: fresh ones and ones whose pause after a failed try is over, unless somebody has
 * the lane already and so goes on with them; and ones handed over longer ago than `resendAfterMs`, whose job may have been
 * lost. Several relays share the rows, none takes another's.
 */
export async function takeLanes(db: Kysely<Tables>, limit: number, resendAfterMs: number): Promise<readonly Handed[]> {
  const resendAfter = sql`${resendAfterMs}::int * interval '1 millisecond'`
  const { rows } = await sql<{ lane: string; newest: string }>`
    with waiting as materialized (
      select id, lane from outbox
      where done_at is null and failed_at is null
        and (
          handed_at is null and not exists (select from lane_lease where lane = outbox.lane and ${isHeld})
          or not still_ahead(handed_at + ${resendAfter}, ${resendAfter} + interval '5 seconds')
        )
        and ${pauses} is not true
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
