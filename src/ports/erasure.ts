import type { Person } from '../flows/model/event.ts'
import type { ErasureReceipt } from '../flows/model/effect.ts'
import type { Language } from '../text/language.ts'
import type { Held, OwnLine } from '../flows/model/held.ts'

/** A person, as one tenant knows them. */
export interface Subject {
  readonly tenant: string
  readonly person: string
}

/** What becomes of a person's published proposals: they go like the others, or stay without anything of the person. */
export type PublishedFate = 'erased' | 'anonymous'

/** A proposal of the person that goes, or stays without them, and what stands of it on its platform. */
export interface OwnProposal {
  readonly id: string
  readonly fate: PublishedFate
  /** Its thread: the root message, once it stands. */
  readonly thread: { readonly channel: string; readonly id: string } | null
}

/** One person's erasure, from the moment it was asked for to the moment nothing is left: the same for every try. */
export interface ErasureCase extends Subject {
  readonly id: string
  /** Names that the person went by. */
  readonly names: readonly string[]
  /** Who stands in their place afterwards: drawn by lot, and nothing leads back from it. */
  readonly alias: Person
  readonly proposals: readonly OwnProposal[]
  /** The keys of the posts that showed these proposals, or answered the person. */
  readonly posts: readonly string[]
  /** ISO 8601, UTC; not there in a case of before it was noted. */
  readonly askedAt?: string
  /** Who was reviewing one of these proposals, and is told that there is nothing to review any more. */
  readonly reviewers?: readonly ToldReviewer[]
  /** Where the person hears that it is done; not there where an operator erases. */
  readonly receipt?: ErasureReceipt
}

/** Somebody who was reviewing a proposal that goes. */
export interface ToldReviewer {
  readonly proposal: string
  readonly person: string
  readonly language: Language
}

/** A case in hand: `asked`: nothing is done yet, or not all; `settling`: all is gone but what may have come back meanwhile. */
export interface TakenCase {
  readonly whose: ErasureCase
  readonly stage: 'asked' | 'settling'
}

/** How many rows of a table hold something of the person. */
export interface Holding {
  readonly table: string
  readonly rows: number
}

/** Says what is stored of somebody, in kinds that they know. */
export type FindHeld = (subject: Subject) => Promise<Held>

/** One row that holds something of the person, as it is stored; the bytes of files are had by their hash. */
export interface ExportedRow {
  readonly table: string
  readonly row: Readonly<Record<string, unknown>>
}

/** Whoever stores something of a person: what there is, all of it to take away, and its end. */
export interface Erasure {
  /** Tables without anything of the person are left out. */
  inventory(subject: Subject): Promise<readonly Holding[]>
  /** Table by table, a part at a time: what is taken away may be large. */
  export(subject: Subject): AsyncIterable<ExportedRow>
  /**
   * Leaves nothing of the person's ids, names and words but what others wrote of them, in statements that hold nobody up.
   * It may be killed anywhere and begun again, and changes nothing the second time.
   */
  erase(whose: ErasureCase): Promise<void>
  /** What work under way has brought back meanwhile of the proposals that go: nothing of what the person began anew. */
  sweep(whose: ErasureCase): Promise<void>
  /** By what the person can be reached: it goes last of all, once they were told. */
  leave(whose: ErasureCase): Promise<void>
}

/** Notes durably that somebody's data are to be erased. */
export type EraseLater = (subject: Subject, published: PublishedFate, receipt: ErasureReceipt) => Promise<void>

/** Notes durably that one proposal is to be erased, if it is withdrawn or archived still; asked for twice, it is one case. */
export type EraseProposal = (tenant: string, proposal: string) => Promise<void>

/** The cases that are open: an erasure that was begun is finished, whoever is killed meanwhile. */
export interface ErasureCases {
  /** Opens a case, or gives the one that is open for this person. */
  begin(subject: Subject, published: PublishedFate, receipt?: ErasureReceipt): Promise<ErasureCase>
  /** Opens a case of one proposal alone, whose people stay; there is none where it is not withdrawn or archived. */
  readonly beginProposal: EraseProposal
  /** The proposals that the person owns, all of them. */
  own(subject: Subject): Promise<readonly OwnLine[]>
  /** A case that is due, for this worker alone until `ms` have passed; null where there is none. */
  take(ms: number): Promise<TakenCase | null>
  /** The case is due again, in this stage, once `ms` have passed. */
  postpone(whose: ErasureCase, stage: TakenCase['stage'], ms: number): Promise<void>
  /** Leaves the receipt alone: its number, and when. */
  close(whose: ErasureCase): Promise<void>
}

/**
 * What a column holds of people: their id, their name, words that they wrote or that are about them, or nothing, and why
 * not. A table that holds nothing of anybody is one sentence.
 */
export type ColumnData = 'person' | 'name' | 'text' | { readonly nothing: string }

/** What each column of one table holds of people, by column name, or why the whole table holds nothing of anybody. */
export type TableData = Readonly<Record<string, ColumnData>> | { readonly nothing: string }
