import type { ProposalDocument } from '../../../flows/review/document.ts'
import type { DrawnDiagram } from '../../../ports/drawings.ts'
import type { CleanPicture, RefusedPicture } from '../../../ports/pictures.ts'

/** The kinds of job that the rendering process knows: what each is given, and what it makes. */
export interface RenderKinds {
  readonly diagram: { readonly job: { readonly text: string }; readonly made: DrawnDiagram }
  readonly picture: { readonly job: { readonly bytes: Uint8Array }; readonly made: CleanPicture | RefusedPicture }
  readonly docx: { readonly job: WritingJob; readonly made: Uint8Array }
  readonly pdf: { readonly job: WritingJob; readonly made: Uint8Array }
}

/** A document to write as a file, with its pictures by hash, as PNG. */
interface WritingJob {
  readonly document: ProposalDocument
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** One of the kinds of job. */
export type RenderKind = keyof RenderKinds

/** A job as the child gets it. */
export type RenderJob = {
  readonly [Kind in RenderKind]: { readonly kind: Kind; readonly job: RenderKinds[Kind]['job'] }
}[RenderKind]

/**
 * What came of a job. `broken`: an error of ours or a crash, with its words for the log; `heavy`: it took more time or
 * memory than it may. What is wrong with what a person wrote or sent is a result (`made`), never a failure.
 */
export type RenderOutcome<Made> =
  | { readonly type: 'made'; readonly made: Made }
  | { readonly type: 'failed'; readonly why: 'broken' | 'heavy'; readonly cause: string }

/** What the child answers, of whatever kind the job was. */
export type RenderReply = RenderOutcome<RenderKinds[RenderKind]['made']>
