import { type ProposalAct, both, drafting, owning } from './act.ts'
import { coachSection } from '../coach/coach-section.ts'
import { askToRead } from '../coach/ai-reading-rules.ts'
import { checkWhole } from '../coach/coaching.ts'
import { type ActContext, changeProposal, isAboutAll, sectionOf, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import { isEmpty } from '../model/standing.ts'
import { allFindingsView } from '../screens/coach.ts'
import { refreshRecap } from '../screens/recap.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { postWhole, refreshWhole } from '../screens/whole.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** `!coach`, `!coach 4`, `!coach all`: checks without marking anything as done. */
export const coach: ProposalAct = {
  name: 'coach',
  offer: 'button',
  ...drafting,
  section: 'one-or-all',
  command: {
    words: ['coach'],
    argument: 'section-or-all',
    usage: both('!coach [n|tout]', '!coach [n|all]'),
    help: both('vérifie une section ou tout', 'checks a section or everything'),
  },
  run: (context) => (isAboutAll(context) ? coachWhole(context) : coachOne(context, sectionOf(context))),
}

/** *See all* on a coach message. */
export const seeAll: ProposalAct = { name: 'see-all', offer: 'button', ...owning, section: 'one', run: showAll }

function coachOne(context: ActContext, number: SectionNumber): Step {
  if (isEmpty(context.proposal.sections[number])) {
    return refuse(
      context,
      wordsOf(context).coach.emptySection(...nameInPlace(context.rubric, number, context.proposal.language)),
    )
  }
  const { proposal, effects } = coachSection(context, context.proposal, number)
  return changeProposal(context, proposal, ...effects)
}

/** Asked on the recap, the answer stands there; else in a message of its own. */
function coachWhole(context: ActContext): Step {
  const { proposal, effects } = askToRead(context, checkWhole(context.proposal, context.rubric), 'whole')
  if (context.args['on'] === 'recap') {
    return changeProposal(
      context,
      proposal,
      ...refreshRecap(proposal, context.rubric),
      ...refreshWhole(proposal, context.rubric),
      ...effects,
    )
  }
  const { posted, message } = postWhole(proposal, context.rubric)
  return changeProposal(context, posted, ...message, ...effects)
}

function showAll(context: ActContext): Step {
  return leaveProposal(
    context.proposal,
    tell(context, allFindingsView(context.proposal, sectionOf(context), context.rubric)),
  )
}
