/** A moment by Slack's own clock, in ms; null where Slack names none. */
export function momentOf(ts: string | null): number | null {
  return ts === null || ts === '' || Number.isNaN(Number(ts)) ? null : Number(ts) * 1_000
}

/**
 * When a button was pressed, by its second: what lies behind the point in a message's `ts` may be a number that tells it from
 * others of its second, and no part of the time, so that a text written right after a press would seem to come before it.
 */
export function pressedAt(actionTs: string | null): number | null {
  const moment = momentOf(actionTs)
  return moment === null ? null : Math.floor(moment / 1_000) * 1_000
}
