import type { Errand } from './errand.ts'
import type { Language } from '../../text/language.ts'
import type { Actor, Person, Place, Room } from './event.ts'
import type { Inspection } from '../evidence/inspection.ts'
import type { FrozenVersion } from './known.ts'
import type { Proposal } from './proposal.ts'
import type { ChangeKind, SectionRevision } from './text-change.ts'
import type { NewsEffect } from './news.ts'
import type { SettingsChange } from './settings.ts'
import type { View } from './view.ts'

/** Where a view goes. `home` is the channel where the proposal was started, `thread` the thread under its root message. */
export type Address = 'home' | 'thread' | Room

/** What the shell has to do in the world after a step was stored, in this order. */
export type Effect =
  /** Posts the view, or edits the message that the slot already names. A retry edits; it never posts twice. */
  | {
      readonly type: 'show'
      readonly to: Address
      readonly slot: string
      readonly view: View
      /** Nobody asked for it just now: where there are no threads, what is said next is no answer to it. */
      readonly unasked?: true
      /**
       * The proposal moves: a new message, unless the one that stands is in its home already and is another than this one,
       * which it leaves. Whatever stood in the thread is shown anew from then on.
       */
      readonly leaves?: LeftRoot
    }
  /** One line in the thread that the proposal moved out of, with the way to where it goes on; where none can be written, none. */
  | { readonly type: 'forward'; readonly to: 'thread'; readonly view: View }
  /** Takes the message away that the slot stands in; where the platform cannot, the view takes its place. */
  | { readonly type: 'remove'; readonly to: Address; readonly slot: string; readonly view: View }
  /** A new message in the place, read by everyone there. */
  | { readonly type: 'post'; readonly to: Address; readonly view: View }
  /**
   * Words that only this person sees, in the place where they acted or at an address. `direct`: in their own messages with
   * the bot, where they stay, on a platform on which a place keeps no words for one person; the place says the notice then.
   */
  | {
      readonly type: 'tell'
      readonly person: string
      readonly to: Place | Address
      readonly view: View
      readonly direct?: DirectWords
      readonly acted?: string
    }
  /** Tries a delivery again that was given up, and tells the person so. */
  | {
      readonly type: 'redeliver'
      readonly delivery: string
      readonly person: string
      readonly to: Place
      readonly view: View
    }
  /** Has slow work done, then raises `returned` with its outcome. */
  | { readonly type: 'errand'; readonly errand: Errand }
  /** Marks a learner's message in the thread as saved, or takes the mark away, where the platform has such marks. */
  | { readonly type: 'mark'; readonly message: string; readonly mark: 'saved' | 'none' }
  | Schedule
  /**
   * Makes a code that links the person's account here to one on another platform, spends one that they typed, or ends the
   * link, at their word or with their account; and tells everybody concerned what came of it.
   */
  | {
      readonly type: 'pair'
      readonly pairing: { readonly do: 'offer' | 'undo' | 'end' } | { readonly do: 'spend'; readonly code: string }
      readonly person: Person
      readonly language: Language
      readonly to: Place
    }
  /** Has a draft of the actor's account on another platform go on here, with all that is stored of it, or says why not. */
  | {
      readonly type: 'bring'
      readonly from: { readonly tenant: string; readonly proposal: string }
      readonly actor: Actor
      readonly to: Place
    }
  /** Has everything that is stored of the person erased, within a day; `receipt` says where they are told, in which language. */
  | {
      readonly type: 'erase'
      readonly person: string
      readonly published: 'anonymous' | 'erased'
      readonly receipt: ErasureReceipt
    }
  /** Has the proposal erased, which is withdrawn or archived, with all that is stored of it. */
  | { readonly type: 'erase-proposal' }
  /** Stores a section's text that is the section's no longer. */
  | { readonly type: 'store'; readonly revision: SectionRevision }
  /** Stores what a person decided about what they hear, or whether they are there: one of them for each step. */
  | { readonly type: 'settle'; readonly change: SettingsChange }
  | NewsEffect
  /** Shows the view in the catalogue, then raises `published` for this version. */
  | { readonly type: 'publish'; readonly version: number; readonly view: View }

/** The root message that a proposal leaves; null where none stood when that was decided. */
export type LeftRoot = { readonly channel: string; readonly id: string } | null

/** Where somebody hears that their data are erased: by direct message, from where they asked. */
export interface ErasureReceipt {
  readonly language: View['language']
  readonly place: Place
}

/**
 * Sets the proposal's timer of this name to a moment (ISO 8601, UTC), whatever it was set to; null takes it away. One of
 * the programme is about no proposal, and is raised in the place where it was set; one of another proposal has that decide
 * by itself what follows.
 */
export interface Schedule {
  readonly type: 'schedule'
  readonly name: string
  readonly at: string | null
  readonly of?: 'programme' | { readonly proposal: string }
}

/** Words for one person that are not to be lost; `notice` is said where they acted, null where they did not act. */
export interface DirectWords {
  readonly notice: View | null
  /** Whose they are, and where they are said with that person's name if no private words reach them; absent in what an earlier program stored. */
  readonly openly?: { readonly who: Person; readonly said: readonly OpenWords[] }
}

/** Words in a proposal's thread, or in the reviewers' room about it; without a view, the same as in private. */
export interface OpenWords {
  readonly proposal: string
  readonly to: 'thread' | 'reviewers'
  readonly view?: View
}

/** An effect that is delivered after it was stored; the others are in place with the step itself. */
export type Deliverable = Exclude<Effect, { readonly type: 'schedule' | 'store' | 'settle' | 'gather' | 'told' }>

/** An effect that shows somebody something. */
export type Showing = Exclude<
  Deliverable,
  { readonly type: 'errand' | 'mark' | 'pair' | 'bring' | 'erase' | 'erase-proposal' }
>

/** What a step leads to. */
export interface Step {
  /** The proposal as it is now; null where there is none. The same object when nothing changed. */
  readonly proposal: Proposal | null
  readonly effects: readonly Effect[]
  /** A version to freeze with it. */
  readonly frozen: FrozenVersion | null
  /** What the links of a version that is frozen already showed, which could not be waited for. */
  readonly looked?: { readonly version: number; readonly inspection: Inspection }
  /** Sentences by field where a filled form cannot be taken: then nothing is stored. */
  readonly errors: Readonly<Record<string, string>> | null
  /** Whether the section that its learner left with it was to be finished, had it held a text. */
  readonly finishes?: true
  /** What it did to the text, where the pieces alone do not tell; `undone` and `redone` have their own ledger. */
  readonly what?: ChangeKind | 'undone' | 'redone'
}
