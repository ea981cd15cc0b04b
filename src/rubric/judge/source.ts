import type { Draft } from '../prompt/draft.ts'
import type { Mask } from '../prompt/mask.ts'
import type { Frame } from '../prompt/request.ts'

/** What findings are made of beside the model's answer. */
export interface JudgeSource {
  readonly frame: Frame
  readonly draft: Draft
  readonly mask: Mask
}
