import type { Actor, Place } from './event.ts'

/** What a page is for: each kind of page has its own. */
export type PagePurpose = 'review'

/** A page that somebody asked for: what its link may open, and for whom; nothing else, for nobody else. */
export interface PageAsked {
  readonly purpose: PagePurpose
  readonly proposal: string
  readonly version: number
  /** When the claim began that it is for (ISO 8601): a later claim, by the same person too, needs another link. */
  readonly claim: string
  /** The person, with the roles that they had where they asked for it. */
  readonly actor: Actor
  /** Where they asked for it: what they do on the page is done as if it were done there. */
  readonly place: Place
}
