import { type PictureLine, attachmentsOf, describeAttachment, dropAttachment } from '../figures/attachments.ts'
import { type ActContext, invalid, sectionOf, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withoutPiece, withRevisedPiece } from '../model/pieces.ts'
import { isBlank } from '../model/visible.ts'
import { attachmentWords } from '../screens/attachment.ts'
import { long } from '../screens/blocks.ts'
import { inLanguage, refuse, say, undoButtons, wordsOf } from '../screens/replies.ts'
import { drafting, type FormContent, type ProposalAct } from './act.ts'
import { replaceSection } from './rewrite-section.ts'

/** One sentence for a picture that its author sent: what it shows. */
export const describePicture: ProposalAct = {
  name: 'describe-picture',
  offer: 'button',
  ...drafting,
  section: 'one',
  form: {
    refusal: (context) => (pictureOf(context) === undefined ? inLanguage(context, attachmentWords.notHere) : null),
    content: describeForm,
  },
  run: describe,
}

/** Takes a picture out of the text; an undo brings it back. */
export const removePicture: ProposalAct = {
  name: 'remove-picture',
  offer: 'button',
  ...drafting,
  section: 'one',
  run: (context) => rewritePicture(context, attachmentWords.removed, (text, { id }) => dropAttachment(text, id)),
}

function pictureOf(context: ActContext): PictureLine | undefined {
  const { sections } = context.proposal
  return attachmentsOf(sections[sectionOf(context)]).find(({ id }) => id === context.args['picture'])
}

function describeForm(context: ActContext): FormContent {
  const [label, hint] = [inLanguage(context, attachmentWords.label), inLanguage(context, attachmentWords.hint)]
  return {
    title: inLanguage(context, attachmentWords.describe),
    intro: [],
    fields: [long('description', label, hint, pictureOf(context)?.description ?? '')],
    submit: inLanguage(context, attachmentWords.save),
  }
}

/** What all chats take as a picture's alternative. */
const longest = 900

function describe(context: ActContext): Step {
  const description = textField(context, 'description')
  const { errors } = wordsOf(context).forms
  if (isBlank(description)) return invalid(context, { description: errors.empty })
  return rewritePicture(context, attachmentWords.described, (text, { id }) =>
    describeAttachment(text, id, description.slice(0, longest).toWellFormed()),
  )
}

function rewritePicture(
  context: ActContext,
  done: (typeof attachmentWords)['described' | 'removed'],
  change: (text: string, picture: PictureLine) => string,
): Step {
  const picture = pictureOf(context)
  const section = context.proposal.sections[sectionOf(context)]
  const piece = section.pieces.find(({ id }) => id === picture?.piece)
  if (picture === undefined || piece === undefined) return refuse(context, inLanguage(context, attachmentWords.notHere))
  const text = change(piece.text, picture)
  const { at } = context.envelope
  const changed = isBlank(text) ? withoutPiece(section, piece.id, at) : withRevisedPiece(section, piece.id, text, at)
  if (changed === section) return refuse(context, inLanguage(context, done))
  const step = replaceSection(context, changed)
  const told = say(context, inLanguage(context, done), undoButtons(step, section.number))
  return { ...step, effects: [...step.effects, told] }
}
