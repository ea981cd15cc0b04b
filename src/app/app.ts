import { atOnce } from './at-once.ts'
import { deliverer, laneHolder, readingLeaseMs } from './deliver.ts'
import { host } from './home.ts'
import { inTurn } from './in-turn.ts'
import { reader } from './read.ts'
import { raiseTimers } from './raise-timers.ts'
import { receiver } from './receive.ts'
import { asker } from './ask.ts'
import { locator } from './locate.ts'
import { relay } from './relay.ts'
import type { Programme } from '../flows/model/act-context.ts'
import type { Chat } from '../ports/chat.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import type { Inbox } from '../ports/inbox.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { Outbox } from '../ports/outbox.ts'
import type { Proposals } from '../ports/proposals.ts'
import type { Timers } from '../ports/timers.ts'

/** What the shell is made of. */
export interface Parts {
  readonly proposals: Proposals
  readonly outbox: Outbox
  readonly timers: Timers
  readonly jobs: Jobs
  /** The chat platforms, by what `Place.platform` names. A function, since a chat's own adapter needs the inbox first. */
  readonly chats: () => readonly Chat[]
  readonly log: Log
  readonly programme: Programme
  /** The AI coach, what it answered and cost so far, and what it may cost; null where there is none. */
  readonly model: Model | null
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
}

/** What reading with a language model takes. */
export interface Model {
  readonly coach: LanguageModel
  readonly ledger: Ledger
  readonly budget: { readonly perProposal: number; readonly perPersonAndDay: number }
}

/** The shell around the core: stores what people do, and delivers what follows from it. */
export interface App extends Inbox {
  /** Starts delivering: what an earlier process left undone first, then what comes, then whatever was missed. */
  start(): Promise<void>
  /** Ends the schedules and the coach's calls, and waits for the deliveries in hand; the others are the jobs' to finish. */
  stop(): Promise<void>
}

/**
 * Wires the shell: an envelope is stepped and stored, and what follows is delivered lane by lane: at once by this process,
 * or by whoever takes the lane's job.
 */
export function createApp(parts: Parts): App {
  const stopping = new AbortController()
  const handing = relay({ ...parts, readings: parts.model === null ? 'with messages' : 'apart' })
  const delivering = { ...parts, read: reading(parts, stopping.signal) }
  const goOn = laneHolder(delivering, (envelope) => receive(envelope))
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
      await parts.jobs.work('deliver', deliverer(delivering, receive))
      if (parts.model !== null) await parts.jobs.work('read', deliverer(delivering, receive, readingLeaseMs))
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

/** Without a model, what an earlier process asked for is answered all the same. */
function reading(parts: Parts, stopping: AbortSignal): Parameters<typeof deliverer>[0]['read'] {
  const { model } = parts
  if (model !== null) return reader({ ...parts, ...model, rubric: parts.programme.rubric, stopping })
  return async ({ proposal }, { type: _type, ...asked }) =>
    proposal === null ? null : { type: 'uncoached', proposal, ...asked, trouble: 'unavailable' }
}
