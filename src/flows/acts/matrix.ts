import type { Step } from '../model/effect.ts'
import { tell } from '../screens/replies.ts'
import { matrixView } from '../screens/matrix.ts'
import type { ActContext } from '../model/act-context.ts'
import { unchanged } from '../model/act-context.ts'

/** `!matrix`: how each theme leads from a challenge to an indicator, and where it stops. */
export function matrix(context: ActContext): Step {
  return unchanged(context.proposal, tell(context, matrixView(context.proposal, context.rubric)))
}
