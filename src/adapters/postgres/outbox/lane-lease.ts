import { randomUUID } from 'node:crypto'

import { type Kysely, sql } from 'kysely'

import type { Taken } from '../../../ports/outbox.ts'
import { nextOrBack } from './next-delivery.ts'
import type { Tables } from '../tables.ts'

/**
 * Takes the lane until `ms` have passed, with the effect to begin with; null when another worker has it. A crashed
 * worker's lane comes free by itself.
 */
export async function take(db: Kysely<Tables>, lane: string, ms: number): Promise<Taken | null> {
  const lease = randomUUID()
  const { rows } = await sql`
    insert into lane_lease (lane, token, until) values (${lane}, ${lease}, now() + ${ms}::int * interval '1 millisecond')
    on conflict (lane) do update set token = excluded.token, until = excluded.until where lane_lease.until <= now()
    returning 1`.execute(db)
  if (rows.length === 0) return null
  // Its own statement: one that waited for another worker's release would still see what that worker has delivered.
  return { first: await nextOrBack(db, { lane, lease }) }
}

/** Keeps the lane for `ms` more; a lease that another worker has taken since is left alone. */
export async function renew(db: Kysely<Tables>, lane: string, token: string, ms: number): Promise<void> {
  await sql`
    update lane_lease set until = now() + ${ms}::int * interval '1 millisecond'
    where lane = ${lane} and token = ${token}`.execute(db)
}

/** Gives the lane back, whatever waits in it; a lease that ran out and was taken by another worker is left alone. */
export async function release(db: Kysely<Tables>, lane: string, token: string): Promise<void> {
  await sql`delete from lane_lease where lane = ${lane} and token = ${token}`.execute(db)
}
