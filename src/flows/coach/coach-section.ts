import { askToRead } from './ai-reading-rules.ts'
import { checkOne } from './coaching.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { postCoach, refreshCoach, silenceCoach } from '../screens/coach.ts'
import { refreshCard, withFolded } from '../screens/section-card.ts'
import { openRemarks } from './remarks.ts'
import type { CheckedSection } from '../../rubric/checks/check-section.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** The proposal after a section was checked, and what is shown of it. */
interface Coached {
  readonly proposal: Proposal
  readonly effects: readonly Effect[]
}

/**
 * Marks a section as done, has it checked and read, and folds its card. Where there is nothing to say, the card says so,
 * and no message does.
 */
export function finishSection(context: ActContext, number: SectionNumber): Coached {
  const { proposal, rubric } = context
  const done = withFolded(withSection(proposal, { ...proposal.sections[number], mark: 'done' }), number)
  const after = checkSectionOf(context, done, number)
  const { proposal: told, message } = isClean(after.proposal, number, rubric)
    ? silenceCoach(after.proposal, number, rubric)
    : postCoach(after.proposal, number, rubric, after.checked)
  return { proposal: told, effects: [...refreshCard(told, number, rubric), ...message, ...after.effects] }
}

/** Checks a section at once, posts what the checks say, and asks the AI coach to read it. */
export function coachSection(context: ActContext, before: Proposal, number: SectionNumber): Coached {
  const after = checkSectionOf(context, before, number)
  const { proposal, message } = postCoach(after.proposal, number, context.rubric, after.checked)
  return { proposal, effects: [...message, ...after.effects] }
}

/** Whether all was said of a section: no remark is open, and the AI coach does not read it. */
export function isClean(proposal: Proposal, number: SectionNumber, rubric: Rubric): boolean {
  return proposal.sections[number].reading === null && openRemarks(proposal, number, rubric).length === 0
}

function checkSectionOf(
  context: ActContext,
  before: Proposal,
  number: SectionNumber,
): Coached & { readonly checked: CheckedSection } {
  const { proposal, checked } = checkOne(before, number, context.rubric)
  return { ...askToRead(context, proposal, number), checked }
}

/** The coach messages of every section, after a change of language. */
export function refreshAllCoach(proposal: Proposal, rubric: Rubric): Step['effects'] {
  const checked = sectionsOf(rubric).filter((number) => proposal.sections[number].runs > 0)
  return checked.flatMap((number) => refreshCoach(proposal, number, rubric))
}
