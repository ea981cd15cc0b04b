/**
 * A person's Markdown, read: the few kinds of things that every surface knows how to draw. All texts in it are plain,
 * nothing in them is markup any more, and links lead to web pages and mailboxes alone.
 */
export type MarkdownPart =
  | { readonly type: 'heading'; readonly level: number; readonly words: MarkdownWords }
  | { readonly type: 'paragraph'; readonly words: MarkdownWords }
  | {
      readonly type: 'list'
      readonly style: 'bullet' | 'number'
      /** The number of the first item. */
      readonly first: number
      readonly items: readonly MarkdownItem[]
    }
  /** Each row has a cell for each column. */
  | { readonly type: 'table'; readonly columns: MarkdownRow; readonly rows: readonly MarkdownRow[] }
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | { readonly type: 'quote'; readonly parts: readonly MarkdownPart[] }
  | { readonly type: 'rule' }

/** One item of a list, and whether its box is ticked, where it has one. */
export interface MarkdownItem {
  readonly box: 'ticked' | 'empty' | null
  readonly parts: readonly MarkdownPart[]
}

/** The cells of one row of a table. */
export type MarkdownRow = readonly MarkdownWords[]

/** Words on one line or several, in runs of one look each. */
export type MarkdownWords = readonly MarkdownRun[]

/**
 * Words of one look, with line breaks as they are; `link` is where they lead, null for most. Where they stand for a
 * picture that their author sent, `picture` is its id.
 */
export interface MarkdownRun {
  readonly text: string
  readonly looks: readonly MarkdownLook[]
  readonly link: string | null
  readonly picture?: string
}

/** How words stand out. */
export type MarkdownLook = 'bold' | 'italic' | 'struck' | 'code'
