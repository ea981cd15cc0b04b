import type { DrawnDiagram } from '../../../ports/drawings.ts'
import type { WritingJob } from '../writing/writing-job.ts'
import type { CleanPicture, RefusedPicture } from '../../../ports/pictures.ts'

/** The kinds of job that the rendering process knows: what each is given, and what it makes. */
export interface RenderKinds {
  readonly diagram: { readonly job: { readonly text: string }; readonly made: DrawnDiagram }
  readonly picture: { readonly job: { readonly bytes: Uint8Array }; readonly made: CleanPicture | RefusedPicture }
  readonly document: { readonly job: WritingJob; readonly made: Uint8Array }
  /** The texts of the diagrams that writing the document draws. */
  readonly sources: { readonly job: Pick<WritingJob, 'text' | 'rubric'>; readonly made: readonly string[] }
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
