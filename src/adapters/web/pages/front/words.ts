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
    'Cet assistant est mis à disposition par votre programme de formation, qui en répond et qui dit à qui il s’adresse. Une question sur ces conditions : posez-la à la coordination du programme.',
    'Vos textes restent les vôtres. Écrivez ce que vous avez le droit d’écrire : aucun secret, aucun mot de passe, et rien sur une personne sans son accord.',
    'Un brouillon se lit là où vous l’écrivez, par toutes les personnes qui ont accès à ce canal ou à cette conversation. L’équipe de relecture voit une version dès que vous la soumettez. Une fois approuvée, elle paraît au catalogue sous le nom de ses auteurs, pour les membres du programme ou pour tout le monde : c’est le programme qui en décide.',
    'Ce que les vérifications et le coach IA disent est une aide, et peut être faux : vous pouvez écarter une remarque en disant pourquoi. Seules des personnes relisent et approuvent.',
    'Ce qui est enregistré et pour combien de temps, ce qui est envoyé à un service d’IA si le programme en a un, comment recevoir vos données ou les faire effacer : tout est sur la page Confidentialité.',
    'L’assistant est un logiciel libre (licence MIT), fourni sans garantie.',
  ],
  supportTitle: 'Aide',
  supportText: [
    'Écrivez « aide » à l’application : elle répond avec tout ce que vous pouvez écrire. Dans le fil de votre proposition, écrivez « !aide ».',
    'Une question sur votre projet, ou sur une modification qui vous est demandée : parmi les boutons de la carte de la section, « Demander à une personne » l’envoie à la coordination, et la réponse arrive dans votre fil.',
    'Ce qui est enregistré de vous : écrivez « données » à l’application, ou « !données » dans un fil, pour le voir, le recevoir ou le faire effacer.',
    'L’application ne répond plus : ce qu’elle avait enregistré n’est pas perdu. Un message resté sans réponse après son retour n’est peut-être pas arrivé : envoyez-le de nouveau. Si cela dure, prévenez la coordination de votre programme.',
    'Vous coordonnez : « admin » dit ce qui attend et ce qui n’a pas pu être remis, « tableau » mène aux chiffres du programme.',
    'Vous faites tourner le serveur : « npm run doctor » dit ce qui ne va pas et quoi faire.',
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
    'This assistant is offered by your training programme, which answers for it and says whom it is for. Put any question about these terms to the coordinators of the programme.',
    'Your texts stay yours. Write what you may write: no secret, no password, and nothing about a person without their consent.',
    'A draft is read where you write it, by everybody who has access to that channel or conversation. The reviewers see a version as soon as you submit it. Once approved, it appears in the catalogue under its authors’ names, for the members of the programme or for everybody: the programme decides which.',
    'What the checks and the AI coach say is help, and can be wrong: you can set a remark aside by saying why. Only people review and approve.',
    'What is stored and for how long, what is sent to an AI service where the programme has one, how to receive your data or have it erased: all of it is on the page Privacy.',
    'The assistant is free software (MIT licence), provided without any warranty.',
  ],
  supportTitle: 'Help',
  supportText: [
    'Write “help” to the app: it answers with all that you can write. In your proposal’s thread, write “!help”.',
    'A question about your project, or about a change that you are asked for: among the buttons of the section’s card, “Ask a person” sends it to the coordinators, and the answer comes to your thread.',
    'What is stored of you: write “privacy” to the app, or “!privacy” in a thread, to see it, receive it or have it erased.',
    'The app does not answer any more: what it had stored is not lost. A message that is still unanswered once it is back may not have arrived: send it again. If it lasts, tell the coordinators of your programme.',
    'You coordinate: “admin” says what waits and what could not be delivered, “dashboard” leads to the programme’s figures.',
    'You run the server: “npm run doctor” says what is wrong and what to do.',
  ],
  table: 'Table: it scrolls on a small screen',
}

/** What the pages for whoever comes from outside say. */
export const frontWords: Readonly<Record<Language, typeof fr>> = { fr, en }
