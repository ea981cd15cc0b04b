import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Wording } from '../../text/language.ts'
import type { PictureLine } from '../figures/attachments.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { isBlank } from '../model/visible.ts'
import type { View } from '../model/view.ts'
import { actions, button, view } from './blocks.ts'

/** What is said about a picture that its author sent. */
export const attachmentWords = {
  stored: (place: number): Wording => ({
    fr: `Image gardée dans la section ${place}`,
    en: `Picture kept in section ${place}`,
  }),
  ask: {
    fr: 'Que montre cette image ? Dites-le en une phrase : c’est ce que liront les personnes qui ne la voient pas, et ce qui compte comme description de votre architecture.',
    en: 'What does this picture show? Say it in one sentence: it is what people read who do not see it, and what counts as a description of your architecture.',
  },
  undescribed: { fr: 'Image sans description', en: 'Picture without a description' },
  describe: { fr: 'Décrire l’image', en: 'Describe the picture' },
  change: { fr: 'Changer la description', en: 'Change the description' },
  remove: { fr: 'Retirer l’image', en: 'Remove the picture' },
  gone: { fr: 'Cette image n’est plus dans la section.', en: 'This picture is no longer in the section.' },
  label: { fr: 'Ce que montre l’image', en: 'What the picture shows' },
  hint: {
    fr: 'Une phrase, par exemple : « Les données vont des capteurs à l’entrepôt, puis au modèle réentraîné chaque semaine. »',
    en: 'One sentence, for example: “Data go from the sensors to the warehouse, then to the model, trained anew every week.”',
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  described: { fr: 'La description est enregistrée.', en: 'The description is saved.' },
  removed: { fr: 'L’image est retirée de votre texte.', en: 'The picture is taken out of your text.' },
  notHere: {
    fr: 'Cette image n’est plus dans la section : il n’y a rien à changer.',
    en: 'This picture is no longer in the section: there is nothing to change.',
  },
} as const

/** A picture with what it shows, or the question what it shows. */
export function attachmentView(
  proposal: Proposal,
  section: SectionNumber,
  { id, description }: PictureLine,
  rubric: Rubric,
): View {
  const { language } = proposal
  const isDescribed = !isBlank(description)
  const text = isDescribed ? description : attachmentWords.undescribed[language]
  const args = { section: String(section), picture: id }
  const label = (isDescribed ? attachmentWords.change : attachmentWords.describe)[language]
  const style = isDescribed ? 'plain' : 'primary'
  const describe = button(proposal, label, 'describe-picture', { args, opens: 'form', style })
  const remove = button(proposal, attachmentWords.remove[language], 'remove-picture', { args })
  return view(language, [
    { type: 'note', text: attachmentWords.stored(placeOf(rubric, section))[language] },
    { type: 'picture', hash: id, text, source: null },
    ...(isDescribed ? [] : [{ type: 'text', text: attachmentWords.ask[language] } as const]),
    ...(isDrafting(proposal) ? actions([describe, remove]) : []),
  ])
}
