import type { ProposalText } from '../../../flows/model/view.ts'
import type { FigurePicture } from '../../../flows/review/document.ts'
import type { DocumentFormat } from '../../../ports/documents.ts'
import type { Rubric } from '../../../rubric/rubric.ts'

/** The bytes of a picture in a document. */
export interface EmbeddedPicture {
  readonly kind: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
}

/** A document's pictures by hash. */
export type EmbeddedPictures = ReadonlyMap<string, EmbeddedPicture>

/** A picture that was sent, as it goes into a document. */
export interface SentPicture extends FigurePicture, EmbeddedPicture {}

/** What the rendering process writes a file from: all that it reads, draws and lays out is done there. */
export interface WritingJob {
  readonly format: Exclude<DocumentFormat, 'md'>
  readonly text: ProposalText
  readonly rubric: Rubric
  /** The pictures that the text names, by id; one that is not here is its words. */
  readonly sent: ReadonlyMap<string, SentPicture>
  /** How many of the pictures that it names stay out: the file would be too large. */
  readonly left: number
  /** Diagrams that are not even tried: they took too long before. */
  readonly skip: readonly string[]
}
