import type { ClaimAnswer } from '../../rubric/facts/claim-answer.ts'
import type { Finding } from '../../rubric/finding.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import type { Person, Place } from './event.ts'
import type { ClosedWhy } from './access.ts'
import type { Author, Invitation } from './people.ts'
import type { AiReading } from './ai-reading.ts'
import type { Departure } from './departure.ts'
import type { SectionDiagrams } from '../figures/diagram.ts'
import type { Inspection } from '../evidence/inspection.ts'
import type { Pasted } from './pasted.ts'
import type { ChangeItem, Review, ReviewRound } from './review.ts'
import type { Section } from './section-text.ts'
import type { TextChange } from './text-change.ts'

/** Where a proposal can stand, in the order in which it comes through. The edges between them are the table of `edges.ts`. */
export const lifeOrder = [
  'drafting',
  'submitted',
  'in-review',
  'changes-requested',
  'approved',
  'published',
  'withdrawn',
  'archived',
] as const

/** Where a proposal stands. */
export type State = (typeof lifeOrder)[number]

/** The version of the stored shape below; older ones are brought up by `adapters/postgres`. */
export const proposalFormat = 4

/** One learner's proposal: the snapshot that is stored after each step. */
export interface Proposal {
  readonly format: typeof proposalFormat
  /** Such as `MLP-2026-042`, unique within the tenant. */
  readonly id: string
  readonly tenant: string
  /** Who began it and submits it. */
  readonly owner: Person
  /** Who writes it, with what each may do; the owner first. */
  readonly authors: readonly Author[]
  /** Who is asked to write along and has not answered; not there where nobody ever was. */
  readonly invitations?: readonly Invitation[]
  /** Who wrote along, left, and is still named as an author; not there where nobody did. */
  readonly left?: readonly Person[]
  /** The language of the document, and of every message about it. */
  readonly language: Language
  readonly state: State
  /** How many versions were frozen so far: 0 while the first is drafted. Buttons carry it. */
  readonly version: number
  /** The version that stands in the catalogue, if any: it stays public while a later one is drafted. */
  readonly published: number | null
  /** The channel where it was started; its thread hangs under the root message there. */
  readonly home: Place
  /** How often it moved to another place; not there where it never did. */
  readonly moved?: number
  /**
   * Where it goes on, on another platform, under which reference; nothing of its text is here any more. `key` names the move.
   * Not there where it did not leave.
   */
  readonly goesOn?: { readonly platform: Place['platform']; readonly id: string; readonly key: string }
  /** Why its place is closed to the bot; null, or absent, where it is not. */
  readonly closed?: ClosedWhy | null
  /** Where the learner is: a section, or the recap before submitting. */
  readonly at: SectionNumber | 'recap'
  readonly sections: Readonly<Record<SectionNumber, Section>>
  readonly findings: readonly Noted[]
  /** How often the recap was posted: only the last one keeps its buttons. */
  readonly recaps: number
  /** Who asked for the last one: only the owner's has the button that submits. Not there for one from before it was noted. */
  readonly recapAsker?: 'owner' | 'co-author'
  /** The AI coach's reading of the whole: how often it was asked, and how often its message was posted. */
  readonly whole: { readonly runs: number; readonly messages: number; readonly reading: AiReading | null }
  /** What the learner asked the coordinators, oldest first. */
  readonly questions: readonly Question[]
  readonly review: Review | null
  /** What the last review asked for, answered one by one before the next submission. */
  readonly changes: readonly ChangeItem[]
  /** The reviews that were sent, oldest first; not there where none was, or it was not kept yet. */
  readonly rounds?: readonly ReviewRound[]
  /** The last changes of the text, oldest first, as `!undo` takes them back. */
  readonly undo: readonly TextChange[]
  /** What was undone, the latest last, until its section changes otherwise. */
  readonly redo: readonly TextChange[]
  /** When the learner's last message came below the card of the section they are at; null, or absent, once the card is the lower one. */
  readonly below?: string | null
  /** The last messages that were set apart from the answer, oldest first: they can still be added to it. */
  readonly asides: readonly Aside[]
  /** The last text that was to be shared out among the sections; not there where none ever was. */
  readonly pasted?: Pasted
  /** How many texts of forms met a later change and were stored beside it; not there where none did. */
  readonly unsaved?: number
  /** What became of the diagrams in its sections; not there where none ever had one. */
  readonly diagrams?: Readonly<Partial<Record<SectionNumber, SectionDiagrams>>>
  /** What its links showed when they were looked at last; not there where they never were. */
  readonly inspection?: Inspection
  /** What its authors said of claims that no repository bears out, oldest first; not there where they never did. */
  readonly claimAnswers?: readonly ClaimAnswer[]
  /** The facts that were offered to be told in the text, by their ids; not there where none was. */
  readonly offered?: readonly string[]
  /** Edits (text) and deletions (null) that arrived before their message: the last few, by message id. */
  readonly early: readonly { readonly message: string; readonly text: string | null }[]
  /** When the last messages that changed were changed last, by the platform's own clock, in ms. */
  readonly clocks?: readonly { readonly message: string; readonly when: number }[]
  /** When its learner last went on from a section or the recap, oldest first; not there where no platform told when. */
  readonly departures?: readonly Departure[]
  /** Until when its author has set it aside; null, or absent, where they have not. */
  readonly paused?: string | null
  /** Whose closed account left it; null, or absent, where none did. */
  readonly gone?: string | null
  /** What its author was last reminded of; not there where nothing was. */
  readonly reminding?: Reminding
  /** Strangers who wrote in the thread and were told once. */
  readonly told: readonly string[]
  /** The owner's IANA time zone: times on cards are in it. */
  readonly timeZone: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly touchedAt: string
  /** When the present state began. */
  readonly stateAt: string
  /** When it is erased, as its authors were told, and the `stateAt` that this is about; not there where nobody was told. */
  readonly retention?: { readonly state: string; readonly ends: string }
  /** Whether Restore is offered once it is withdrawn or archived; `over` after the last day on which it could be. */
  readonly restore: 'offered' | 'over'
}

/** What an author was reminded of: ISO 8601, UTC. */
export interface Reminding {
  /** The proposal's `touchedAt` that it is about: whatever its author does begins the count anew. */
  readonly since: string
  /** The proposal's `stateAt` then: what they do not want to hear holds as long. */
  readonly state: string
  readonly given: number
  /** When the last one was given, or the author answered it. */
  readonly at: string
  /** The moment that they chose for the next one. */
  readonly later?: string
  readonly isStopped?: boolean
  /** When it is archived, as the last one said. */
  readonly archives?: string
}

/** A finding with its life: open until the text changes or the learner dismisses it. */
export interface Noted extends Finding {
  readonly life: 'open' | 'closed' | 'dismissed'
  /** The learner's reason for a dismissal. */
  readonly reason: string | null
  /** In how many runs in a row this very passage was found. */
  readonly rounds: number
}

/** What a learner who is stuck asked a person. */
export interface Question {
  readonly id: string
  readonly section: SectionNumber
  readonly text: string
  /** Which of its authors; not there where it was not noted yet. */
  readonly askedBy?: Person
  readonly askedAt: string
  readonly answer: { readonly by: Person; readonly text: string; readonly at: string } | null
}

/** A message that was set apart, with its text as it was edited last. */
export interface Aside {
  readonly message: string
  readonly text: string
}
