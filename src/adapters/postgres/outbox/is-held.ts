import { type RawBuilder, sql } from 'kysely'

/** The longest pause of an effect that is ever written, in ms. */
export const longestPauseMs = 9 * 60_000

/** Whether a worker has the lane of `lane_lease`, whose lease lasts for seconds: SQL. */
export const isHeld = sql`still_ahead(lane_lease.until, interval '65 seconds')`

/** Whether the effect pauses after a failed try; null where it never did: SQL over the table or its alias. */
export function pausesOf(outbox: string): RawBuilder<boolean | null> {
  return sql<boolean | null>`still_ahead(${sql.ref(`${outbox}.not_before`)}, interval '10 minutes')`
}
