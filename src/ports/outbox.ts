import type { EditHaste } from '../flows/model/edit-haste.ts'
import type { Deliverable } from '../flows/model/effect.ts'
import type { Place } from '../flows/model/event.ts'
import type { Waiting } from '../flows/model/known.ts'
import type { Message } from './chat.ts'

/**
 * Stored effects, and the lanes in whose order those of one proposal are delivered. An edit of a message that stands is
 * dropped where a newer one of the same slot waits: what stands in the end is the newest.
 */
export interface Outbox {
  /** Lanes with undelivered effects that nobody delivers and no job was added for lately; marks them as handed over. */
  takeLanes(limit: number, resendAfterMs: number): Promise<readonly Handed[]>
  /** Takes the lane for one worker until `ms` have passed, with its oldest undelivered effect; null when another has it. */
  take(lane: string, ms: number): Promise<Taken | null>
  /** Makes the lease last until `ms` from now; false where it ran out and was taken by another, whose it stays. */
  renew(lane: string, lease: string, ms: number): Promise<boolean>
  /** Gives the lane back although effects may wait in it. */
  release(lane: string, lease: string): Promise<void>
  /** Notes that it is begun although a process may have ended with it; false where the lane is another's by now. */
  noteBegun(delivery: InHand): Promise<boolean>
  /** Takes such a note away: the process lives on. */
  noteSurvived(id: string): Promise<void>
  /**
   * Marks it delivered, and its slot as standing in the message, or in none, in one transaction; gives the lane's next effect. Null:
   * there is none now and the lane is given back, or it is another's by now.
   */
  delivered(delivery: InHand, message: Message | null): Promise<Delivery | null>
  /**
   * Notes a failed try, and gives the lane back while the effect pauses: order matters. `final` keeps the reason for the
   * coordinator, and goes on like `delivered`; so does an edit of a message that stands, which what
   * comes after it overtakes.
   */
  failed(delivery: Delivery, reason: string, kind: Failure): Promise<Delivery | null>
  /** Lets a delivery that was given up be tried again; false where a newer card stands in its place, or there is none. */
  revive(tenant: string, id: string): Promise<boolean>
  /** What waits in all tenants, for whoever runs the program: where nobody can be told, such as where the app was removed. */
  waiting(): Promise<readonly (Waiting & { readonly tenant: string })[]>
}

/** One effect to deliver. */
export interface Delivery {
  readonly id: string
  readonly lane: string
  /** Whose hands the lane is in: the token of the worker's lease. */
  readonly lease: string
  readonly tenant: string
  readonly proposal: string | null
  /** The chat platform it goes to where it names no place. */
  readonly platform: Place['platform']
  readonly effect: Deliverable
  /** How often it was tried before. */
  readonly attempts: number
  /** How long it had been stored when it was read, in ms, by the store's clock. */
  readonly waitedMs: number
  /** What the log lines of its step bore, and those of its delivery do, as `Commit.trace` was; null where nothing was traced. */
  readonly trace: string | null
  /** Of one that a dead process may have had in hand: how many ended with it after that. Absent for any other. */
  readonly ends?: number
  /** Of one that edits: whether somebody waits for it. Null for what must be delivered whatever comes after it. */
  readonly haste: EditHaste | null
  /** The message its slot stands in already, for a `show` or `publish`; null for a first one. */
  readonly message: Message | null
  /** The root message of the proposal's thread, once it stands. */
  readonly root: Message | null
  /** The proposal's home, for addresses `home` and `thread`. */
  readonly home: Place | null
  /** Makes sure that the lane is still the worker's, as `Post.keepLane`; absent until a worker has it in hand. */
  readonly keepLane?: () => Promise<void>
}

/** What tells an effect in a worker's hands from any other. */
export type InHand = Pick<Delivery, 'id' | 'lane' | 'lease'>

/** `retry` counts the try and pauses, longer each time; `afterMs` pauses so long and counts nothing; `final` gives it up. */
export type Failure = 'retry' | 'final' | { readonly afterMs: number }

/** A lane that one worker was given. */
export interface Taken {
  /**
   * The effect to begin with; null when there is none, or while it pauses after a failed try: order matters. The lane is
   * given back then.
   */
  readonly first: Delivery | null
}

/** A lane whose effects wait, with the id of the job to hand it over by. */
export interface Handed {
  readonly lane: string
  readonly job: string
  /** The kind of the errands that wait in it; null where its effects go to a platform. */
  readonly errand: string | null
}
