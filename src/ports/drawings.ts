/** A picture of ours, as PNG. */
export interface Png {
  readonly png: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** What became of a diagram's text. */
export type DrawnDiagram =
  | (Png & { readonly type: 'drawn' })
  /**
   * Mermaid's own parser does not take it, and says so in these words. `line` counts from 1, null where it names none;
   * `mended` tells whether it takes the text with its usual slips mended.
   */
  | { readonly type: 'refused'; readonly message: string; readonly line: number | null; readonly mended: boolean }
  /** A text or a picture that is larger than can be read, or a picture with nothing in it. */
  | { readonly type: 'unfit'; readonly why: 'long' | 'large' | 'empty' }

/** Why nothing was drawn that may well be in order: it took too much time or memory, or the drawing broke. */
export interface NotDrawn {
  readonly type: 'failed'
  readonly why: 'heavy' | 'broken'
}

/** Draws diagrams from their Mermaid text. */
export interface Drawings {
  /** Takes a moment; never rejects, and never longer than a limit. */
  draw(text: string): Promise<DrawnDiagram | NotDrawn>
}
