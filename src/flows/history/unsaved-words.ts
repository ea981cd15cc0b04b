import type { Language } from '../../text/language.ts'

const fr = {
  changed: (n: number, name: string) =>
    `La section ${n} (${name}) a changé pendant que vous écriviez dans le formulaire. Rien n’est perdu : voici les deux textes, gardez celui que vous voulez, ou les deux.`,
  changedAgain: (n: number, name: string) =>
    `La section ${n} (${name}) a encore changé : voici de nouveau les deux textes, avant de remplacer quoi que ce soit.`,
  tooLate: (id: string, stands: string) =>
    `${id} est ${stands} : ce que vous venez d’écrire n’y a pas été repris. Le voici ; l’historique de la section le garde.`,
  refused: 'Ce que vous venez d’écrire n’a pas été enregistré : le voici, pour que rien ne soit perdu.',
  inMessages: 'Ce que vous venez d’écrire est dans vos messages avec moi.',
  stands: 'En place maintenant',
  standsBy: (names: string) => `En place maintenant (${names})`,
  empty: 'La section est vide maintenant.',
  yours: 'Ce que vous venez d’écrire',
  kept: 'L’historique de la section garde aussi votre texte : vous pouvez choisir plus tard.',
  buttons: {
    both: 'Garder les deux',
    mine: 'Mettre le mien à la place',
    mineAlone: 'Mettre le mien',
    theirs: 'Laisser celui en place',
    nothing: 'Laisser vide',
  },
  done: {
    both: (n: number, name: string) => `Les deux textes sont dans la section ${n} (${name}), le vôtre à la suite.`,
    mine: (n: number, name: string) => `Votre texte est en place dans la section ${n} (${name}).`,
    theirs: (n: number, name: string) =>
      `La section ${n} (${name}) reste telle quelle. Votre texte est dans son historique.`,
  },
  already: (n: number, name: string) => `Votre texte est déjà dans la section ${n} (${name}).`,
  since: 'Ce qui a été ajouté entre-temps reste, à la suite de votre texte.',
}

const en: typeof fr = {
  changed: (n, name) =>
    `Section ${n} (${name}) changed while you were writing in the form. Nothing is lost: here are both texts, keep the one you want, or both.`,
  changedAgain: (n, name) =>
    `Section ${n} (${name}) has changed again: here are both texts once more, before anything is replaced.`,
  tooLate: (id, stands) =>
    `${id} is ${stands}: what you have just written did not go into it. Here it is; the section’s history keeps it.`,
  refused: 'What you have just written was not saved: here it is, so that nothing is lost.',
  inMessages: 'What you have just written is in your messages with me.',
  stands: 'In place now',
  standsBy: (names) => `In place now (${names})`,
  empty: 'The section is empty now.',
  yours: 'What you have just written',
  kept: 'The section’s history keeps your text as well: you can choose later.',
  buttons: {
    both: 'Keep both',
    mine: 'Put mine in its place',
    mineAlone: 'Put mine there',
    theirs: 'Leave the one in place',
    nothing: 'Leave it empty',
  },
  done: {
    both: (n, name) => `Both texts are in section ${n} (${name}), yours behind the other.`,
    mine: (n, name) => `Your text is in place in section ${n} (${name}).`,
    theirs: (n, name) => `Section ${n} (${name}) stays as it is. Your text is in its history.`,
  },
  already: (n, name) => `Your text is in section ${n} (${name}) already.`,
  since: 'What was added meanwhile stays, behind your text.',
}

/** What is said where a form met a later change of what it showed. */
export const unsavedWords: Readonly<Record<Language, typeof fr>> = { fr, en }
