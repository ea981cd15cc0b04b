import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import type { Person, Place } from './event.ts'
import type { Inspection } from '../evidence/inspection.ts'
import type { Morning, News } from './news.ts'
import type { Proposal, State } from './proposal.ts'
import type { SectionRevision } from './text-change.ts'
import type { LinkedDraft } from '../linking/linked-draft.ts'
import type { Held } from './held.ts'
import type { Away, PersonSettings } from './settings.ts'

/** One line about a proposal, for lists. */
export interface Summary {
  readonly id: string
  readonly title: string
  readonly owner: Person
  /** The ids of all who write it, the owner first. */
  readonly writers: readonly string[]
  /** The names of its authors, as words. */
  readonly credits: string
  readonly language: Language
  readonly state: State
  readonly version: number
  /** How many sections are finished. */
  readonly done: number
  readonly reviewer: Person | null
  readonly touchedAt: string
  readonly stateAt: string
  /** When its last version was sent to the reviewers; null where none was. */
  readonly submittedAt: string | null
  /** What it moves by next, if nobody does anything, and when; null, or absent, where it does not. */
  readonly moves?: Moves | null
  /** Its thread; null until its root message stands. */
  readonly thread: Place | null
}

/** A timer by which a proposal changes hands. */
export interface Moves {
  readonly name: 'claim-expires' | 'reservation-ends' | 'archives' | 'pause-ends'
  readonly at: string
}

/** A frozen version: what was submitted, as it was. */
export interface FrozenVersion {
  readonly proposal: string
  readonly version: number
  readonly language: Language
  readonly frozenAt: string
  /** Each section's text. */
  readonly sections: Readonly<Record<SectionNumber, string>>
  /** What its links showed when it was submitted; not there where nobody had looked. */
  readonly inspection?: Inspection
}

/** Somebody of the reviewing team, with how many proposals they have in hand. */
export interface TeamMember extends Person {
  readonly inHand: number
}

/** What a person has in hand: reviews that they have claimed, those kept for them, and drafts that they began. */
export interface Theirs {
  readonly claims: readonly Proposal[]
  readonly reserved: readonly Proposal[]
  readonly drafts: readonly Proposal[]
}

/** A bounded part of a list, and how many there are in all. */
export interface Page {
  readonly rows: readonly Summary[]
  readonly total: number
}

/** A proposal like another one: its published version, or for the reviewing team the one that is with them. */
export interface Similar extends Pick<
  Summary,
  'id' | 'title' | 'owner' | 'credits' | 'language' | 'state' | 'version'
> {
  /** Its post in the catalogue; null where there is none. */
  readonly post: Place | null
}

/** What others are compared with: a proposal by its title and summary as they stand. */
export interface Likeness {
  readonly proposal: string
  readonly title: string
  readonly summary: string
  /** An author is shown what is published alone, the reviewing team also what is with them. */
  readonly for: 'author' | 'team'
}

/** One line of a section's history: a text that it had, without the text. */
export interface HistoryLine extends Omit<SectionRevision, 'pieces'> {
  /** The text's first words. */
  readonly opening: string
}

/** A part of a section's history, newest first. */
export interface HistoryPage {
  readonly rows: readonly HistoryLine[]
  /** How many different texts are stored of the section. */
  readonly total: number
  /** Whether there are older ones. */
  readonly older: 'some' | 'none'
}

/** A person's open proposals: how many of them are still being written, which are those that they can finish themselves. */
export interface OpenPage extends Page {
  readonly drafts: number
}

/** The programme at a glance, for its coordinator. Times are ISO 8601, UTC. */
export interface Overview {
  readonly states: readonly { readonly state: State; readonly count: number; readonly oldest: string }[]
  /** What each reviewer has claimed now. */
  readonly reviewers: readonly { readonly name: string; readonly count: number; readonly oldest: string }[]
  /** Drafts by how many sections are finished, and how many of them nobody has touched for a week. */
  readonly progress: readonly { readonly done: number; readonly drafts: number; readonly quiet: number }[]
  /** The drafts among them that nobody has touched for longest, and those whose author owes changes. */
  readonly quiet: Page
  /** What the AI coach did in the last thirty days: calls, how many of them failed, tokens in, the cached part of them, and out. */
  readonly coach: {
    readonly calls: number
    readonly failures: number
    readonly input: number
    readonly cached: number
    readonly output: number
  }
  readonly undelivered: { readonly rows: readonly Undelivered[]; readonly total: number }
  /** What was claimed and has been with the reviewers for longer than a review may take. */
  readonly overdue: Page
  readonly questions: OpenQuestions
  /** What the programme keeps no longer, with the moment at which it is erased: some of it, the next first. */
  readonly going: { readonly rows: readonly GoingLine[]; readonly total: number }
  /** What is tried again now; null where everything arrived or was given up. */
  readonly waiting: Waiting | null
  readonly setAside: SetAsideFigures
}

/** What the program does not work on: what people sent, the newest first, and proposals that it cannot read. */
export interface SetAsideFigures {
  readonly sent: { readonly rows: readonly SetAsideLine[]; readonly total: number; readonly oldest: string | null }
  readonly proposals: { readonly rows: readonly UnreadableLine[]; readonly total: number }
}

/** Whose message, file or act was set aside, why, and when (ISO 8601, UTC). */
interface SetAsideLine {
  readonly name: string
  readonly why: 'ended' | 'failed'
  readonly at: string
}

/** A proposal that this program cannot read, whose it is, and since when somebody's act has waited for it (ISO 8601, UTC). */
interface UnreadableLine {
  readonly id: string
  readonly author: string
  readonly since: string
}

/** A proposal that will be erased, and when (ISO 8601, UTC). */
interface GoingLine {
  readonly id: string
  readonly title: string
  readonly at: string
}

/** Questions to a person without an answer: some of them, the oldest first, and how many there are. */
export interface OpenQuestions {
  readonly rows: readonly AskedLine[]
  readonly total: number
}

interface AskedLine {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly askedAt: string
  readonly thread: Place | null
}

/** The versions that were sent in a week, by its Monday, and the middle of the hours until somebody took and decided them. */
export interface ReviewWeek {
  readonly week: string
  readonly sent: number
  readonly claimHours: number | null
  readonly decisionHours: number | null
}

/** How many reviews somebody decided. */
export interface Decided extends Person {
  readonly count: number
}

/** How often findings of a criterion were kept as they are. */
export interface Dismissed {
  readonly criterion: string
  readonly count: number
}

/** What the AI coach took in a week, by its Monday, in tokens. */
export interface SpendWeek {
  readonly week: string
  readonly calls: number
  readonly failures: number
  readonly input: number
  readonly output: number
}

/** All figures of the programme, for the page of its coordinators. */
export interface DashboardFigures {
  readonly overview: Overview
  /** What has waited for a review longest. */
  readonly longest: Page
  readonly weeks: readonly ReviewWeek[]
  readonly decided: readonly Decided[]
  readonly dismissed: readonly Dismissed[]
  readonly spend: readonly SpendWeek[]
}

/** Messages that could not be delivered yet: how many, the oldest one's time, and what was said of them last. */
export interface Waiting {
  readonly count: number
  readonly oldest: string
  readonly reason: string
}

/** A message that was given up, with the reason. */
export interface Undelivered {
  /** The delivery's id, to try it again by. */
  readonly id: string
  readonly proposal: string | null
  /** The proposal's title, and its thread where that stands; for an answer that belongs to none, nothing. */
  readonly title: string
  readonly thread: Place | null
  readonly slot: string | null
  readonly reason: string
  readonly failedAt: string
}

/**
 * Which part of what is with the reviewers: all of it, what the actor has claimed, what nobody has, what comes back after an
 * earlier version, or what has been there for longer than a review may take.
 */
export type QueueFilter = 'all' | 'mine' | 'waiting' | 'resubmitted' | 'overdue'

/** What an envelope's step may need to know beside its proposal. */
export type Need =
  | { readonly type: 'reference' }
  /** The actor's proposals that are neither published nor withdrawn. */
  | { readonly type: 'open' }
  /** A part of what is with the reviewers, behind one of its proposals; from the start where that is null. */
  | { readonly type: 'queue'; readonly of: QueueFilter; readonly after: string | null }
  /** Submissions that nobody has claimed since then (ISO 8601, UTC). */
  | { readonly type: 'unclaimed'; readonly before: string }
  | { readonly type: 'catalogue'; readonly words: string }
  | ({ readonly type: 'similar' } & Likeness)
  | { readonly type: 'overview' }
  /** What is stored of the actor. */
  | { readonly type: 'held' }
  /** Who has reviewed here, the latest of them. */
  | { readonly type: 'team' }
  /** What somebody has decided about what they hear: this person, or else the actor. */
  | { readonly type: 'settings'; readonly person?: string }
  /** Who is not there now. */
  | { readonly type: 'away' }
  /** What else a person is due by then, but for one proposal. */
  | { readonly type: 'morning'; readonly person: string; readonly but: string; readonly until: string }
  /** What the timer of a gathered message is to tell. */
  | { readonly type: 'news'; readonly timer: string }
  /** What somebody has in hand: this person, or else the actor. */
  | { readonly type: 'theirs'; readonly person?: string }
  /** The proposal of that reference that an account of the actor's on another platform began. */
  | { readonly type: 'linked'; readonly reference: string }
  /** The thread of a proposal. */
  | { readonly type: 'thread'; readonly proposal: string }
  /** Where a proposal goes on that left the thread in which something happened. */
  | { readonly type: 'goesOn' }
  | { readonly type: 'version'; readonly proposal: string; readonly version: number }
  /** Some of what is stored of sections' earlier texts. */
  | { readonly type: 'revisions'; readonly proposal: string; readonly of: readonly RevisionKey[] }
  /** A section's history before one of its revisions; from the newest on where that is null. */
  | {
      readonly type: 'history'
      readonly proposal: string
      readonly section: SectionNumber
      readonly before: number | null
    }

/** Which of a section's earlier texts. */
export type RevisionKey = Pick<SectionRevision, 'section' | 'revision'>

/** The answers to the needs: read before the step, so that the step stays pure. Absent where it was not asked for. */
export interface Known {
  /** A fresh id, such as `MLP-2026-042`. */
  readonly reference?: string
  readonly open?: OpenPage
  readonly queue?: Page
  /** The longest waiting first. */
  readonly unclaimed?: Page
  readonly catalogue?: Page
  /** The one most like it first. */
  readonly similar?: readonly Similar[]
  readonly overview?: Overview
  readonly held?: Held
  readonly team?: readonly TeamMember[]
  /** Null where they have decided nothing. */
  readonly settings?: PersonSettings | null
  readonly away?: readonly Away[]
  readonly theirs?: Theirs
  readonly morning?: Morning
  readonly news?: readonly News[]
  readonly version?: FrozenVersion | null
  /** Null where there is none. */
  readonly linked?: LinkedDraft | null
  /** Null until its root message stands. */
  readonly thread?: Place | null
  /** Null where the proposal never left that thread. */
  readonly goesOn?: Place | null
  /** Those that are stored, in no order. */
  readonly revisions?: readonly SectionRevision[]
  readonly history?: HistoryPage
}
