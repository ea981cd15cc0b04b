import type { Span } from '../finding.ts'
import type { TextLine } from './lines.ts'

/** A piece of a section as a person sees it, with what belongs to it: a heading its body, an entry its lines below. Raw offsets. */
export interface TreeNode {
  readonly type: 'heading' | 'entry' | 'text' | 'code' | 'table'
  readonly line: TextLine
  /** Its own words, without marker and without what belongs to it. */
  own: Span
  /** Where the last of what belongs to it ends. */
  end: number
  /** 1-6 for headings of Markdown, 7 for a bold line; 0 for the rest. */
  readonly level: number
  /** A blank line, a rule or another kind of block stands before it. */
  readonly apart: boolean
  readonly quoted: boolean
  readonly children: TreeNode[]
  /** The lines of a table, the header first. */
  readonly rows: TextLine[]
  /** Whether a table has a line between its first row and the others. */
  ruled: boolean
}
