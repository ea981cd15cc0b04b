import { wordsIn } from '../../text/words.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import { addWorkingTime, nextWorkingMoment, workingDaysBetween } from '../model/calendar.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import type { Need } from '../model/known.ts'
import type { Proposal, Question } from '../model/proposal.ts'
import type { View } from '../model/view.ts'
import { answerButton, questionThread } from '../screens/question.ts'
import { actions, view } from '../screens/blocks.ts'
import type { WaitProgramme } from './author-wait.ts'

/** Working days after which the coordinators are reminded of a question to a person, each once. */
const answerDays = [2, 4, 6] as const

/** The timers of the question that nobody has answered yet; none once the proposal is out of everybody's hands. */
export function questionTimers(proposal: Proposal, { calendar }: WaitProgramme): readonly Schedule[] {
  const question = openQuestion(proposal)
  if (question === undefined) return []
  return answerDays.map((days, index) => ({
    type: 'schedule',
    name: `question-waits-${index + 1}`,
    at: addWorkingTime(question.askedAt, { days }, calendar, calendar.timeZone),
  }))
}

function openQuestion({ questions, state }: Proposal): Question | undefined {
  if (state === 'withdrawn' || state === 'archived' || state === 'published') return undefined
  return questions.find(({ answer }) => answer === null)
}

/** What it looks up: the way to the thread where the answer is waited for. */
export function questionNeeds({ id }: Proposal): readonly Need[] {
  return [{ type: 'thread', proposal: id }]
}

/** The coordinators are reminded, three times at most; of those that were missed only the last one, and never at night. */
export function questionDue(context: ActContext, { name }: Extract<Event, { type: 'due' }>): Step {
  const { proposal, envelope, calendar } = context
  const question = openQuestion(proposal)
  const [current, later] = questionTimers(proposal, context).slice(Number(name.at(-1)) - 1)
  if (question === undefined || current === undefined) return leaveProposal(proposal)
  if (current.at !== null && envelope.at < current.at) return leaveProposal(proposal, current)
  if (later?.at != null && envelope.at >= later.at) return leaveProposal(proposal)
  const opens = nextWorkingMoment(envelope.at, calendar, calendar.timeZone)
  if (opens > envelope.at) return leaveProposal(proposal, { ...current, at: opens })
  return leaveProposal(proposal, { type: 'post', to: 'coordinators', view: stillAsked(context, question) })
}

function stillAsked(context: ActContext, question: Question): View {
  const { proposal, envelope, calendar } = context
  const { question: words } = wordsIn(proposal.language)
  const days = workingDaysBetween(question.askedAt, envelope.at, calendar, calendar.timeZone)
  return view(proposal.language, [
    { type: 'text', text: words.stillAsked(proposal.owner.name, proposal.id, days) },
    { type: 'quote', text: question.text },
    questionThread(context),
    ...actions([answerButton(proposal, question)]),
  ])
}
