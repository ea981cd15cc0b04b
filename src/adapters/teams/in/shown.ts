import { LRUCache } from 'lru-cache'
import type { View } from '../../../flows/model/view.ts'
import type { Message } from '../../../ports/chat.ts'

/** What this process showed lately, so that a press can be answered with the card that it led to. */
export interface ShownCards {
  /** Notes what a message shows now, and wakes who waits for it. */
  note(message: Message, view: View): void
  /** What the message showed when it was last noted; null for one long ago or by another process. */
  last(message: Message): View | null
  /** What the message shows next; null when it does not change soon. Ask before what may change it. */
  next(message: Message): Promise<View | null>
}

/** The most messages that are remembered: some 5 KB each. */
const remembered = 500
/** Once something else was shown in the conversation, the message's own change comes at once or not at all. */
const afterOthers = 400

interface Waiter {
  readonly message: Message
  readonly settle: (view: View | null) => void
  /** Waits no longer than so many ms from now. */
  readonly hurry: (ms: number) => void
}

/** `patience` is how long `next` waits, in ms. */
export function shownLately(patience: number): ShownCards {
  const views = new LRUCache<string, View>({ max: remembered })
  const waiters = new Set<Waiter>()
  return {
    note(message, view) {
      views.set(keyOf(message), view)
      for (const waiter of waiters) {
        if (waiter.message.channel !== message.channel) continue
        if (waiter.message.id === message.id) waiter.settle(view)
        else waiter.hurry(afterOthers)
      }
    },
    last: (message) => views.get(keyOf(message)) ?? null,
    next: (message) => nextOf(waiters, message, patience),
  }
}

function nextOf(waiters: Set<Waiter>, message: Message, patience: number): Promise<View | null> {
  const { promise, resolve } = Promise.withResolvers<View | null>()
  let hurried = false
  let timer = setTimeout(() => waiter.settle(null), patience)
  const waiter: Waiter = {
    message,
    settle(view) {
      clearTimeout(timer)
      waiters.delete(waiter)
      resolve(view)
    },
    hurry(ms) {
      if (hurried) return
      hurried = true
      clearTimeout(timer)
      timer = setTimeout(() => waiter.settle(null), ms)
    },
  }
  waiters.add(waiter)
  return promise
}

function keyOf({ channel, id }: Message): string {
  return `${channel} ${id}`
}
