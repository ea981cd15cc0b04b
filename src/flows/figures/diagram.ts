/** What became of one diagram of a section, and of which text: `key` names that text. */
export interface Diagram {
  readonly key: string
  readonly outcome: DiagramOutcome
}

/** What became of a diagram's text. */
export type DiagramOutcome =
  /** `hash` names the picture in the port `Files`; sizes are in pixels. */
  | { readonly type: 'drawn'; readonly hash: string; readonly width: number; readonly height: number }
  /** Mermaid does not take it: why, in one word, and on which of its lines; `mended` where it takes it without its slips. */
  | { readonly type: 'refused'; readonly why: Slip; readonly line: number | null; readonly mended: boolean }
  /** Too long or too large to be read, nothing to see, too much work, of a kind that is not drawn here, or our fault. */
  | { readonly type: 'undrawn'; readonly why: 'long' | 'large' | 'empty' | 'heavy' | 'kind' | 'broken' }

/** The usual reasons why a Mermaid text is not taken. */
export type Slip = 'header' | 'arrow' | 'end' | 'quotes' | 'space' | 'sankey' | 'line'

/** A section's diagrams, as they were drawn last. */
export interface SectionDiagrams {
  /** How often they were asked for. */
  readonly run: number
  /** `asked`: they are being drawn; `failed`: they could not be, for no fault of theirs. */
  readonly status: 'asked' | 'drawn' | 'failed'
  /** In how many messages they stand. */
  readonly messages: number
  /** Asked for by a page: nobody in the thread waits for it, and it is not shown there. */
  readonly for?: 'page'
  /** What became of each, in order; of an earlier text while they are being drawn. */
  readonly diagrams: readonly Diagram[]
  /** Those of earlier texts whose pictures a frozen version still shows; absent where there are none. */
  readonly kept?: readonly Diagram[]
}
