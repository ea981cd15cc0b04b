import { both, owning, type ProposalAct } from './act.ts'
import { type ActContext, isAboutAll, leaveProposal, sectionOf } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import type { Block } from '../model/view.ts'
import { view } from '../screens/blocks.ts'
import { draftReading, sectionReading } from '../screens/reading.ts'
import { inLanguage, tell, wordsOf } from '../screens/replies.ts'
import { matrixView } from '../screens/matrix.ts'

/** `!show`, `!show 4`, `!show all`: what was written so far. */
export const show: ProposalAct = {
  name: 'show',
  offer: 'button',
  ...owning,
  section: 'one-or-all',
  command: {
    words: ['voir', 'show', 'montrer'],
    argument: 'section-or-all',
    usage: both('!voir [n|tout]', '!show [n|all]'),
    help: both('relit votre réponse', 'shows your answer'),
  },
  run: showAnswer,
}

/** *Example*: one of ours, from a domain that is not the learner's, and said to be one. */
export const example: ProposalAct = {
  name: 'example',
  offer: 'button',
  ...owning,
  section: 'one',
  command: {
    words: ['exemple', 'example'],
    argument: 'none',
    usage: both('!exemple', '!example'),
    help: both('montre un exemple', 'shows an example'),
  },
  run: showExample,
}

/** *Why this section?* */
export const why: ProposalAct = {
  name: 'why',
  offer: 'button',
  ...owning,
  section: 'one',
  command: {
    words: ['pourquoi', 'why'],
    argument: 'none',
    usage: both('!pourquoi', '!why'),
    help: both('explique à quoi sert la section', 'explains what the section is for'),
  },
  run: explainSection,
}

function showAnswer(context: ActContext): Step {
  const shown = isAboutAll(context)
    ? draftReading(context.proposal, context.rubric)
    : sectionReading(context.proposal, sectionOf(context), context.rubric)
  return leaveProposal(context.proposal, tell(context, shown))
}

function showExample(context: ActContext): Step {
  const number = sectionOf(context)
  const { answers } = wordsOf(context)
  return tellAbout(context, answers.example(...nameInPlace(context.rubric, number, context.proposal.language)), {
    type: 'quote',
    text: inLanguage(context, context.rubric.sections[number].example),
  })
}

function explainSection(context: ActContext): Step {
  const number = sectionOf(context)
  const { answers } = wordsOf(context)
  return tellAbout(context, answers.why(...nameInPlace(context.rubric, number, context.proposal.language)), {
    type: 'text',
    text: inLanguage(context, context.rubric.sections[number].why),
  })
}

function tellAbout(context: ActContext, heading: string, block: Block): Step {
  const shown = view(context.proposal.language, [{ type: 'heading', text: heading }, block])
  return leaveProposal(context.proposal, tell(context, shown))
}

/** `!matrix`: how each theme leads from a challenge to an indicator, and where it stops. */
export const matrix: ProposalAct = {
  name: 'matrix',
  offer: 'button',
  ...owning,
  command: {
    words: ['matrice', 'matrix'],
    argument: 'none',
    usage: both('!matrice', '!matrix'),
    help: both('suit chaque thème, du défi à l’indicateur', 'follows each theme from challenge to KPI'),
  },
  run: (context) => leaveProposal(context.proposal, tell(context, matrixView(context.proposal, context.rubric))),
}
