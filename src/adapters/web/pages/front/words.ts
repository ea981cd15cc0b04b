import type { Language } from '../../../../text/language.ts'

const fr = {
  name: 'MLOps Proposal',
  language: 'English',
  skip: 'Aller au contenu',
  pages: 'Pages',
  home: 'Accueil',
  catalogue: 'Catalogue',
  privacy: 'Confidentialité',
  terms: 'Conditions',
  support: 'Aide',
  lead: 'Un assistant qui vous guide dans votre proposition de projet MLOps, section par section, là où vous discutez déjà.',
  how: [
    'Dix sections, chacune avec ce qui est demandé et la façon dont c’est relu. Des vérifications automatiques, et un coach IA si le programme en a un, citent ce qui est faible et posent une question. Vous répondez, et vous décidez.',
    'La proposition terminée va à l’équipe de relecture, qui demande des modifications ou l’approuve. Une fois approuvée, elle paraît dans le catalogue du programme. Seules des personnes relisent, et seules des personnes approuvent.',
  ],
  begin: 'Commencer',
  platforms: {
    slack: {
      name: 'Dans Slack',
      text: 'Ouvrez l’application MLOps Proposal et écrivez-lui « nouveau », ou tapez /mlops-proposal dans un canal où elle est.',
    },
    teams: {
      name: 'Dans Microsoft Teams',
      text: 'Ouvrez l’application MLOps Proposal et écrivez-lui « mlops-proposal », ou nommez-la dans un canal : @MLOps Proposal mlops-proposal.',
    },
  },
  noPlatform: 'Aucune messagerie n’est encore branchée ici : demandez à la coordination de votre programme.',
  goOn: 'Au même endroit, « liste » montre vos propositions en cours, et « aide » tout ce que vous pouvez écrire.',
  catalogueText: {
    public: 'Lire les propositions publiées',
    members: 'Les propositions publiées : « /mlops-proposal catalogue » vous donne un lien, là où vous discutez.',
  },
  termsTitle: 'Conditions d’utilisation',
  termsText: [
    'Cet assistant est mis à disposition par votre programme de formation, qui en répond et qui dit à qui il s’adresse.',
    'Vos textes restent les vôtres. Écrivez ce que vous avez le droit d’écrire : ni secret, ni mot de passe, ni nom d’une personne qui ne le sait pas.',
    'Ce que les vérifications et le coach IA disent est une aide, et peut être faux : vous pouvez écarter chaque remarque. Seules des personnes relisent et approuvent.',
    'Une proposition approuvée paraît dans le catalogue du programme, sous votre nom. Ce qui est enregistré, pour combien de temps, et comment le recevoir ou le faire effacer : voir la page Confidentialité.',
    'Le programme est un logiciel libre (licence MIT), fourni sans garantie.',
  ],
  supportTitle: 'Aide',
  supportText: [
    'Écrivez « aide » à l’application : elle répond avec tout ce que vous pouvez écrire. Dans le fil de votre proposition, écrivez « !aide ».',
    'Une question sur votre projet ou sur votre relecture : sur la carte de la section, « Demander à une personne » l’envoie à la coordination, et la réponse arrive dans votre fil.',
    'L’application ne répond plus : rien de ce que vous avez écrit n’est perdu. Prévenez la coordination de votre programme. Pour qui fait tourner le programme : « npm run doctor » dit ce qui ne va pas et quoi faire.',
  ],
  table: 'Tableau : il défile sur un petit écran',
}

const en: typeof fr = {
  name: 'MLOps Proposal',
  language: 'Français',
  skip: 'Skip to content',
  pages: 'Pages',
  home: 'Home',
  catalogue: 'Catalogue',
  privacy: 'Privacy',
  terms: 'Terms',
  support: 'Help',
  lead: 'An assistant that guides you through your MLOps project proposal, section by section, where you chat already.',
  how: [
    'Ten sections, each with what is asked and how it is reviewed. Automatic checks, and an AI coach if the programme has one, quote what is weak and ask a question. You answer, and you decide.',
    'The finished proposal goes to the reviewers, who ask for changes or approve it. Once approved, it appears in the programme’s catalogue. Only people review, and only people approve.',
  ],
  begin: 'Begin',
  platforms: {
    slack: {
      name: 'In Slack',
      text: 'Open the app MLOps Proposal and write “new” to it, or type /mlops-proposal in a channel where it is.',
    },
    teams: {
      name: 'In Microsoft Teams',
      text: 'Open the app MLOps Proposal and write “mlops-proposal” to it, or name it in a channel: @MLOps Proposal mlops-proposal.',
    },
  },
  noPlatform: 'No chat is connected here yet: ask the coordinators of your programme.',
  goOn: 'In the same place, “list” shows your open proposals, and “help” all that you can write.',
  catalogueText: {
    public: 'Read the published proposals',
    members: 'The published proposals: “/mlops-proposal catalogue” gives you a link, where you chat.',
  },
  termsTitle: 'Terms of use',
  termsText: [
    'This assistant is offered by your training programme, which answers for it and says whom it is for.',
    'Your texts stay yours. Write what you may write: no secret, no password, no name of a person who does not know.',
    'What the checks and the AI coach say is help, and can be wrong: you can set each remark aside. Only people review and approve.',
    'An approved proposal appears in the programme’s catalogue, under your name. What is stored, for how long, and how to receive it or have it erased: see the page Privacy.',
    'The program is free software (MIT licence), provided without any warranty.',
  ],
  supportTitle: 'Help',
  supportText: [
    'Write “help” to the app: it answers with all that you can write. In your proposal’s thread, write “!help”.',
    'A question about your project or your review: on the section’s card, “Ask a person” sends it to the coordinators, and the answer comes to your thread.',
    'The app does not answer any more: nothing of what you wrote is lost. Tell the coordinators of your programme. For whoever runs the program: “npm run doctor” says what is wrong and what to do.',
  ],
  table: 'Table: it scrolls on a small screen',
}

/** What the pages for whoever comes from outside say. */
export const frontWords: Readonly<Record<Language, typeof fr>> = { fr, en }
