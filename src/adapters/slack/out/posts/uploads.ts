import { LRUCache } from 'lru-cache'
import { meaningOf } from '../errors.ts'

/** How often the files of a post were not taken by Slack, in this process. */
export interface Uploads {
  /** Notes a failure that says nothing of the place or the pace: another try may fail alike. */
  noteFailure(key: string, error: unknown): void
  /** Whether so many failed that the text of the files stands in messages instead. */
  isHopeless(key: string): boolean
}

/** After so many tries a post goes on without its files: what waits behind it, such as a publication, ends. */
const tries = 3
const remembered = 1_000

/** An empty memory of failed uploads. */
export function uploadsTried(): Uploads {
  const failures = new LRUCache<string, number>({ max: remembered })
  return {
    noteFailure(key, error) {
      const meaning = meaningOf(error)
      if (meaning === 'unknown' || meaning === 'failed') failures.set(key, (failures.get(key) ?? 0) + 1)
    },
    isHopeless: (key) => (failures.get(key) ?? 0) >= tries,
  }
}
