import type { ProposalDocument } from '../../../flows/review/document.ts'
import type { DocumentHtml, Documents } from '../../../ports/documents.ts'
import type { PageInbox } from '../../../ports/inbox.ts'
import type { HandFile, PageGrant, PageLinks } from '../../../ports/links.ts'
import type { Log } from '../../../ports/log.ts'
import type { CataloguePagesParts } from './catalogue/serve-catalogue.ts'
import type { Language } from '../../../text/language.ts'
import type { SafeHtml } from './layout.ts'
import type { Excuse } from './trouble.ts'
import type { Typed } from './typed.ts'
import type { Trouble } from './words.ts'

/** What the pages need from the program that starts them. */
export interface PagesOptions {
  readonly links: PageLinks
  readonly inbox: PageInbox
  readonly log: Log
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
  readonly documents: Pick<Documents, 'write'>
  readonly handFile: HandFile
  /** The document as HTML; `addressOf` says where the picture of a hash is. */
  readonly drawDocument: (document: ProposalDocument, addressOf: (hash: string) => string) => DocumentHtml
  /** The address by which people reach the pages; null where that is this machine alone. */
  readonly publicUrl: string | null
  /** The catalogue for members; null where there is none, or everybody reads it. */
  readonly catalogue: Omit<CataloguePagesParts, 'drawDocument' | 'log' | 'publicUrl'> | null
  /** Random UUIDs unless told. */
  readonly newId?: () => string
}

/** The options with nothing left open. */
export type PagesDeps = Required<PagesOptions>

/** What came with a visit of a page: the id of its link, what of it is asked for, and what was typed on it. */
export interface PageVisit {
  readonly id: string
  /** What stands behind the question mark of its address. */
  readonly query: URLSearchParams
  readonly typed: Typed
}

/** What a page came to: the page itself, another page of the same person that it leads to, or why there is none. */
export type PageMade =
  | { readonly page: SafeHtml; readonly status: 200 | 422; readonly language: Language }
  | { readonly leads: PageGrant; readonly query?: string; readonly language: Language }
  | { readonly away: string; readonly language: Language }
  | { readonly csv: string; readonly name: string; readonly language: Language }
  | { readonly trouble: Trouble; readonly language: Language; readonly excuse?: Excuse }
