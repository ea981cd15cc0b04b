import { type ProposalAct, both, drafting } from './act.ts'
import { goFrom } from './go-from.ts'
import { recap } from './submit.ts'
import { changeId } from '../history/changes.ts'
import { finishSection } from '../coach/coach-section.ts'
import { type ActContext, lastSection, sectionArgument, sectionOf } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import { withSection } from '../model/pieces.ts'
import { isEmpty } from '../model/standing.ts'
import { refuse, say, undoButton, wordsOf } from '../screens/replies.ts'
import { refreshCard, withFolded } from '../screens/section-card.ts'
import { goTo, sectionBefore } from '../states/next-section.ts'
import { sectionsOf } from '../../rubric/rubric.ts'

/** *Next section*: what was written in this one is finished and checked on the way. Where nothing is missing: the recap. */
export const next: ProposalAct = {
  name: 'next',
  offer: 'button',
  ...drafting,
  section: 'one-or-recap',
  command: {
    words: ['suivant', 'suivante', 'next'],
    argument: 'none',
    usage: both('!suivant', '!next'),
    help: both('passe à la section suivante', 'goes to the next section'),
    late: 'in-its-place',
  },
  run: goOn,
}

/** *Previous section*. */
export const back: ProposalAct = {
  name: 'back',
  offer: 'button',
  ...drafting,
  section: 'one-or-recap',
  command: {
    words: ['retour', 'precedent', 'back'],
    argument: 'none',
    usage: both('!retour', '!back'),
    help: both('revient à la section précédente', 'goes back one section'),
    late: 'in-its-place',
  },
  run: goBack,
}

/** `!section 4`, *Go to the section*. */
export const section: ProposalAct = {
  name: 'section',
  offer: 'button',
  ...drafting,
  command: {
    words: ['section', 'aller', 'goto'],
    argument: 'section',
    usage: both('!section 4'),
    help: both('va à une section', 'goes to a section'),
    late: 'in-its-place',
  },
  run: jump,
}

/** Sets a section aside for now and goes on; a required one is still needed before submitting. */
export const skip: ProposalAct = {
  name: 'skip',
  offer: 'button',
  ...drafting,
  section: 'one',
  command: {
    words: ['passer', 'skip'],
    argument: 'none',
    usage: both('!passer', '!skip'),
    help: both('passe la section pour l’instant', 'skips the section for now'),
    late: 'in-its-place',
  },
  run: skipSection,
}

function goOn(context: ActContext): Step {
  if (context.proposal.at === 'recap' && context.args['section'] === undefined) return recap.run(context)
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const unfinished = section.mark === 'open' && !isEmpty(section)
  const here = unfinished ? finishSection(context, number) : { proposal: context.proposal, effects: [] }
  const onward = withEarlier(here.effects, goFrom({ ...context, proposal: here.proposal }, number))
  return number === context.proposal.at ? { ...onward, finishes: true } : onward
}

function goBack(context: ActContext): Step {
  if (context.proposal.at === 'recap' && context.args['section'] === undefined)
    return goTo(context, lastSection(context))
  const previous = sectionBefore(context, sectionOf(context))
  return previous === undefined ? refuse(context, wordsOf(context).answers.firstSection) : goTo(context, previous)
}

function jump(context: ActContext): Step {
  const target = sectionArgument(context, context.args['section'])
  return target === null
    ? refuse(context, wordsOf(context).answers.whichSection(sectionsOf(context.rubric).length))
    : goTo(context, target)
}

function skipSection(context: ActContext): Step {
  const number = sectionOf(context)
  const before = context.proposal.sections[number]
  const proposal = withFolded(withSection(context.proposal, { ...before, mark: 'skipped' }), number)
  const { answers } = wordsOf(context)
  const title = nameInPlace(context.rubric, number, context.proposal.language)
  const missing = context.rubric.sections[number].need === 'required' && isEmpty(before)
  const text = missing ? answers.skippedRequired(...title) : answers.skipped(...title)
  const told = [
    ...refreshCard(proposal, number, context.rubric),
    say({ ...context, proposal }, text, [undoButton(proposal, changeId(proposal, number, 'skip'))]),
  ]
  return withEarlier(told, goFrom({ ...context, proposal }, number))
}

function withEarlier(effects: readonly Effect[], step: Step): Step {
  return { ...step, effects: [...effects, ...step.effects] }
}
