import { type ActContext, leaveProposal, type Programme } from '../model/act-context.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { askToInspect } from './ask-to-inspect.ts'
import { lookedAgainAt, triedAgainAt } from './fresh.ts'
import { inspects } from './inspects.ts'

/** The timer at which repositories are tried again that a host wanted to be asked about later, or that their owner's looks were not enough for. */
export function inspectionTimers(
  proposal: Proposal,
  programme: Pick<Programme, 'evidence' | 'rubric'>,
): readonly Schedule[] {
  const at = nextLookAt(proposal)
  return at === null || !inspects(programme) ? [] : [{ type: 'schedule', name: 'inspection-again', at }]
}

/** They are asked about again; what was looked at stays as it is. With the looks of another day, a host may be tried as often anew. */
export function inspectionDue(context: ActContext): Step {
  const { proposal, envelope } = context
  const at = nextLookAt(proposal)
  if (at === null || proposal.inspection === undefined || !inspects(context)) return leaveProposal(proposal)
  if (envelope.at < at) return leaveProposal(proposal, ...inspectionTimers(proposal, context))
  const { tries, for: version, since, again } = proposal.inspection
  const isAnotherDay = again !== undefined && again <= envelope.at
  const asking = { since: again === undefined ? '' : since, tries: isAnotherDay ? 0 : tries + 1 }
  const asked = askToInspect(context, proposal, version === undefined ? asking : { ...asking, for: version })
  return leaveProposal(asked.proposal, ...asked.effects)
}

function nextLookAt(proposal: Proposal): string | null {
  const moments = [lookedAgainAt(proposal), triedAgainAt(proposal)].filter((at) => at !== null)
  return moments.toSorted()[0] ?? null
}
