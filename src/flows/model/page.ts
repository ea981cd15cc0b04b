import type { Actor, Place } from './event.ts'

/** What a page shows: each kind of page has its own. */
export type PageSubject =
  /** What is with the reviewers, for one of them. */
  | { readonly purpose: 'queue' }
  /** One version under review, for the claim that began then (ISO 8601): a later claim, by the same person too, needs another link. */
  | { readonly purpose: 'review'; readonly proposal: string; readonly version: number; readonly claim: string }

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

/** The page of a review that somebody asked for. */
export type ReviewAsked = Extract<PageAsked, { purpose: 'review' }>

/** The page of the queue that somebody asked for. */
export type QueueAsked = Extract<PageAsked, { purpose: 'queue' }>
