import type { StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { sectionOfPiece } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { wordsIn } from '../../text/words.ts'
import { placeOf } from '../../rubric/rubric.ts'
import { sentence } from './blocks.ts'
import { tell } from './replies.ts'

/**
 * What was written outside its proposal's thread is answered where it was written: where nothing else does, a line says what
 * became of it and where it goes on, since nobody looks at the thread.
 */
export function withWordElsewhere(context: StepContext, before: Proposal, outcome: Step): Step {
  const { elsewhere, actor } = context.envelope
  const after = outcome.proposal
  if (elsewhere === undefined || after === null) return outcome
  const isTold = outcome.effects.some(
    (effect) => effect.type === 'tell' && effect.person === actor.id && typeof effect.to !== 'string',
  )
  if (isTold || (outcome.effects.length === 0 && after === before)) return outcome
  const told = tell(context, sentence(after.language, becameOf(context, before, after)))
  return { ...outcome, effects: [...outcome.effects, told] }
}

function becameOf({ envelope: { event }, rubric }: StepContext, before: Proposal, after: Proposal): string {
  const words = wordsIn(after.language).elsewhere
  const message = event.type === 'said' ? event.message : null
  const section = message === null ? null : sectionOfPiece(after, message)
  const isNew = message !== null && section !== null && sectionOfPiece(before, message) === null
  return isNew ? words.added(placeOf(rubric, section.number), after.id) : words.goesOn(after.id)
}
