import { diagramWords } from '../figures/diagram-words.ts'
import { diagramsOf } from '../figures/diagrams-in.ts'
import { mend } from '../figures/mend.ts'
import { type ActContext, sectionOf } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withRevisedPiece } from '../model/pieces.ts'
import { inLanguage, refuse, say, undoButtons } from '../screens/replies.ts'
import { both, drafting, type ProposalAct } from './act.ts'
import { replaceSection } from './rewrite-section.ts'

/** *Take this line*, under a diagram that is not drawn for a slip of its text: the text gets the mended lines. */
export const mendDiagram: ProposalAct = {
  name: 'mend-diagram',
  offer: 'button',
  ...drafting,
  section: 'one',
  run: takeMended,
}

function takeMended(context: ActContext): Step {
  const section = context.proposal.sections[sectionOf(context)]
  const diagram = diagramsOf(section)[Number(context.args['diagram']) - 1]
  const piece = section.pieces.find(({ id }) => id === diagram?.piece)
  const better = mend(diagram?.text ?? '')
  if (diagram === undefined || piece === undefined || better === diagram.text)
    return refuse(context, inLanguage(context, diagramWords.alreadyMended))
  const text = `${piece.text.slice(0, diagram.start)}${better}${piece.text.slice(diagram.end)}`
  const step = replaceSection(context, withRevisedPiece(section, piece.id, text, context.envelope.at))
  const told = say(context, inLanguage(context, taken), undoButtons(step, section.number))
  return { ...step, effects: [...step.effects, told] }
}

const taken = both(
  'C’est repris dans votre texte ; je redessine le schéma.',
  'It is taken into your text; I draw the diagram again.',
)
