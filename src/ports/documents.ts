/** A document's HTML in pieces, to stand in a page: its cover from `h1` on, links to its sections, and the sections. */
export interface DocumentHtml {
  readonly cover: string
  readonly contents: string
  readonly sections: string
}
