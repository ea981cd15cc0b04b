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
import type { Turn } from '../model/turn.ts'
import { changed, sectionArgument } from '../model/turn.ts'

/** The section an act is about: the one it names, or where the learner is. */
export function sectionOf(turn: Turn): SectionNumber {
  const { at } = turn.proposal
  return sectionArgument(turn, turn.args['section']) ?? (at === 'recap' ? lastOf(turn) : at)
}

/** Whether an act is about all sections: asked so, or at the recap, which is about all of them. */
export function isAboutAll(turn: Turn): boolean {
  const asked = turn.args['section']
  return asked === 'all' || (asked === undefined && turn.proposal.at === 'recap')
}

/** *Section done*: marks it and has it checked. An empty one stays open. */
export function done(turn: Turn): Step {
  const number = sectionOf(turn)
  if (isEmpty(turn.proposal.sections[number])) {
    return refuse(turn, wordsOf(turn).answers.emptyDone(...titled(turn.rubric, number, turn.proposal.language)))
  }
  const finished = finish({ ...turn, proposal: { ...turn.proposal, at: number } }, number)
  return changed(turn, finished.proposal, ...finished.effects, refreshRoot(finished.proposal, turn.rubric))
}

/** Marks a section as done, has it checked and read, and shows what the checks say. */
export function finish(
  turn: Turn,
  number: SectionNumber,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const { proposal, rubric } = turn
  const coach = coaching(turn, withSection(proposal, { ...proposal.sections[number], mark: 'done' }), number)
  return { proposal: coach.proposal, effects: [...refreshCard(coach.proposal, number, rubric), ...coach.effects] }
}

/** Checks a section at once, posts what the checks say, and asks the AI coach to read it. */
export function coaching(
  turn: Turn,
  before: Proposal,
  number: SectionNumber,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const result = checked(before, number, turn.rubric)
  const asked = asking(turn, result.proposal, number)
  const message = postCoach(asked.proposal, number, result.checked.strengths, turn.rubric)
  return { proposal: asked.proposal, effects: [...message, ...asked.effects] }
}

/** On to the next section; what was written in this one is finished and checked on the way. After the last: the recap. */
export function next(turn: Turn): Step {
  if (turn.proposal.at === 'recap' && turn.args['section'] === undefined) return recap(turn)
  const number = sectionOf(turn)
  const section = turn.proposal.sections[number]
  const unfinished = section.mark === 'open' && !isEmpty(section)
  const here = unfinished ? finish(turn, number) : { proposal: turn.proposal, effects: [] }
  const following = neighbour(turn, number, 1)
  if (following === undefined) return withEarlier(here.effects, recap({ ...turn, proposal: here.proposal }))
  return withEarlier(here.effects, goTo({ ...turn, proposal: here.proposal }, following))
}

export function back(turn: Turn): Step {
  if (turn.proposal.at === 'recap' && turn.args['section'] === undefined) return goTo(turn, lastOf(turn))
  const previous = neighbour(turn, sectionOf(turn), -1)
  return previous === undefined ? refuse(turn, wordsOf(turn).answers.firstSection) : goTo(turn, previous)
}

/** `!section 4`, *Go to the section*. */
export function jump(turn: Turn): Step {
  const target = sectionArgument(turn, turn.args['section'])
  return target === null
    ? refuse(turn, wordsOf(turn).answers.whichSection(sectionsOf(turn.rubric).length))
    : goTo(turn, target)
}

/** Sets a section aside for now and goes on; a required one is still needed before submitting. */
export function skip(turn: Turn): Step {
  const number = sectionOf(turn)
  const section = turn.proposal.sections[number]
  const skipped = withSection(turn.proposal, { ...section, mark: 'skipped' })
  const proposal: Proposal = { ...skipped, undo: undoOf('skipped', section) }
  const { answers } = wordsOf(turn)
  const title = titled(turn.rubric, number, turn.proposal.language)
  const missing = turn.rubric.sections[number].need === 'required' && isEmpty(section)
  const text = missing ? answers.skippedRequired(...title) : answers.skipped(...title)
  const told = [...refreshCard(proposal, number, turn.rubric), say({ ...turn, proposal }, text, [undoButton(proposal)])]
  return withEarlier(told, next({ ...turn, proposal, args: { section: String(number) } }))
}

/** Moves the learner to a section and posts its card at the end of the thread. */
export function goTo(turn: Turn, number: SectionNumber): Step {
  const section = turn.proposal.sections[number]
  const proposal = { ...withSection(turn.proposal, { ...section, cards: section.cards + 1 }), at: number }
  return changed(turn, proposal, ...postCard(proposal, number, turn.rubric), refreshRoot(proposal, turn.rubric))
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
function neighbour({ rubric }: Turn, number: SectionNumber, step: 1 | -1): SectionNumber | undefined {
  const sections = sectionsOf(rubric)
  return step === 1 ? sections.find((one) => one > number) : sections.findLast((one) => one < number)
}

function lastOf({ rubric }: Turn): SectionNumber {
  return sectionsOf(rubric).at(-1) ?? 1
}

function withEarlier(effects: readonly Effect[], step: Step): Step {
  return { ...step, effects: [...effects, ...step.effects] }
}
