import { randomInt } from 'node:crypto'
import type { Log } from '../../../../ports/log.ts'
import { limits } from '../limits.ts'
import type { Change, ReplyCount, StoredMessage } from './messages.ts'
import { changesAfter, lastChange } from './pages.ts'
import type { WebDb } from './tables.ts'

/**
 * Tells the open pages of this process each change that any process stored, once and in the order of their numbers. The
 * store says what changed; that something did is heard sooner, and if it is not, found out after some seconds.
 */
export interface Feed {
  /** Tells what this process has just stored. */
  publish(change: Change): void
  /** Somebody stored the change of this number. */
  hear(seq: number): void
  /** Looks whether others stored anything. Never rejects: what cannot be read now is found out later. */
  look(): Promise<void>
  /** Calls back for each change until the returned function is called. */
  subscribe(listener: Listener): () => void
  /** Resolves once whatever is not in the store yet will be told to those who subscribed. Rejects where it cannot be read. */
  stands(): Promise<void>
  /** Ends every stream, for a graceful stop. */
  close(): void
}

/** What was changed under one number: messages as they are now, and what roots count where nothing else of them changed. */
export interface NumberedChange {
  readonly seq: number
  readonly messages: readonly StoredMessage[]
  readonly counts: readonly ReplyCount[]
}

/** What whoever writes to open pages is told. */
export interface Listener {
  changed(change: NumberedChange): void
  /** More was changed, up to this number, than is told one by one. */
  missed(seq: number): void
  /** The feed has ended. */
  closed(): void
}

interface FeedParts {
  readonly db: WebDb
  readonly log: Log
}

/** Returns a feed without listeners. While it has some, it looks by itself every 5 to 10 s. */
export function feed({ db, log }: FeedParts): Feed {
  const listeners = new Set<Listener>()
  /** Up to which number the listeners were told; null while there are none. */
  let told: number | null = null
  let starting: Promise<void> | null = null
  /** The highest number that was heard of. */
  let ahead = 0
  let [isLooking, again] = [false, false]
  let [gathering, watching]: (NodeJS.Timeout | undefined)[] = []

  function tell(change: NumberedChange): void {
    if (told === null || change.seq <= told) return
    told = change.seq
    for (const listener of listeners) listener.changed(change)
  }

  /** The next one is told as it is; before any other, the store is asked what others did. */
  function publish({ message, counted }: Change): void {
    ahead = Math.max(ahead, message.seq)
    if (told === null) return
    if (message.seq === told + 1)
      tell({ seq: message.seq, messages: [message], counts: counted === null ? [] : [counted] })
    else if (message.seq > told) void look()
  }

  async function look(): Promise<void> {
    again = true
    if (isLooking || told === null) return
    isLooking = true
    while (again) {
      again = false
      await tellMissed().catch((error: unknown) => log.warn({ error }, 'what others changed could not be read'))
    }
    isLooking = false
  }

  async function tellMissed(): Promise<void> {
    if (told === null) return
    const rows = await changesAfter(db, told, limits.resumeChanges)
    if (rows !== null) return byNumber(rows).forEach(tell)
    const last = await lastChange(db)
    if (told === null || last <= told) return
    told = last
    for (const listener of listeners) listener.missed(last)
  }

  /** What this process stores is told by itself a moment later: the store is asked for what others did. */
  function hear(seq: number): void {
    ahead = Math.max(ahead, seq)
    if (told === null || ahead <= told) return
    gathering ??= setTimeout(() => {
      gathering = undefined
      if (told !== null && ahead > told) void look()
    }, limits.gatherMs)
  }

  async function start(): Promise<void> {
    const last = await lastChange(db)
    if (listeners.size === 0) return
    told = last
    if (ahead > told) void look()
  }

  function watch(): void {
    const pause = limits.lookMs + randomInt(limits.lookMs)
    watching = setTimeout(() => {
      void look()
      watch()
    }, pause)
    watching.unref()
  }

  function rest(): void {
    told = null
    clearTimeout(watching)
    clearTimeout(gathering)
    gathering = undefined
  }

  return {
    publish,
    hear,
    look,
    subscribe(listener) {
      if (listeners.size === 0) watch()
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) rest()
      }
    },
    async stands() {
      while (told === null && listeners.size > 0) {
        starting ??= start().finally(() => (starting = null))
        await starting
      }
    },
    close() {
      for (const listener of listeners) listener.closed()
      listeners.clear()
      rest()
    },
  }
}

/** A reply and the root that counts it bear the same number. Roots come whole: they may have changed otherwise, too. */
function byNumber(rows: readonly StoredMessage[]): readonly NumberedChange[] {
  const numbers = Map.groupBy(rows, ({ seq }) => seq)
  return [...numbers].map(([seq, messages]) => ({ seq, messages, counts: [] }))
}
