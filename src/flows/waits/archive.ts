import { longDate, msAfter } from '../../text/format.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import { nextWorkingMoment } from '../model/calendar.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { button, sentence } from '../screens/blocks.ts'
import { refreshRoot, wordsOf } from '../screens/replies.ts'
import { closeReview } from '../screens/review-card.ts'
import { mayMove, moveTo } from '../states/guards.ts'
import { restoreEnds } from '../states/restore-timer.ts'
import { archivesAt, type WaitProgramme } from './author-wait.ts'
import { tellInTime } from './gather.ts'

/** The timer of a draft that nobody touches any more, once its author was told. */
export function archiveTimers(proposal: Proposal, programme: WaitProgramme): readonly Schedule[] {
  const at = archivesAt(proposal, programme)
  return at === null ? [] : [{ type: 'schedule', name: 'archives', at }]
}

/** The draft leaves its author's lists, in their working hours, with all that is in it, and can be had back like a withdrawn one. */
export function archiveDue(context: ActContext): Step {
  const at = archivesAt(context.proposal, context)
  const passage = mayMove(context, 'archive')
  if (at === null || 'refusal' in passage) return leaveProposal(context.proposal)
  if (context.envelope.at < at) return leaveProposal(context.proposal, ...archiveTimers(context.proposal, context))
  const opens = nextWorkingMoment(context.envelope.at, context.calendar, context.proposal.timeZone)
  if (opens > context.envelope.at)
    return leaveProposal(context.proposal, { type: 'schedule', name: 'archives', at: opens })
  const proposal = moveTo(context, passage.edge)
  const { reminders, buttons } = wordsOf(context)
  const lastMoment = msAfter(restoreEnds(proposal, context.limits), -1)
  const until = longDate(lastMoment, proposal.language, proposal.timeZone)
  const text = reminders.archived(proposal.id, context.limits.patience.quiet.archive, until)
  const shown = sentence(proposal.language, text, [button(proposal, buttons.restore, 'restore')])
  return leaveProposal(
    proposal,
    refreshRoot(proposal, context.rubric),
    ...tellInTime({ ...context, proposal }, { kind: 'archived', until: lastMoment }, shown),
    ...closeReview(proposal, 'archived'),
  )
}
