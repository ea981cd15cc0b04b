import { joinList, plural } from '../../../text/format.ts'
import type { Language, Wording } from '../../../text/language.ts'

/** Why a file could not be read, by its name, and what to do. The same on every platform. */
export const fileWords = {
  kind: (name: string): Wording => ({
    fr: `Je ne sais pas lire ${name}. Envoyez un fichier .docx, .pdf, .md, .txt ou .html, ou collez son texte.`,
    en: `I cannot read ${name}. Send a .docx, .pdf, .md, .txt or .html file, or paste its text.`,
  }),
  old: (name: string): Wording => ({
    fr: `${name} est dans l’ancien format de Word, que je ne sais pas lire. Enregistrez-le en .docx, ou collez son texte.`,
    en: `${name} is in the old format of Word, which I cannot read. Save it as .docx, or paste its text.`,
  }),
  locked: (name: string): Wording => ({
    fr: `${name} est protégé par un mot de passe\u00A0: je ne peux pas l’ouvrir. Envoyez une copie sans mot de passe, ou collez son texte.`,
    en: `${name} is protected by a password: I cannot open it. Send a copy without the password, or paste its text.`,
  }),
  pages: (name: string): Wording => ({
    fr: `${name} compte plus de 100 pages\u00A0: je ne l’ai pas lu. Envoyez les pages de votre proposition seulement, ou collez leur texte.`,
    en: `${name} has more than 100 pages: I did not read it. Send the pages of your proposal alone, or paste their text.`,
  }),
  scanned: (name: string): Wording => ({
    fr: `${name} ne contient pas de texte que je puisse lire\u00A0: ses pages sont sans doute des images (document numérisé). Envoyez le document d’origine (.docx, par exemple), ou collez son texte.`,
    en: `${name} holds no text that I can read: its pages are probably pictures (a scanned document). Send the original document (.docx, for example), or paste its text.`,
  }),
  firstPage: (name: string): Wording => ({
    fr: `${name} ne contient pas de texte que je puisse lire\u00A0: sa première page est gardée comme une image. Si c’est un texte numérisé, retirez-la et envoyez le document d’origine (.docx, par exemple).`,
    en: `${name} holds no text that I can read: its first page is kept as a picture. If it is a scanned text, take it out and send the original document (.docx, for example).`,
  }),
  firstPageAndWords: (name: string): Wording => ({
    fr: `${name} contient peu de mots\u00A0: sa première page est gardée comme une image, avec ses mots en dessous. Gardez ce qui vous sert\u00A0: l’image se retire par son bouton, les mots se modifient dans votre texte.`,
    en: `${name} holds few words: its first page is kept as a picture, with its words below. Keep what you need: the picture is taken out by its button, the words are changed in your text.`,
  }),
  large: (name: string): Wording => ({
    fr: `${name} est trop volumineux\u00A0: je lis les fichiers jusqu’à 8 Mo. Découpez-le, ou collez son texte.`,
    en: `${name} is too large: I read files up to 8 MB. Split it, or paste its text.`,
  }),
  broken: (name: string): Wording => ({
    fr: `Je n’ai pas pu lire ${name}\u00A0: il est peut-être vide ou abîmé. Collez son texte, ou envoyez un autre fichier.`,
    en: `I could not read ${name}: it may be empty or damaged. Paste its text, or send another file.`,
  }),
  heavy: (name: string): Wording => ({
    fr: `${name} demande plus de place ou de temps qu’un texte n’en prend\u00A0: je ne l’ai pas lu. Collez son texte, ou envoyez un autre fichier.`,
    en: `${name} takes more room or time than a text does: I did not read it. Paste its text, or send another file.`,
  }),
  away: (name: string): Wording => ({
    fr: `La messagerie ne m’a pas donné ${name}. Renvoyez-le, ou collez son texte.`,
    en: `The chat did not give me ${name}. Send it again, or paste its text.`,
  }),
  long: (name: string): Wording => ({
    fr: `${name} contient plus de texte que je ne peux en prendre en une fois. Envoyez-le en plusieurs parties.`,
    en: `${name} holds more text than I can take at once. Send it in parts.`,
  }),
  pictureKind: (name: string): Wording => ({
    fr: `Je ne sais pas garder ${name} : envoyez vos images en PNG, JPEG, WebP ou SVG.`,
    en: `I cannot keep ${name}: send your pictures as PNG, JPEG, WebP or SVG.`,
  }),
  pictureLarge: (name: string): Wording => ({
    fr: `${name} est trop volumineuse\u00A0: je garde les images jusqu’à 10 Mo. Réduisez-la, puis renvoyez-la.`,
    en: `${name} is too large: I keep pictures up to 10 MB. Make it smaller, and send it again.`,
  }),
  picturePixels: (name: string): Wording => ({
    fr: `${name} compte plus de 40 millions de points\u00A0: je ne l’ai pas gardée. Réduisez-la, puis renvoyez-la.`,
    en: `${name} has more than 40 million pixels: I did not keep it. Make it smaller, and send it again.`,
  }),
  pictureBroken: (name: string): Wording => ({
    fr: `Je n’ai pas pu lire l’image ${name}\u00A0: elle est peut-être abîmée. Enregistrez-la de nouveau, puis renvoyez-la.`,
    en: `I could not read the picture ${name}: it may be damaged. Save it again, and send it again.`,
  }),
  pictureHeavy: (name: string): Wording => ({
    fr: `${name} demande plus de temps ou de place qu’une image n’en prend\u00A0: je ne l’ai pas gardée. Envoyez-la en PNG.`,
    en: `${name} takes more time or room than a picture does: I did not keep it. Send it as PNG.`,
  }),
  pictureAway: (name: string): Wording => ({
    fr: `La messagerie ne m’a pas donné l’image ${name}. Envoyez-la comme un fichier joint, ou décrivez-la en une phrase.`,
    en: `The chat did not give me the picture ${name}. Send it as an attached file, or describe it in one sentence.`,
  }),
  pictureNowhere: (name: string): Wording => ({
    fr: `Je garde une image avec la proposition à laquelle elle appartient\u00A0: envoyez ${name} dans le fil de la vôtre.`,
    en: `I keep a picture with the proposal that it belongs to: send ${name} in the thread of yours.`,
  }),
} as const

/** What a refusal ends with where something else of the message was taken. */
export const restIsKept: Wording = {
  fr: 'Le reste de votre message est gardé.',
  en: 'The rest of your message is kept.',
}

/** What of a file is not in its text, counted. */
export interface LeftOut {
  readonly pictures: number
  /** Those of the pictures whose description is in the text. */
  readonly described: number
  readonly comments: number
  /** Passages that somebody took out with tracked changes. */
  readonly deletions: number
  /** Pages on which there are no words. */
  readonly pages: number
}

/** Says in one sentence what was left out of a file that was read; null where it was nothing. */
export function leftOutWords(name: string, left: LeftOut): Wording | null {
  if (left.pictures + left.comments + left.deletions + left.pages === 0) return null
  const [fr, en] = [listLeftOut(left, 'fr'), listLeftOut(left, 'en')]
  return {
    fr: `J’ai lu ${name}, sauf ${fr}.`,
    en: `I read ${name}, except for ${en}.`,
  }
}

function listLeftOut({ pictures, described, comments, deletions, pages }: LeftOut, language: Language): string {
  const isFrench = language === 'fr'
  const count = (number: number, fr: readonly [string, string], en: readonly [string, string]) =>
    number === 0 ? [] : [`${number} ${plural(number, language, ...(isFrench ? fr : en))}`]
  const kept = count(
    described,
    ['description gardée', 'descriptions gardées'],
    ['description kept', 'descriptions kept'],
  )
  const parts = [
    ...count(pictures, ['image', 'images'], ['picture', 'pictures']).map((words) =>
      [words, ...kept.map((one) => `(${one})`)].join(' '),
    ),
    ...count(comments, ['commentaire', 'commentaires'], ['comment', 'comments']),
    ...count(
      deletions,
      ['passage supprimé en suivi des modifications', 'passages supprimés en suivi des modifications'],
      ['passage deleted with tracked changes', 'passages deleted with tracked changes'],
    ),
    ...count(pages, ['page sans texte', 'pages sans texte'], ['page without text', 'pages without text']),
  ]
  return joinList(parts, language)
}
