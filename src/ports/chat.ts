import type { ClosedWhy } from '../flows/model/access.ts'
import type { DirectWords } from '../flows/model/effect.ts'
import type { Person, Place, Role, Room } from '../flows/model/event.ts'
import type { View } from '../flows/model/view.ts'
import type { ListedAnew } from '../flows/screens/listed-anew.ts'
import type { ErasureCase } from './erasure.ts'
import type { Wording } from '../text/language.ts'

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
  /** What is said next where there are no threads is an answer to it: it begins a proposal, or asks for the next piece. */
  readonly asks?: 'answer'
  readonly to: Place | Room
  /** Only this person sees it; null for everyone in the place. */
  readonly only: string | null
  /** Goes to the person's own messages with the bot, unless the place keeps it for them; it says the notice then, if any. */
  readonly direct?: DirectWords
  /** An edit that nobody waits for: where the platform lets little through, all else goes first. */
  readonly canWait?: true
  /** The message to edit; null to post a new one. */
  readonly edits: Message | null
  readonly view: View
  /** What stands in its place where the one person has to be reached in their own messages instead. */
  readonly inOwnChat?: View
  /**
   * Asked after each wait, right before a request that changes what stands: resolves while whoever asks for the post still
   * may. Throws `Overtaken` where another worker has the post in hand by now. Absent where nobody else could have.
   */
  readonly keepLane?: (() => Promise<void>) | undefined
}

/** A chat platform, as far as the shell knows it. */
export interface Chat {
  readonly platform: Place['platform']
  /** It makes the addresses of pages itself, as they are asked for: what it shows is stored. */
  readonly pages?: 'made-when-asked'
  /** It shows pictures by an address that anybody can open, and cannot be given their bytes. */
  readonly pictures?: 'by-address'
  /**
   * Shows the post and returns the message it stands in. Throws `Undeliverable` when it never will, `Blocked` when a
   * person must do something first, `TryLater` when the platform asks to wait; after any other error a retry helps.
   */
  show(post: Post): Promise<Message>
  /** Addresses of threads, where it has some that others than their author can open. */
  readonly threads?: ThreadAddresses
  /** What a person may do in that place now; null where the platform cannot tell. */
  rolesOf?(tenant: string, place: Place, person: string): Promise<readonly Role[] | null>
  /** Who is in the reviewers' room, where the platform tells; null where it does not now. */
  reviewers?(tenant: string): Promise<readonly Person[] | null>
  /** Shows people's own pages anew in a moment, once for all that changes until then, where the platform keeps such pages. */
  refreshHomes?(tenant: string, whose: ListedAnew): void
  /**
   * Takes the message away that the post edits, silently. `left`: the platform does not let us. One that is gone already
   * is removed. Throws as `show` does.
   */
  remove?(post: Post & { readonly edits: Message }): Promise<'removed' | 'left'>
  /** The bot's messages that still stand of an erasure: about its proposals, or in answer to its person. */
  standing?(whose: ErasureCase): Promise<readonly Message[]>
  /**
   * Shows in the thread that the AI coach reads (`reading`), or no longer does (`idle`), where the platform has such a
   * sign. Only a sign: a failure is nobody's loss.
   */
  status?(tenant: string, place: Place, what: 'reading' | 'idle', language: View['language']): Promise<void>
  /**
   * Marks a message in the place as saved, or takes the mark away, where the platform has such a sign; doing it again
   * changes nothing. What can never be marked stays as it is, silently. Throws `TryLater` when the platform asks to wait;
   * after any other error a retry helps.
   */
  mark?(tenant: string, place: Place, message: string, mark: 'saved' | 'none'): Promise<void>
}

/** Addresses of threads in the chat. */
export interface ThreadAddresses {
  /** Whether others than its author can open the thread: direct messages are nobody else's. */
  areOpen(tenant: string, thread: Place): boolean
  /** The thread's address; null where there is none, such as for a message that is gone. */
  find(tenant: string, thread: Place): Promise<string | null>
}

/**
 * Thrown where another worker has the post in hand by now, such as after this process stood still for longer than its lease:
 * what becomes of the post is the other's to say.
 */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** Thrown by a chat for what no retry can mend: a deleted channel, a person who left. */
export class Undeliverable extends Error {
  override readonly name: string = 'Undeliverable'
}

/** Thrown by a chat where a place takes nothing more from the bot: its proposal can go on in another one. */
export class Closed extends Undeliverable {
  override readonly name = 'Closed'
  readonly why: ClosedWhy

  constructor(message: string, why: ClosedWhy) {
    super(message)
    this.why = why
  }
}

/**
 * Thrown by a chat where the person takes no private words, and no retry helps: what they must know is said where others
 * read it too, and the coordinators are told once.
 */
export class Unreachable extends Undeliverable {
  override readonly name = 'Unreachable'
  /** What can be done about it, as a sentence for a coordinator. */
  readonly remedy: Wording

  constructor(message: string, remedy: Wording) {
    super(message)
    this.remedy = remedy
  }
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
