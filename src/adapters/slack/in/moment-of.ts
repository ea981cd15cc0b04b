/** A moment by Slack's own clock, in ms; null where Slack names none. */
export function momentOf(ts: string | null): number | null {
  return ts === null || ts === '' || Number.isNaN(Number(ts)) ? null : Number(ts) * 1_000
}
