import { type ActContext, leaveProposal, type Programme } from '../model/act-context.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { askToInspect } from './ask-to-inspect.ts'
import { triedAgainAt } from './fresh.ts'
import { inspects } from './inspects.ts'

/** The timer at which repositories are tried again that a host wanted to be asked about later. */
export function inspectionTimers(
  proposal: Proposal,
  programme: Pick<Programme, 'evidence' | 'rubric'>,
): readonly Schedule[] {
  const at = triedAgainAt(proposal)
  return at === null || !inspects(programme) ? [] : [{ type: 'schedule', name: 'inspection-again', at }]
}

/** They are asked about again; what was looked at stays as it is. */
export function inspectionDue(context: ActContext): Step {
  const { proposal, envelope } = context
  const at = triedAgainAt(proposal)
  if (at === null || proposal.inspection === undefined || !inspects(context)) return leaveProposal(proposal)
  if (envelope.at < at) return leaveProposal(proposal, ...inspectionTimers(proposal, context))
  const { tries, for: version } = proposal.inspection
  const asking = { since: '', tries: tries + 1 }
  const again = askToInspect(context, proposal, version === undefined ? asking : { ...asking, for: version })
  return leaveProposal(again.proposal, ...again.effects)
}
