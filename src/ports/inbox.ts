import type { Actor, Envelope, Place, Role } from '../flows/model/event.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import type { Dashboard } from '../flows/screens/dashboard/dashboard.ts'
import type { DraftOutline } from '../flows/screens/outline.ts'
import type { Form, Press, View } from '../flows/model/view.ts'
import type { ClosedDesk, ReviewDesk } from '../flows/review/desk.ts'
import type { QueueReading, QueueSheet, QueueTurn } from '../flows/review/queue-sheet.ts'
import type { Message } from './chat.ts'
import type { PagePicture } from './figures.ts'
import type { DashboardGrant, PageGrant, QueueGrant, ReviewGrant } from './links.ts'

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

/** A person's open proposal, and where it is written. */
export interface OwnThread {
  readonly proposal: string
  /** The thread under its root message; null until that stands. */
  readonly thread: Place | null
  /** The threads that it moved out of, the last one first; not there where it never did. */
  readonly former?: readonly Place[]
}

/** A channel to which its platform gave another id. */
export interface ChannelChange extends Pick<Place, 'platform'> {
  readonly tenant: string
  readonly former: string
  readonly present: string
  /** What the platform says of a place that it does not find: what was given up for it meanwhile is tried again. */
  readonly refusal: string
}

/** Where a proposal stands on its platform, and where its learner is in it. */
export interface ProposalLocation {
  /** The thread under its root message; null until that stands. */
  readonly thread: Place | null
  readonly at: Proposal['at']
  /** Its sections at a glance. */
  readonly outline: DraftOutline
  /** The messages that its cards stand in, by slot. */
  readonly cards: Readonly<Record<string, Message>>
}

/** What became of an envelope from a page; `told` is what its person alone would be told in chat: the page says it. */
export type Answered =
  | Exclude<Received, { readonly type: 'stored' }>
  | { readonly type: 'stored'; readonly told: readonly View[] }

/**
 * What became of a press, for whoever waits for its answer. `said`: a sentence that is the whole answer and is said nowhere
 * else. `leads`: what follows it in the chat, cards that change or other messages.
 */
export type ReceivedPress =
  | Exclude<Received, { readonly type: 'stored' }>
  | {
      readonly type: 'stored'
      readonly said: string | null
      readonly leads: 'nowhere' | 'to-messages' | 'to-cards'
      readonly changes: 'proposal' | 'nothing'
    }

/** What the pages out of the chat hand their people's acts to. */
export interface PageInbox {
  /** As `Inbox.receive`, and the answer to the person alone comes back instead of going to the chat. */
  answer(envelope: Envelope): Promise<Answered>
  /** What the reviewer has before them, or why there is nothing any more. Throws `Unavailable` where it cannot be read. */
  desk(grant: ReviewGrant): Promise<{ readonly desk: ReviewDesk } | ClosedDesk>
  /** A picture that stands on the desk, by its hash; null for any other, and once there is no desk any more. */
  picture(grant: ReviewGrant, hash: string): Promise<PagePicture | null>
  /** What the person may do now where they asked for the page. */
  roles(grant: PageGrant): Promise<readonly Role[]>
  /** A part of what is with the reviewers, as the person sees it. */
  queue(grant: QueueGrant, turn: QueueTurn): Promise<QueueSheet>
  /** A version that is with the reviewers; null for any other. */
  reading(grant: QueueGrant, of: ReadVersion): Promise<QueueReading | null>
  /** A picture that stands in that version, by its hash. */
  readPicture(grant: QueueGrant, of: ReadVersion, hash: string): Promise<PagePicture | null>
  /** The programme's figures as they are now. */
  dashboard(grant: DashboardGrant): Promise<Dashboard>
  /** The address of a proposal's thread in the chat, for a coordinator; null where there is none that they can open. */
  threadAddress(grant: DashboardGrant, proposal: string): Promise<string | null>
  /** The page of the person's own review of the proposal; null where they have not claimed it. */
  reviewOf(grant: QueueGrant, proposal: string): Promise<ReviewGrant | null>
}

/** Which version is read. */
export interface ReadVersion {
  readonly proposal: string
  readonly version: number
}

/** What a chat platform's adapter hands its people's acts to, and asks about the proposals that they are about. */
export interface Inbox {
  /**
   * Steps and stores the envelope; resolves once it is durable (or was stored before). Delivery follows by itself.
   * A filled form may come back as `invalid`: nothing was stored, and the person is shown each field's sentence.
   * Throws `Unavailable` when it could not be stored: the platform must send it again.
   */
  receive(envelope: Envelope): Promise<Received>
  /**
   * The same for a press that is answered at once. What changes nothing and says one sentence to who pressed, such as a
   * refusal, is the answer itself: nothing is stored, and the same press again is answered again. A form about a proposal
   * that cannot be read now rejects with `UnreadableProposal`, so that what was typed can be sent again.
   */
  press(envelope: Envelope): Promise<ReceivedPress>
  /** The form that the press asks for, or the sentence that says why there is none. Changes nothing. */
  form(ask: Ask): Promise<{ readonly form: Form } | { readonly refusal: View }>
  /** What a person finds on their own page: their proposals and whose turn it is; for reviewers the queue. */
  home(visit: Omit<Ask, 'press'>): Promise<View>
  /** The person's open proposals, the one touched last first. */
  threadsOf(tenant: string, person: string): Promise<readonly OwnThread[]>
  /**
   * The proposal whose thread the place is in; null for every other place. A root message is known once its delivery is
   * noted, a moment after it stands on the platform. What is asked again and again costs no query.
   */
  proposalAt(tenant: string, place: Place): Promise<string | null>
  /** The proposals that live in the channel. */
  livingIn(tenant: string, place: Pick<Place, 'platform' | 'channel'>): Promise<readonly string[]>
  /** A channel has another id from now on: whatever is bound to the former one is bound anew, once however often it is told. */
  changeChannel(change: ChannelChange): Promise<void>
  /** Where the proposal stands now; null where there is none. */
  whereIs(tenant: string, proposal: string): Promise<ProposalLocation | null>
}

/** Thrown when state cannot be reached or the same proposal is too busy: nothing was stored, the same call may succeed later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}
