import type { Language } from '../../../../text/language.ts'

const fr = {
  title: 'File de relecture',
  parts: 'Parties de la file',
  total: (count: number) => (count === 1 ? '1 proposition' : `${count} propositions`),
  read: 'Lire',
  claim: 'Je m’en charge',
  review: 'Lire et relire',
  assign: 'Confier à…',
  entrust: 'Confier',
  choose: 'Choisir une personne…',
  inHand: (name: string, count: number) => (count === 0 ? name : `${name} (${count} en charge)`),
  next: 'Les suivantes',
  first: 'Depuis le début',
  back: 'Revenir à la file',
  by: (author: string) => `par ${author}`,
  about: (what: string) => ` : ${what}`,
  gone: (id: string) => `${id} n’est plus à lire ici : décision prise, nouvelle version, ou proposition retirée.`,
  notYours: (id: string) => `Vous n’avez pas ${id} en charge.`,
  released: 'Vous n’êtes plus dans l’équipe de relecture : cette page est fermée.',
  again: 'C’était déjà fait : rien n’a changé.',
  nobody: 'Choisissez d’abord une personne.',
  document: 'La proposition',
  skip: 'Aller aux propositions',
}

const en: typeof fr = {
  title: 'Review queue',
  parts: 'Parts of the queue',
  total: (count) => (count === 1 ? '1 proposal' : `${count} proposals`),
  read: 'Read',
  claim: 'Claim',
  review: 'Read and review',
  assign: 'Entrust to…',
  entrust: 'Entrust',
  choose: 'Choose a person…',
  inHand: (name, count) => (count === 0 ? name : `${name} (${count} in hand)`),
  next: 'The next ones',
  first: 'From the start',
  back: 'Back to the queue',
  by: (author) => `by ${author}`,
  about: (what) => `: ${what}`,
  gone: (id) => `${id} is no longer to be read here: it was decided, sent anew or withdrawn.`,
  notYours: (id) => `You do not have ${id} in hand.`,
  released: 'You are no longer of the reviewing team: this page is closed.',
  again: 'That was done already: nothing has changed.',
  nobody: 'Choose a person first.',
  document: 'The proposal',
  skip: 'Go to the proposals',
}

/** What the page of the queue says beside what the core says. */
export const queueWords: Readonly<Record<Language, typeof fr>> = { fr, en }
