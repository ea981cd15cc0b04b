import { authorWords } from '../authors/author-words.ts'
import { writersOf } from '../authors/writers-of.ts'
import { keepUnsaved } from '../history/unsaved.ts'
import { unsavedWords } from '../history/unsaved-words.ts'
import { both, drafting, owning, type FormContent, type ProposalAct } from './act.ts'
import { replaceSection, rewriteSection } from './rewrite-section.ts'
import { type ActContext, invalid, leaveProposal, sectionOf, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import { messagesIn, withPieces } from '../model/pieces.ts'
import { type Piece, type Section, sectionText } from '../model/section-text.ts'
import { isDrafting } from '../model/standing.ts'
import { isBlank } from '../model/visible.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Button } from '../model/view.ts'
import { button, long } from '../screens/blocks.ts'
import { nextLabel } from '../screens/coach.ts'
import { bothTextsView, tooLateView } from '../screens/both-texts.ts'
import { editButton, refuse, say, tell, undoButtons, wordsOf } from '../screens/replies.ts'

/** *Edit*: the section's text in a form. Typed, the answer carries the button that opens it. */
export const edit: ProposalAct = {
  name: 'edit',
  offer: 'button',
  ...owning,
  section: 'one',
  command: {
    words: ['modifier', 'edit'],
    argument: 'section',
    usage: both('!modifier 4', '!edit 4'),
    help: both('propose de modifier une section dans un formulaire', 'offers a form to edit a section'),
  },
  typed: { ...drafting, section: 'one', run: offerEdit },
  form: { refusal: whyNotEdited, content: editForm },
  run: replaceText,
}

/** `!clear 4` */
export const clear: ProposalAct = {
  name: 'clear',
  offer: 'button',
  ...drafting,
  section: 'one',
  command: {
    words: ['effacer', 'clear'],
    argument: 'section',
    usage: both('!effacer 4', '!clear 4'),
    help: both('vide une section', 'empties a section'),
    late: 'asked',
  },
  run: emptySection,
}

/** Nobody begins to type what can go nowhere; what was typed already is stored whatever happened since. */
function whyNotEdited(context: ActContext): string | null {
  const { id, state } = context.proposal
  const { refusals, stands } = wordsOf(context)
  return isDrafting(context.proposal) ? null : refusals.noEdge(id, stands[state])
}

function offerEdit(context: ActContext): Step {
  const number = sectionOf(context)
  const text = wordsOf(context).answers.editOffer(...nameInPlace(context.rubric, number, context.proposal.language))
  return leaveProposal(context.proposal, say(context, text, [editButton(context.proposal, number)]))
}

function editForm(context: ActContext): FormContent {
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const words = wordsOf(context)
  const { edit } = words.forms
  const merged = edit.merged(words.count.messages(section.pieces.length))
  return {
    title: edit.title(...nameInPlace(context.rubric, number, context.proposal.language)),
    intro: [
      { type: 'text', text: context.rubric.sections[number].ask[context.proposal.language] },
      ...(section.pieces.length > 1 ? [{ type: 'note', text: merged } as const] : []),
    ],
    fields: [long('text', edit.label, edit.hint, sectionText(section))],
    submit: edit.save,
    args: { section: String(number), upto: section.pieces.at(-1)?.id ?? '', shown: stampOf(section.pieces) },
  }
}

/** Replaces the pieces that the form was opened with; a section that was done is checked again at once. */
function replaceText(context: ActContext): Step {
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const text = textField(context, 'text')
  const { answers, forms } = wordsOf(context)
  if (isBlank(text)) return invalid(context, { text: forms.errors.empty })
  const name = nameInPlace(context.rubric, number, context.proposal.language)
  if (!isDrafting(context.proposal)) return setAside(context, number, text)
  if (text === sectionText(section).trim()) return leaveProposal(context.proposal, say(context, answers.saved(...name)))
  const since = writtenSince(section, context.args)
  if (since === null) return setAside(context, number, text)
  const step = replaceSection(context, withText(context, section, { text, since }))
  const buttons = [...onwardFrom(step, number, context), ...undoButtons(step, number)]
  const more = since.length > 0 ? [unsavedWords[context.proposal.language].since] : []
  return { ...step, effects: [...step.effects, say(context, [answers.saved(...name), ...more].join(' '), buttons)] }
}

/** The text is stored beside the proposal, and shown with what stands in its place. */
function setAside(context: ActContext, number: SectionNumber, text: string): Step {
  const { proposal, revision, stored } = keepUnsaved(context, number, text)
  const now = { ...context, proposal }
  const shown = isDrafting(proposal) ? bothTextsView(now, revision) : tooLateView(now, revision)
  return { proposal, effects: [stored, tell(context, shown)], frozen: null, errors: null }
}

/** A section that is finished as it was before is folded: the way on stands in the answer. */
function onwardFrom({ proposal }: Step, number: SectionNumber, { rubric }: ActContext): readonly Button[] {
  if (proposal === null || proposal.sections[number].mark !== 'done') return []
  return [button(proposal, nextLabel(proposal, number, rubric), 'next', { args: { section: String(number) } })]
}

/** What was written after the form was opened; null when what it showed was edited or went away meanwhile. */
function writtenSince({ pieces }: Section, { upto, shown }: ActContext['args']): readonly Piece[] | null {
  if (upto === undefined) return []
  if (upto === '') return pieces
  const last = pieces.findIndex((piece) => piece.id === upto)
  if (last === -1) return null
  // Forms that were open before they carried this stamp are taken without it.
  const isSame = shown === undefined || shown === stampOf(pieces.slice(0, last + 1))
  return isSame ? pieces.slice(last + 1) : null
}

/** Changes with each edit, and with each piece more or less: `3.1` is three pieces, one of them edited once. */
function stampOf(pieces: readonly Piece[]): string {
  return `${pieces.length}.${pieces.reduce((sum, { revision }) => sum + revision, 0)}`
}

function withText(
  context: ActContext,
  section: Section,
  now: { readonly text: string; readonly since: readonly Piece[] },
): Section {
  const { id, at, actor } = context.envelope
  const joined = section.pieces.slice(0, section.pieces.length - now.since.length).flatMap(messagesIn)
  const piece: Piece = { id, source: 'form', by: actor.id, text: now.text, revision: 0, joined }
  return withPieces(section, [piece, ...now.since], at)
}

function emptySection(context: ActContext): Step {
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const { answers } = wordsOf(context)
  const title = nameInPlace(context.rubric, number, context.proposal.language)
  if (section.pieces.length === 0) return refuse(context, answers.alreadyEmpty(...title))
  const others = ofOthers(context, section)
  const { refusals } = authorWords[context.proposal.language]
  if (others.length === section.pieces.length)
    return refuse(context, refusals.othersStay(writersOf(context.proposal, others)))
  const step = rewriteSection(context, context.proposal, withPieces(section, others, context.envelope.at))
  const text =
    others.length === 0 ? answers.cleared(...title) : refusals.othersStay(writersOf(context.proposal, others))
  return { ...step, effects: [...step.effects, say(context, text, undoButtons(step, number))] }
}

/** The pieces of those who write along: everyone clears their own alone, and whatever is nobody's any more. */
function ofOthers({ proposal, envelope }: ActContext, { pieces }: Section): readonly Piece[] {
  const others = new Set(proposal.authors.map(({ id }) => id).filter((id) => id !== envelope.actor.id))
  return pieces.filter(({ by }) => others.has(by))
}
