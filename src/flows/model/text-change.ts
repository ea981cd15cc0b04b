import type { SectionNumber } from '../../rubric/section.ts'
import type { Piece, Section } from './section-text.ts'

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
