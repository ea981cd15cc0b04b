import type { SectionNumber } from '../../rubric/section.ts'
import type { Inspection } from '../evidence/inspection.ts'
import type { Person } from './event.ts'

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
