import { addressPage } from './address-page.ts'
import { atOnce } from './at-once.ts'
import { deliverer, errandLeaseMs, laneHolder } from './deliver.ts'
import { ableKinds, deliveries, type ErrandKind, queueOf, queuesFor } from './errands/errand-kind.ts'
import { raiseTimers } from './raise-timers.ts'
import { wakeOver } from './wake-over.ts'
import { deskKeeper } from './desk-keeper.ts'
import { queueKeeper } from './queue-keeper.ts'
import { fileKeeper } from './file-keeper.ts'
import { type AnswerTo, receiver, type TakenEnvelope } from './receive.ts'
import { locator } from './locator.ts'
import { withCare } from './with-care.ts'
import { tellUnreadable } from './tell-unreadable.ts'
import { relay } from './relay.ts'
import type { Programme } from '../flows/model/act-context.ts'
import type { Chat } from '../ports/chat.ts'
import { type Ask, type Inbox, type PageInbox, Unavailable } from '../ports/inbox.ts'
import { UnreadableProposal } from '../ports/unreadable-proposal.ts'
import type { NoteDuration } from '../ports/durations.ts'
import type { Figures, MakePicture } from '../ports/figures.ts'
import type { HandFile, MakePage } from '../ports/links.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { Log } from '../ports/log.ts'
import type { EraseLater, EraseProposal, FindHeld } from '../ports/erasure.ts'
import type { Outbox } from '../ports/outbox.ts'
import type { PersonLinks } from '../ports/person-links.ts'
import type { Proposals } from '../ports/proposals.ts'
import type { Timers } from '../ports/timers.ts'
import type { Envelope } from '../flows/model/event.ts'
import { subjectOf } from '../flows/acts/needs.ts'
import { inTrace, nameRequest, traceNow, traceOf } from '../timing/trace.ts'
import { type OneAtATime, oneAtATime } from '../timing/one-at-a-time.ts'
import { homeView, mostOwn } from '../flows/screens/home.ts'
import { learn, queuePart } from './look-up.ts'
import { openForm, openGeneralForm } from '../flows/acts/open-form.ts'
import { sentence } from '../flows/screens/blocks.ts'
import { wordsIn } from '../text/words.ts'

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
  /** How often timers are looked for, in ms; more often than usual where the clock moves faster than ours. */
  readonly lookEveryMs?: number
  /** The turn of what may have ended a process, shared with what platforms sent; absent where that is nobody else's. */
  readonly suspects?: OneAtATime
  /** Absent where nobody measures. */
  readonly noteDuration?: NoteDuration
  /** Makes the addresses of pages out of the chat; absent where there are none. */
  readonly makePage?: MakePage
  /** Makes the addresses of pictures for chats that show them so; absent where there are none. */
  readonly makePicture?: MakePicture
  /** The pictures that stand on pages; absent where there are none. */
  readonly figures?: Figures
  /** Says what is stored of somebody; absent where nobody is told. */
  readonly held?: FindHeld
  /** Which accounts are one person's; absent where none are linked. */
  readonly personLinks?: PersonLinks
  /** Notes that somebody's data are to be erased; absent where nobody's are. */
  readonly eraseLater?: EraseLater
  /** Notes that a proposal which is over is to be erased; absent where none is. */
  readonly eraseProposal?: EraseProposal
}

/** The shell around the core: stores what people do, and delivers what follows from it. */
export interface App extends Inbox, PageInbox {
  /** Files of proposals, for where a chat cannot hold them. */
  readonly file: HandFile
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
  const handing = relay({ ...given, queueFor: queuesFor(given.errands) })
  const lookAgain = (afterMs: number) => handing.kickIn(afterMs)
  const care = withCare(given.outbox, given.suspects)
  const parts = { ...given, care, stopping: stopping.signal, programme: withRules(given), lookAgain }
  const goOn = laneHolder(parts, (envelope) => receive(envelope))
  const hands = atOnce({ ...parts, errands: ableKinds(given.errands), goOn, kick: () => handing.kick() })
  const { forget, ...located } = locator(parts)
  const step = tellUnreadable(receiver(parts, (commit) => hands.keep(commit)))
  const { take: takeInTurn, isIdle } = inTurn(async (envelope, to) => {
    const received = await step(envelope, to)
    if (received.type === 'unknown') forget(envelope.tenant, envelope.place)
    return received
  })
  const take = underTrace(takeInTurn)
  const receive: Inbox['receive'] = (envelope) => take(envelope, 'chat')
  const raising = raiseTimers({
    ...parts,
    receive,
    isQuiet: () => isIdle() && hands.isIdle(),
    everyMs: given.lookEveryMs,
  })
  const waking = wakeOver({ ...parts, limits: given.programme.limits, everyMs: given.lookEveryMs })
  return {
    ...located,
    receive,
    async press(envelope) {
      const taken = await take(envelope, 'press')
      return taken.type === 'stored' ? { type: 'stored', ...taken.pressed } : taken
    },
    answer: (envelope) => take(envelope, 'page'),
    ...deskKeeper(parts),
    ...queueKeeper(parts),
    file: fileKeeper(parts),
    form: asker(parts),
    home: host(parts),
    async start() {
      const { jobs, errands } = parts
      await jobs.work(deliveries, deliverer(parts, receive))
      for (const kind of ableKinds(errands)) await jobs.work(queueOf(kind), deliverer(parts, receive, errandLeaseMs))
      handing.start()
      hands.start()
      raising.start()
      waking.start()
    },
    async stop() {
      stopping.abort(new Error('the program stops'))
      handing.stop()
      await waking.stop()
      await raising.stop()
      await hands.stop()
    },
  }
}

/** The programme as the core gets it, with its side of the errands that the app was given. */
function withRules({ programme, errands }: AppParts): Programme {
  return { ...programme, errands: Object.fromEntries(errands.map(({ kind, rules }) => [kind, rules])) }
}

type TakeEnvelope = (envelope: Envelope, to: AnswerTo) => Promise<TakenEnvelope>

/** What is under a trace stays there; anything else begins one, of the request that it came with where there is one. */
function underTrace(take: TakeEnvelope): TakeEnvelope {
  return (envelope, to) => {
    if (traceNow() !== null) return take(envelope, to)
    const trace = traceOf(envelope.id)
    nameRequest(trace)
    return inTrace(trace, () => take(envelope, to))
  }
}

/**
 * Envelopes about the same thread or proposal wait for one another in this process, so that a burst does not step on a
 * revision that the one before is about to change. Between processes, the store's revision check decides.
 */
function inTurn(take: TakeEnvelope): { readonly take: TakeEnvelope; readonly isIdle: () => boolean } {
  const queues = oneAtATime()
  let inHand = 0
  return {
    take(envelope, to) {
      inHand += 1
      return queues(keyOf(envelope), () => take(envelope, to)).finally(() => (inHand -= 1))
    },
    isIdle: () => inHand === 0,
  }
}

function keyOf(envelope: Envelope): string {
  const subject = subjectOf(envelope)
  switch (subject.by) {
    case 'id':
      return JSON.stringify([envelope.tenant, subject.id])
    case 'thread':
      return JSON.stringify([envelope.tenant, subject.place])
    case 'nothing':
      return JSON.stringify([envelope.tenant, 'person', envelope.actor.id])
    default:
      return subject satisfies never
  }
}

/** Builds a person's own page from what is stored now. */
function host(parts: {
  readonly proposals: Proposals
  readonly programme: Programme
  readonly now: () => string
  readonly makePage?: MakePage
}): Inbox['home'] {
  return async ({ tenant, place, actor }) => {
    const reviews = actor.roles.includes('reviewer')
    const part = queuePart(parts.programme, { actor, at: parts.now() }, 'all', null)
    const [open, queue] = await Promise.all([
      parts.proposals.openOf(tenant, actor.id, mostOwn),
      reviews ? parts.proposals.queue(tenant, part) : undefined,
    ]).catch((error: unknown) => {
      throw new Unavailable('the lists could not be read', { cause: error })
    })
    const event = { type: 'commanded', words: '' } as const
    const envelope = { id: '', at: parts.now(), tenant, place, actor, event }
    const view = homeView({ ...parts.programme, envelope, known: queue ? { open, queue } : { open } })
    const blocks = await Promise.all(view.blocks.map((block) => addressPage(parts.makePage, block, tenant)))
    return { ...view, blocks: blocks.flat() }
  }
}

/** Answers a press that opens a form, from the proposal as it is now. */
function asker(parts: {
  readonly proposals: Proposals
  readonly programme: Programme
  readonly now: () => string
  readonly held?: FindHeld
}): Inbox['form'] {
  return async ({ tenant, place, actor, press }) => {
    if (press.proposal === '') return askAlone(parts, { tenant, place, actor, press })
    const loaded = await parts.proposals.findById(tenant, press.proposal).catch((error: unknown) => {
      if (error instanceof UnreadableProposal) return error
      throw new Unavailable('the proposal could not be read', { cause: error })
    })
    if (loaded instanceof UnreadableProposal) {
      const text = wordsIn(actor.language).refusals.unreadable.again(loaded.proposal)
      return { refusal: sentence(actor.language, text) }
    }
    if (loaded === null) {
      return { refusal: sentence(actor.language, wordsIn(actor.language).refusals.noProposal(press.proposal)) }
    }
    const event = { type: 'pressed', ...press } as const
    const envelope = { id: '', at: parts.now(), tenant, place, actor, event }
    return openForm(
      { ...parts.programme, envelope, known: {}, proposal: loaded.proposal, args: press.args, fields: {} },
      press,
    )
  }
}

/** The same of a form about no proposal. */
async function askAlone(
  parts: Parameters<typeof asker>[0],
  { tenant, place, actor, press }: Ask,
): ReturnType<Inbox['form']> {
  const envelope = { id: '', at: parts.now(), tenant, place, actor, event: { type: 'pressed', ...press } } as const
  const known = await learn(parts, null, envelope).catch((error: unknown) => {
    throw new Unavailable('what the form shows could not be read', { cause: error })
  })
  return openGeneralForm({ ...parts.programme, envelope, known }, press)
}
