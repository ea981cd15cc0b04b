import type { Step } from '../model/effect.ts'
import { isWho } from '../states/guards.ts'
import { sectionOf } from './navigate.ts'
import type { Proposal, Question } from '../model/proposal.ts'
import { post, refuse, say, wordsOf } from '../screens/replies.ts'
import { answerView, showQuestion } from '../screens/question.ts'
import type { Turn } from '../model/turn.ts'
import { changed, invalid, textField } from '../model/turn.ts'
import { isBlank } from '../model/visible.ts'

/** *Ask a person*: one question to the coordinators at a time, with a card in their channel. */
export function askHuman(turn: Turn): Step {
  const words = wordsOf(turn)
  const text = textField(turn, 'question')
  if (isWaiting(turn.proposal)) return refuse(turn, words.question.waiting)
  if (isBlank(text)) return invalid(turn, { question: words.forms.errors.empty })
  const { questions } = turn.proposal
  const id = String(questions.length + 1)
  const question: Question = { id, section: sectionOf(turn), text, askedAt: turn.envelope.at, answer: null }
  const proposal = { ...turn.proposal, questions: [...questions, question] }
  return changed(turn, proposal, showQuestion(proposal, question, turn.rubric), say(turn, words.question.sent))
}

/** *Answer*: a coordinator's words go to the learner's thread, with the question. The first answer counts. */
export function answerHuman(turn: Turn): Step {
  const words = wordsOf(turn)
  const refusal = refusalToAnswer(turn)
  if (refusal !== null) return refuse(turn, refusal)
  const text = textField(turn, 'answer')
  if (isBlank(text)) return invalid(turn, { answer: words.forms.errors.empty })
  const { id, name } = turn.envelope.actor
  const answered = turn.proposal.questions.map((one) =>
    one.id === turn.args['question'] ? { ...one, answer: { by: { id, name }, text, at: turn.envelope.at } } : one,
  )
  const proposal = { ...turn.proposal, questions: answered }
  const question = answered.find((one) => one.id === turn.args['question'])
  if (question === undefined) return refuse(turn, words.question.gone)
  return changed(
    turn,
    proposal,
    showQuestion(proposal, question, turn.rubric),
    post(answerView(proposal, question)),
    say(turn, words.question.answered(proposal.owner.name)),
  )
}

/** Why this person cannot answer this question now; null when they can. */
export function refusalToAnswer(turn: Turn): string | null {
  const { refusals, question } = wordsOf(turn)
  if (!isWho(turn, 'coordinator')) return refusals.notCoordinator
  const asked = turn.proposal.questions.find((one) => one.id === turn.args['question'])
  if (asked === undefined) return question.gone
  return asked.answer === null ? null : question.answeredBy(asked.answer.by.name)
}

/** Whether a question of this proposal is still without an answer. */
export function isWaiting({ questions }: Proposal): boolean {
  return questions.some(({ answer }) => answer === null)
}
