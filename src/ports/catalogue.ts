import type { FrozenVersion, Similar } from '../flows/model/known.ts'
import type { ProposalDocument } from '../flows/review/document.ts'
import type { Theme } from '../rubric/lexicons/families.ts'
import type { Language } from '../text/language.ts'
import type { WrittenDocument } from './documents.ts'
import type { PagePicture } from './figures.ts'

/** What somebody looks for in the catalogue; everything that is given must hold. */
export interface CatalogueSearch {
  /** As they were typed; empty for everything. */
  readonly words: string
  readonly themes: readonly Theme[]
  readonly tool: string | null
  readonly year: number | null
}

/** One published proposal, for lists. */
export interface CatalogueEntry {
  readonly id: string
  readonly version: number
  readonly title: string
  /** The names of its authors, as words. */
  readonly credits: string
  readonly language: Language
  readonly summary: string
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  readonly themes: readonly Theme[]
  readonly tools: readonly string[]
}

/** A part of what was found, and how much was found in all. */
export interface CataloguePart {
  readonly entries: readonly CatalogueEntry[]
  readonly total: number
}

/** What the catalogue can be narrowed to, each with how many proposals have it. */
export interface CatalogueFacets {
  readonly themes: readonly { readonly name: Theme; readonly count: number }[]
  /** The most used first. */
  readonly tools: readonly { readonly name: string; readonly count: number }[]
  /** The latest first; by UTC. */
  readonly years: readonly { readonly name: number; readonly count: number }[]
}

/** A proposal that is in the catalogue no longer, and since when: of what it said, nothing. */
export interface TakenDown {
  readonly id: string
  readonly at: string
}

/** The published proposals of a tenant, and what is left of those that were. */
export interface Catalogue {
  /**
   * Best first: words of the title count most; all, newest first, for no words. Of very many that match, those with the
   * words in their title and then the newest are ranked.
   */
  search(
    tenant: string,
    search: CatalogueSearch,
    part: { readonly from: number; readonly limit: number },
  ): Promise<CataloguePart>
  facets(tenant: string): Promise<CatalogueFacets>
  /** The latest first, at most `limit`. */
  takenDown(tenant: string, limit: number): Promise<readonly TakenDown[]>
  /** What stands, or stood, under this reference; null for one that never was in this tenant's catalogue. */
  find(tenant: string, id: string): Promise<CatalogueFind | null>
  /** Some tenants that have a catalogue: all of them where there are fewer than `limit`. */
  tenants(limit: number): Promise<readonly string[]>
}

/** What a reference leads to. */
export type CatalogueFind =
  | { readonly type: 'published'; readonly version: FrozenVersion; readonly publishedAt: string }
  | ({ readonly type: 'taken-down' } & TakenDown)

/** A page of the list, with what the list can be narrowed to. */
export interface CatalogueList extends CataloguePart {
  /** From 1; the last one for any number beyond it. */
  readonly page: number
  readonly pages: number
  readonly facets: CatalogueFacets
  /** On the last page of everything alone. */
  readonly takenDown: readonly TakenDown[]
}

/** What a proposal's own page shows; null for a reference that never was in this tenant's catalogue. */
export type CatalogueSheet =
  | {
      readonly type: 'published'
      readonly document: ProposalDocument
      readonly publishedAt: string
      readonly similar: readonly Similar[]
    }
  | ({ readonly type: 'taken-down' } & TakenDown)

/** The formats in which the catalogue gives a proposal. */
export const catalogueFormats = ['md', 'docx', 'pdf'] as const

/** The catalogue as its pages read it. Each method throws `Unavailable` where it cannot be read. */
export interface CatalogueDesk {
  list(tenant: string, search: CatalogueSearch, page: number): Promise<CatalogueList>
  sheet(tenant: string, id: string): Promise<CatalogueSheet | null>
  /** The published version as a file; null where none is published. */
  file(tenant: string, id: string, format: (typeof catalogueFormats)[number]): Promise<WrittenDocument | null>
  /** A picture of the published version, by its hash; null for any other. */
  picture(tenant: string, id: string, hash: string): Promise<PagePicture | null>
  /** Some tenants that have a catalogue: all of them where there are fewer than `limit`. */
  tenants(limit: number): Promise<readonly string[]>
}
