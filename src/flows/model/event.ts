import type { Language, Wording } from '../../text/language.ts'
import type { Access } from './access.ts'
import type { Errand, ErrandOutcome } from './errand.ts'

/** What a person may do here; the adapter knows it from the place they act in and from its configuration. */
export type Role = 'learner' | 'reviewer' | 'coordinator'

/** Somebody on a chat platform, by id and name. */
export interface Person {
  /** The platform's own id of the person, stable within the tenant. */
  readonly id: string
  /** The name that the platform shows. */
  readonly name: string
}

/**
 * Somebody whom words or a form name, as far as the platform knows them. `standing` where they are not simply one of its
 * people: a program, somebody of another organisation, whose account is closed, or who can be told nothing yet.
 */
export interface NamedPerson extends Person {
  readonly standing?: 'bot' | 'outside' | 'gone' | 'unreachable'
}

/** The person who does something, with the roles that they have where they do it. */
export interface Actor extends Person {
  readonly roles: readonly Role[]
  /** The language of the person's client: answers to them alone are in it until a proposal's language is known. */
  readonly language: Language
  /** The person's IANA time zone, such as `Europe/Paris`. */
  readonly timeZone: string
}

/** A place on a chat platform. `thread` is the id of the thread's root message, null in the channel itself. */
export interface Place {
  readonly platform: 'web' | 'slack' | 'teams'
  readonly channel: string
  readonly thread: string | null
}

/** A channel that the programme has set: where reviewers review, what is published stands, coordinators are asked. */
export type Room = 'reviewers' | 'catalogue' | 'coordinators'

/** A room where a team works, and finds what waits for it. */
export type TeamRoom = Exclude<Room, 'catalogue'>

/** One thing that happened, with the platform's own id as the key of deduplication, and when (ISO 8601, UTC). */
export interface Envelope {
  readonly id: string
  readonly at: string
  readonly tenant: string
  readonly place: Place
  /** Where a person wrote it, where that is not the thread that it belongs to: there they are answered. */
  readonly elsewhere?: Place
  readonly actor: Actor
  readonly event: Event
}

/** What can happen. */
export type Event =
  /**
   * The slash command, the shortcut or the start button: `words` is what stood behind the command, `people` whom they name,
   * as far as the platform knows them.
   */
  | { readonly type: 'commanded'; readonly words: string; readonly people?: readonly NamedPerson[] }
  /**
   * A message in a thread. `message` is its id; `mentions` says that it names another person, and `people` whom; `typed`
   * that it was typed into a card's own field, and so stands nowhere in the thread; `heard` that it was said among others
   * who talk there too, without naming the assistant. Moments are by the platform's own clock, in ms, as far as it
   * tells them: `written` is that of the message, which may arrive late; `when` that of its being brought back after it was
   * deleted.
   */
  | {
      readonly type: 'said'
      readonly message: string
      readonly text: string
      readonly mentions: 'none' | 'person'
      readonly people?: readonly NamedPerson[]
      readonly typed?: 'on-card'
      readonly heard?: 'among-others'
      readonly written?: number
      readonly when?: number
    }
  /** `when`: by the platform's own clock, in ms; `heard` as of what was said. */
  | {
      readonly type: 'edited'
      readonly message: string
      readonly text: string
      readonly heard?: 'among-others'
      readonly when?: number
    }
  | { readonly type: 'deleted'; readonly message: string; readonly when?: number }
  /** A button, as its `Press`; `when` by the platform's own clock, in ms, as far as it tells. */
  | {
      readonly type: 'pressed'
      readonly action: string
      readonly proposal: string
      readonly version: number
      readonly args: Readonly<Record<string, string>>
      readonly when?: number
    }
  /** A form that was filled in: the press that it carried, the fields by name, and the people whom they name. */
  | {
      readonly type: 'filled'
      readonly action: string
      readonly proposal: string
      readonly version: number
      readonly args: Readonly<Record<string, string>>
      readonly fields: Readonly<Record<string, string | readonly string[]>>
      readonly people?: readonly NamedPerson[]
    }
  /** The post in the catalogue channel stands. Raised by the delivery of a `publish` effect. */
  | { readonly type: 'published'; readonly proposal: string; readonly version: number }
  /** A timer of the proposal has run out; `at` is the moment that it was set to. The step decides by what holds now. */
  | { readonly type: 'due'; readonly proposal: string; readonly name: string; readonly at: string }
  /** A page shows the proposal, and what could be drawn of it never was: raised once for each of its texts. */
  | { readonly type: 'displayed'; readonly proposal: string }
  /** An errand has come back. Raised once for each `errand` effect that is still waited for. */
  | {
      readonly type: 'returned'
      readonly proposal: string
      readonly errand: Errand
      readonly outcome: ErrandOutcome
    }
  /** The channel that the proposal lives in is closed to the bot, or open to it again. */
  | { readonly type: 'access'; readonly proposal: string; readonly channel: string; readonly is: Access }
  /**
   * What the actor sent could not be taken in and is tried no more: the program ended with it again and again, or it failed
   * too often. `tells` is whom the step tells.
   */
  | { readonly type: 'set-aside'; readonly why: 'ended' | 'failed'; readonly tells: 'sender' | 'coordinators' }
  /** What the actor did is about a proposal that this program cannot read now: it waits. */
  | { readonly type: 'unreadable'; readonly proposal: string }
  /** The settings of a kind of errand are refused: somebody must mend them. */
  | { readonly type: 'misconfigured'; readonly kind: string }
  /** The actor's account was closed, so that nothing reaches them any more, or opened again. */
  | { readonly type: 'account'; readonly is: 'closed' | 'open' }
  /** No private words reach the actor, for good; `remedy` is what can be done about it. */
  | { readonly type: 'unreachable'; readonly remedy: Wording }
  /** A room of the programme can be written in now: the bot was added to it, or it was chosen. */
  | { readonly type: 'opened'; readonly room: TeamRoom }
  /** A room of the programme is closed to the bot; `remedy` is what opens it. */
  | { readonly type: 'blocked'; readonly room: Room; readonly remedy: Wording }
