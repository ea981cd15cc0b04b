import type { Wording } from '../../text/language.ts'
import type { DiagramOutcome, Slip } from './diagram.ts'
import { kindOf } from './mermaid-kinds.ts'

/** Why each slip is one, and what to do. */
const slips: Readonly<Record<Slip, Wording>> = {
  header: {
    fr: 'sa première ligne ne dit pas de quel schéma il s’agit. Commencez par exemple par « flowchart TD ».',
    en: 'its first line does not say what kind of diagram it is. Begin with “flowchart TD”, for example.',
  },
  arrow: {
    fr: 'cette flèche n’est pas de celles que Mermaid connaît. Écrivez « --> ».',
    en: 'this arrow is not one that Mermaid knows. Write “-->”.',
  },
  end: {
    fr: 'le mot « end » y ferme un groupe : il ne peut pas être le nom d’une case. Choisissez un autre nom.',
    en: 'the word “end” closes a group there: it cannot be the name of a box. Choose another name.',
  },
  quotes: {
    fr: 'une parenthèse ou un crochet y est de trop, ou manque. Mettez le texte de la case entre guillemets droits : A["…"].',
    en: 'a bracket is missing there, or is one too many. Put the text of the box between straight quotes: A["…"].',
  },
  space: {
    fr: 'un nom de plusieurs mots y est écrit sans crochets. Écrivez par exemple : A["Jeu de données"].',
    en: 'a name of several words is written there without brackets. Write for example: A["Data set"].',
  },
  sankey: {
    fr: 'ce genre de schéma n’accepte ni accents ni guillemets français. Écrivez cette ligne sans eux.',
    en: 'this kind of diagram takes no accented letters. Write this line without them.',
  },
  line: {
    fr: 'je n’arrive pas à la lire. Comparez-la aux autres : un signe y manque peut-être, ou y est de trop.',
    en: 'I cannot read it. Compare it with the others: a sign may be missing there, or be one too many.',
  },
}

/** What stands beside a diagram's picture, or in its place. */
export const diagramWords = {
  name: (place: number, number: number, of: number): Wording => ({
    fr: of > 1 ? `Schéma ${number} de la section ${place}` : `Schéma de la section ${place}`,
    en: of > 1 ? `Diagram ${number} of section ${place}` : `Diagram of section ${place}`,
  }),
  /** After the picture of an earlier text was taken away, where it cannot be. */
  gone: { fr: 'Ce schéma n’est plus dans la section.', en: 'This diagram is no longer in the section.' },
  notNow: {
    fr: 'Je n’ai pas pu dessiner les schémas de cette section pour l’instant, sans que leur texte soit en cause. Il est gardé tel quel ; je réessaierai quand il changera.',
    en: 'I could not draw the diagrams of this section for now, through no fault of their text. It is kept as it is; I will try again when it changes.',
  },
  mended: (count: number): Wording => ({
    fr: count === 1 ? 'Avec cette ligne, il se dessine :' : 'Avec ces lignes, il se dessine :',
    en: count === 1 ? 'With this line, it can be drawn:' : 'With these lines, it can be drawn:',
  }),
  mend: (count: number): Wording => ({
    fr: count === 1 ? 'Reprendre cette ligne' : 'Reprendre ces lignes',
    en: count === 1 ? 'Take this line' : 'Take these lines',
  }),
  alreadyMended: {
    fr: 'Ce schéma a changé depuis : il n’y a plus rien à reprendre. Le message du schéma dit où il en est.',
    en: 'This diagram has changed since: there is nothing left to take. Its message says how it stands.',
  },
} as const

/** Why a diagram is not drawn, in one or two sentences, with its line. */
export function whyUndrawn(text: string, outcome: Exclude<DiagramOutcome, { readonly type: 'drawn' }>): Wording {
  if (outcome.type === 'refused') return refuseWith(slips[outcome.why], outcome.line)
  const { fr, en } = kindOf(text)
  const { why } = outcome
  switch (why) {
    case 'kind':
      return {
        fr: `Ce schéma ne peut pas être dessiné ici (${fr}) ; son texte est gardé tel quel. GitHub et mermaid.live le dessinent.`,
        en: `This diagram cannot be drawn here (${en}); its text is kept as it is. GitHub and mermaid.live draw it.`,
      }
    case 'long':
      return {
        fr: 'Ce schéma dépasse 20 000 caractères : je ne le dessine pas. Son texte est gardé tel quel ; partagez-le en plusieurs schémas pour que je les dessine.',
        en: 'This diagram is longer than 20,000 characters: I do not draw it. Its text is kept as it is; split it into several diagrams and I draw them.',
      }
    case 'large':
      return {
        fr: 'Ce schéma serait trop grand pour qu’on puisse le lire : je ne le dessine pas. Son texte est gardé tel quel ; partagez-le en plusieurs schémas.',
        en: 'This diagram would be too large to be read: I do not draw it. Its text is kept as it is; split it into several diagrams.',
      }
    case 'empty':
      return {
        fr: 'Il n’y a encore rien à dessiner dans ce schéma : ajoutez une case ou une flèche sous sa première ligne.',
        en: 'There is nothing to draw in this diagram yet: add a box or an arrow below its first line.',
      }
    case 'heavy':
      return {
        fr: 'Ce schéma demande plus de temps ou de place qu’un dessin n’en prend : je me suis arrêté. Son texte est gardé tel quel ; partagez-le en plusieurs schémas.',
        en: 'This diagram takes more time or room than a drawing does: I stopped. Its text is kept as it is; split it into several diagrams.',
      }
    case 'broken':
      return {
        fr: 'Je n’ai pas réussi à dessiner ce schéma, sans que son texte soit en cause. Il est gardé tel quel.',
        en: 'I did not manage to draw this diagram, through no fault of its text. It is kept as it is.',
      }
    default:
      return why satisfies never
  }
}

function refuseWith(slip: Wording, line: number | null): Wording {
  const where = (n: number): Wording => ({
    fr: `Je n’ai pas pu dessiner ce schéma, à cause de sa ligne ${n} : `,
    en: `I could not draw this diagram, because of its line ${n}: `,
  })
  const nowhere = { fr: 'Je n’ai pas pu dessiner ce schéma : ', en: 'I could not draw this diagram: ' }
  const begin = line === null ? nowhere : where(line)
  return { fr: `${begin.fr}${slip.fr}`, en: `${begin.en}${slip.en}` }
}
