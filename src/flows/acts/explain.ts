import { both, owning, type ProposalAct } from './act.ts'
import { findRemark, openRemarks, type Remark } from '../coach/remarks.ts'
import { type ActContext, leaveProposal, sectionOf } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import { explanation } from '../screens/explanation.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'

/** *Why? An example*, under a remark; typed, it is about every open remark of a section. Nothing changes. */
export const explain: ProposalAct = {
  name: 'explain',
  offer: 'button',
  ...owning,
  section: 'one',
  command: {
    words: ['expliquer', 'explain', 'explique'],
    argument: 'section',
    usage: both('!expliquer [n]', '!explain [n]'),
    help: both('dit pourquoi une remarque compte, avec un exemple', 'says why a remark matters, with an example'),
  },
  run: explainRemarks,
}

function explainRemarks(context: ActContext): Step {
  const { proposal, rubric } = context
  const words = wordsOf(context)
  const asked = remarksAsked(context)
  if (asked.length > 0) return leaveProposal(proposal, tell(context, explanation(proposal, asked, rubric)))
  const where = nameInPlace(rubric, sectionOf(context), proposal.language)
  return refuse(context, context.args['remark'] === undefined ? words.coach.noRemark(...where) : words.coach.gone)
}

/** The one whose button was pressed, or the section's first few, the most severe first, one for each criterion. */
function remarksAsked(context: ActContext): readonly Remark[] {
  const { proposal, rubric, args } = context
  if (args['remark'] === undefined) return eachOnce(openRemarks(proposal, sectionOf(context), rubric))
  return [findRemark(proposal, args['remark'], rubric)].filter((one) => one !== undefined)
}

function eachOnce(remarks: readonly Remark[]): readonly Remark[] {
  const criteria = remarks.map(({ first }) => first.criterion)
  return remarks.filter((_, index) => criteria.indexOf(criteria[index] ?? '') === index).slice(0, mostExplained)
}

const mostExplained = 5
