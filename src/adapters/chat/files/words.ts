import type { Wording } from '../../../text/language.ts'

/** Why a file could not be read, by its name, and what to do. The same on every platform. */
export const fileWords = {
  kind: (name: string): Wording => ({
    fr: `Je ne sais pas lire ${name}. Je prends les fichiers .md, .txt, .docx et .html, et les images pour la section architecture.`,
    en: `I cannot read ${name}. I take .md, .txt, .docx and .html files, and pictures for the architecture section.`,
  }),
  large: (name: string): Wording => ({
    fr: `${name} est trop volumineux : je lis les fichiers jusqu’à 8 Mo. Découpez-le, ou collez son texte.`,
    en: `${name} is too large: I read files up to 8 MB. Split it, or paste its text.`,
  }),
  broken: (name: string): Wording => ({
    fr: `Je n’ai pas pu lire ${name} : il est peut-être vide, abîmé ou protégé. Collez son texte, ou envoyez un autre fichier.`,
    en: `I could not read ${name}: it may be empty, damaged or protected. Paste its text, or send another file.`,
  }),
  heavy: (name: string): Wording => ({
    fr: `${name} demande plus de place ou de temps qu’un texte n’en prend : je ne l’ai pas lu. Collez son texte, ou envoyez un autre fichier.`,
    en: `${name} takes more room or time than a text does: I did not read it. Paste its text, or send another file.`,
  }),
  away: (name: string): Wording => ({
    fr: `La messagerie ne m’a pas donné ${name}. Renvoyez-le, ou collez son texte.`,
    en: `The chat did not give me ${name}. Send it again, or paste its text.`,
  }),
  long: (name: string): Wording => ({
    fr: `${name} contient plus de texte qu’une réponse ne peut en prendre (40 000 caractères). Envoyez-le en plusieurs parties.`,
    en: `${name} holds more text than one answer can take (40,000 characters). Send it in parts.`,
  }),
  picture: (name: string): Wording => ({
    fr: `Je ne peux pas garder l’image ${name} ici. Décrivez-la avec Mermaid, ou donnez son adresse : ![description](https://…).`,
    en: `I cannot keep the picture ${name} here. Draw it with Mermaid, or give its address: ![description](https://…).`,
  }),
} as const

/** What a refusal ends with where something else of the message was taken. */
export const restIsKept: Wording = {
  fr: 'Le reste de votre message est gardé.',
  en: 'The rest of your message is kept.',
}
