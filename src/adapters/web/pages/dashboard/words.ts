import type { Language } from '../../../../text/language.ts'

const fr = {
  table: 'Les chiffres en tableau',
  csv: 'Télécharger en CSV',
  queue: 'Ouvrir la file',
  read: 'Lire',
  retry: 'Réessayer',
  none: 'Rien pour l’instant.',
  released: 'Vous ne faites plus partie de la coordination : cette page est fermée.',
  noTable: 'Ce tableau n’existe pas.',
  thread: 'ouvrir son fil',
  noThread: 'Ce fil ne s’ouvre pas d’ici : il est privé, il n’existe plus, ou la messagerie ne répond pas.',
  again: 'C’était déjà fait : rien n’a changé.',
  skip: 'Aller aux chiffres',
  acts: 'Actions',
  label: (name: string) => `${name} : `,
}

const en: typeof fr = {
  table: 'The figures as a table',
  csv: 'Download as CSV',
  queue: 'Open the queue',
  read: 'Read',
  retry: 'Try again',
  none: 'Nothing so far.',
  released: 'You are no longer a coordinator: this page is closed.',
  noTable: 'There is no such table.',
  thread: 'open its thread',
  noThread: 'This thread cannot be opened from here: it is private, gone, or the chat does not answer.',
  again: 'That was done already: nothing has changed.',
  skip: 'Go to the figures',
  acts: 'Actions',
  label: (name) => `${name}: `,
}

/** What the page of figures says beside what the core says. */
export const boardWords: Readonly<Record<Language, typeof fr>> = { fr, en }
