import { shortDateTime } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import type { Effect } from '../model/effect.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal, Question } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import type { ActContext } from '../model/act-context.ts'
import { openRemarks } from '../coach/remarks.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, view } from './blocks.ts'
import { excerpt, findingLine } from './finding-blocks.ts'

/** How many of the section's open remarks a coordinator is shown. */
const shownRemarks = 3
/** How much of the section's text: whoever wants the rest opens the thread. */
const shownText = 600

/** The card of a learner's question in the coordinators' channel, edited once it is answered. */
export function showQuestion(context: ActContext, question: Question): Effect {
  return {
    type: 'show',
    to: 'coordinators',
    slot: `question:${question.id}`,
    view: questionCard(context, question),
  }
}

function questionCard(context: ActContext, question: Question): View {
  const { proposal, rubric } = context
  const { language } = proposal
  const words = wordsIn(language).question
  return view(language, [
    { type: 'heading', text: words.heading(proposal.id, proposal.owner.name) },
    { type: 'note', text: numberSection(rubric, question.section, language) },
    { type: 'quote', text: question.text },
    ...sectionAsked(proposal, question),
    ...remarks(context, question),
    questionThread(context),
    ...ending(proposal, question),
  ])
}

/** The text that the question is about: whoever answers need not go and look for it. */
function sectionAsked({ language, sections }: Proposal, { section }: Question): readonly Block[] {
  const text = sectionText(sections[section])
  const { question } = wordsIn(language)
  if (text === '') return [{ type: 'note', text: question.noText }]
  return [{ type: 'note', text: question.sectionText }, excerpt(text, shownText)]
}

/** The way to where it was asked. */
export function questionThread({ proposal, known }: ActContext): Block {
  const text = wordsIn(proposal.language).question.thread(proposal.id)
  return { type: 'links', links: [{ text, place: known.thread ?? null }] }
}

function remarks({ proposal, rubric }: ActContext, { section }: Question): readonly Block[] {
  const open = openRemarks(proposal, section, rubric).slice(0, shownRemarks)
  if (open.length === 0) return []
  const { language } = proposal
  return [
    { type: 'note', text: wordsIn(language).question.remarks },
    { type: 'list', style: 'bullet', items: open.map(({ first }) => findingLine(first, language, rubric)) },
  ]
}

function ending(proposal: Proposal, { id, answer }: Question): readonly Block[] {
  const { language } = proposal
  const { question } = wordsIn(language)
  if (answer !== null) {
    return [
      { type: 'note', text: question.answerOf(answer.by.name, shortDateTime(answer.at, language, proposal.timeZone)) },
      { type: 'quote', text: answer.text },
    ]
  }
  return actions([answerButton(proposal, { id })])
}

/** Opens the form for a coordinator's answer. */
export function answerButton(proposal: Proposal, { id }: Pick<Question, 'id'>): Button {
  const { buttons } = wordsIn(proposal.language)
  const args = { question: id }
  return button(proposal, buttons.answer, 'answer-human', { args, opens: 'form', style: 'primary' })
}

/** The answer in the learner's thread. */
export function answerView({ language }: Proposal, { text, answer }: Question): View {
  const { question } = wordsIn(language)
  return view(language, [
    { type: 'heading', text: question.answerHeading(answer?.by.name ?? '') },
    { type: 'quote', text },
    { type: 'text', text: answer?.text ?? '' },
  ])
}

/** Tells the coordinator where their answer stands. */
export function answeredView(context: ActContext): View {
  const { language, owner } = context.proposal
  const text = wordsIn(language).question.answered(owner.name)
  return view(language, [{ type: 'text', text }, questionThread(context)])
}
