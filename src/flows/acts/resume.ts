import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { listed, shortDateTime } from '../../text/format.ts'
import type { Step } from '../model/effect.ts'
import { titled } from '../model/naming.ts'
import { goTo, whereNext } from './navigate.ts'
import { recap } from './submit.ts'
import type { Proposal } from '../model/proposal.ts'
import { post, say, tell, wordsOf } from '../screens/replies.ts'
import { view } from '../screens/blocks.ts'
import { doneCount, isDrafting, turnOf } from '../model/standing.ts'
import type { Turn } from '../model/turn.ts'
import { unchanged } from '../model/turn.ts'
import type { View } from '../model/view.ts'

/** *Continue*, after minutes or weeks: where the learner is, then the card to go on with, at the end of the thread. */
export function resume(turn: Turn): Step {
  if (!isDrafting(turn.proposal)) return status(turn)
  const step = onward(turn)
  return { ...step, effects: [post(standingView(turn)), ...step.effects] }
}

/** *Open* in a list, or `/mlops-proposal open`: asked for elsewhere, so that the answer there says where it went on. */
export function open(turn: Turn): Step {
  const step = resume(turn)
  if (!isDrafting(turn.proposal)) return step
  return { ...step, effects: [...step.effects, say(turn, wordsOf(turn).resume.elsewhere(turn.proposal.id))] }
}

/** `!status`: the same words, for the one who asks. */
export function status(turn: Turn): Step {
  return unchanged(turn.proposal, tell(turn, standingView(turn)))
}

function onward(turn: Turn): Step {
  const { at } = turn.proposal
  const target = at === 'recap' ? whereNext(turn.proposal, turn.rubric) : at
  return target === null ? recap(turn) : goTo(turn, target)
}

function standingView(turn: Turn): View {
  const { proposal } = turn
  const words = wordsOf(turn)
  const done = doneCount(proposal, turn.rubric)
  const total = sectionsOf(turn.rubric).length
  const line = words.root.line(proposal.id, words.states[proposal.state], done, total, turnOf(proposal))
  return view(proposal.language, [
    { type: 'heading', text: words.resume.heading(proposal.id) },
    { type: 'progress', done, total, text: line },
    { type: 'list', style: 'bullet', items: [words.resume.done(done, total), ...details(turn)] },
  ])
}

function details(turn: Turn): readonly string[] {
  const { proposal } = turn
  const words = wordsOf(turn).resume
  const { language, timeZone } = proposal
  const last = words.last(shortDateTime(proposal.touchedAt, language, timeZone))
  if (!isDrafting(proposal)) return [last]
  const open = sectionsOf(turn.rubric).filter((number) => proposal.sections[number].mark === 'open')
  const names = listed(
    open.map((number) => turn.rubric.sections[number].name[language]),
    language,
  )
  const asked = proposal.changes.filter((change) => change.status === 'open').length
  return [
    last,
    following(proposal, words, turn.rubric),
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(open.length > 0 ? [words.open(names)] : []),
  ]
}

function following(proposal: Proposal, words: ReturnType<typeof wordsOf>['resume'], rubric: Rubric): string {
  const at = proposal.at === 'recap' ? whereNext(proposal, rubric) : proposal.at
  return at === null ? words.nextRecap : words.next(...titled(rubric, at, proposal.language))
}
