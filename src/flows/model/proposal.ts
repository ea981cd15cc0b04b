import type { ClaimAnswer } from '../../rubric/facts/claim-answer.ts'
import type { Finding } from '../../rubric/finding.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import type { Person, Place } from './event.ts'
import type { ClosedWhy } from './access.ts'
import type { Author, Invitation } from './people.ts'
import type { AiReading } from './ai-reading.ts'
import type { SectionDiagrams } from '../figures/diagram.ts'
import type { Inspection } from '../evidence/inspection.ts'

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

/** One section of the answer: pieces in order. It is empty, in progress, done or skipped. */
export interface Section {
  readonly number: SectionNumber
  readonly pieces: readonly Piece[]
  /** The learner's word on it; `open` is empty or in progress, by its pieces. */
  readonly mark: 'open' | 'done' | 'skipped'
  /** Grows with each change of its text. */
  readonly revision: number
  /** Whitespace-separated words that hold a letter or digit, as word processors count. */
  readonly words: number
  readonly savedAt: string | null
  /** How often its card was posted: going back to a section posts it anew at the end of the thread. */
  readonly cards: number
  /** Which of its cards is folded to one line: the last one, once the section is finished or skipped, until it is opened again. */
  readonly folded?: number
  /** How often it was checked. */
  readonly runs: number
  /** The run whose coach message stands, 0 for none; each had one before this was stored. */
  readonly coached?: number
  /** The AI coach's reading of it; null where there was none since the last change of its settings. */
  readonly reading: AiReading | null
}

/** One part of an answer: a chat message or a form's text, with where it came from. */
export interface Piece {
  /** The platform's message id, or the envelope's id for a form. */
  readonly id: string
  readonly source: 'message' | 'form'
  readonly by: string
  readonly text: string
  /** How often it was edited. */
  readonly revision: number
  /** The messages whose text a form's text took over: editing one of them no longer reaches the answer. */
  readonly joined?: readonly string[]
  /** When its message was written, by the platform's own clock, in ms; not there where that is not known. */
  readonly written?: number
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

/** A text to share out among the sections. The text itself is stored beside the proposal, as one that a section had. */
export interface Pasted {
  /** `asked`: the next long message is one; `offered`: it waits for the learner's word. */
  readonly stage: 'asked' | 'offered' | 'over'
  /** How many there were, this one included. */
  readonly count: number
  /** How often its card was posted. */
  readonly shown: number
  /** The message that it came in, and when. */
  readonly message: string
  readonly at: string
  readonly blocks: readonly PastedBlock[]
  /** What is odd about it, for the learner to know. */
  readonly odd: readonly ('double' | 'headless' | 'long' | 'mixed')[]
}

/** One passage of such a text: where it stands in it, and the section that it would go into. */
export interface PastedBlock {
  readonly start: number
  readonly end: number
  readonly heading: string | null
  readonly opening: string
  readonly words: number
  readonly section: SectionNumber | null
}

/** What a change did to the text of its sections, or to the learner's word on one. */
export type ChangeKind =
  | 'added'
  | 'edited'
  | 'deleted'
  | 'replaced'
  | 'cleared'
  | 'skipped'
  | 'taken'
  | 'imported'
  | 'abandoned'

/** One change of the text, as undo takes it back and redo makes it again. */
export interface TextChange {
  /** Buttons name it by this. */
  readonly id: string
  readonly what: ChangeKind
  readonly at: string
  /** The person's id. */
  readonly by: string
  readonly parts: readonly SectionChange[]
}

/** What a change did to one section: ids alone, since its text before is stored beside the proposal. */
export interface SectionChange {
  readonly section: SectionNumber
  /** The learner's word on it before. */
  readonly mark: Section['mark']
  /** How many pieces it had before. */
  readonly had: number
  /** The pieces whose text it took away or altered. */
  readonly lost: readonly string[]
  /** The pieces that it brought, as it left them. */
  readonly gained: readonly Pick<Piece, 'id' | 'revision'>[]
  /** The section's `revision` that is stored; the pieces themselves from before there were such; null if nothing was lost. */
  readonly before: number | readonly Piece[] | null
}

/** A section's text as it stood before some of it was lost: stored beside the proposal until that is erased. */
export interface SectionRevision {
  readonly section: SectionNumber
  /** The section's `revision` with that text. */
  readonly revision: number
  /** What became of it then, when, and by whom. */
  readonly what: RevisionCause
  readonly at: string
  readonly by: string
  readonly words: number
  readonly pieces: readonly Piece[]
}

/** What took a text's place: a change, or one that was undone or redone; `pasted` and `unsaved` never were a section's: one waits to be shared out, the other met a later change. */
export type RevisionCause = ChangeKind | 'undone' | 'redone' | 'pasted' | 'unsaved'

/** The review of the last submitted version. */
export interface Review {
  readonly version: number
  readonly submittedAt: string
  /** Who has claimed it, if anyone. */
  readonly reviewer: Person | null
  readonly claimedAt: string | null
  /** When the claim runs out; null while nobody has it, and for a claim from before claims ran out. */
  readonly expiry: Expiry | null
  /** Whose claim ran out last, and when; null once somebody has claimed it again. */
  readonly lapsed: (Person & { readonly at: string }) | null
  /** Who reviewed an earlier version, and which one they read: they are asked first. */
  readonly previous: (Person & { readonly version: number }) | null
  /** Until when it is kept for `previous`, in their working time; null, or absent, where it is anybody's. */
  readonly reserved?: string | null
  /** Those of the reviewing team who opened this version to read it; not there where none has, or it was not noted yet. */
  readonly readers?: readonly string[]
  /** Who had which earlier version before them last; not there where nobody had, or it was not noted yet. */
  readonly earlier?: readonly PastReading[]
  /** Reviewers who declared a conflict of interest. */
  readonly conflicts: readonly string[]
  /** What the reviewer marked on the guide's checklist; null until their first marks. */
  readonly marks: readonly string[] | null
  /** Other proposals that were like this version when it came to the reviewers; not there where none was looked for. */
  readonly similar?: readonly string[]
  /** What the links of this version showed, as its frozen text has it; not there where nobody had looked. */
  readonly inspection?: Inspection
  /** Requests that the reviewer has noted and not yet sent. */
  readonly items: readonly ChangeItem[]
}

/** The last version before this one that somebody of the reviewing team opened, claimed or decided on. */
export interface PastReading {
  /** The person's id. */
  readonly id: string
  readonly version: number
}

/** A review that was sent: what it asked for, and what the author answered before the next submission. */
export interface ReviewRound {
  readonly version: number
  readonly reviewer: Person
  /** ISO 8601, UTC. */
  readonly at: string
  readonly decision: 'comment' | 'changes' | 'approve'
  /** What the reviewer wrote along with it; empty for nothing. */
  readonly comment: string
  readonly items: readonly ChangeItem[]
}

/** The moments of a claim: ISO 8601, UTC. */
export interface Expiry {
  /** The reviewer's, as they acted last: they are told the moments in it. */
  readonly timeZone: string
  /** When they are reminded. */
  readonly notices: readonly string[]
  readonly at: string
}

/** One change that a reviewer asked for. */
export interface ChangeItem {
  readonly id: string
  readonly section: SectionNumber
  /** The rubric's criterion it is about, if any. */
  readonly criterion: string | null
  /** The reviewer's words. */
  readonly request: string
  /** A passage of the section, verbatim, or empty. */
  readonly quote: string
  readonly status: 'open' | 'done' | 'explained'
  /** The learner's explanation, where they chose to explain. */
  readonly explanation: string | null
}

/** The answer of a section: its pieces in order, a blank line between. */
export function sectionText({ pieces }: Pick<Section, 'pieces'>): string {
  return pieces.map((piece) => piece.text).join('\n\n')
}
