import type { Actor, Place } from './event.ts'

/** What a page shows: each kind of page has its own. */
export type PageSubject =
  /** What is published, where that is for the programme's members alone. */
  | { readonly purpose: 'catalogue' }
  /** What is with the reviewers, for one of them. */
  | { readonly purpose: 'queue' }
  /** The programme's figures, for one of its coordinators. */
  | { readonly purpose: 'dashboard' }
  /** One version under review, for the claim that began then (ISO 8601): a later claim, by the same person too, needs another link. */
  | { readonly purpose: 'review'; readonly proposal: string; readonly version: number; readonly claim: string }
  | ({ readonly purpose: 'file' } & FileAsked)

/**
 * A file of a proposal: of the version with this number, once it is published, or of the text as it stands now, for 0. As
 * `zip` it is whatever is stored of the person who asks, and `proposal` is empty.
 */
export interface FileAsked {
  readonly proposal: string
  readonly version: number
  readonly format: FileFormat
}

/** The kinds of file that a chat may hand over. */
export const fileFormats = ['pdf', 'docx', 'md', 'json', 'zip'] as const

/** The name of one in `fileFormats`. */
export type FileFormat = (typeof fileFormats)[number]

/** What a page is for. */
export type PagePurpose = PageSubject['purpose']

interface PageReader {
  /** The person, with the roles that they had where they asked for it. */
  readonly actor: Actor
  /** Where they asked for it: what they do on the page is done as if it were done there. */
  readonly place: Place
}

/** A page that somebody asked for: what its link may open, and for whom; nothing else, for nobody else. */
export type PageAsked = PageSubject & PageReader

/** A page of the catalogue where everybody may read it, of all of it or of one proposal: its address is the same for all. */
export interface PublicPage {
  readonly purpose: 'published'
  /** Null for all of it. */
  readonly proposal: string | null
  /** Where the way to it stands. */
  readonly place: Place
}

/** A file that somebody asked for, where the chat cannot hold it. */
export type FilePageAsked = Extract<PageAsked, { purpose: 'file' }>

/** The page of a review that somebody asked for. */
export type ReviewAsked = Extract<PageAsked, { purpose: 'review' }>

/** The page of the queue that somebody asked for. */
export type QueueAsked = Extract<PageAsked, { purpose: 'queue' }>

/** The page of the figures that somebody asked for. */
export type DashboardAskedFor = Extract<PageAsked, { purpose: 'dashboard' }>
