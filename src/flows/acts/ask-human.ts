import { drafting, type FormContent, lasting, type ProposalAct } from './act.ts'
import { type ActContext, changeProposal, invalid, sectionOf, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Need } from '../model/known.ts'
import type { Author } from '../model/people.ts'
import type { Proposal, Question } from '../model/proposal.ts'
import { isBlank } from '../model/visible.ts'
import { long } from '../screens/blocks.ts'
import { answeredView, answerView, showQuestion } from '../screens/question.ts'
import { postFor } from '../screens/post-for.ts'
import { refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'

/** *Ask a person*: one question to the coordinators at a time, with a card in their channel. */
export const askHuman: ProposalAct = {
  name: 'ask-human',
  offer: 'button',
  ...drafting,
  section: 'one',
  form: {
    refusal: (context) => (isWaiting(context.proposal) ? wordsOf(context).question.waiting : null),
    content: questionForm,
  },
  needs: itsThread,
  run: askCoordinators,
}

/** *Answer*: a coordinator's words go to the learner's thread, with the question. The first answer counts. */
export const answerHuman: ProposalAct = {
  name: 'answer-human',
  offer: 'button',
  ...lasting,
  form: { refusal: refusalToAnswer, content: answerForm },
  needs: itsThread,
  run: answerLearner,
}

/** The coordinators’ card leads to the thread. */
function itsThread({ id }: Proposal): readonly Need[] {
  return [{ type: 'thread', proposal: id }]
}

function questionForm(context: ActContext): FormContent {
  const { ask } = wordsOf(context).question
  return {
    title: ask.title,
    intro: [{ type: 'text', text: ask.text }],
    fields: [long('question', ask.label, ask.hint, '')],
    submit: ask.save,
    args: { section: String(sectionOf(context)) },
  }
}

function askCoordinators(context: ActContext): Step {
  const words = wordsOf(context)
  const text = textField(context, 'question')
  if (isWaiting(context.proposal)) return refuse(context, words.question.waiting)
  if (isBlank(text)) return invalid(context, { question: words.forms.errors.empty })
  const { questions } = context.proposal
  const id = String(questions.length + 1)
  const { actor, at } = context.envelope
  const askedBy = { id: actor.id, name: actor.name }
  const question: Question = { id, section: sectionOf(context), text, askedBy, askedAt: at, answer: null }
  const proposal = { ...context.proposal, questions: [...questions, question] }
  return changeProposal(
    context,
    proposal,
    showQuestion({ ...context, proposal }, question),
    say(context, words.question.sent),
  )
}

function answerForm(context: ActContext): FormContent {
  const { reply } = wordsOf(context).question
  const question = context.proposal.questions.find((one) => one.id === context.args['question'])
  return {
    title: reply.title(context.proposal.owner.name),
    intro: question === undefined ? [] : [{ type: 'quote', text: question.text }],
    fields: [long('answer', reply.label, reply.hint, '')],
    submit: reply.save,
  }
}

function answerLearner(context: ActContext): Step {
  const words = wordsOf(context)
  const refusal = refusalToAnswer(context)
  if (refusal !== null) return refuse(context, refusal)
  const text = textField(context, 'answer')
  if (isBlank(text)) return invalid(context, { answer: words.forms.errors.empty })
  const { id, name } = context.envelope.actor
  const answered = context.proposal.questions.map((one) =>
    one.id === context.args['question'] ? { ...one, answer: { by: { id, name }, text, at: context.envelope.at } } : one,
  )
  const proposal = { ...context.proposal, questions: answered }
  const question = answered.find((one) => one.id === context.args['question'])
  if (question === undefined) return refuse(context, words.question.gone)
  return changeProposal(
    context,
    proposal,
    showQuestion({ ...context, proposal }, question),
    postFor(whoAsked(proposal, question), answerView(proposal, question)),
    tell(context, answeredView({ ...context, proposal })),
  )
}

/** Whoever asked it; all who write the proposal where that was not noted, or they write it no more. */
function whoAsked({ authors }: Proposal, { askedBy }: Question): readonly Author[] {
  const asker = authors.filter(({ id }) => id === askedBy?.id)
  return asker.length > 0 ? asker : authors
}

/** Why this person cannot answer this question now; null when they can. */
function refusalToAnswer(context: ActContext): string | null {
  const { refusals, question } = wordsOf(context)
  if (!isWho(context, 'coordinator')) return refusals.notCoordinator
  const asked = context.proposal.questions.find((one) => one.id === context.args['question'])
  if (asked === undefined) return question.gone
  return asked.answer === null ? null : question.answeredBy(asked.answer.by.name)
}

/** Whether a question of this proposal is still without an answer. */
function isWaiting({ questions }: Proposal): boolean {
  return questions.some(({ answer }) => answer === null)
}
