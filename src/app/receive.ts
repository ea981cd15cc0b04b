import type { Deliverable, Effect, Step } from '../flows/model/effect.ts'
import type { View } from '../flows/model/view.ts'
import type { Envelope } from '../flows/model/event.ts'
import { subjectOf } from '../flows/acts/needs.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import { listedAnew } from '../flows/screens/listed-anew.ts'
import { step } from '../flows/step.ts'
import type { Chat } from '../ports/chat.ts'
import type { FindHeld } from '../ports/erasure.ts'
import type { Duration, NoteDuration } from '../ports/durations.ts'
import type { Answered } from '../ports/inbox.ts'
import type { Log } from '../ports/log.ts'
import type { PersonLinks } from '../ports/person-links.ts'
import type { Commit, Loaded, Proposals, Recalled } from '../ports/proposals.ts'
import { Unavailable } from '../ports/inbox.ts'
import { UnreadableProposal } from '../ports/unreadable-proposal.ts'
import { inSpan, traceToStore } from '../timing/trace.ts'
import type { Programme } from '../flows/model/act-context.ts'
import { findSubject, learn } from './look-up.ts'
import { pressAnswer, type PressAnswer } from './press-answer.ts'

/** How often a step is taken again on a newer revision before the platform is asked to send the event again. */
const tries = 3

interface ReceiverParts {
  readonly proposals: Proposals
  readonly log: Log
  readonly programme: Programme
  /** Absent where no platform is asked who is in the reviewers' room, and none shows people's own pages. */
  readonly chats?: () => readonly Chat[]
  /** Says what is stored of somebody; absent where nobody is told. */
  readonly held?: FindHeld
  /** Absent where no accounts are linked. */
  readonly personLinks?: Pick<PersonLinks, 'others'>
  /** Absent where nobody measures. */
  readonly noteDuration?: NoteDuration
}

/** Where the answer to the actor alone goes: to the chat as an effect, back to the page that they acted on, or to a press. */
export type AnswerTo = 'chat' | 'page' | 'press'

/** As a page is answered, and as a press is. */
export type TakenEnvelope =
  | Exclude<Answered, { readonly type: 'stored' }>
  | (Extract<Answered, { readonly type: 'stored' }> & { readonly pressed: PressAnswer })

/**
 * Steps an envelope and has the outcome stored by `keep`. Rejects with `Unavailable` in an outage, with `UnreadableProposal`
 * where one row cannot be read, and with the error itself where it is neither.
 */
export function receiver(
  parts: ReceiverParts,
  keep: Proposals['commit'],
): (envelope: Envelope, to?: AnswerTo) => Promise<TakenEnvelope> {
  const timed: ReturnType<typeof receiver> = async (envelope, to = 'chat') => {
    const since = performance.now()
    let outcome: Extract<Duration, { of: 'step' }>['outcome'] = 'defect'
    try {
      const received = await attempt(parts, envelope, { keep, to })
      outcome = received.type
      parts.log.info({ event: envelope.event.type, tenant: envelope.tenant, outcome }, 'an event was taken')
      return received
    } catch (error) {
      if (error instanceof Unavailable) outcome = 'unavailable'
      throw error
    } finally {
      const { place, event } = envelope
      const seconds = (performance.now() - since) / 1_000
      parts.noteDuration?.({ of: 'step', platform: place.platform, kind: event.type, outcome, seconds })
    }
  }
  return (envelope, to) => inSpan(() => timed(envelope, to))
}

interface Taking {
  readonly keep: Proposals['commit']
  readonly to: AnswerTo
}

async function attempt(parts: ReceiverParts, envelope: Envelope, how: Taking): Promise<TakenEnvelope> {
  try {
    const recalled = parts.proposals.recall(envelope.tenant, subjectOf(envelope))
    const taken = recalled === null ? null : await attemptFrom(parts, envelope, how, recalled)
    if (taken?.isStored === true) return taken.received
    for (let tried = 0; tried < tries; tried += 1) {
      const received = await attemptOnce(parts, envelope, how)
      if (received !== null) return received
    }
  } catch (error) {
    parts.log.error({ envelope: envelope.id, event: envelope.event.type, error }, 'an event could not be stored')
    if (isDefect(error)) throw error
    throw new Unavailable('the event could not be stored', { cause: error })
  }
  throw new Unavailable('the proposal changed too often meanwhile')
}

/**
 * Whether it is no outage: one row that cannot be read, an error of the core, which knows no outages, or a value that the
 * database takes never (PostgreSQL's class 22).
 */
function isDefect(error: unknown): boolean {
  if (error instanceof UnreadableProposal || error instanceof TypeError || error instanceof RangeError) return true
  return error instanceof Error && 'code' in error && String(error.code).startsWith('22')
}

/** One try: null when somebody else changed the proposal meanwhile. */
async function attemptOnce(parts: ReceiverParts, envelope: Envelope, how: Taking): Promise<TakenEnvelope | null> {
  const loaded = await findSubject(parts.proposals, envelope)
  if (loaded === null && subjectOf(envelope).by === 'thread') return { type: 'unknown' }
  return (await attemptFrom(parts, envelope, how, loaded))?.received ?? null
}

/** What came of a step from a proposal: what no commit has checked holds for just that proposal. */
interface AttemptFrom {
  readonly received: TakenEnvelope
  readonly isStored: boolean
}

/** One try from the proposal as it was loaded or recalled: null when it is another one by now. */
async function attemptFrom(
  parts: ReceiverParts,
  envelope: Envelope,
  { keep, to }: Taking,
  loaded: Loaded | Recalled | null,
): Promise<AttemptFrom | null> {
  const known = await learn(parts, loaded?.proposal ?? null, envelope)
  const played = step(loaded?.proposal ?? null, envelope, known, parts.programme)
  if (played.errors !== null) return { received: { type: 'invalid', errors: played.errors }, isStored: false }
  const { outcome, told } = to === 'page' ? partAnswer(played, envelope) : { outcome: played, told: [] }
  const pressed = to === 'press' ? pressAnswer(outcome, loaded?.proposal ?? null, envelope) : unasked
  if (isNothing(outcome, loaded) || (to === 'press' && pressed.said !== null))
    return { received: { type: 'stored', told, pressed }, isStored: false }
  // No commit would check what this was taken from.
  if (loaded !== null && 'recalled' in loaded && outcome.proposal === null) return null
  const stored = await keep(commitOf(parts, envelope, loaded, outcome))
  if (stored === 'stale') return null
  const isNew = stored !== 'seen'
  if (isNew) refreshHomes(parts, envelope.tenant, loaded, outcome.proposal)
  // What was stored before is not said of a step that was none.
  return {
    received: { type: 'stored', told: isNew ? told : [], pressed: { ...pressed, said: null } },
    isStored: true,
  }
}

/** People's own pages on the platform that the proposal lives on. */
function refreshHomes(
  { chats, programme }: ReceiverParts,
  tenant: string,
  before: Loaded | null,
  after: Proposal | null,
): void {
  if (after === null) return
  const whose = listedAnew(before?.proposal ?? null, after, programme.rubric)
  const chat = chats?.().find(({ platform }) => platform === after.home.platform)
  if (whose !== null) chat?.refreshHomes?.(tenant, whose)
}

/** For whom nobody waits. */
const unasked: PressAnswer = { said: null, leads: 'nowhere', changes: 'proposal' }

/** What the actor alone is told where they act, apart from what else follows. */
function partAnswer(outcome: Step, { actor }: Envelope): { readonly outcome: Step; readonly told: readonly View[] } {
  const isAnswer = (effect: Effect) =>
    effect.type === 'tell' && effect.person === actor.id && typeof effect.to !== 'string'
  const told = outcome.effects.flatMap((effect) => (isAnswer(effect) && 'view' in effect ? [effect.view] : []))
  return { outcome: { ...outcome, effects: outcome.effects.filter((effect) => !isAnswer(effect)) }, told }
}

/** Nothing to remember: an aside, or a message that is none of ours. Repeating it would lead to nothing again. */
function isNothing(outcome: Step, loaded: Loaded | null): boolean {
  return outcome.effects.length === 0 && outcome.proposal === (loaded?.proposal ?? null)
}

/** What is stored of a step. */
export function commitOf(
  parts: Pick<ReceiverParts, 'programme'>,
  envelope: Envelope,
  loaded: (Pick<Loaded, 'revision'> & Partial<Pick<Recalled, 'recalled'>>) | null,
  outcome: Step,
): Commit {
  const { proposal, effects, frozen, looked } = outcome
  const trace = traceToStore()
  return {
    envelope,
    lane: laneOf(outcome, envelope),
    proposal,
    from: proposal === null ? null : (loaded?.revision ?? 0),
    ...(proposal !== null && loaded?.recalled && { recalled: loaded.recalled }),
    effects: effects.filter(isDelivered),
    timers: effects.filter((effect) => effect.type === 'schedule'),
    revisions: effects.flatMap((effect) => (effect.type === 'store' ? [effect.revision] : [])),
    ...settingsIn(effects),
    frozen,
    ...(looked && { looked }),
    maxOpenDrafts: parts.programme.limits.maxOpenDrafts,
    ...(trace !== null && { trace }),
  }
}

function isDelivered(effect: Effect): effect is Deliverable {
  return !inPlace.has(effect.type)
}

/** What is stored with the step itself. */
const inPlace: ReadonlySet<Effect['type']> = new Set(['schedule', 'store', 'settle', 'gather', 'told'])

function settingsIn(effects: Step['effects']): Pick<Commit, 'settings' | 'news'> {
  const decided = effects.find((effect) => effect.type === 'settle')
  const news = effects.filter((effect) => effect.type === 'gather' || effect.type === 'told')
  return { ...(decided === undefined ? {} : { settings: decided.change }), ...(news.length === 0 ? {} : { news }) }
}

/** A step without a proposal tells one person: the effects of each go in their own order. */
function laneOf({ proposal, effects }: Step, { actor }: Envelope): string {
  if (proposal !== null) return proposal.id
  const told = effects.find((effect) => effect.type === 'tell')
  return `person ${told?.person ?? actor.id}`
}
