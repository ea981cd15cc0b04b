import type { Wording } from '../../../text/language.ts'

/** What became of a file that was offered. */
export const fileWords = {
  placed: {
    fr: (name: string) => `${name} est dans vos fichiers OneDrive.`,
    en: (name: string) => `${name} is among your OneDrive files.`,
  },
  declined: {
    fr: 'D’accord : rien n’est déposé. Si vous changez d’avis, demandez de nouveau le fichier (« !exporter pdf »).',
    en: 'All right: nothing was put there. If you change your mind, ask for the file again (“!export pdf”).',
  },
  refused: {
    fr: 'Teams n’a pas laissé déposer le fichier. Demandez-le de nouveau (« !exporter pdf ») ; si cela se répète, parlez-en à la coordination.',
    en: 'Teams did not let the file be put there. Ask for it again (“!export pdf”); if it happens again, tell the coordinators.',
  },
  gone: {
    fr: 'Teams n’attend plus ce fichier : il y est déjà, ou l’autorisation a expiré. S’il n’est pas dans vos fichiers OneDrive, demandez-le de nouveau (« !exporter pdf »).',
    en: 'Teams no longer waits for this file: it is there already, or the permission has expired. If it is not among your OneDrive files, ask for it again (“!export pdf”).',
  },
  away: {
    fr: 'OneDrive ne répond pas : le fichier n’est pas déposé. Demandez-le de nouveau dans quelques minutes (« !exporter pdf »).',
    en: 'OneDrive does not answer: the file was not put there. Ask for it again in a few minutes (“!export pdf”).',
  },
} as const satisfies Record<string, Wording | Readonly<Record<'fr' | 'en', (name: string) => string>>>
