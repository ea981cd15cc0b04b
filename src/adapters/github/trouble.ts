import type { InspectionTrouble } from '../../rubric/facts/inspection-trouble.ts'
import type { HostAnswer } from '../outside/guarded-get.ts'
import { limitedUntil } from '../outside/limited-until.ts'

/** A trouble, and when it is worth another try, as epoch ms. */
export interface HostTrouble {
  readonly why: InspectionTrouble
  readonly retryAt: number | null
}

/** What GitHub asks to wait at least where it names no time (docs.github.com, rate limits of the REST API), in ms. */
const leastWait = 60_000

/** What an answer other than the one hoped for means. */
export function troubleOf(answer: HostAnswer, now: number): HostTrouble {
  const until = limitedUntil(answer, now)
  if (until !== null) return { why: 'limited', retryAt: until }
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
