import type { InspectionTrouble } from '../../rubric/facts/inspection-trouble.ts'
import type { HostAnswer } from './guarded-get.ts'

/** A trouble, and when it is worth another try, as epoch ms. */
export interface HostTrouble {
  readonly why: InspectionTrouble
  readonly retryAt: number | null
}

/** GitHub asks to wait a minute at least where it names no time (docs.github.com, rate limits of the REST API). */
const leastWait = 60_000
/** No answer makes anybody wait longer: GitHub counts by the hour. */
const longestWait = 65 * 60_000

/** What an answer other than the one hoped for means. */
export function troubleOf(answer: HostAnswer, now: number): HostTrouble {
  if (isLimited(answer)) return { why: 'limited', retryAt: waitFor(answer, now) }
  switch (answer.status) {
    case 401:
      return { why: 'bad token', retryAt: null }
    case 404:
      return { why: 'missing', retryAt: null }
    case 409:
      return { why: 'empty', retryAt: null }
    case 403:
    case 451:
      return { why: 'blocked', retryAt: null }
    default:
      return { why: 'unreachable', retryAt: now + leastWait }
  }
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
