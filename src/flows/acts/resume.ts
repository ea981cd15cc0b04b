import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { joinList, shortDateTime } from '../../text/format.ts'
import type { Step } from '../model/effect.ts'
import { titled } from '../model/naming.ts'
import { goTo, whereNext } from './navigate.ts'
import { recap } from './submit.ts'
import type { Proposal } from '../model/proposal.ts'
import { post, say, tell, wordsOf } from '../screens/replies.ts'
import { view } from '../screens/blocks.ts'
import { doneCount, isDrafting, turnOf } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import { unchanged } from '../model/act-context.ts'
import type { View } from '../model/view.ts'

/** *Continue*, after minutes or weeks: where the learner is, then the card to go on with, at the end of the thread. */
export function resume(context: ActContext): Step {
  if (!isDrafting(context.proposal)) return status(context)
  const step = onward(context)
  return { ...step, effects: [post(standingView(context)), ...step.effects] }
}

/** *Open* in a list, or `/mlops-proposal open`: asked for elsewhere, so that the answer there says where it went on. */
export function open(context: ActContext): Step {
  const step = resume(context)
  if (!isDrafting(context.proposal)) return step
  return { ...step, effects: [...step.effects, say(context, wordsOf(context).resume.elsewhere(context.proposal.id))] }
}

/** `!status`: the same words, for the one who asks. */
export function status(context: ActContext): Step {
  return unchanged(context.proposal, tell(context, standingView(context)))
}

function onward(context: ActContext): Step {
  const { at } = context.proposal
  const target = at === 'recap' ? whereNext(context.proposal, context.rubric) : at
  return target === null ? recap(context) : goTo(context, target)
}

function standingView(context: ActContext): View {
  const { proposal } = context
  const words = wordsOf(context)
  const done = doneCount(proposal, context.rubric)
  const total = sectionsOf(context.rubric).length
  const line = words.root.line(proposal.id, words.states[proposal.state], done, total, turnOf(proposal))
  return view(proposal.language, [
    { type: 'heading', text: words.resume.heading(proposal.id) },
    { type: 'progress', done, total, text: line },
    { type: 'list', style: 'bullet', items: [words.resume.done(done, total), ...details(context)] },
  ])
}

function details(context: ActContext): readonly string[] {
  const { proposal } = context
  const words = wordsOf(context).resume
  const { language, timeZone } = proposal
  const last = words.last(shortDateTime(proposal.touchedAt, language, timeZone))
  if (!isDrafting(proposal)) return [last]
  const open = sectionsOf(context.rubric).filter((number) => proposal.sections[number].mark === 'open')
  const names = joinList(
    open.map((number) => context.rubric.sections[number].name[language]),
    language,
  )
  const asked = proposal.changes.filter((change) => change.status === 'open').length
  return [
    last,
    following(proposal, words, context.rubric),
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(open.length > 0 ? [words.open(names)] : []),
  ]
}

function following(proposal: Proposal, words: ReturnType<typeof wordsOf>['resume'], rubric: Rubric): string {
  const at = proposal.at === 'recap' ? whereNext(proposal, rubric) : proposal.at
  return at === null ? words.nextRecap : words.next(...titled(rubric, at, proposal.language))
}
