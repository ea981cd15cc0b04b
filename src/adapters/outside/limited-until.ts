import type { HostAnswer } from './guarded-get.ts'

/** GitHub asks to wait a minute at least where it names no time (docs.github.com, rate limits of the REST API). */
const leastWait = 60_000
/** No answer makes anybody wait longer: hosts count by the hour. */
const longestWait = 65 * 60_000

/** Until when a host wants no more requests, as epoch ms; null where it does not say so. */
export function limitedUntil(answer: HostAnswer, now: number): number | null {
  return isLimited(answer) ? waitFor(answer, now) : null
}

function isLimited({ status, headers, body }: HostAnswer): boolean {
  const told =
    headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(body)
  return status === 429 || (status === 403 && told)
}

function waitFor({ headers }: HostAnswer, now: number): number {
  const after = Number(headers['retry-after'])
  const reset = headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset']) * 1000 : Number.NaN
  const wait = after > 0 ? after * 1000 : reset > now ? reset - now : leastWait
  return now + Math.min(Math.max(wait, 1000), longestWait)
}
