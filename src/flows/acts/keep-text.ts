import { drafting, type ProposalAct } from './act.ts'
import { revisionNeeds, withRevision } from './history.ts'
import { replaceSection } from './rewrite-section.ts'
import { unsavedWords } from '../history/unsaved-words.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import { messagesIn, withPieces } from '../model/pieces.ts'
import { type Piece, type Section, sectionText } from '../model/section-text.ts'
import type { SectionRevision } from '../model/text-change.ts'
import { bothTextsView } from '../screens/both-texts.ts'
import { historyButton } from '../screens/history.ts'
import { refuse, say, tell, undoButtons } from '../screens/replies.ts'

/** What becomes of a form's text that met a later change: behind what stands there, in its place, or in the history alone. */
export const keepText: ProposalAct = {
  name: 'keep-text',
  offer: 'button',
  ...drafting,
  stale: 'fine',
  section: 'one',
  needs: revisionNeeds,
  run: (context) => withRevision(context, (kept) => settle(context, kept)),
}

function settle(context: ActContext, kept: SectionRevision): Step {
  const { proposal, args, rubric } = context
  const section = proposal.sections[kept.section]
  const words = unsavedWords[proposal.language]
  const name = nameInPlace(rubric, section.number, proposal.language)
  if (args['how'] === 'theirs')
    return leaveProposal(proposal, say(context, words.done.theirs(...name), [historyButton(proposal, section.number)]))
  if (section.pieces.some(({ text }) => text === sectionText(kept))) return refuse(context, words.already(...name))
  if (args['how'] === 'both') return put(context, section, kept, 'both')
  // What nobody has seen beside it is not replaced by it.
  if (args['stands'] !== String(section.revision))
    return leaveProposal(proposal, tell(context, bothTextsView(context, kept, 'changedAgain')))
  return put(context, section, kept, 'mine')
}

function put(context: ActContext, section: Section, kept: SectionRevision, how: 'both' | 'mine'): Step {
  const { id, at } = context.envelope
  const joined = how === 'mine' ? section.pieces.flatMap(messagesIn) : []
  const piece: Piece = { id, source: 'form', by: kept.by, text: sectionText(kept), revision: 0, joined }
  const pieces = how === 'mine' ? [piece] : [...section.pieces, piece]
  const step = replaceSection(context, withPieces(section, pieces, at))
  const name = nameInPlace(context.rubric, section.number, context.proposal.language)
  const text = unsavedWords[context.proposal.language].done[how](...name)
  return { ...step, effects: [...step.effects, say(context, text, undoButtons(step, section.number))] }
}
