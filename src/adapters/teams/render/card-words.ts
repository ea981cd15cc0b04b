import type { Wording } from '../../../text/language.ts'

/** What Teams alone has to say; every other word comes with the view. */
export const cardWords = {
  empty: { fr: 'Rien à afficher.', en: 'Nothing to show.' },
  more: { fr: 'Plus', en: 'More' },
  answer: { fr: 'Votre réponse', en: 'Your answer' },
  answerHint: { fr: 'Écrivez ici, puis envoyez.', en: 'Write here, then send.' },
  send: { fr: 'Envoyer', en: 'Send' },
  required: { fr: 'Il faut une réponse ici.', en: 'An answer is needed here.' },
  citation: { fr: 'Votre texte', en: 'Your text' },
} as const satisfies Record<string, Wording>
