import { deliverer } from './app/deliver.ts'
import { host } from './app/home.ts'
import { inTurn } from './app/in-turn.ts'
import { receiver } from './app/receive.ts'
import { asker } from './app/ask.ts'
import { relay } from './app/relay.ts'
import type { Programme } from './flows/turn.ts'
import type { Chat, Inbox, Jobs, Log, Store } from './ports.ts'

/** What the shell is made of. */
export interface Parts {
  readonly store: Store
  readonly jobs: Jobs
  /** The chat platforms, by what `Place.platform` names. A function, since a chat's own adapter needs the inbox first. */
  readonly chats: () => readonly Chat[]
  readonly log: Log
  readonly programme: Programme
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
}

/** The shell around the core: stores what people do, and delivers what follows from it. */
export interface App extends Inbox {
  /** Starts delivering: what an earlier process left undone first, then what comes, then whatever was missed. */
  start(): Promise<void>
  /** Ends the schedule; running deliveries are the jobs' to finish. */
  stop(): void
}

/** Wires the shell: an envelope is stepped and stored, its effects are handed to jobs, jobs deliver them lane by lane. */
export function createApp(parts: Parts): App {
  const handing = relay(parts)
  const receive = inTurn(receiver(parts, () => handing.kick()))
  return {
    receive,
    form: asker(parts),
    home: host(parts),
    async start() {
      await parts.jobs.work('deliver', deliverer({ ...parts, read: async () => null }, receive))
      handing.start()
    },
    stop: () => handing.stop(),
  }
}
