import type { Deliverable } from '../flows/model/effect.ts'
import type { Place } from '../flows/model/event.ts'
import type { Message } from './chat.ts'

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
  /** The message its slot stands in already, for a `show` or `publish`; null for a first one. */
  readonly message: Message | null
  /** The root message of the proposal's thread, once it stands. */
  readonly root: Message | null
  /** The proposal's home, for addresses `home` and `thread`. */
  readonly home: Place | null
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
  readonly kind: Kind
}

/** What a lane's effects are: messages to deliver, or readings by the AI coach, which take their time. */
export type Kind = 'deliver' | 'read'
