import type {
  DashboardAskedFor,
  FilePageAsked,
  PageAsked,
  PublicPage,
  QueueAsked,
  ReviewAsked,
} from '../flows/model/page.ts'
import type { FileBlock } from '../flows/model/view.ts'

/** What one link may open, in one tenant. */
export type PageGrant = PageAsked & { readonly tenant: string }

/** What the link to a review may open. */
export type ReviewGrant = ReviewAsked & { readonly tenant: string }

/** What the link to the queue may open. */
export type QueueGrant = QueueAsked & { readonly tenant: string }

/** What the link to a file may fetch. */
export type FileGrant = FilePageAsked & { readonly tenant: string }

/** The file of a grant as it is now, or a sentence that says why there is none. Throws `Unavailable` where it cannot be read. */
export type HandFile = (grant: FileGrant) => Promise<{ readonly file: FileBlock } | { readonly refusal: string }>

/** What the link to the figures may open. */
export type DashboardGrant = DashboardAskedFor & { readonly tenant: string }

/** A fresh link. The token is known to nobody else: its hash alone is stored. */
export interface FreshLink {
  readonly id: string
  readonly token: string
}

/** Why a link or a cookie opens nothing. `used`: it was exchanged before, in this browser or another. */
export type LinkTrouble = 'used' | 'expired' | 'revoked' | 'unknown'

/** A link that opens, or why it does not. */
export type LinkState<Good> = Good | { readonly trouble: LinkTrouble }

/**
 * Links out of chat. A link is exchanged once for a cookie, within the hour; the cookie opens what the link was made for,
 * twelve hours long. A file has no cookie: its link fetches it as often as it is pressed, one of a draft within the hour,
 * one that stands in the catalogue's room as long as its version does. What holds of the proposal is not asked here.
 */
export interface PageLinks {
  make(grant: PageGrant, at: string): Promise<FreshLink>
  /** What the link would open. Changes nothing: previews look at links before people do. */
  look(link: FreshLink, at: string): Promise<LinkState<{ readonly grant: PageGrant }>>
  /** Exchanges it for a cookie's value; of two at once, one has it. */
  exchange(link: FreshLink, at: string): Promise<LinkState<{ readonly grant: PageGrant; readonly cookie: string }>>
  /** What the cookie of that link opens now. */
  enter(id: string, cookie: string, at: string): Promise<LinkState<{ readonly grant: PageGrant }>>
  /** Nothing opens any more in this tenant: the app was removed there. */
  revokeAll(tenant: string, at: string): Promise<void>
}

/** How long a link waits to be exchanged, how long its cookie opens the page, and how long a published file has its link, in ms. */
export const linkTimes = {
  exchangeMs: 60 * 60 * 1_000,
  cookieMs: 12 * 60 * 60 * 1_000,
  publishedMs: 10 * 365 * 24 * 60 * 60 * 1_000,
} as const

/** Makes a link for somebody, or names the page that is everybody's: an address that its platform can open, or null where none is reached. */
export type MakePage = (asked: (PageAsked | PublicPage) & { readonly tenant: string }) => Promise<string | null>
