import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { asking } from '../coach/coached.ts'
import { checked } from '../coach/coaching.ts'
import type { Effect, Step } from '../model/effect.ts'
import { undoOf, withSection } from '../model/pieces.ts'
import { titled } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import { recap } from './submit.ts'
import { refreshRoot, refuse, say, undoButton, wordsOf } from '../screens/replies.ts'
import { postCoach } from '../screens/coach.ts'
import { postCard, refreshCard } from '../screens/section-card.ts'
import { isEmpty, stoppingSections } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import { changed, sectionArgument } from '../model/act-context.ts'

/** The section an act is about: the one it names, or where the learner is. */
export function sectionOf(context: ActContext): SectionNumber {
  const { at } = context.proposal
  return sectionArgument(context, context.args['section']) ?? (at === 'recap' ? lastOf(context) : at)
}

/** Whether an act is about all sections: asked so, or at the recap, which is about all of them. */
export function isAboutAll(context: ActContext): boolean {
  const asked = context.args['section']
  return asked === 'all' || (asked === undefined && context.proposal.at === 'recap')
}

/** *Section done*: marks it and has it checked. An empty one stays open. */
export function done(context: ActContext): Step {
  const number = sectionOf(context)
  if (isEmpty(context.proposal.sections[number])) {
    return refuse(
      context,
      wordsOf(context).answers.emptyDone(...titled(context.rubric, number, context.proposal.language)),
    )
  }
  const finished = finish({ ...context, proposal: { ...context.proposal, at: number } }, number)
  return changed(context, finished.proposal, ...finished.effects, refreshRoot(finished.proposal, context.rubric))
}

/** Marks a section as done, has it checked and read, and shows what the checks say. */
export function finish(
  context: ActContext,
  number: SectionNumber,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const { proposal, rubric } = context
  const coach = coaching(context, withSection(proposal, { ...proposal.sections[number], mark: 'done' }), number)
  return { proposal: coach.proposal, effects: [...refreshCard(coach.proposal, number, rubric), ...coach.effects] }
}

/** Checks a section at once, posts what the checks say, and asks the AI coach to read it. */
export function coaching(
  context: ActContext,
  before: Proposal,
  number: SectionNumber,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const result = checked(before, number, context.rubric)
  const asked = asking(context, result.proposal, number)
  const message = postCoach(asked.proposal, number, result.checked.strengths, context.rubric)
  return { proposal: asked.proposal, effects: [...message, ...asked.effects] }
}

/** On to the next section; what was written in this one is finished and checked on the way. After the last: the recap. */
export function next(context: ActContext): Step {
  if (context.proposal.at === 'recap' && context.args['section'] === undefined) return recap(context)
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const unfinished = section.mark === 'open' && !isEmpty(section)
  const here = unfinished ? finish(context, number) : { proposal: context.proposal, effects: [] }
  const following = neighbour(context, number, 1)
  if (following === undefined) return withEarlier(here.effects, recap({ ...context, proposal: here.proposal }))
  return withEarlier(here.effects, goTo({ ...context, proposal: here.proposal }, following))
}

export function back(context: ActContext): Step {
  if (context.proposal.at === 'recap' && context.args['section'] === undefined) return goTo(context, lastOf(context))
  const previous = neighbour(context, sectionOf(context), -1)
  return previous === undefined ? refuse(context, wordsOf(context).answers.firstSection) : goTo(context, previous)
}

/** `!section 4`, *Go to the section*. */
export function jump(context: ActContext): Step {
  const target = sectionArgument(context, context.args['section'])
  return target === null
    ? refuse(context, wordsOf(context).answers.whichSection(sectionsOf(context.rubric).length))
    : goTo(context, target)
}

/** Sets a section aside for now and goes on; a required one is still needed before submitting. */
export function skip(context: ActContext): Step {
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const skipped = withSection(context.proposal, { ...section, mark: 'skipped' })
  const proposal: Proposal = { ...skipped, undo: undoOf('skipped', section) }
  const { answers } = wordsOf(context)
  const title = titled(context.rubric, number, context.proposal.language)
  const missing = context.rubric.sections[number].need === 'required' && isEmpty(section)
  const text = missing ? answers.skippedRequired(...title) : answers.skipped(...title)
  const told = [
    ...refreshCard(proposal, number, context.rubric),
    say({ ...context, proposal }, text, [undoButton(proposal)]),
  ]
  return withEarlier(told, next({ ...context, proposal, args: { section: String(number) } }))
}

/** Moves the learner to a section and posts its card at the end of the thread. */
export function goTo(context: ActContext, number: SectionNumber): Step {
  const section = context.proposal.sections[number]
  const proposal = { ...withSection(context.proposal, { ...section, cards: section.cards + 1 }), at: number }
  return changed(
    context,
    proposal,
    ...postCard(proposal, number, context.rubric),
    refreshRoot(proposal, context.rubric),
  )
}

/** The section to go on with: one that a reviewer asked about, an unfinished one, or one that stops the submission. */
export function whereNext(proposal: Proposal, rubric: Rubric): SectionNumber | null {
  const isAsked = (number: SectionNumber) =>
    proposal.changes.some((change) => change.section === number && change.status === 'open')
  const isOpen = (number: SectionNumber) => proposal.sections[number].mark === 'open'
  const stops = stoppingSections(proposal, rubric)
  const sections = sectionsOf(rubric)
  return sections.find(isAsked) ?? sections.find(isOpen) ?? stops[0] ?? null
}

/** The proposal with its learner at a section that is asked for: a rubric can change between two messages. */
export function settled(proposal: Proposal, rubric: Rubric): Proposal {
  const { at } = proposal
  const sections = sectionsOf(rubric)
  if (at === 'recap' || sections.includes(at)) return proposal
  return { ...proposal, at: sections.find((number) => number > at) ?? 'recap' }
}

/** The section before (-1) or after (1) another; undefined beyond the first and the last. */
function neighbour({ rubric }: ActContext, number: SectionNumber, step: 1 | -1): SectionNumber | undefined {
  const sections = sectionsOf(rubric)
  return step === 1 ? sections.find((one) => one > number) : sections.findLast((one) => one < number)
}

function lastOf({ rubric }: ActContext): SectionNumber {
  return sectionsOf(rubric).at(-1) ?? 1
}

function withEarlier(effects: readonly Effect[], step: Step): Step {
  return { ...step, effects: [...effects, ...step.effects] }
}
