import { type ActContext, leaveProposal } from './act-context.ts'
import type { Step } from './effect.ts'

/** How many messages a proposal remembers the last change of. */
const remembered = 100

interface MessageChange {
  readonly message: string
  readonly when?: number
}

/**
 * What a change of a message leads to, unless a later one is known by the platform's own clock: changes may arrive in any
 * order, and the last that was made holds.
 */
export function unlessOutdated(
  context: ActContext,
  { message, when }: MessageChange,
  act: (context: ActContext) => Step,
): Step {
  const { proposal } = context
  const { clocks = [] } = proposal
  if (when === undefined) return act(context)
  if (clocks.some((one) => one.message === message && one.when > when)) return leaveProposal(proposal)
  const others = clocks.filter((one) => one.message !== message)
  return act({ ...context, proposal: { ...proposal, clocks: [...others, { message, when }].slice(-remembered) } })
}
