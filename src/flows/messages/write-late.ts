import { appendTo, offerToAdd } from '../acts/add-anyway.ts'
import { finishSection } from '../coach/coach-section.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Aside } from '../model/proposal.ts'
import { isEmpty } from '../model/standing.ts'
import { refreshRoot, say, undoButton, wordsOf } from '../screens/replies.ts'
import { refreshCard, withFolded } from '../screens/section-card.ts'
import { changeId } from '../history/changes.ts'
import { placeOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { lateWords } from './late-words.ts'
import type { PlaceThen } from './place-then.ts'
import { writtenWhen } from './written-when.ts'

/**
 * A message that comes after its author went on from where they wrote it: it stands there, as if it had come in time, and
 * they are told.
 */
export function writeLate(context: ActContext, said: Aside, { at, departure }: PlaceThen): Step {
  if (at === 'recap') return offerToAdd(context, said, [wordsOf(context).answers.atRecap])
  if (at === 'forgotten') return offerToAdd(context, said, [wordsFor(context).forgotten(writtenWhen(context))])
  const { mark } = context.proposal.sections[at]
  const isFinished = mark === 'done' || (departure?.finishes === true && isLeftEmpty(context, at))
  const put = { ...context, proposal: appendTo(context, said, at) }
  const { proposal, effects } = isFinished ? finishSection(put, at) : letStand(put, at, mark)
  const words = wordsFor(context)
  const text = (isFinished ? words.checked : words.put)(writtenWhen(context), placeOf(context.rubric, at))
  const told = say(context, text, [undoButton(proposal, changeId(proposal, at))])
  return changeProposal(context, proposal, ...effects, refreshRoot(proposal, context.rubric), told)
}

function wordsFor({ proposal }: ActContext) {
  return lateWords[proposal.language]
}

/** Whoever goes on from a section finishes it: this one held nothing to finish when they did. */
function isLeftEmpty({ proposal }: ActContext, number: SectionNumber): boolean {
  const section = proposal.sections[number]
  return section.mark === 'open' && isEmpty(section)
}

/** A section that was skipped stays so, whatever is in it: that was decided after the message was written. */
function letStand({ proposal: before, rubric }: ActContext, number: SectionNumber, mark: 'open' | 'skipped') {
  const proposal = withFolded(withSection(before, { ...before.sections[number], mark }), number)
  return { proposal, effects: refreshCard(proposal, number, rubric) }
}
