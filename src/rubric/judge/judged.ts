import type { Finding } from '../finding.ts'
import type { Setback } from './dialogue.ts'
import type { Draft } from '../prompt/draft.ts'
import type { Addressed } from './addressed.ts'
import type { Mask } from '../prompt/mask.ts'
import type { Frame } from '../prompt/request.ts'

/**
 * Why a finding is kept for the record and not shown: the model was unsure, other samples disagreed, code knows better, code has
 * said it already, the critic dropped it, or there was no critic to ask.
 */
export type Reason = 'unsure' | 'outvoted' | 'vetoed' | 'redundant' | 'dropped' | 'unread'

/** A finding that is stored for the record but not shown to the learner, with the reason why. */
export interface Recorded {
  readonly finding: Finding
  readonly why: Reason
}

/** What a model's reading came to. Findings are of origin `ai` and never blocking. */
export interface Judged {
  /** To be shown, weightiest first. */
  readonly findings: readonly Finding[]
  readonly recorded: readonly Recorded[]
  /** Ids that were asked about and got no usable verdict: neither met nor missed. */
  readonly notAssessed: readonly string[]
  /** Code's own questions that it answers; absent where there are none. */
  readonly addressed?: readonly Addressed[]
  /** The first thing that went wrong, if any: what was found nevertheless still holds. */
  readonly trouble: Setback | null
}

/** What findings are made of beside the model's answer. */
export interface JudgeSource {
  readonly frame: Frame
  readonly draft: Draft
  readonly mask: Mask
}
