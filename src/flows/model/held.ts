import type { Proposal } from './proposal.ts'

/** What is stored of a person, in kinds that they know from what they did. */
export const heldKinds = [
  'versions',
  'earlier',
  'files',
  'deeds',
  'messages',
  'reviews',
  'coach',
  'links',
  'accounts',
  'account',
  'other',
] as const

/** The name of one in `heldKinds`. */
export type HeldKind = (typeof heldKinds)[number]

/** One of the person's own proposals; `isPublic`: a version of it stands in the catalogue. */
export interface OwnLine extends Pick<Proposal, 'id' | 'state'> {
  readonly title: string
  readonly isPublic: boolean
  /** Where it goes on, with its reference there; not there where it is here. */
  readonly goesOn?: Pick<NonNullable<Proposal['goesOn']>, 'platform' | 'id'>
}

/** What is stored of a person: how much of each kind, and their own proposals, all of them. */
export interface Held {
  readonly counts: Readonly<Partial<Record<HeldKind, number>>>
  readonly proposals: readonly OwnLine[]
}

/** What becomes of somebody's published proposals when their data are erased: the programme's word, or theirs. */
export type PublishedRule = 'choice' | 'anonymous' | 'erased'
