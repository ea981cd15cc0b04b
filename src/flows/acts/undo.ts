import { placeOf } from '../../rubric/rubric.ts'
import { rewrote } from './draft.ts'
import type { Step } from '../model/effect.ts'
import { goTo } from './navigate.ts'
import { withSection, withUndone } from '../model/pieces.ts'
import type { Proposal, Undo } from '../model/proposal.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'
import type { Turn } from '../model/turn.ts'

/** Brings back what the last removal, replacement or skip took away, once. */
export function undo(turn: Turn): Step {
  const last = turn.proposal.undo
  if (last === null) return refuse(turn, wordsOf(turn).answers.nothingToUndo)
  const proposal: Proposal = { ...turn.proposal, undo: null }
  return last.what === 'skipped' ? unskip({ ...turn, proposal }, last) : bringBack({ ...turn, proposal }, last)
}

function bringBack(turn: Turn, last: Undo): Step {
  const section = withUndone(turn.proposal.sections[last.section], last, turn.envelope.at)
  const step = rewrote(turn, turn.proposal, section)
  return {
    ...step,
    effects: [...step.effects, say(turn, wordsOf(turn).answers.undone(placeOf(turn.rubric, last.section)))],
  }
}

/** Back to the section that was skipped: no text had gone, so that a recap of it still holds. */
function unskip(turn: Turn, last: Undo): Step {
  const section = turn.proposal.sections[last.section]
  const mark = section.mark === 'skipped' ? last.mark : section.mark
  const proposal = withSection(turn.proposal, { ...section, mark })
  const step = goTo({ ...turn, proposal }, last.section)
  return {
    ...step,
    effects: [say(turn, wordsOf(turn).answers.unskipped(placeOf(turn.rubric, last.section))), ...step.effects],
  }
}
