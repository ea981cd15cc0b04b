import type { Language } from '../../../text/language.ts'

/** What Teams alone has to say; every other word comes with the view. */
export const cardWords = {
  empty: { fr: 'Rien à afficher.', en: 'Nothing to show.' },
  more: { fr: 'Plus', en: 'More' },
  answer: { fr: 'Ajouter à votre réponse', en: 'Add to your answer' },
  /** A channel's thread is heard where a message names the bot, or where an owner has consented. */
  answerHint: {
    fr: 'Écrivez ici, puis envoyez\u202F; ou mentionnez-moi dans un message.',
    en: 'Write here, then send; or mention me in a message.',
  },
  send: { fr: 'Envoyer', en: 'Send' },
  noPicture: {
    fr: 'Teams ne peut pas montrer ce dessin ici ; voici le texte dont il est fait.',
    en: 'Teams cannot show this drawing here; this is the text that it is made of.',
  },
  offer: {
    fr: 'Le fichier sera déposé dans vos fichiers OneDrive, écrit d’après votre texte de ce moment-là.',
    en: 'The file will be put among your OneDrive files, written from your text as it is then.',
  },
  download: {
    fr: (name: string) => `Télécharger ${name}`,
    en: (name: string) => `Download ${name}`,
  },
  noSentPicture: {
    fr: 'L’image est gardée avec la proposition ; Teams ne peut pas la montrer ici, mais les fichiers Word et PDF la contiennent.',
    en: 'The picture is kept with the proposal; Teams cannot show it here, but the Word and PDF files hold it.',
  },
  inOwnChat: {
    fr: 'Je vous écris ici : Teams ne m’a pas laissé le faire à part là où vous étiez.',
    en: 'I write to you here: Teams did not let me do so for you alone where you were.',
  },
  yourText: { fr: 'Votre texte', en: 'Your text' },
  sendAgain: { fr: 'Envoyer de nouveau', en: 'Send again' },
  citation: { fr: 'Votre texte', en: 'Your text' },
} as const satisfies Record<string, Readonly<Record<Language, string | ((name: string) => string)>>>

/** A bot cannot put a file into a channel; the text can be read there all the same. */
export const notHere = {
  fr: (name: string) =>
    `${name}\u00A0: Teams ne laisse pas un robot déposer ce fichier. Le texte, lui, est donné par «\u00A0!exporter md\u00A0» et se colle dans Word.`,
  en: (name: string) =>
    `${name}: Teams does not let a bot leave this file. The text is given by “!export md”, and can be pasted into Word.`,
} as const
