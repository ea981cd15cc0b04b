import { both, drafting, type ProposalAct } from './act.ts'
import { startProposal, starting } from './start.ts'
import { dropImport, nothingPasted, waiting } from '../imports/pasted.ts'
import { type ActContext, changeProposal, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Pasted } from '../model/pasted.ts'
import { importAsked, postImport } from '../screens/import.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'

/** *I already have a text*: asks for it, or shows again the one that waits for a word. */
export const importText: ProposalAct = {
  name: 'import',
  offer: 'button',
  ...drafting,
  command: {
    words: ['importer', 'import'],
    argument: 'none',
    usage: both('!importer', '!import'),
    help: both(
      'répartit un texte déjà écrit dans les sections',
      'shares a text you already have out among the sections',
    ),
  },
  run: askOrShow,
  general: {
    words: ['importer', 'import'],
    argument: 'none',
    lines: [
      {
        usage: both('importer', 'import'),
        help: both(
          'commence une proposition avec un texte déjà écrit',
          'starts a proposal with a text you already have',
        ),
      },
    ],
    needs: () => starting,
    run: (context) => asking(startProposal(context, null)),
  },
}

/** *Import nothing*. */
export const importDrop: ProposalAct = {
  name: 'import-drop',
  offer: 'button',
  ...drafting,
  run: drop,
}

function askOrShow(context: ActContext): Step {
  const { proposal } = context
  if (proposal.pasted?.stage !== 'offered')
    return asking(leaveProposal(proposal, say(context, wordsOf(context).imports.ask)))
  const again = { ...proposal, pasted: { ...proposal.pasted, shown: proposal.pasted.shown + 1 } }
  return changeProposal(context, again, ...postImport(again, context.rubric))
}

/** From now on the next long message is taken for the text to import. */
function asking(step: Step): Step {
  const { proposal } = step
  if (proposal === null) return step
  const pasted: Pasted = { ...(proposal.pasted ?? nothingPasted), stage: 'asked' }
  const isNew = proposal.undo.length === 0 && step.effects.some(({ type }) => type === 'show')
  return {
    ...step,
    proposal: { ...proposal, pasted },
    effects: [...step.effects, ...(isNew ? [importAsked(proposal)] : [])],
  }
}

function drop(context: ActContext): Step {
  const pasted = waiting(context)
  if (pasted === null) return refuse(context, wordsOf(context).imports.over)
  return dropImport(context, pasted)
}
