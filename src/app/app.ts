import { atOnce } from './at-once.ts'
import { deliverer, laneHolder, errandLeaseMs } from './deliver.ts'
import { ableKinds, deliveries, type ErrandKind, queueOf, queuesFor } from './errands/errand-kind.ts'
import { host } from './home.ts'
import { inTurn } from './in-turn.ts'
import { raiseTimers } from './raise-timers.ts'
import { receiver } from './receive.ts'
import { asker } from './ask.ts'
import { locator } from './locate.ts'
import { relay } from './relay.ts'
import type { Programme } from '../flows/model/act-context.ts'
import type { Chat } from '../ports/chat.ts'
import type { Inbox } from '../ports/inbox.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { Log } from '../ports/log.ts'
import type { Outbox } from '../ports/outbox.ts'
import type { Proposals } from '../ports/proposals.ts'
import type { Timers } from '../ports/timers.ts'

/** What the shell is made of. */
export interface AppParts {
  readonly proposals: Proposals
  readonly outbox: Outbox
  readonly timers: Timers
  readonly jobs: Jobs
  /** The chat platforms, by what `Place.platform` names. A function, since a chat's own adapter needs the inbox first. */
  readonly chats: () => readonly Chat[]
  readonly log: Log
  readonly programme: Omit<Programme, 'errands'>
  /** The kinds of errands that steps may ask for. */
  readonly errands: readonly ErrandKind[]
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
}

/** The shell around the core: stores what people do, and delivers what follows from it. */
export interface App extends Inbox {
  /** Starts delivering: what an earlier process left undone first, then what comes, then whatever was missed. */
  start(): Promise<void>
  /** Ends the schedules and the errands in hand, and waits for the deliveries in hand; the others are the jobs' to finish. */
  stop(): Promise<void>
}

/**
 * Wires the shell: an envelope is stepped and stored, and what follows is delivered lane by lane: at once by this process,
 * or by whoever takes the lane's job.
 */
export function createApp(given: AppParts): App {
  const stopping = new AbortController()
  const parts = { ...given, stopping: stopping.signal, programme: withRules(given) }
  const handing = relay({ ...parts, queueFor: queuesFor(given.errands) })
  const goOn = laneHolder(parts, (envelope) => receive(envelope))
  const hands = atOnce({ ...parts, goOn, kick: () => handing.kick() })
  const { forget, ...located } = locator(parts)
  const step = receiver(parts, (commit) => hands.keep(commit))
  const receive = inTurn(async (envelope) => {
    const received = await step(envelope)
    if (received.type === 'unknown') forget(envelope.tenant, envelope.place)
    return received
  })
  const raising = raiseTimers({ ...parts, receive })
  return {
    ...located,
    receive,
    form: asker(parts),
    home: host(parts),
    async start() {
      const { jobs, errands } = parts
      await jobs.work(deliveries, deliverer(parts, receive))
      for (const kind of ableKinds(errands)) await jobs.work(queueOf(kind), deliverer(parts, receive, errandLeaseMs))
      handing.start()
      hands.start()
      raising.start()
    },
    async stop() {
      stopping.abort(new Error('the program stops'))
      handing.stop()
      await raising.stop()
      await hands.stop()
    },
  }
}

/** The programme as the core gets it, with its side of the errands that the app was given. */
function withRules({ programme, errands }: AppParts): Programme {
  return { ...programme, errands: Object.fromEntries(errands.map(({ kind, rules }) => [kind, rules])) }
}
