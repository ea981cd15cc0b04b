import { type RawBuilder, sql } from 'kysely'

/** The database's own clock, which all processes share, in ms. */
export const nowMs = sql`(extract(epoch from statement_timestamp()) * 1000)::bigint`

/** The furthest ahead that a turn or a pause is ever set, in ms: that of some 600 messages that wait for one channel. */
const longestMs = 10 * 60_000
/** So much may a moment that another process has just written lie ahead of this statement's, in ms. */
const apartMs = 5_000

/**
 * A moment that was set for later. What lies further ahead than any ever does was written before the database's clock was set
 * back, and counts as now: else a channel would wait for as long as the clock was set back.
 */
export function setAhead(moment: RawBuilder<unknown>): RawBuilder<number> {
  return sql`case when ${moment} > ${nowMs} + ${longestMs}::int then ${nowMs} else ${moment} end`
}

/** Whether something happened within the last so many ms; what is to come did so before the clock was set back. */
export function isWithin(moment: RawBuilder<unknown>, ms: number): RawBuilder<boolean> {
  return sql<boolean>`(${moment} > ${nowMs} - ${ms}::int and ${moment} <= ${nowMs} + ${apartMs}::int)`
}
