import { both, drafting, type ProposalAct } from './act.ts'
import { longDate } from '../../text/format.ts'
import { type ActContext, changeProposal, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { isPaused } from '../model/standing.ts'
import type { Button } from '../model/view.ts'
import { button } from '../screens/blocks.ts'
import { refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { resumeButton } from '../screens/root.ts'
import { longestPause, pauseUntil } from '../waits/pause.ts'

/** `!pause 3j`: nobody is reminded of the draft, and it is not archived, until then. Without a time, it is asked for. */
export const pause: ProposalAct = {
  name: 'pause',
  offer: 'button',
  ...drafting,
  stale: 'fine',
  command: {
    words: ['pause'],
    argument: 'time',
    usage: both('!pause 2 semaines', '!pause 2 weeks'),
    help: both('met le brouillon en pause : aucun rappel entre-temps', 'pauses the draft: no reminders meanwhile'),
  },
  run: pauseDraft,
}

/** *End the pause*: also what *recall* is taken for while there is one. */
export const endPause: ProposalAct = { name: 'end-pause', offer: 'button', ...drafting, stale: 'fine', run: goOn }

function pauseDraft(context: ActContext): Step {
  const { until } = context.args
  if (until === undefined) return askHowLong(context)
  const paused = pauseUntil(context, context.proposal.timeZone, until)
  const { reminders, buttons } = wordsOf(context)
  if (paused === null) return refuse(context, reminders.noSuchPause(longestPause), choices(context))
  const proposal = { ...context.proposal, paused }
  const day = longDate(paused, proposal.language, proposal.timeZone)
  const end = button(proposal, buttons.endPause, 'end-pause')
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    say(context, reminders.paused(proposal.id, day), [end]),
  )
}

function askHowLong(context: ActContext): Step {
  return leaveProposal(context.proposal, say(context, wordsOf(context).reminders.howLong, choices(context)))
}

function choices(context: ActContext): readonly Button[] {
  const { pauses } = wordsOf(context).reminders
  return [
    button(context.proposal, pauses.week, 'pause', { args: { until: '7j' } }),
    button(context.proposal, pauses.fortnight, 'pause', { args: { until: '14j' } }),
    button(context.proposal, pauses.month, 'pause', { args: { until: '30j' } }),
  ]
}

function goOn(context: ActContext): Step {
  const { reminders } = wordsOf(context)
  if (!isPaused(context.proposal)) return refuse(context, reminders.notPaused, [resumeButton(context.proposal)])
  const proposal = { ...context.proposal, paused: null }
  const told = say(context, reminders.pauseEnded(proposal.id), [resumeButton(proposal)])
  return changeProposal(context, proposal, refreshRoot(proposal, context.rubric), told)
}
