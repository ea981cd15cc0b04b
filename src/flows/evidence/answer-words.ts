import type { Language } from '../../text/language.ts'

const fr = {
  buttons: { elsewhere: 'C’est ailleurs', later: 'C’est pour plus tard', adding: 'J’ajoute' },
  form: {
    title: 'C’est ailleurs',
    label: 'Le lien où cela se voit',
    hint: 'Un autre dépôt, une autre branche, une page. L’équipe de relecture l’aura.',
    keep: 'Et dans vos ressources\u00A0?',
    add: (section: number) => `Ajouter aussi ce lien à la section ${section}`,
    save: 'Enregistrer',
    noLink: 'Il faut ici un lien, comme https://github.com/equipe/depot.',
  },
  told: {
    planned: (passage: string) => `Pour plus tard, dit l’auteur\u00A0: «\u00A0${passage}\u00A0»`,
    seenAt: (passage: string, link: string) =>
      `À voir ailleurs, dit l’auteur\u00A0: «\u00A0${passage}\u00A0», ${link} (personne ne l’a ouvert)`,
  },
  later: (passage: string, others: number) =>
    `C’est noté\u00A0: «\u00A0${passage}\u00A0»${others === 0 ? '' : others === 1 ? ' et un autre passage' : ` et ${others} autres passages`}, c’est pour plus tard. L’équipe de relecture le lira ainsi. Je ne le redemanderai que si le passage change, ou ce que montre le dépôt.`,
  elsewhere: (link: string) =>
    `C’est noté\u00A0: c’est à voir ici, ${link}. Je n’y suis pas allé voir\u00A0; l’équipe de relecture aura le lien.`,
  added: (link: string, section: number) =>
    `C’est noté\u00A0: c’est à voir ici, ${link}. Le lien est maintenant dans la section ${section}\u00A0; si c’est un dépôt GitHub public, il est regardé avec les autres (trois au plus).`,
  adding: (where: string) =>
    `Très bien. Ajoutez-le dans le dépôt (${where}), puis écrivez «\u00A0!poc\u00A0» pour que je regarde à nouveau. La question reste ouverte jusque-là.`,
}

const en: typeof fr = {
  buttons: { elsewhere: 'It is elsewhere', later: 'It comes later', adding: 'I will add it' },
  form: {
    title: 'It is elsewhere',
    label: 'The link where it can be seen',
    hint: 'Another repository, another branch, a page. The reviewers will have it.',
    keep: 'And in your resources?',
    add: (section) => `Add this link to section ${section} as well`,
    save: 'Save',
    noLink: 'A link is needed here, such as https://github.com/team/repository.',
  },
  told: {
    planned: (passage) => `For later, says the author: “${passage}”`,
    seenAt: (passage, link) => `To be seen elsewhere, says the author: “${passage}”, ${link} (nobody opened it)`,
  },
  later: (passage, others) =>
    `Noted: “${passage}”${others === 0 ? '' : others === 1 ? ' and one other passage' : ` and ${others} other passages`}, that comes later. The reviewers will read it that way. I will ask again only if the passage changes, or what the repository shows.`,
  elsewhere: (link) =>
    `Noted: it can be seen here, ${link}. I have not looked there; the reviewers will have the link.`,
  added: (link, section) =>
    `Noted: it can be seen here, ${link}. The link is in section ${section} now; if it is a public GitHub repository, it is looked at with the others (three at most).`,
  adding: (where) =>
    `Very well. Add it to the repository (${where}), then write “!poc” to have me look again. The question stays open until then.`,
}

/** What authors read when they answer a question about what a repository does not show. */
export const answerWords: Readonly<Record<Language, typeof fr>> = { fr, en }
