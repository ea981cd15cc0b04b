import { type ProposalAct, both, drafting } from './act.ts'
import { rewriteSection } from './rewrite-section.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withSection, withUndone } from '../model/pieces.ts'
import type { Proposal, Undo } from '../model/proposal.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'
import { goTo } from '../states/next-section.ts'
import { placeOf } from '../../rubric/rubric.ts'

/** Brings back what the last removal, replacement or skip took away, once. */
export const undo: ProposalAct = {
  name: 'undo',
  offer: 'button',
  ...drafting,
  command: {
    words: ['annuler', 'undo'],
    argument: 'none',
    usage: both('!annuler', '!undo'),
    help: both('rétablit ce qui vient d’être enlevé', 'brings back what was just removed'),
  },
  run: undoLast,
}

function undoLast(context: ActContext): Step {
  const last = context.proposal.undo
  if (last === null) return refuse(context, wordsOf(context).answers.nothingToUndo)
  const proposal: Proposal = { ...context.proposal, undo: null }
  return last.what === 'skipped' ? unskip({ ...context, proposal }, last) : bringBack({ ...context, proposal }, last)
}

function bringBack(context: ActContext, last: Undo): Step {
  const section = withUndone(context.proposal.sections[last.section], last, context.envelope.at)
  const step = rewriteSection(context, context.proposal, section)
  return {
    ...step,
    effects: [...step.effects, say(context, wordsOf(context).answers.undone(placeOf(context.rubric, last.section)))],
  }
}

/** Back to the section that was skipped: no text had gone, so that a recap of it still holds. */
function unskip(context: ActContext, last: Undo): Step {
  const section = context.proposal.sections[last.section]
  const mark = section.mark === 'skipped' ? last.mark : section.mark
  const proposal = withSection(context.proposal, { ...section, mark })
  const step = goTo({ ...context, proposal }, last.section)
  return {
    ...step,
    effects: [say(context, wordsOf(context).answers.unskipped(placeOf(context.rubric, last.section))), ...step.effects],
  }
}
