import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/**
 * The marks that this process leaves in the rows of messages that it edits, in the place of what they hold: as long as a row
 * has such a mark, nobody has begun another edit of the message since.
 */
export interface EditMarks {
  /** A mark that no other edit has, in whatever process. */
  make(): string
  /** The edit with the mark is done: the message holds what has this digest. */
  note(message: string, mark: string, digest: string): void
  /** The mark of the edit that put this into the message; null where this process knows of none. */
  find(message: string, digest: string): string | null
}

interface DoneEdit {
  readonly mark: string
  readonly digest: string
}

/** For so many messages a further edit to the same is left out; of others it goes out once more. */
const remembered = 5_000

/** Marks of which none is known yet. */
export function editMarks(): EditMarks {
  const maker = randomUUID()
  const done = new LRUCache<string, DoneEdit>({ max: remembered })
  let made = 0
  return {
    make: () => `edit ${maker} ${(made += 1)}`,
    note: (message, mark, digest) => void done.set(message, { mark, digest }),
    find(message, digest) {
      const last = done.get(message)
      return last?.digest === digest ? last.mark : null
    },
  }
}
