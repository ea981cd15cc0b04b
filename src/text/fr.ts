import type { Words } from './en.ts'
import { amount, plural } from './format.ts'

const count = (n: number, one: string, other: string) => `${amount(n, 'fr')} ${plural(n, 'fr', one, other)}`

/** Every word of the bot in French: « vous », plain and friendly, with French typography. */
export const fr = {
  states: {
    drafting: 'brouillon',
    submitted: 'soumise',
    'in-review': 'en relecture',
    'changes-requested': 'à reprendre',
    approved: 'approuvée',
    published: 'publiée',
    withdrawn: 'retirée',
    archived: 'archivée',
  },
  turns: {
    yours: 'à vous',
    reviewers: 'en attente de relecture',
    reviewer: (name: string) => `chez ${name}`,
    bot: 'en cours de publication',
    catalogue: (version: number) => `v${version} au catalogue`,
    nobody: 'rien à faire',
  },
  labels: { automatic: 'Vérification automatique', ai: 'Coach IA' },
  count: {
    words: (n: number) => count(n, 'mot', 'mots'),
    messages: (n: number) => count(n, 'message', 'messages'),
    sections: (n: number) => count(n, 'section', 'sections'),
    findings: (n: number) => count(n, 'remarque', 'remarques'),
    requests: (n: number) => count(n, 'demande', 'demandes'),
    proposals: (n: number) => count(n, 'proposition', 'propositions'),
    more: (n: number) => `et ${amount(n, 'fr')} de plus`,
  },
  quoted: (text: string) => `« ${text} »`,
  untitled: 'Sans titre',
  section: 'Section',
  titleOf: (id: string) => `Proposition ${id}`,

  buttons: {
    start: 'Commencer une proposition',
    resume: 'Continuer',
    done: 'Section terminée',
    example: 'Exemple',
    skip: 'Passer',
    back: 'Retour',
    show: 'Relire ma réponse',
    showAll: 'Tout relire',
    edit: 'Modifier',
    why: 'À quoi sert cette section ?',
    next: 'Section suivante',
    toRecap: 'Vers le récapitulatif',
    dismiss: 'Pas pertinent ici',
    seeAll: 'Tout voir',
    undo: 'Annuler',
    submit: 'Soumettre',
    checkAll: 'Tout vérifier',
    recap: 'Récapitulatif',
    recall: 'La reprendre',
    withdraw: 'Retirer',
    takeDown: 'Retirer du catalogue',
    restore: 'Rétablir',
    revise: 'Écrire une nouvelle version',
    dropRevision: 'Abandonner cette révision',
    goToSection: 'Aller à la section',
    itemDone: 'C’est fait',
    itemExplain: 'Expliquer',
    otherLanguage: 'Switch to English',
    addAnyway: (n: number) => `L’ajouter à la section ${n}`,
    claim: 'Je m’en charge',
    read: 'Lire',
    conflict: 'Conflit d’intérêts',
    release: 'La rendre',
    addItem: 'Demander un changement',
    review: 'Envoyer la relecture',
    findings: 'Remarques automatiques',
    open: (id: string) => `Ouvrir ${id}`,
    goTo: (name: string) => `Aller à « ${name} »`,
  },

  root: {
    line: (id: string, state: string, done: number, turn: string) => `${id} · ${state} · ${done}/10 · ${turn}`,
    by: (owner: string) => `Par ${owner}`,
    hint: 'Écrivez dans ce fil : chaque message est enregistré aussitôt.',
  },
  welcome: {
    title: 'Écrivons votre proposition de projet MLOps',
    text:
      'Je suis un assistant IA, pas une personne. Nous allons parcourir dix sections, l’une après l’autre. Écrivez votre ' +
      'réponse ici, en autant de messages que vous voulez : chacun est enregistré. Vous pouvez les modifier, les supprimer, ' +
      'vous arrêter et revenir quand vous voulez.',
    how: [
      'Quand une section vous convient, appuyez sur « Section terminée ». Des vérifications automatiques répondent aussitôt ; c’est vous qui décidez quoi en faire.',
      'Commencez un message par // pour dire quelque chose qui ne fait pas partie de votre réponse.',
      'Tapez !aide pour voir toutes les commandes.',
    ],
  },
  card: {
    heading: (n: number, name: string) => `Section ${n}/10 · ${name}`,
    minutes: (n: number) => `environ ${n} min`,
    optional: 'facultative',
    criteria: 'Ce que les relecteurs regardent',
    empty: 'Votre réponse : vide pour l’instant. Écrivez ici, à la suite.',
    answer: (messages: string, words: string, time: string) =>
      `Votre réponse : ${messages}, ${words} · enregistrée à ${time}`,
    marks: { open: 'en cours', done: 'terminée', skipped: 'passée' },
    moved: (n: number) => `La carte de la section ${n} est plus bas dans ce fil.`,
    closed: 'Cette section peut être relue, mais pas modifiée, tant que la proposition est chez les relecteurs.',
  },
  coach: {
    heading: (n: number, name: string) => `Section ${n} · ${name} : ce que disent les vérifications`,
    solid: 'Ce qui est solide',
    nothing: 'Rien à changer ici, pour autant que des vérifications automatiques puissent en juger.',
    count: (shown: number, all: number) =>
      shown < all ? `${shown} remarques sur ${all}` : count(all, 'remarque', 'remarques'),
    absent: 'Introuvable dans cette section',
    item: (n: number) => `point ${n}`,
    severities: { blocking: 'à corriger avant de soumettre', major: 'important', minor: 'conseil' },
    limits: 'Aucun coach IA n’est activé ici : ce sont des vérifications automatiques, qui ne peuvent pas tout juger.',
    superseded: (n: number) => `Une vérification plus récente de la section ${n} se trouve plus bas.`,
    emptySection: (n: number, name: string) => `La section ${n} (${name}) est vide : il n’y a encore rien à vérifier.`,
    dismissed: (name: string) =>
      `C’est noté : « ${name} » est mis de côté pour ce passage. La remarque ne revient que si le passage change.`,
    dismissedCount: (n: number) => `${count(n, 'remarque mise', 'remarques mises')} de côté par vos soins`,
    cannotDismiss:
      'Cette remarque ne peut pas être mise de côté : elle empêche de soumettre. Modifiez plutôt le passage.',
    gone: 'Cette remarque n’est plus ouverte : le texte a changé depuis.',
  },
  resume: {
    heading: (id: string) => `Où vous en êtes dans ${id}`,
    done: (done: number) => (done < 2 ? `${done} section terminée sur 10` : `${done} sections terminées sur 10`),
    last: (when: string) => `Dernière modification : ${when}`,
    next: (n: number, name: string) => `La suite : section ${n}, ${name}`,
    nextRecap: 'La suite : le récapitulatif, puis l’envoi aux relecteurs',
    open: (names: string) => `Encore à écrire : ${names}`,
  },
  recap: {
    heading: 'Avant de soumettre',
    columns: ['Section', 'État', 'Mots', 'Remarques'],
    none: '–',
    empty: 'vide',
    older: 'Un récapitulatif plus récent se trouve plus bas.',
    missing: 'Il manque, pour pouvoir soumettre :',
    blocking: 'À corriger avant de soumettre :',
    changes: 'Demandes encore sans réponse (« C’est fait » ou « Expliquer ») :',
    openFindings: (n: number) =>
      n === 1
        ? 'Une remarque est encore ouverte. Elle ne vous bloque pas ; un relecteur pourrait bien dire la même chose.'
        : `${amount(n, 'fr')} remarques sont encore ouvertes. Elles ne vous bloquent pas ; un relecteur pourrait bien dire la même chose.`,
    ready:
      'Tout y est. Une fois soumise, cette version est figée ; vous pouvez la reprendre tant que personne ne la relit.',
    stopped: 'Ce n’est pas encore prêt à être soumis. Une fois ces points réglés, redemandez le récapitulatif.',
    old: 'Votre texte a changé depuis ce récapitulatif. En voici un nouveau : relisez-le, puis soumettez depuis celui-ci.',
  },
  submitted: {
    done: (version: number) =>
      `La version ${version} est chez les relecteurs. C’est à eux de jouer : je vous écris ici dès qu’il y a du nouveau.`,
    recalled: 'Vous l’avez reprise : vous pouvez écrire de nouveau, et soumettre quand vous serez prêt ou prête.',
    frozen: (version: number) =>
      `La version ${version} a été soumise et garde le texte d’alors ; votre modification ne l’atteint pas.`,
    notCaptured: (state: string) =>
      `Ce message n’a pas été ajouté : la proposition est ${state}, son texte reste donc tel quel pour l’instant.`,
  },
  review: {
    heading: (id: string, version: number) => `${id} · v${version}`,
    by: (owner: string) => `Par ${owner}`,
    summary: 'Résumé',
    noSummary: 'Pas de résumé.',
    waiting: (since: string) => `En attente depuis le ${since}`,
    claimedBy: (name: string, since: string) => `En relecture chez ${name} depuis le ${since}`,
    previous: (name: string) => `${name} a relu la version précédente : la priorité lui revient.`,
    facts: 'Faits relevés automatiquement',
    factWords: (words: string, sections: string) => `${words} dans ${sections}`,
    factFindings: (major: number, minor: number, dismissed: number) =>
      `Remarques ouvertes : ${major} importantes, ${minor} conseils ; ${dismissed} mises de côté par l’auteur`,
    noted: (requests: string) => `${requests} en préparation, pas encore envoyées`,
    answered: 'Ce que l’auteur a fait de vos demandes',
    statuses: { open: 'ouverte', done: 'faite', explained: 'expliquée' },
    replaced: (version: number) => `Une version plus récente, la v${version}, se trouve plus bas.`,
    outcome: {
      recalled: 'reprise par son auteur',
      'changes-requested': 'changements demandés',
      approved: 'approuvée, en cours de publication',
      published: 'publiée',
      withdrawn: 'retirée',
    },
    notedItem: (n: number) =>
      `C’est noté. L’auteur le verra quand vous enverrez la relecture (${count(n, 'demande', 'demandes')} pour l’instant).`,
    firstMarks:
      'Ces remarques s’ouvrent après votre propre avis : envoyez d’abord la relecture, ou un commentaire. Votre regard reste neuf.',
    conflictNoted: 'C’est noté : vous ne relirez pas cette proposition. Merci de l’avoir dit.',
    yours: (id: string) => `${id} est à vous.`,
    takenBy: (name: string) => `${name} s’en charge déjà. La file contient les autres.`,
    resubmitted: (id: string, owner: string) =>
      `${owner} a envoyé une nouvelle version de ${id}, que vous avez déjà relue.`,
    difference: (from: number) => `Ce qui a changé depuis la version ${from}`,
    noDifference: 'Aucun texte n’a changé depuis la version que vous avez lue.',
    commentSent: 'Votre commentaire est parti chez l’auteur.',
    sent: 'Votre relecture est partie chez l’auteur.',
    allFindings: 'Remarques des vérifications automatiques',
    noFindings: 'Les vérifications automatiques n’ont rien trouvé à changer.',
    reason: (reason: string) => `Raison donnée par l’auteur : ${reason}`,
  },
  checklist: {
    practical: 'Concret et applicable',
    understanding: 'Compréhension solide des principes et des outils MLOps',
    production: 'Répond à de vrais défis de production',
    teaching: 'Utile aux autres apprenants',
  },
  outcome: {
    changes: (name: string, requests: string) => `${name} a lu votre proposition et vous adresse ${requests}.`,
    changesHow:
      'Allez à chaque section, modifiez-la, puis appuyez sur « C’est fait » ; ou expliquez pourquoi vous la gardez. Soumettez ensuite de nouveau.',
    comment: (name: string) => `Un commentaire de ${name} :`,
    approved: (name: string) => `${name} a approuvé votre proposition. Elle part au catalogue.`,
    published: (id: string, version: number) => `Félicitations ! ${id} (v${version}) est au catalogue.`,
    overall: 'En plus :',
    marks: 'Points forts cochés :',
  },
  change: {
    heading: (n: number, total: number, section: number, name: string) =>
      `Demande ${n}/${total} · section ${section}, ${name}`,
    status: { open: 'À faire', done: 'Faite', explained: 'Expliquée' },
    explanation: (text: string) => `Votre explication : ${text}`,
    left: (n: number) =>
      n === 0
        ? 'Toutes les demandes ont leur réponse : vous pouvez soumettre de nouveau.'
        : `Encore ${count(n, 'demande', 'demandes')}.`,
    closed: 'Cette demande appartient à une relecture précédente.',
  },
  catalogue: {
    heading: 'Au catalogue',
    version: (id: string, version: number, date: string) => `${id} · v${version} · ${date}`,
    takenDown: (id: string) => `${id} n’est plus au catalogue.`,
    results: (words: string) => `Catalogue : ${words}`,
    all: 'Catalogue : les dernières propositions',
    none: 'Rien au catalogue ne correspond pour l’instant.',
  },
  withdrawn: {
    done: (days: number) => `Proposition retirée. Rien n’est effacé : vous pouvez la rétablir pendant ${days} jours.`,
    takenDown: (reason: string) =>
      `Votre proposition a été retirée du catalogue par la coordination. Raison donnée : ${reason}`,
    restoredBecause: (reason: string) =>
      `Votre proposition a été rétablie par la coordination : c’est de nouveau un brouillon. Raison donnée : ${reason}`,
    restored: 'Rétablie : c’est de nouveau un brouillon.',
    revisionDropped: (version: number) =>
      `Révision abandonnée : la version ${version} reste telle quelle au catalogue.`,
    revising: (version: number) =>
      `Vous écrivez une nouvelle version. La version ${version} reste au catalogue jusqu’à ce que la nouvelle soit approuvée.`,
  },
  lists: {
    open: 'Vos propositions en cours',
    noneOpen: 'Vous n’avez aucune proposition en cours.',
    queue: 'En attente de relecture',
    noneQueued: 'Aucune proposition n’attend : tout est à jour.',
    row: (id: string, title: string, state: string, done: number) => `${id} · ${title} · ${state} · ${done}/10`,
    queueRow: (id: string, title: string, owner: string, since: string) =>
      `${id} · ${title} · ${owner} · depuis le ${since}`,
    withReviewer: (name: string) => `chez ${name}`,
    catalogueRow: (id: string, title: string, owner: string) => `${id} · ${title} · ${owner}`,
  },
  answers: {
    movedDone: (n: number, name: string) => `La section ${n} (${name}) est marquée comme terminée.`,
    skipped: (n: number, name: string) => `La section ${n} (${name}) est passée pour l’instant.`,
    skippedRequired: (n: number, name: string) =>
      `La section ${n} (${name}) est passée pour l’instant. Il la faudra avant de soumettre.`,
    removed: (n: number) => `Enlevé de la section ${n}.`,
    cleared: (n: number, name: string) => `La section ${n} (${name}) est maintenant vide.`,
    alreadyEmpty: (n: number, name: string) => `La section ${n} (${name}) est déjà vide.`,
    undone: (n: number) => `Rétabli dans la section ${n}.`,
    nothingToUndo: 'Il n’y a rien à annuler.',
    saved: (n: number, name: string) => `La section ${n} (${name}) est enregistrée.`,
    atRecap:
      'Pour quelle section ? Tapez par exemple « !section 4 », puis écrivez. Ce message n’est ajouté nulle part pour l’instant.',
    addedAlready: 'Ce message n’est plus en attente : un autre a pris sa place, ou il est déjà ajouté.',
    added: (n: number) => `Ajouté à la section ${n}.`,
    firstSection: 'Vous êtes à la première section.',
    emptyDone: (n: number, name: string) =>
      `La section ${n} (${name}) est encore vide. Écrivez d’abord votre réponse ici, ou appuyez sur « Passer ».`,
    whichSection: 'Quelle section ? Donnez son numéro, de 1 à 10, par exemple « !section 4 ».',
    language: 'À partir de maintenant, parlons français ; votre propre texte reste tel que vous l’avez écrit.',
    whichLanguage: 'Quelle langue ? « !langue fr » ou « !langue en ».',
    formats: 'Ces formats existent : « !exporter md » (Markdown) et « !exporter json ».',
    exported: 'Voici votre proposition, telle qu’elle est.',
    stranger: (owner: string) =>
      `Ce fil est la proposition de ${owner} : votre message n’en fait pas partie et rien n’en a été enregistré.`,
    unknown: (word: string) => `Je ne connais pas « ${word} » : je ne l’ai donc pas ajouté à votre réponse.`,
    didYouMean: (usages: string) => `Vouliez-vous dire ${usages} ?`,
    seeHelp: 'Tapez !aide pour voir toutes les commandes.',
    useButtons: 'Utilisez les boutons de la carte, ou tapez !aide.',
    notHere: 'Cela marche dans le fil d’une proposition. Ouvrez la vôtre avec /mlops-proposal.',
    editOffer: (n: number, name: string) =>
      `Appuyez sur le bouton pour modifier la section ${n} (${name}) dans un formulaire.`,
    nothingYet: 'Rien n’est encore écrit.',
  },
  help: {
    heading: 'Ce que vous pouvez taper dans le fil',
    line: (usage: string, help: string) => `${usage} : ${help}`,
    unknown: (word: string) => `Je ne connais pas « ${word} » après /mlops-proposal. Voici ce que je connais :`,
    aside: '// au début d’un message : un aparté, qui ne fait pas partie de votre réponse',
    slashHeading: 'Ce que vous pouvez taper après /mlops-proposal',
    slash: [
      'rien : liste vos propositions en cours, ou en commence une',
      'nouveau : commence une autre proposition',
      'liste : vos propositions en cours',
      'ouvrir MLP-2026-001 : continue celle-là',
      'statut : où en sont vos propositions',
      'file : ce qui attend une relecture',
      'catalogue mots : cherche dans les propositions publiées',
      'données : ce qui est enregistré',
      'aide : cette page',
    ],
  },
  privacy: {
    heading: 'Ce qui est enregistré, et pourquoi',
    lines: [
      'Votre nom et l’identifiant de votre compte sur cette plateforme, les messages que vous écrivez comme réponses dans le fil de votre proposition, leurs modifications, et les versions que vous soumettez.',
      'Les apartés (//) et ce que d’autres personnes écrivent dans le fil ne sont pas enregistrés.',
      'Les vérifications automatiques tournent dans ce seul programme. Cette version n’appelle aucun service d’IA.',
      'Les relecteurs voient une version dès que vous la soumettez ; toute personne qui lit le catalogue la voit une fois approuvée.',
      'Pour retirer votre proposition : !retirer. Pour en avoir une copie : !exporter md ou !exporter json. Pour faire effacer vos données, adressez-vous à la coordination de votre formation.',
    ],
  },
  forms: {
    edit: {
      title: (n: number, name: string) => `Section ${n} · ${name}`,
      label: 'Votre réponse',
      hint: 'Ce texte remplace les messages de la section. Vous pourrez annuler.',
      save: 'Enregistrer',
      merged: (messages: string) => `Votre réponse compte ${messages} ; l’enregistrement les réunit en un seul texte.`,
    },
    dismiss: {
      title: 'Mettre une remarque de côté',
      which: 'Laquelle ?',
      label: 'Pourquoi ne s’applique-t-elle pas ici ?',
      hint: 'Quelques mots. Le relecteur les verra.',
      save: 'Mettre de côté',
    },
    withdraw: {
      title: 'Retirer cette proposition ?',
      text: (days: number) =>
        `Elle quitte toutes les files. Rien n’est effacé : elle peut être rétablie pendant ${days} jours.`,
      save: 'Retirer',
    },
    takeDown: {
      title: 'Retirer du catalogue',
      label: 'Raison',
      hint: 'L’auteur la lira.',
      save: 'Retirer du catalogue',
    },
    restore: { title: 'Rétablir cette proposition', label: 'Raison', hint: 'L’auteur la lira.', save: 'Rétablir' },
    explain: {
      title: 'Expliquer plutôt que changer',
      label: 'Votre explication',
      hint: 'Le relecteur la lira.',
      save: 'Envoyer',
    },
    item: {
      title: (id: string) => `${id} : demander un changement`,
      section: 'Section',
      criterion: 'Critère',
      anyCriterion: 'Aucun en particulier',
      quote: 'Passage',
      quoteHint: 'Copié tel quel depuis la section, ou rien.',
      request: 'Que demandez-vous ?',
      requestHint: 'Un seul changement. Vous pourrez en ajouter d’autres.',
      save: 'Noter',
    },
    review: {
      title: (id: string, version: number) => `Relecture de ${id}, v${version}`,
      checklist: 'Ce qui est vrai de cette proposition',
      items: 'Demandes à envoyer',
      noItems: 'Aucune demande notée : pour en faire, utilisez d’abord « Demander un changement » sur la carte.',
      decision: 'Décision',
      decisions: { comment: 'Simple commentaire', changes: 'Demander des changements', approve: 'Approuver' },
      comment: 'Un mot à l’auteur',
      commentHint: 'Bienveillant et concret. Facultatif, sauf pour un commentaire.',
      save: 'Envoyer',
    },
    errors: {
      empty: 'Écrivez quelque chose ici.',
      quote: (n: number) => `Ce passage n’est pas dans la section ${n}. Copiez-le tel quel, ou laissez le champ vide.`,
      needsItem: 'Il faut au moins une demande : notez-en une sur la carte, ou laissez-en une cochée.',
      pendingItems:
        'Des demandes sont cochées : envoyez-les avec « Demander des changements », ou décochez-les pour approuver.',
      needsComment: 'Un commentaire demande quelques mots ci-dessous.',
      decision: 'Choisissez l’une des trois décisions.',
      section: 'Choisissez l’une des dix sections.',
    },
  },
  refusals: {
    notOwner: (owner: string) => `Cela revient à ${owner}, à qui appartient la proposition.`,
    notReviewer: 'Cela revient aux relecteurs, depuis leur canal.',
    notClaimer: (name: string | null) =>
      name === null
        ? 'Prenez d’abord la proposition en charge : personne ne l’a pour l’instant.'
        : `Cela revient à ${name}, qui s’est chargé de la proposition.`,
    notCoordinator: 'Cela revient à la coordination.',
    noEdge: (id: string, state: string) => `Ce n’est pas possible maintenant : ${id} est ${state}.`,
    stale: (id: string, state: string) =>
      `Cette carte n’est plus à jour : ${id} a avancé depuis et est maintenant ${state}.`,
    oldRecap: 'Votre texte a changé depuis ce récapitulatif.',
    missing: 'Des sections obligatoires sont vides.',
    blocking: 'Un point doit être corrigé avant de soumettre.',
    unanswered: 'Des demandes du relecteur sont encore sans réponse.',
    author: 'C’est votre propre proposition : quelqu’un d’autre doit la relire.',
    conflict: 'Vous avez déclaré un conflit d’intérêts pour cette proposition.',
    nothingAsked: 'Il faut au moins une demande de changement.',
    pending: 'Des demandes ne sont pas encore envoyées.',
    published:
      'Une version publiée ne peut être retirée du catalogue que par la coordination ; vous pouvez abandonner votre révision.',
    neverPublished: 'Il n’y a pas de version publiée à laquelle revenir.',
    reason: 'Donnez une raison.',
    tooLate: (days: number) =>
      `Une proposition se rétablit dans les ${days} jours ; celle-ci a été retirée il y a plus longtemps.`,
    tooManyDrafts: (max: number) =>
      `Vous avez déjà ${max} propositions en cours, le maximum. Terminez-en une ou retirez-la, puis commencez-en une autre.`,
    noProposal: (id: string) =>
      `Il n’y a pas de proposition ${id} ici. Vérifiez le numéro : il ressemble à MLP-2026-001.`,
    notYours: (id: string) => `${id} n’est pas à vous : seul son auteur peut l’ouvrir.`,
    unknownAction: 'Ce bouton n’existe plus. Tapez !aide pour voir ce que vous pouvez faire.',
  },
  compile: {
    authors: 'Auteur',
    reference: 'Référence',
    version: 'Version',
    date: 'Date',
    notWritten: 'Non renseigné.',
    fileName: (id: string, version: number) => `${id}-v${version}.md`,
  },
} satisfies Words
