import type { Effect, Room } from './flows/effect.ts'
import type { Actor, Envelope, Place } from './flows/event.ts'
import type { FrozenVersion, Overview, Page } from './flows/known.ts'
import type { Proposal } from './flows/proposal.ts'
import type { Form, Press, View } from './flows/view.ts'
import type { Trouble } from './rubric/judge/dialogue.ts'
import type { Prompt } from './rubric/prompt/prompt.ts'
import type { Wording } from './text/language.ts'

/** A message on a chat platform. */
export interface Message {
  readonly channel: string
  readonly id: string
}

/** What a chat platform is asked to show. */
export interface Post {
  readonly tenant: string
  /** The same for every try of the same effect: a second try must not post twice. */
  readonly key: string
  /** The proposal it is about, and the slot that the message stands in; null where there is none. */
  readonly proposal: string | null
  readonly slot: string | null
  readonly to: Place | Room
  /** Only this person sees it; null for everyone in the place. */
  readonly only: string | null
  /** The message to edit; null to post a new one. */
  readonly edits: Message | null
  readonly view: View
}

/** A chat platform, as far as the shell knows it. */
export interface Chat {
  readonly platform: Place['platform']
  /**
   * Shows the post and returns the message it stands in. Throws `Undeliverable` when it never will, `Blocked` when a
   * person must do something first, `TryLater` when the platform asks to wait; after any other error a retry helps.
   */
  show(post: Post): Promise<Message>
  /**
   * Shows in the thread that the AI coach reads (`reading`), or no longer does (`idle`), where the platform has such a
   * sign. Only a sign: a failure is nobody's loss.
   */
  status?(tenant: string, place: Place, what: 'reading' | 'idle', language: View['language']): Promise<void>
}

/** A press that opens a form. */
export interface Ask {
  readonly tenant: string
  readonly place: Place
  readonly actor: Actor
  readonly press: Press
}

/**
 * What became of an envelope. `unknown`: no proposal has that thread, or not yet, since its root message was shown only
 * just now; nothing was stored. `errors` holds a sentence per field of the form, in the person's language.
 */
export type Received =
  | { readonly type: 'stored' }
  | { readonly type: 'unknown' }
  | { readonly type: 'invalid'; readonly errors: Readonly<Record<string, string>> }

/** What a chat platform's adapter hands its people's acts to. */
export interface Inbox {
  /**
   * Steps and stores the envelope; resolves once it is durable (or was stored before). Delivery follows by itself.
   * A filled form may come back as `invalid`: nothing was stored, and the person is shown each field's sentence.
   * Throws `Unavailable` when it could not be stored: the platform must send it again.
   */
  receive(envelope: Envelope): Promise<Received>
  /** The form that the press asks for, or the sentence that says why there is none. Changes nothing. */
  form(ask: Ask): Promise<{ readonly form: Form } | { readonly refusal: View }>
  /** What a person finds on their own page: their proposals and whose turn it is; for reviewers the queue. */
  home(visit: Omit<Ask, 'press'>): Promise<View>
}

/** Thrown when state cannot be reached or the same proposal is too busy: nothing was stored, the same call may succeed later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}

/** Thrown by a chat for what no retry can mend: a deleted channel, a person who left. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable'
}

/** Thrown by a chat that asks to wait: the effect is tried again after so many ms, and no try is counted. */
export class TryLater extends Error {
  override readonly name = 'TryLater'
  readonly afterMs: number

  constructor(message: string, afterMs: number) {
    super(message)
    this.afterMs = afterMs
  }
}

/**
 * Thrown by a chat where somebody must do something first, such as inviting the bot to a channel: the effect waits and is
 * tried again every few minutes, and the coordinators are told once a day.
 */
export class Blocked extends Error {
  override readonly name = 'Blocked'
  /** The room that is closed, such as `reviewers`, and what opens it, as a sentence for a coordinator. */
  readonly room: Room
  readonly remedy: Wording

  constructor(message: string, room: Room, remedy: Wording) {
    super(message)
    this.room = room
    this.remedy = remedy
  }
}

/** A language model that answers prompts. It only sends: what is asked, and what an answer means, is the rubric's. */
export interface Coach {
  /** The model that answers a task: part of the key under which answers are kept. */
  modelFor(task: Prompt['task']): string
  /**
   * The model's answer, parsed as JSON and valid by the prompt's schema. `person` is whom it is for; what leaves the
   * program is a keyed hash of it. Throws `CoachFailed`, and nothing else.
   */
  ask(prompt: Prompt, person: string, signal: AbortSignal): Promise<Answer>
  close(): Promise<void>
}

/** What a model said, and what it cost. */
export interface Answer {
  readonly content: unknown
  readonly usage: Usage
}

/** Tokens of one call; `cached` is the part of `input` that the provider had already. */
export interface Usage {
  readonly input: number
  readonly cached: number
  readonly output: number
}

export class CoachFailed extends Error {
  override readonly name = 'CoachFailed'
  readonly trouble: Trouble
  /** What was charged all the same. */
  readonly usage: Usage | null
  /** When the provider asks to wait. */
  readonly retryAfterMs: number | null

  constructor(trouble: Trouble, message: string, more: { usage?: Usage; retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: more.cause })
    this.trouble = trouble
    this.usage = more.usage ?? null
    this.retryAfterMs = more.retryAfterMs ?? null
  }
}

/** Who a call of the model is for, and on which day (UTC, `2026-11-23`). */
export interface Spender {
  readonly tenant: string
  readonly proposal: string
  readonly person: string
  readonly day: string
}

/** What the model answered and what it cost: nothing is asked, or charged, twice for the same text. */
export interface Ledger {
  /** The answer kept under this key; null where there is none. */
  recall(key: string): Promise<{ readonly content: unknown } | null>
  /** Tokens spent so far, in and out: on the proposal in all, and for the person on that day. */
  spent(who: Spender): Promise<{ readonly proposal: number; readonly person: number }>
  /** Counts one call, and keeps its answer; null where it failed. */
  note(
    who: Spender,
    outcome: {
      readonly answer: { readonly key: string; readonly content: unknown } | null
      readonly usage: Usage | null
    },
  ): Promise<void>
  /** Keeps the answers under these keys no longer; what they cost stays counted. */
  forget(keys: readonly string[]): Promise<void>
}

/** One finding of `npm run doctor`: a part that works, one that does not with what to do, or one that is switched off. */
export interface Examined {
  readonly part: string
  readonly state: 'fine' | 'wrong' | 'off'
  readonly found: string
  /** What to do, as a sentence; empty where nothing is to be done. */
  readonly remedy: string
}

/** One step's outcome, stored whole or not at all. */
export interface Commit {
  readonly envelope: Envelope
  /** The lane whose effects are delivered in order: the proposal's id, or the person's where there is no proposal. */
  readonly lane: string
  /** The proposal after the step; null where the step has none. */
  readonly proposal: Proposal | null
  /** The stored revision that the step started from; 0 for a new proposal, null where the step has none. */
  readonly from: number | null
  readonly effects: readonly Effect[]
  /** A version to freeze with it. */
  readonly frozen: FrozenVersion | null
  /** The most open drafts an owner may have: a new proposal beyond it is `stale`. */
  readonly maxOpenDrafts: number
}

/** `stored`: all of it; `seen`: the envelope's id was stored before, nothing changed; `stale`: load again and step again. */
export type Outcome = 'stored' | 'seen' | 'stale'

/** A stored proposal, with the revision that a commit must name. */
export interface Loaded {
  readonly proposal: Proposal
  readonly revision: number
}

/** One effect to deliver. */
export interface Delivery {
  readonly id: string
  readonly lane: string
  readonly tenant: string
  readonly proposal: string | null
  /** The chat platform it goes to where it names no place. */
  readonly platform: Place['platform']
  readonly effect: Effect
  /** How often it was tried before. */
  readonly attempts: number
  /** The message its slot stands in already, for a `show` or `publish`; null for a first one. */
  readonly message: Message | null
  /** The root message of the proposal's thread, once it stands. */
  readonly root: Message | null
  /** The proposal's home, for addresses `home` and `thread`. */
  readonly home: Place | null
}

/** `retry` counts the try and pauses, longer each time; `afterMs` pauses so long and counts nothing; `final` gives it up. */
export type Failure = 'retry' | 'final' | { readonly afterMs: number }

/** A lane in one worker's hands. */
export interface Taken {
  readonly lease: string
  /** The effect to begin with; null when there is none, or while it pauses after a failed try: order matters. */
  readonly first: Delivery | null
}

/** A lane whose effects wait, with the id of the job to hand it over by. */
export interface Handed {
  readonly lane: string
  readonly job: string
  readonly kind: Kind
}

/** State: proposals, versions, events seen, and the outbox. All reads and writes are of one tenant. */
export interface Store {
  findById(tenant: string, id: string): Promise<Loaded | null>
  /** The proposal whose root message is the place's thread. */
  findByThread(tenant: string, place: Place): Promise<Loaded | null>
  /** The next id of the tenant's year, such as `MLP-2026-042`; each call gives another. */
  reserveReference(tenant: string, year: number): Promise<string>
  /** The person's open proposals, last touched first, at most `limit`. */
  openOf(tenant: string, person: string, limit: number): Promise<Page>
  /** Submitted and claimed proposals, longest waiting first. */
  queue(tenant: string, limit: number): Promise<Page>
  /** Published proposals by full-text search (French and English), best first; all, newest first, for no words. */
  catalogue(tenant: string, words: string, limit: number): Promise<Page>
  version(tenant: string, proposal: string, version: number): Promise<FrozenVersion | null>
  /** The programme's figures; a draft last touched before `quietSince` (ISO 8601) counts as quiet. */
  overview(tenant: string, quietSince: string): Promise<Overview>
  /** Lets a delivery that was given up be tried again; false where a newer card stands in its place, or there is none. */
  revive(tenant: string, id: string): Promise<boolean>
  commit(commit: Commit): Promise<Outcome>
  /** Lanes with undelivered effects that no job was added for lately, each once; marks them as handed over. */
  takeLanes(limit: number, resendAfterMs: number): Promise<readonly Handed[]>
  /** Takes the lane for one worker until `ms` have passed, with its oldest undelivered effect; null when another has it. */
  take(lane: string, ms: number): Promise<Taken | null>
  /** Makes the lease last until `ms` from now; one that ran out and was taken by another stays theirs. */
  renew(lane: string, lease: string, ms: number): Promise<void>
  release(lane: string, lease: string): Promise<void>
  /** Marks it delivered, and its slot as standing in the message, in one transaction; gives the lane's next effect. */
  delivered(id: string, message: Message | null): Promise<Delivery | null>
  /** Notes a failed try. `final` keeps the reason for the coordinator and gives the lane's next effect. */
  failed(delivery: Pick<Delivery, 'id' | 'lane'>, reason: string, kind: Failure): Promise<Delivery | null>
  /** Whether the state can be reached now. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** What a lane's effects are: messages to deliver, or readings by the AI coach, which take their time. */
export type Kind = 'deliver' | 'read'

/** Jobs: which lanes to deliver, handed to workers. */
export interface Jobs {
  /** Adds a job; a second one with the same id changes nothing. Rejects within a second or so when the backend is away. */
  add(job: { readonly id: string; readonly lanes: readonly string[]; readonly kind: Kind }): Promise<void>
  /** Starts taking jobs of a kind, lane by lane; `busy` tells it to try the lane again shortly, a throw to try again later with backoff. */
  work(kind: Kind, deliver: (lane: string) => Promise<'done' | 'busy'>): Promise<void>
  ping(): Promise<void>
  /** Takes no new job, waits for the running ones, and lets go of its connections. */
  close(): Promise<void>
}

/** Log lines: a static message and data beside it, never a draft's text. */
export interface Log {
  debug(data: object, message: string): void
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}
