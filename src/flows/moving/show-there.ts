import { standingView } from '../acts/resume.ts'
import { recap } from '../acts/submit.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { isDrafting } from '../model/standing.ts'
import { postChanges } from '../screens/changes.ts'
import { refreshCoach } from '../screens/coach.ts'
import { post } from '../screens/replies.ts'
import { goTo } from '../states/next-section.ts'

/** Where its author is, and what they go on with: the card, the remarks on it, the requests that wait for an answer. */
export function showThere(context: ActContext): Step {
  const { proposal, rubric } = context
  if (!isDrafting(proposal)) return changeProposal(context, proposal, post(standingView(context)))
  const { at } = proposal
  const step = at === 'recap' ? recap.run(context) : goTo(context, at)
  const shown = step.proposal ?? proposal
  const asked = shown.state === 'changes-requested' ? postChanges(shown, rubric) : []
  const remarks = at === 'recap' ? [] : refreshCoach(shown, at, rubric)
  return { ...step, effects: [post(standingView(context)), ...asked, ...remarks, ...step.effects] }
}
