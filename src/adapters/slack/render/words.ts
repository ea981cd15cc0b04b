import type { Wording } from '../../../text/language.ts'

/** What Slack's surfaces need said beside the view itself. */
export const slackWords = {
  file: { fr: (name: string) => `Fichier\u00A0: ${name}`, en: (name: string) => `File: ${name}` },
  longName: { fr: 'texte-complet.md', en: 'full-text.md' },
  long: {
    fr: (name: string) =>
      `Ce texte est trop long pour des messages Slack\u00A0: il est en entier dans le fichier ${name}.`,
    en: (name: string) => `This text is too long for Slack messages: all of it is in the file ${name}.`,
  },
  empty: { fr: 'Rien à afficher.', en: 'Nothing to show.' },
  confirm: {
    title: { fr: 'Êtes-vous sûr\u202F?', en: 'Are you sure?' },
    yes: { fr: 'Oui', en: 'Yes' },
    no: { fr: 'Non', en: 'No' },
  },
  close: { fr: 'Annuler', en: 'Cancel' },
  thumbs: {
    like: { fr: 'Cette lecture m’aide', en: 'This reading helps me' },
    dislike: { fr: 'Cette lecture ne m’aide pas', en: 'This reading does not help me' },
  },
  choose: { fr: 'Choisissez', en: 'Choose' },
  tooLong: {
    fr: (label: string, characters: string, most: string) =>
      `«\u00A0${label}\u00A0» compte ${characters} caractères, et un formulaire Slack n’en prend que ${most}. Modifiez plutôt vos messages dans le fil, ou envoyez-y un fichier .md, .txt ou .docx\u00A0: rien n’est coupé.`,
    en: (label: string, characters: string, most: string) =>
      `“${label}” has ${characters} characters, and a Slack form takes ${most} at most. Edit your messages in the thread instead, or send a .md, .txt or .docx file there: nothing is cut.`,
  },
  more: {
    fr: 'La suite ne tient pas ici\u00A0: la commande /mlops-proposal la montre.',
    en: 'The rest does not fit here: the command /mlops-proposal shows it.',
  },
  sentByMessage: {
    fr: (name: string) => `Le fichier ${name} vous attend dans nos messages privés.`,
    en: (name: string) => `The file ${name} waits for you in our direct messages.`,
  },
  picture: { fr: 'schema', en: 'diagram' },
  fileSoon: {
    fr: (name: string) => `Fichier\u00A0: ${name}. Je le prépare\u00A0: un instant.`,
    en: (name: string) => `File: ${name}. I am preparing it: one moment.`,
  },
  fileSoonApart: {
    fr: (name: string) => `Je prépare le fichier ${name}\u00A0: il arrive dans un instant, dans nos messages privés.`,
    en: (name: string) => `I am preparing the file ${name}: it comes in a moment, in our direct messages.`,
  },
  noFiles: {
    fr: (name: string) =>
      `Ici, je n’ai pas le droit de déposer le fichier ${name}\u00A0: écrivez «\u00A0!exporter md\u00A0» pour avoir le texte.`,
    en: (name: string) => `I may not leave the file ${name} here: write “!export md” to have the text.`,
  },
  reading: { fr: 'relit votre texte…', en: 'is reading your text…' },
} as const satisfies Tree

/** A wording, one that takes arguments, or a group of them. */
type Tree = { readonly [name: string]: Wording | Record<'fr' | 'en', (...values: string[]) => string> | Tree }
