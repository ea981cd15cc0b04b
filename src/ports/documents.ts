import type { PersonalData, ProposalText } from '../flows/model/view.ts'
import type { ProposalDocument } from '../flows/review/document.ts'

/** The kinds of file that a proposal is given as. */
export const documentFormats = ['md', 'html', 'docx', 'pdf'] as const

/** The name of one in `documentFormats`. */
export type DocumentFormat = (typeof documentFormats)[number]

/** A file. It is not kept: the same text makes the same one again. */
export interface WrittenDocument {
  readonly name: string
  /** Its media type, such as `application/pdf`. */
  readonly mime: string
  readonly bytes: Uint8Array
}

/** A document's HTML in pieces, to stand in a page: its cover from `h1` on, links to its sections, and the sections. */
export interface DocumentHtml {
  readonly cover: string
  readonly contents: string
  readonly sections: string
}

/** Writes proposals as files that people read, print and pass on. */
export interface Documents {
  /**
   * The text in this format, with the pictures that were sent in this tenant; takes a moment, and longer where many ask at
   * once. Never rejects: what cannot be written so is given as Markdown, which says so in its first lines. A person's data
   * are an archive of all that is stored of them, whatever the format; that may reject, and can be tried again.
   */
  write(text: ProposalText | PersonalData, format: DocumentFormat | 'zip', tenant: string): Promise<WrittenDocument>
  /** The document as HTML, at once; `addressOf` says where the picture of a hash is. */
  html(document: ProposalDocument, addressOf: (hash: string) => string): DocumentHtml
}
