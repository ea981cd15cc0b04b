import { type ProposalAct, both, drafting } from './act.ts'
import { goFrom } from './go-from.ts'
import { finishSection, isClean } from '../coach/coach-section.ts'
import { type ActContext, changeProposal, sectionOf } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import { isEmpty } from '../model/standing.ts'
import { button } from '../screens/blocks.ts'
import { refreshRoot, refuse, wordsOf } from '../screens/replies.ts'

/** *Section done*: marks it and has it checked. */
export const done: ProposalAct = {
  name: 'done',
  offer: 'button',
  ...drafting,
  section: 'one',
  command: {
    words: ['fini', 'termine', 'done'],
    argument: 'none',
    usage: both('!fini', '!done'),
    help: both('termine la section et la fait vérifier', 'finishes the section and has it checked'),
    late: 'in-its-place',
  },
  run: finishHere,
}

/** An empty one stays open. One that nothing is to be said about leads on at once. */
function finishHere(context: ActContext): Step {
  const number = sectionOf(context)
  const { buttons } = wordsOf(context)
  const args = { section: String(number) }
  if (isEmpty(context.proposal.sections[number])) {
    return refuse(
      context,
      wordsOf(context).answers.emptyDone(...nameInPlace(context.rubric, number, context.proposal.language)),
      [
        button(context.proposal, buttons.example, 'example', { args }),
        button(context.proposal, buttons.skip, 'skip', { args }),
      ],
    )
  }
  const finished = finishSection({ ...context, proposal: { ...context.proposal, at: number } }, number)
  const { proposal, effects } = finished
  if (!isClean(proposal, number, context.rubric))
    return changeProposal(context, proposal, ...effects, refreshRoot(proposal, context.rubric))
  const onward = goFrom({ ...context, proposal }, number)
  return { ...onward, effects: [...effects, ...onward.effects] }
}
