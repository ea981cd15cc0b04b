import type { Step } from './effect.ts'
import { tell } from './replies.ts'
import { matrixView } from './screens/matrix.ts'
import type { Turn } from './turn.ts'
import { unchanged } from './turn.ts'

/** `!matrix`: how each theme leads from a challenge to an indicator, and where it stops. */
export function matrix(turn: Turn): Step {
  return unchanged(turn.proposal, tell(turn, matrixView(turn.proposal, turn.rubric)))
}
