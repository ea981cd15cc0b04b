import type { Wording } from '../../../../text/language.ts'

/** What Slack's own kinds of files are called to people, and what to do about each. */
export const slackFileWords = {
  deleted: (name: string): Wording => ({
    fr: `${name} a été supprimé de Slack\u00A0: je n’en ai rien lu.`,
    en: `${name} was deleted from Slack: I read nothing of it.`,
  }),
  hidden: (name: string): Wording => ({
    fr: `Slack ne montre plus ${name} (limite de l’offre gratuite). Renvoyez-le, ou collez son texte.`,
    en: `Slack does not show ${name} any more (a limit of the free plan). Send it again, or paste its text.`,
  }),
  canvas: (name: string): Wording => ({
    fr: `${name} est un canevas, que Slack ne me laisse pas lire. Copiez son contenu, et collez-le ici.`,
    en: `${name} is a canvas, which Slack does not let me read. Copy what it holds, and paste it here.`,
  }),
  list: (name: string): Wording => ({
    fr: `${name} est une liste Slack, que je ne sais pas lire. Copiez ses lignes, et collez-les ici.`,
    en: `${name} is a Slack list, which I cannot read. Copy its rows, and paste them here.`,
  }),
  post: (name: string): Wording => ({
    fr: `${name} est un post Slack, que je ne sais pas lire. Copiez son contenu, et collez-le ici.`,
    en: `${name} is a Slack post, which I cannot read. Copy what it holds, and paste it here.`,
  }),
  email: (name: string): Wording => ({
    fr: `${name} est un e-mail, que je ne sais pas lire. Copiez son texte, et collez-le ici.`,
    en: `${name} is an e-mail, which I cannot read. Copy its text, and paste it here.`,
  }),
  elsewhere: (name: string): Wording => ({
    fr: `${name} se trouve hors de Slack\u00A0: je ne peux pas l’ouvrir. Téléchargez-le et joignez-le ici, ou collez son texte.`,
    en: `${name} lies outside Slack: I cannot open it. Download it and attach it here, or paste its text.`,
  }),
} as const
