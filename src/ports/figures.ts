import type { Proposal } from '../flows/model/proposal.ts'
import type { FrozenVersion } from '../flows/model/known.ts'
import type { ProposalDocument } from '../flows/review/document.ts'

/** A picture as a page sends it. */
export interface PagePicture {
  /** Its media type: ours, never what somebody said. */
  readonly kind: string
  readonly bytes: Uint8Array
}

/** A stored picture of a proposal. */
export interface PictureName {
  readonly tenant: string
  readonly proposal: string
  readonly hash: string
}

/** Makes the address of a picture for whoever has it; null where nothing of ours can be reached from outside. */
export type MakePicture = (picture: PictureName) => string | null

/** What a page shows figures of: one version of a proposal, which whoever asks may see. */
export interface FigureOwner {
  readonly tenant: string
  readonly proposal: Proposal
  readonly version: Pick<FrozenVersion, 'sections'>
}

/**
 * The stored pictures of documents that stand on pages: drawn diagrams and what was sent. Nothing is drawn here; what was
 * never asked for is.
 */
export interface Figures {
  /** The document with the stored pictures in their places; a figure that has none stays its text or its words, and says so while it is drawn. */
  place(owner: FigureOwner, document: ProposalDocument): Promise<ProposalDocument>
  /** The picture of that hash, where the version shows it; null for any other. */
  take(owner: FigureOwner, hash: string): Promise<PagePicture | null>
  /** The picture while its proposal shows it, as it is now; null once it is withdrawn, gone or changed. */
  current(picture: PictureName): Promise<PagePicture | null>
}
