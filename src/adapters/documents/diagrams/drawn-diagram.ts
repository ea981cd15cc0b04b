/** What became of a diagram's text. */
export type DrawnDiagram =
  | {
      readonly type: 'drawn'
      readonly png: Uint8Array
      /** In pixels. */
      readonly width: number
      readonly height: number
      /** Mermaid's name of its kind, such as `flowchart-v2`. */
      readonly kind: string
    }
  /** Mermaid's own parser does not take it, and says so in these words; `line` counts from 1, null where it names none. */
  | { readonly type: 'refused'; readonly message: string; readonly line: number | null }
  /** A text or a picture that is larger than can be read, or a picture with nothing in it. */
  | { readonly type: 'unfit'; readonly why: 'long' | 'large' | 'empty' }
