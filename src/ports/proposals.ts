import type { EnvelopeSubject } from '../flows/acts/needs.ts'
import type { Deliverable, Step } from '../flows/model/effect.ts'
import type { Envelope, Place } from '../flows/model/event.ts'
import type {
  DashboardFigures,
  FrozenVersion,
  HistoryPage,
  Likeness,
  OpenPage,
  Overview,
  Page,
  QueueFilter,
  RevisionKey,
  Similar,
  TeamMember,
  Theirs,
} from '../flows/model/known.ts'
import type { Morning, News, NewsEffect } from '../flows/model/news.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import type { SectionRevision } from '../flows/model/text-change.ts'
import type { Away, PersonSettings, SettingsChange } from '../flows/model/settings.ts'
import type { SectionNumber } from '../rubric/section.ts'
import type { Message } from './chat.ts'
import type { Timer } from './timers.ts'
import type { ChannelChange, OwnThread } from './inbox.ts'
import type { Delivery } from './outbox.ts'

/** One step's outcome, stored whole or not at all. */
export interface Commit {
  readonly envelope: Envelope
  /** The lane whose effects are delivered in order: the proposal's id, or the person's where there is no proposal. */
  readonly lane: string
  /** The proposal after the step; null where the step has none. */
  readonly proposal: Proposal | null
  /** The stored revision that the step started from; 0 for a new proposal, null where the step has none. */
  readonly from: number | null
  /** What the proposal was recalled as: `stale` where it stands otherwise by now. Not there where the store was asked. */
  readonly recalled?: RecalledAs
  readonly effects: readonly Deliverable[]
  /** The proposal's timers to set, or to take away with null. */
  readonly timers: readonly Timer[]
  /** Texts that are a section's no longer, to be stored beside it. */
  readonly revisions: readonly SectionRevision[]
  /** What a person decided about what they hear; not there where nobody did. */
  readonly settings?: SettingsChange
  /** What people are to hear in one message with other things, each another one, or one of them has been told so; not there where nothing is. */
  readonly news?: readonly NewsEffect[]
  /** A version to freeze with it. */
  readonly frozen: FrozenVersion | null
  /** What the links of a version showed that was frozen before, stored with that version; not there where nothing is. */
  readonly looked?: Step['looked']
  /** The most proposals that an owner may write at once: a new one beyond it is `stale`. What is submitted is not counted. */
  readonly maxOpenDrafts: number
  /**
   * What the log lines of all that follows bear, and behind a hyphen the span that it stands below, where spans are told
   * apart; not there where nothing was traced.
   */
  readonly trace?: string
}

/** `stored`: all of it; `seen`: the envelope's id was stored before, nothing changed; `stale`: load again and step again. */
export type Outcome = 'stored' | 'seen' | 'stale'

/** What a commit that takes lanes came to. */
export interface Committed {
  readonly outcome: Outcome
  /** The effect to begin with in each lane that it took. */
  readonly taken: readonly Delivery[]
}

/** A stored proposal, with the revision that a commit must name. */
export interface Loaded {
  readonly proposal: Proposal
  readonly revision: number
}

/** How a proposal was stored when this process read or wrote it last, and the thread that led to it, if it was one. */
export interface RecalledAs {
  readonly thread: Place | null
  readonly format: number
  /** The size of its body: somebody may have mended or restored the row, which keeps its revision. */
  readonly bytes: number
}

/** A proposal as it may be stored. */
export interface Recalled extends Loaded {
  readonly recalled: RecalledAs
}

/** A stored proposal, with the messages that its cards stand in, by slot. */
export interface Located {
  readonly proposal: Proposal
  readonly cards: Readonly<Record<string, Message>>
}

/** A part of the queue: a page of one of its filters. */
export interface QueuePart {
  readonly of: QueueFilter
  /** Whose claims are `mine`. */
  readonly reviewer: string
  /** What was submitted before is `overdue` (ISO 8601). */
  readonly overdue: string
  readonly after: string | null
  readonly limit: number
}

/** From when on what counts (ISO 8601). */
export interface OverviewAsked {
  /** A draft last touched before is quiet. */
  readonly quietSince: string
  /** What was submitted before has been with the reviewers for too long. */
  readonly overdueBefore: string
  /** Questions to a person are looked for from then on. */
  readonly askedSince: string
  /** The most undelivered messages that are named; few unless told. */
  readonly undelivered?: number
}

/** The same, and from when on the figures by weeks and the last month begin. */
export interface DashboardAsked extends OverviewAsked {
  readonly since: string
  readonly monthSince: string
  readonly queue: QueuePart
}

/** Proposals, their frozen versions, and the events seen. All reads and writes of a proposal are of one tenant. */
export interface Proposals {
  findById(tenant: string, id: string): Promise<Loaded | null>
  /** The proposal whose root message is the place's thread, or was before it moved. */
  findByThread(tenant: string, place: Place): Promise<Loaded | null>
  /**
   * The subject as this process read or wrote it last, lately, without asking the store: others may have changed it since.
   * What follows from it holds once a commit from its revision, as it was recalled, is stored. Null where nothing is known, or
   * what was known turned out to be out of date.
   */
  recall(tenant: string, subject: EnvelopeSubject): Recalled | null
  /** The id of that proposal alone. */
  idByThread(tenant: string, place: Place): Promise<string | null>
  /** The present thread of the proposal that left the place's thread; null where none did. */
  goesOn(tenant: string, place: Place): Promise<Place | null>
  /** The thread that the proposal left last and where nothing says so yet; null where there is none. */
  leftThread(tenant: string, proposal: string): Promise<Place | null>
  /** Notes that the thread which a proposal left says where it goes on. */
  noteForwarded(tenant: string, thread: Place): Promise<void>
  /** The proposals that live in the channel. */
  livingIn(tenant: string, place: Pick<Place, 'platform' | 'channel'>): Promise<readonly string[]>
  /**
   * Binds whatever is bound to the channel's former id to the present one, all of it at once: places, threads, timers,
   * what waits to be delivered, links. The same change a second time, or a late one, changes nothing.
   */
  changeChannel(change: ChannelChange): Promise<void>
  /** The proposal with its cards. */
  locate(tenant: string, id: string): Promise<Located | null>
  /** The person's open proposals with their threads, last touched first: all of them. */
  threadsOf(tenant: string, person: string): Promise<readonly OwnThread[]>
  /** The next id of the tenant's year, such as `MLP-2026-042`; each call gives another. */
  reserveReference(tenant: string, year: number): Promise<string>
  /** The person's open proposals, last touched first, at most `limit`, and how many are being written. */
  openOf(tenant: string, person: string, limit: number): Promise<OpenPage>
  /** Submitted and claimed proposals, longest waiting first: those behind `after`, or all where that is none of them. */
  queue(tenant: string, part: QueuePart): Promise<Page>
  /** Submitted proposals that nobody has claimed and that were sent before then, longest waiting first. */
  unclaimed(tenant: string, before: string, limit: number): Promise<Page>
  /** Published proposals by full-text search (French and English), best first; all, newest first, for no words. */
  catalogue(tenant: string, words: string, limit: number): Promise<Page>
  /** Proposals like this one, the one most like it first, at most `limit`; none where nothing is like it. */
  similar(tenant: string, to: Likeness, limit: number): Promise<readonly Similar[]>
  version(tenant: string, proposal: string, version: number): Promise<FrozenVersion | null>
  /** The stored texts of these revisions; those that are not there are left out. */
  revisions(tenant: string, proposal: string, of: readonly RevisionKey[]): Promise<readonly SectionRevision[]>
  /** A section's earlier texts, newest first, each once: at most `limit`, all older than the revision `before` if it is given. */
  history(
    tenant: string,
    proposal: string,
    section: SectionNumber,
    from: { readonly before: number | null; readonly limit: number },
  ): Promise<HistoryPage>
  /** The programme's figures at a glance. */
  overview(tenant: string, asked: OverviewAsked): Promise<Overview>
  /** All of them. */
  dashboard(tenant: string, asked: DashboardAsked): Promise<DashboardFigures>
  /** Who has or had a review, whoever has most in hand first, at most `limit`. */
  team(tenant: string, limit: number): Promise<readonly TeamMember[]>
  /** What the person has decided about what they hear; null where they decided nothing. */
  settingsOf(tenant: string, person: string): Promise<PersonSettings | null>
  /** What else the person is due by that moment, but for one proposal. */
  morning(
    tenant: string,
    asked: { readonly person: string; readonly but: string; readonly until: string },
  ): Promise<Morning>
  /** What the timer of a gathered message is to tell, oldest first. */
  news(tenant: string, timer: string): Promise<readonly News[]>
  /** Who is not there at that moment, by name. */
  away(tenant: string, now: string): Promise<readonly Away[]>
  /** What the person has in hand, oldest first: a bounded part of it. */
  theirs(tenant: string, person: string): Promise<Theirs>
  /** Stores a step: what became of the proposal, that the event was seen, and the effects for the outbox. */
  commit(commit: Commit): Promise<Outcome>
  /**
   * Commits, and takes the lanes of its effects for this worker until `ms` have passed. A lane that another worker has
   * stays theirs, and they go on with these effects; errands are left to their jobs, but for those of these kinds.
   */
  commitAndTake(commit: Commit, ms: number, errands?: readonly string[]): Promise<Committed>
  /**
   * Stores two steps, or neither: one in which a proposal leaves for another programme, and one in which it begins there;
   * with them all that is stored of its text goes from the one to the other, and `people` there become those here.
   */
  commitMove(leaving: Commit, arriving: Commit, people: Readonly<Record<string, string>>): Promise<Outcome>
  /** Resolves where the state can be reached and takes what is written, with the time by its own clock. */
  ping(): Promise<Date>
}
