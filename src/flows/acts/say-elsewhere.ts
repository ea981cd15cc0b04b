import { drafting, type FormContent, type ProposalAct } from './act.ts'
import { replaceSection } from './rewrite-section.ts'
import { answerClaims } from '../evidence/claim-answers.ts'
import { answerWords } from '../evidence/answer-words.ts'
import { askedClaim } from '../evidence/asked-claim.ts'
import { refreshAnswered } from '../evidence/refresh-answered.ts'
import { type ActContext, changeProposal, checkedField, invalid, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withPiece } from '../model/pieces.ts'
import { type Piece, sectionText } from '../model/section-text.ts'
import type { Field } from '../model/view.ts'
import { refuse, say, undoButtons, wordsOf } from '../screens/replies.ts'
import { linksOf } from '../../rubric/detectors/link.ts'
import { questionOf } from '../../rubric/question.ts'
import { placeOf, sectionsOf } from '../../rubric/rubric.ts'

/** The section that the guide asks links in. */
const linkSection = 6

/** *It is elsewhere*, with a link: the question is answered, and the link goes into section 6 only where its author says so. */
export const sayElsewhere: ProposalAct = {
  name: 'say-elsewhere',
  offer: 'button',
  ...drafting,
  section: 'one',
  form: {
    refusal: (context) => (askedClaim(context) === undefined ? wordsOf(context).coach.gone : null),
    content: linkForm,
  },
  run: noteLink,
}

function linkForm(context: ActContext): FormContent {
  const { language } = context.proposal
  const { form } = answerWords[language]
  const asked = askedClaim(context)
  const { title, label, hint, save } = form
  return {
    title,
    intro: asked === undefined ? [] : [{ type: 'text', text: questionOf(asked, language, context.rubric) }],
    fields: [
      { type: 'text', name: 'link', label, hint, value: '', lines: 'one', need: 'required' },
      ...offerToAdd(context),
    ],
    submit: save,
  }
}

/** Nothing goes into the text that its author has not ticked. */
function offerToAdd({ proposal, rubric }: ActContext): readonly Field[] {
  if (!sectionsOf(rubric).includes(linkSection)) return []
  const { form } = answerWords[proposal.language]
  const options = [{ value: 'add', label: form.add(placeOf(rubric, linkSection)) }]
  return [{ type: 'checks', name: 'keep', label: form.keep, values: [], options }]
}

function noteLink(context: ActContext): Step {
  const words = answerWords[context.proposal.language]
  const finding = askedClaim(context)
  if (finding === undefined) return refuse(context, wordsOf(context).coach.gone)
  const [link] = linksOf(textField(context, 'link')).map(({ url }) => url)
  if (link === undefined) return invalid(context, { link: words.form.noLink })
  const proposal = answerClaims(context.proposal, finding, { type: 'elsewhere', link })
  const answered = { ...context, proposal }
  const shown = refreshAnswered(proposal, finding.section, context.rubric)
  if (!isToAdd(answered, link)) return changeProposal(context, proposal, ...shown, say(context, words.elsewhere(link)))
  const step = addLink(answered, link)
  const told = words.added(link, placeOf(context.rubric, linkSection))
  return { ...step, effects: [...shown, ...step.effects, say(context, told, undoButtons(step, linkSection))] }
}

/** A link that stands there already is not written twice. */
function isToAdd(context: ActContext, link: string): boolean {
  const { proposal, rubric } = context
  if (!checkedField(context, 'keep').includes('add') || !sectionsOf(rubric).includes(linkSection)) return false
  return !linksOf(sectionText(proposal.sections[linkSection])).some(({ url }) => url === link)
}

function addLink(context: ActContext, link: string): Step {
  const { id, at, actor } = context.envelope
  const piece: Piece = { id, source: 'form', by: actor.id, text: link, revision: 0 }
  return replaceSection(context, withPiece(context.proposal.sections[linkSection], piece, at))
}
