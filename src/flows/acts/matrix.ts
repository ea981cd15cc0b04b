import type { Step } from '../model/effect.ts'
import { tell } from '../screens/replies.ts'
import { matrixView } from '../screens/matrix.ts'
import type { Turn } from '../model/turn.ts'
import { unchanged } from '../model/turn.ts'

/** `!matrix`: how each theme leads from a challenge to an indicator, and where it stops. */
export function matrix(turn: Turn): Step {
  return unchanged(turn.proposal, tell(turn, matrixView(turn.proposal, turn.rubric)))
}
