import type { Theme } from '../../rubric/lexicons/families.ts'
import type { Language } from '../../text/language.ts'
import type { MarkdownRow, MarkdownWords } from '../../text/markdown/document.ts'

/**
 * The compiled proposal as every writer draws it. All texts are plain and clean; headings begin below the sections' own,
 * never skip a step and are never empty; a figure's picture is named by its hash alone, so that nothing is ever fetched.
 */
export interface ProposalDocument {
  readonly language: Language
  /** A draft says so on each page. */
  readonly standing: 'draft' | 'final'
  readonly title: string
  readonly authors: readonly string[]
  /** Such as `MLP-2026-042`. */
  readonly reference: string
  readonly version: number
  /** When the text was frozen, or touched last: ISO 8601, UTC. */
  readonly date: string
  readonly skills: Skills
  /** What stands below the title, line by line. */
  readonly cover: readonly CoverLine[]
  /** What its readers have to know of this file; none for most. */
  readonly notes: readonly string[]
  readonly sections: readonly DocumentSection[]
  /** What code found in the text, such as the traceability matrix. */
  readonly annexes: readonly DocumentSection[]
}

/** What the project lets people practise: those of the guide's six themes that section 9 speaks of, and the tools in section 5. */
export interface Skills {
  readonly themes: readonly Theme[]
  readonly tools: readonly string[]
}

/** `Reference: MLP-2026-042`; the name comes with its colon. */
export interface CoverLine {
  readonly name: string
  readonly value: string
}

/** One section under its heading, which comes with its number. */
export interface DocumentSection {
  /** What a link within the document leads to: `section-4`, `annex-1`. */
  readonly anchor: string
  readonly heading: string
  readonly parts: readonly DocumentPart[]
}

/** One part of a section. */
export type DocumentPart =
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly words: MarkdownWords }
  | { readonly type: 'paragraph'; readonly words: MarkdownWords }
  | {
      readonly type: 'list'
      readonly style: 'bullet' | 'number'
      /** The number of the first item. */
      readonly first: number
      readonly items: readonly ListItem[]
    }
  | DocumentTable
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | { readonly type: 'quote'; readonly parts: readonly DocumentPart[] }
  | { readonly type: 'rule' }
  | DocumentFigure

/** The document's title is of level 1, a section's heading of level 2. */
export type HeadingLevel = 3 | 4 | 5 | 6

/** One item of a list, and whether its box is ticked, where it has one. */
export interface ListItem {
  readonly box: 'ticked' | 'empty' | null
  readonly parts: readonly DocumentPart[]
}

/** Each row has a cell for each column. `left` says what of a very large table is left out; empty for most. */
export interface DocumentTable {
  readonly type: 'table'
  readonly columns: MarkdownRow
  readonly rows: readonly MarkdownRow[]
  readonly left: string
}

/** A diagram or a picture. Where it has no picture, its source is shown, or its alternative text alone. */
export interface DocumentFigure {
  readonly type: 'figure'
  /** The Mermaid text that it is drawn from; null for a picture that was sent. */
  readonly source: string | null
  /** The id of a picture that was sent; null for a diagram. */
  readonly sent: string | null
  /** Null while nobody has drawn or found it, and for what cannot be drawn or is gone. */
  readonly picture: FigurePicture | null
  /** Its picture is being drawn, and stands here once it is. */
  readonly awaited?: true
  /** What it shows, for who cannot see it. */
  readonly alternative: string
}

/** A stored picture: `hash` names it in the port `Files`; sizes are in pixels as it is to be shown. */
export interface FigurePicture {
  readonly hash: string
  readonly width: number
  readonly height: number
}
