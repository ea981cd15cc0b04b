import type { Language } from '../../text/language.ts'

const fr = {
  put: (when: string, n: number) =>
    `Votre message écrit ${when} est arrivé en retard : je l’ai rangé dans la section ${n}.`,
  checked: (when: string, n: number) =>
    `Votre message écrit ${when} est arrivé en retard : je l’ai rangé dans la section ${n}, que j’ai vérifiée avec ce texte.`,
  forgotten: (when: string) =>
    `Votre message écrit ${when} est arrivé en retard, et je ne sais plus à quelle section vous étiez alors : il n’est ajouté nulle part pour l’instant. Choisissez sa section ci-dessous.`,
  since: (word: string, when: string, n: number) =>
    `Votre « ${word} » écrit ${when} est arrivé en retard : ce qui a été écrit ensuite est dans la section ${n}.`,
  overtaken: (word: string, when: string, n: number) =>
    `Votre « ${word} » écrit ${when} est arrivé en retard, et vous êtes maintenant à la section ${n} : je n’en ai pas tenu compte.`,
  overtakenAtRecap: (word: string, when: string) =>
    `Votre « ${word} » écrit ${when} est arrivé en retard, et vous êtes maintenant au récapitulatif : je n’en ai pas tenu compte.`,
  changedSince: (word: string, when: string) =>
    `Votre « ${word} » écrit ${when} est arrivé en retard, et le texte a changé depuis : je n’en ai pas tenu compte.`,
}

const en: typeof fr = {
  put: (when, n) => `Your message written ${when} came late: I put it in section ${n}.`,
  checked: (when, n) =>
    `Your message written ${when} came late: I put it in section ${n}, and checked that section with it.`,
  forgotten: (when) =>
    `Your message written ${when} came late, and I no longer know which section you were at then: it is not added anywhere for now. Choose its section below.`,
  since: (word, when, n) => `Your “${word}” written ${when} came late: what was written after it is in section ${n}.`,
  overtaken: (word, when, n) =>
    `Your “${word}” written ${when} came late, and you are at section ${n} now: I did not follow it.`,
  overtakenAtRecap: (word, when) =>
    `Your “${word}” written ${when} came late, and you are at the recap now: I did not follow it.`,
  changedSince: (word, when) =>
    `Your “${word}” written ${when} came late, and the text has changed since: I did not follow it.`,
}

/** What is said of a message or a command that comes after what was written or done after it. */
export const lateWords: Readonly<Record<Language, typeof fr>> = { fr, en }
