import { sectionNumbers } from '../../rubric/section.ts'
import type { Effect, Step } from '../model/effect.ts'
import { messagesIn } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import type { StepContext } from '../model/act-context.ts'

/**
 * The step, with a mark for each message that became part of an answer, and without one for each that no longer is: the
 * difference of the texts, so that no act has to think of it. Nothing where the programme wants no marks.
 */
export function withMarks({ marks, envelope: { event } }: StepContext, before: Proposal, outcome: Step): Step {
  const after = outcome.proposal
  if (after === null || after.sections === before.sections || !marks.includes(before.home.platform)) return outcome
  const [was, is] = [messagesOf(before), messagesOf(after)]
  // A message that its author deleted took its mark along.
  const gone = event.type === 'deleted' ? event.message : null
  const lost = [...was].filter((message) => !is.has(message) && message !== gone)
  const gained = [...is].filter((message) => !was.has(message))
  return { ...outcome, effects: [...outcome.effects, ...lost.map(setMark('none')), ...gained.map(setMark('saved'))] }
}

function setMark(mark: 'saved' | 'none'): (message: string) => Effect {
  return (message) => ({ type: 'mark', message, mark })
}

/** The messages whose text is in an answer: as it is, or taken over by a form's. */
function messagesOf({ sections }: Proposal): ReadonlySet<string> {
  return new Set(sectionNumbers.flatMap((number) => sections[number].pieces.flatMap(messagesIn)))
}
