import type { Words } from './en.ts'
import { amount, plural } from './format.ts'

const count = (n: number, one: string, other: string) => `${amount(n, 'fr')} ${plural(n, 'fr', one, other)}`

const spelt = ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']

/** Every word of the bot in French: « vous », plain and friendly, with French typography. */
export const fr = {
  states: {
    drafting: 'brouillon',
    submitted: 'soumise',
    'in-review': 'en relecture',
    'changes-requested': 'modifications demandées',
    approved: 'approuvée',
    published: 'publiée',
    withdrawn: 'retirée',
    archived: 'archivée',
  },
  stands: {
    drafting: 'à l’état de brouillon',
    submitted: 'soumise',
    'in-review': 'en relecture',
    'changes-requested': 'en attente de modifications',
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
    restorable: 'peut être rétablie',
    over: 'ne peut plus être rétablie',
    left: (name: string) => `en pause : le compte de ${name} est fermé`,
    paused: (day: string) => `en pause jusqu’au ${day}`,
    backInQueue: (when: string) => `revient en file le ${when}`,
    kept: (when: string) => `réservée jusqu’au ${when}`,
    archives: (day: string) => `sera archivée le ${day}`,
    reserved: (name: string, when: string) => `réservée à ${name} jusqu’au ${when}`,
  },
  progress: { empty: 'vide', written: 'en cours', finished: 'terminée', skipped: 'mise de côté' },
  labels: { automatic: 'Vérification automatique', ai: 'Coach IA' },
  count: {
    words: (n: number) => count(n, 'mot', 'mots'),
    messages: (n: number) => count(n, 'message', 'messages'),
    sections: (n: number) => count(n, 'section', 'sections'),
    findings: (n: number) => count(n, 'remarque', 'remarques'),
    requests: (n: number) => count(n, 'demande', 'demandes'),
    more: (n: number) => `et ${amount(n, 'fr')} de plus`,
    others: (n: number) => count(n, 'autre', 'autres'),
    moreOrMore: (n: number) => `et au moins ${amount(n, 'fr')} de plus`,
    othersOrMore: (n: number) => `au moins ${count(n, 'autre', 'autres')}`,
    otherPoints: (n: number) => count(n, 'autre point', 'autres points'),
  },
  untitled: 'Sans titre',
  section: 'Section',

  buttons: {
    import: 'J’ai déjà un texte',
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
    toRecap: 'Aller au récapitulatif',
    dismiss: 'C’est voulu',
    explain: 'Pourquoi ? Exemple',
    explainAll: 'Pourquoi ? Exemples',
    seeAll: 'Tout voir',
    askHuman: 'Demander à une personne',
    coachAgain: 'Relancer le coach IA',
    answer: 'Répondre',
    undo: 'Annuler',
    redo: 'Rétablir',
    history: 'Historique',
    takeText: 'Reprendre ce texte',
    readText: 'Le lire',
    takeAbandoned: 'Reprendre le texte abandonné',
    submit: 'Soumettre',
    recap: 'Récapitulatif',
    outline: 'Plan',
    matrix: 'Matrice',
    recall: 'Annuler l’envoi',
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
    allCommands: 'Toutes les commandes',
    help: 'Aide',
    status: 'Où j’en suis',
    pause: 'Mettre en pause',
    endPause: 'Terminer la pause',
    poc: 'Liens reconnus',
    similar: 'Propositions proches',
    exportMarkdown: 'Télécharger le texte',
    exportPdf: 'Télécharger en PDF',
    exportDocx: 'Télécharger pour Word',
    privacy: 'Mes données',
    clear: 'Vider cette section',
    check: 'Vérifier cette section',
    doIt: 'Le faire',
    addTo: 'Ajouter ce message à une section',
    claim: 'Je m’en charge',
    read: 'Lire',
    conflict: 'Conflit d’intérêts',
    noConflict: 'Il n’y a pas de conflit',
    release: 'Rendre à la file d’attente',
    addItem: 'Demander une modification',
    pastRounds: 'Relectures précédentes',
    requests: (n: number) => `Demandes notées (${amount(n, 'fr')})`,
    desk: 'Lire et relire',
    assign: 'Confier à…',
    editRequest: 'Modifier la demande',
    removeRequest: 'Retirer la demande',
    requestUp: 'Monter',
    requestDown: 'Descendre',
    review: 'Envoyer la relecture',
    findings: 'Remarques automatiques',
    open: (id: string) => `Ouvrir ${id}`,
    resumeOne: (id: string) => `Continuer ${id}`,
    answerRequests: (id: string) => `Répondre aux demandes de ${id}`,
    reopen: 'Rouvrir',
    goTo: (name: string) => `Aller à « ${name} »`,
  },

  root: {
    line: (id: string, ...parts: readonly string[]) => [id, ...parts].join(' · '),
    answered: (done: number, total: number) =>
      `${done} ${plural(done, 'fr', 'demande traitée', 'demandes traitées')} sur ${total}`,
    by: (owner: string) => `Par ${owner}`,
    hint: 'Écrivez sous ce message : chaque message est enregistré aussitôt.',
  },
  welcome: {
    title: 'Écrivons votre proposition de projet MLOps',
    text: (sections: number) =>
      `Je suis un assistant IA, pas une personne. Nous allons parcourir ${spelt[sections] ?? sections} ${plural(sections, 'fr', 'section', 'sections')}, l’une après l’autre. ` +
      'Répondez ici, en autant de messages que vous voulez : tout est enregistré, reste modifiable, et peut attendre un autre jour.',
    how: (sign: string) => [
      'Quand le texte vous convient, appuyez sur « Section terminée » : des vérifications automatiques répondent aussitôt, et c’est vous qui décidez.',
      `Un message qui commence par ${sign} ne fait pas partie de votre réponse.`,
      'Tapez !aide pour voir les commandes.',
    ],
  },
  card: {
    heading: (n: number, total: number, name: string) => `Section ${n}/${total} · ${name}`,
    minutes: (n: number) => `environ ${n} min`,
    optional: 'facultative',
    criteria: 'Ce que regardera l’équipe de relecture',
    empty: 'Votre réponse : rien pour l’instant. Écrivez ici, à la suite.',
    answer: (messages: string, words: string, time: string) =>
      `Votre réponse : ${messages}, ${words} · enregistrée à ${time}`,
    moved: (n: number) => `La carte de la section ${n} est plus bas.`,
    clean: 'je n’ai rien relevé',
    cannotJudge: (names: string) => `je ne sais pas juger : ${names}`,
  },
  coach: {
    headingRead: (n: number, name: string) => `Section ${n} · ${name} : ce que dit le coach`,
    nothingYet: 'Je n’ai rien relevé pour l’instant.',
    nothingRead: 'Je n’ai rien relevé, et le coach IA non plus.',
    reading: 'Le coach IA lit votre texte. Vous pouvez continuer : je complète ce message dès qu’il a terminé.',
    read: (time: string) =>
      `Texte de ${time}, lu aussi par le coach IA. Il peut se tromper : c’est vous qui décidez, puis les personnes qui relisent.`,
    outdated:
      'Votre texte a changé pendant que le coach IA lisait : ses remarques ne vaudraient plus. Relancez-le quand vous voudrez.',
    notAssessed: (n: number) =>
      n === 1
        ? 'Il n’a pas pu se prononcer sur un critère.'
        : `Il n’a pas pu se prononcer sur ${amount(n, 'fr')} critères.`,
    unconfirmed: (n: number) =>
      n === 1
        ? 'Il a relevé un point sans pouvoir le vérifier une seconde fois : je ne le montre donc pas.'
        : `Il a relevé ${amount(n, 'fr')} points sans pouvoir les vérifier une seconde fois : je ne les montre donc pas.`,
    troubles: {
      timeout: 'Le coach IA a mis trop de temps à répondre.',
      unavailable: 'Le coach IA n’est pas joignable pour le moment.',
      'rate-limited': 'Le coach IA est très demandé en ce moment.',
      refused: 'Le coach IA n’a pas pu lire ce texte : le modèle s’y est refusé.',
      incomplete: 'Le coach IA s’est arrêté avant la fin.',
      malformed: 'La réponse du coach IA n’était pas utilisable.',
      misconfigured: 'Le coach IA n’est pas disponible.',
      'proposal-budget': 'Le coach IA a déjà lu cette proposition autant que son budget le permet.',
      'person-budget':
        'Le coach IA a lu aujourd’hui tout ce qu’il pouvait lire pour vous ; il sera de nouveau là demain.',
    },
    checksStand: 'Les vérifications automatiques ci-dessus restent valables.',
    stuck: (problem: string) =>
      `« ${problem} » : cette remarque revient pour la troisième fois. Si elle vous bloque, posez la question à une personne.`,
    heading: (n: number, name: string) => `Section ${n} · ${name} : ce que disent les vérifications`,
    solid: 'Ce qui est solide',
    nothing: 'Je n’ai rien relevé.',
    nothingElse: 'Je n’ai rien relevé d’autre.',
    cannotJudge: (names: string) => `Je ne sais pas juger : ${names}.`,
    readAgainWith: (n: number) =>
      plural(n, 'fr', 'Une question pour vous relire :', 'Deux questions pour vous relire :'),
    count: (shown: number, all: number) =>
      shown < all ? `${shown} remarques sur ${all}` : count(all, 'remarque', 'remarques'),
    item: (n: number) => `point ${n}`,
    sameFor: (items: string, n: number) => `Même remarque pour ${plural(n, 'fr', 'le point', 'les points')} ${items}`,
    severities: { blocking: 'à corriger ou confirmer avant l’envoi', major: 'important', minor: 'conseil' },
    limits: 'Aucun coach IA n’est activé ici : ce sont des vérifications automatiques, qui ne peuvent pas tout juger.',
    settled: (n: number) => `Les remarques sur la section ${n} sont réglées.`,
    superseded: (n: number) => `Une vérification plus récente de la section ${n} se trouve plus bas.`,
    wholeHeading: 'Toute la proposition : ce que disent les vérifications',
    wholeHeadingRead: 'Toute la proposition : ce que dit le coach',
    supersededWhole: 'Une vérification plus récente de toute la proposition se trouve plus bas.',
    emptyHeading: (n: number) =>
      `${count(n, 'section encore vide', 'sections encore vides')} · à remplir avant de soumettre`,
    emptySections: (n: number) =>
      n === 1
        ? 'Cette section est encore vide. Quelques lignes suffisent pour commencer : que voulez-vous y dire ?'
        : 'Ces sections sont encore vides. Quelques lignes dans chacune suffisent pour commencer : que voulez-vous y dire ?',
    emptySection: (n: number, name: string) =>
      `La section ${n} (${name}) est encore sans texte : il n’y a rien à vérifier pour l’instant.`,
    dismissed: (name: string) =>
      `C’est noté : « ${name} », c’est voulu. La remarque ne reviendra que si le passage change ; l’équipe de relecture lira votre raison.`,
    dismissedCount: (n: number) =>
      n === 1 ? 'Vous avez mis une remarque de côté.' : `Vous avez mis ${amount(n, 'fr')} remarques de côté.`,
    cannotDismiss:
      'Cette section doit contenir un texte : la remarque ne peut pas être mise de côté. Quelques lignes suffisent.',
    noRemark: (n: number, name: string) => `Aucune remarque n’est ouverte dans la section ${n} (${name}).`,
    explained: {
      why: (why: string) => `Pourquoi ? ${why}`,
      example: 'Un exemple, tiré d’un autre projet :',
    },
    gone: 'Cette remarque n’est plus ouverte : le texte a changé depuis, ou elle a déjà été mise de côté.',
  },
  resume: {
    heading: (id: string) => `Où vous en êtes dans ${id}`,
    done: (done: number, total: number) => `${count(done, 'section terminée', 'sections terminées')} sur ${total}`,
    unfinished: (names: string) => `Écrites, à terminer : ${names}`,
    skipped: (names: string) => `Mises de côté pour l’instant : ${names}`,
    last: (when: string) => `Dernière modification : ${when}`,
    next: {
      empty: (n: number, name: string) => `La suite : section ${n}, ${name}`,
      blocking: (n: number, name: string) => `La suite : un point à corriger dans la section ${n}, ${name}`,
      asked: (n: number, name: string) => `La suite : la demande de modification de la section ${n}, ${name}`,
      unfinished: (n: number, name: string) => `La suite : terminer la section ${n}, ${name}`,
      skipped: (n: number, name: string) => `La suite : la section ${n}, ${name}, que vous avez mise de côté`,
    },
    nextRecap: 'La suite : le récapitulatif, puis l’envoi en relecture',
    open: (names: string) => `Encore à écrire : ${names}`,
    asked: (n: number) => `L’équipe de relecture attend encore ${count(n, 'réponse', 'réponses')} de votre part`,
    elsewhere: (id: string) => `${id} continue dans son fil : la carte à la suite de laquelle écrire est tout en bas.`,
  },
  outline: {
    heading: (id: string) => `Plan de ${id}`,
    columns: ['Section', 'État', 'Mots', 'Remarques'],
    none: '–',
    write: 'Appuyez sur une section pour y écrire.',
    read: 'Appuyez sur une section pour la relire.',
  },
  recap: {
    heading: 'Avant de soumettre',
    older: 'Un récapitulatif plus récent se trouve plus bas.',
    missing: 'Il manque, pour pouvoir soumettre :',
    blocking: 'À corriger, ou à confirmer par « C’est voulu », avant de soumettre :',
    meant: 'Gardé tel quel, et signalé à l’équipe de relecture :',
    changes: 'Demandes encore sans réponse (« C’est fait » ou « Expliquer ») :',
    openFindings: (n: number) =>
      n === 1
        ? 'Une remarque est encore ouverte. Elle ne vous bloque pas ; l’équipe de relecture fera peut-être la même.'
        : `${amount(n, 'fr')} remarques sont encore ouvertes. Elles ne vous bloquent pas ; l’équipe de relecture fera peut-être les mêmes.`,
    gaps: 'Ce qui ne se retrouve pas d’une section à l’autre, d’après les mots employés :',
    read: 'Ce que le coach IA voit en relisant l’ensemble :',
    ready:
      'Tout y est. Une fois soumise, cette version est figée ; vous pourrez annuler l’envoi tant que personne ne la relit.',
    stopped: 'Il reste des points à régler avant de soumettre. Ensuite, redemandez le récapitulatif.',
    closed: (state: string) => `Ce récapitulatif est clos : la proposition est ${state}.`,
    old: 'Votre texte a changé depuis ce récapitulatif. En voici un nouveau : relisez-le, puis soumettez depuis celui-ci.',
  },
  submitted: {
    done: (version: number) =>
      `La version ${version} est partie en relecture. Vous n’avez plus rien à faire : je vous écrirai ici dès qu’il y aura du nouveau.`,
    recalled: 'Envoi annulé : vous pouvez de nouveau écrire, puis soumettre quand vous voudrez.',
    frozen: (version: number) =>
      `La version ${version} a été soumise et garde son texte d’alors ; votre modification n’y change rien.`,
    notTaken: (state: string) =>
      `Votre modification n’a pas été reprise : la proposition est ${state}, son texte reste donc tel quel pour l’instant.`,
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
    lapsed: (name: string, since: string) =>
      `De nouveau dans la file depuis le ${since} : ${name} s’en chargeait, et le délai de relecture est passé.`,
    previousFirst: (name: string, when: string) =>
      `${name} a relu une version précédente : elle lui est réservée jusqu’au ${when}.`,
    previous: (name: string) => `${name} a relu une version précédente : la priorité lui revient.`,
    facts: 'En chiffres',
    factWords: (words: string, sections: string) => `${words} dans ${sections}`,
    factFindings: (major: number, minor: number, dismissed: number) =>
      `Remarques ouvertes : ${count(major, 'importante', 'importantes')}, ${count(minor, 'conseil', 'conseils')}${dismissed === 0 ? '' : ` ; voulues par l’auteur : ${amount(dismissed, 'fr')}`}`,
    toPrograms: (n: number) =>
      `${count(n, 'passage semble', 'passages semblent')} s’adresser à un programme plutôt qu’à une personne. Cela ne change rien aux vérifications.`,
    noted: (requests: string) => `En préparation, à envoyer avec la relecture : ${requests}`,
    answered: 'Suites données à vos demandes',
    statuses: { open: 'ouverte', done: 'faite', explained: 'expliquée' },
    replaced: (version: number) => `Une version plus récente, la v${version}, se trouve plus bas.`,
    outcome: {
      recalled: 'envoi annulé',
      'changes-requested': 'modifications demandées',
      approved: 'approuvée, en cours de publication',
      published: 'publiée',
      withdrawn: 'retirée',
      archived: 'archivée',
      restored: 'rétablie : de nouveau un brouillon',
      dropped: 'révision abandonnée',
    },
    neverRestored: 'Elle ne peut plus être rétablie.',
    notedItem: (n: number) =>
      `C’est noté. La demande partira avec votre relecture (${count(n, 'demande', 'demandes')} pour l’instant).`,
    assignHeading: (id: string) => `À qui confier ${id} ?`,
    assignTo: (name: string, inHand: number) => (inHand === 0 ? name : `${name} (${amount(inHand, 'fr')} en charge)`),
    teamNote:
      'Qui a le moins de relectures en charge vient d’abord. La personne choisie est prévenue dans ses messages.',
    noTeam:
      'Je ne vois personne à qui la confier : nommez la personne, par exemple « /mlops-proposal attribuer MLP-2026-001 @personne ».',
    moreTeam: (id: string) => `Quelqu’un d’autre ? Tapez « /mlops-proposal attribuer ${id} @personne ».`,
    notAssignable: (id: string) =>
      `${id} ne peut pas lui être confiée : cette personne n’est pas, ou plus, dans l’équipe de relecture.`,
    assignAuthor: (id: string, name: string) => `${name} écrit ${id} : c’est à quelqu’un d’autre de la relire.`,
    assignConflict: (id: string, name: string) =>
      `${name} a déclaré un conflit d’intérêts pour ${id} : confiez-la à quelqu’un d’autre.`,
    assignHas: (id: string, name: string) => `${name} a déjà ${id} en charge : rien ne change.`,
    assignUnknown: (typed: string) =>
      `Je ne sais pas qui est « ${typed} » : mentionnez la personne avec @, ou choisissez-la ici.`,
    assignOne: 'Une seule personne relit une proposition : n’en nommez qu’une.',
    assignHow: 'Dites quelle proposition, et à qui : par exemple « /mlops-proposal attribuer MLP-2026-001 @personne ».',
    assigned: (id: string, name: string) => `${id} est confiée à ${name}.`,
    assignedYou: (by: string, id: string, title: string) => `${by} vous confie la relecture de ${id} : ${title}.`,
    pastRounds: (id: string) => `${id} : relectures précédentes`,
    noPastRounds: 'Aucune relecture d’une version précédente n’est gardée.',
    pastReply: 'Réponse : ',
    requestsHeading: (id: string, requests: string) => `${id} : ${requests} à envoyer`,
    noRequests: 'Aucune demande n’est notée pour l’instant.',
    requestAt: (n: number, about: string) => `Demande ${n} · ${about}`,
    deskReady:
      'Votre page de relecture : le texte d’un côté, vos demandes de l’autre. Ce que vous y notez se retrouve ici.',
    openDesk: 'Ouvrir ma relecture',
    deskLink:
      'Ce lien est pour vous et s’ouvre une seule fois, dans l’heure. La page reste ensuite ouverte douze heures dans ce navigateur.',
    deskAway: 'La page de relecture n’est pas joignable d’ici : tout se fait avec les boutons de la carte.',
    requestGone: 'Cette demande n’est plus dans la liste : elle a été retirée ou envoyée.',
    requestEdited: 'La demande est modifiée ; elle partira avec votre relecture.',
    requestRemoved: (request: string) => `La demande est retirée. Son texte, s’il doit resservir : « ${request} »`,
    requestPlaced: (place: number, total: number) => `La demande est en position ${place} sur ${total}.`,
    firstMarks:
      'Ces remarques s’ouvrent une fois votre avis donné : envoyez d’abord la relecture ou un commentaire, pour garder un regard neuf.',
    sentDirectly: (id: string) =>
      `${id} vous attend dans vos messages avec le bot : le texte entier, à lire et à garder.`,
    conflictNoted: 'C’est noté : vous ne relirez pas cette proposition. Merci de l’avoir signalé.',
    noConflict: (id: string) => `Aucun conflit d’intérêts n’est noté pour vous : vous pouvez relire ${id}.`,
    yours: (id: string) => `Vous avez pris ${id} en charge.`,
    untilWhen: (when: string) =>
      `Elle revient dans la file d’attente ${when} si rien ne se passe ; chaque demande notée et chaque commentaire envoyé vous redonnent tout le délai.`,
    runsOut: (id: string, when: string) =>
      `Votre relecture de ${id} revient dans la file d’attente ${when} si rien ne se passe. Une demande notée ou un commentaire envoyé vous redonne tout le délai.`,
    ranOut: (id: string) =>
      `Votre relecture de ${id} est revenue dans la file d’attente : le délai est passé. Ce que vous avez noté reste sur la carte, et vous pouvez vous en charger de nouveau.`,
    released: (id: string) => `${id} est de nouveau dans la file.`,
    noLonger: (id: string, by: string) =>
      `${id} n’est plus à relire de votre côté : ${by} a annulé l’envoi ou l’a rendue à la file d’attente.`,
    takenBy: (name: string) => `${name} s’en charge déjà. D’autres vous attendent dans la file.`,
    resubmitted: (id: string, owner: string) =>
      `${owner} a envoyé une nouvelle version de ${id}, que vous avez déjà relue.`,
    difference: (from: number) => `Ce qui a changé depuis la version ${from}`,
    gone: (line: string) => `Retiré\u00A0: ${line}`,
    came: (line: string) => `Ajouté\u00A0: ${line}`,
    noDifference: 'Aucun texte n’a changé depuis la version que vous avez lue.',
    commentSent: 'Votre commentaire est envoyé.',
    sent: 'Votre relecture est envoyée.',
    allFindings: 'Remarques faites pendant la rédaction',
    noFindings: 'Aucune remarque n’est restée ouverte.',
    meant: 'Gardé tel quel par l’auteur, malgré une vérification :',
    reason: (reason: string) => `Voulu par l’auteur : « ${reason} »`,
  },
  desk: {
    gone: (id: string) => `${id} n’existe plus.`,
    newer: (id: string, version: number) =>
      `${id} a avancé depuis : la version ${version} l’a remplacée. Cette page était celle d’une version plus ancienne.`,
    taken: (id: string, name: string) => `${name} relit maintenant ${id} : cette page n’est plus la vôtre.`,
    again: (id: string) =>
      `Vous avez repris ${id} en charge depuis : cette page était celle de votre relecture d’avant.`,
    released: (id: string) => `${id} est revenue dans la file d’attente : personne ne la relit pour l’instant.`,
    lapsed: (id: string) =>
      `Le délai de votre relecture est passé : ${id} est revenue dans la file d’attente. Vos demandes notées sont gardées.`,
    sent: (id: string) => `Votre relecture de ${id} est envoyée.`,
    stands: (id: string, state: string) => `${id} est ${state} : il n’y a plus rien à relire pour l’instant.`,
    until: (when: string) => `Sans nouvelle demande ni envoi, la proposition revient dans la file d’attente ${when}.`,
    rounds: {
      comment: (version: number, name: string, when: string) =>
        `v${version} · ${when} · ${name} a laissé un commentaire`,
      changes: (version: number, name: string, when: string) =>
        `v${version} · ${when} · ${name} a demandé des modifications`,
      approve: (version: number, name: string, when: string) => `v${version} · ${when} · ${name} a approuvé`,
    },
  },
  checklist: {
    practical: 'Concret et applicable',
    understanding: 'Compréhension solide des principes et des outils MLOps',
    production: 'Répond à de vrais défis de production',
    teaching: 'Intérêt pédagogique pour d’autres personnes en formation',
  },
  outcome: {
    changes: (name: string, id: string, requests: string) => `${name} a relu ${id} et vous adresse ${requests}.`,
    changesHow:
      'Pour chaque demande, modifiez la section, puis appuyez sur « C’est fait » ; ou expliquez pourquoi vous la laissez ainsi. Ensuite, soumettez de nouveau.',
    comment: (name: string, id: string) => `Un commentaire de ${name} sur ${id} :`,
    approved: (name: string, id: string) => `${name} a approuvé ${id}, qui part au catalogue.`,
    published: (id: string, version: number) => `Félicitations ! ${id} (v${version}) est au catalogue.`,
    overall: (name: string) => `Message de ${name} :`,
    marks: 'Points forts relevés :',
  },
  change: {
    heading: (n: number, total: number, section: number, name: string) =>
      `Demande ${n}/${total} · section ${section}, ${name}`,
    status: { open: 'À faire', done: 'Faite', explained: 'Expliquée' },
    explanation: (text: string) => `Votre explication : ${text}`,
    left: (n: number) =>
      n === 0
        ? 'Chaque demande a sa réponse : vous pouvez soumettre de nouveau.'
        : `Il reste ${count(n, 'demande', 'demandes')}.`,
    closed: 'Cette demande appartient à une relecture précédente.',
  },
  catalogue: {
    heading: 'Au catalogue',
    version: (id: string, version: number, date: string) => `${id} · v${version} · ${date}`,
    takenDown: (id: string) => `${id} n’est plus au catalogue.`,
    results: (words: string) => `Catalogue : ${words}`,
    all: 'Catalogue : les dernières propositions',
    none: 'Rien au catalogue ne correspond pour l’instant.',
    asPage: 'Ouvrir le catalogue dans une page',
    itsPage: 'Ouvrir sa page au catalogue',
    skills: (themes: string) => `Compétences : ${themes}`,
    memberPage: 'Pour la lire dans le catalogue, avec ses schémas : tapez « /mlops-proposal catalogue ».',
    browse: 'Voir le catalogue',
  },
  withdrawn: {
    done: (days: number) => `Proposition retirée. Rien n’est effacé : vous pouvez la rétablir pendant ${days} jours.`,
    byCoordinator: (reason: string, days: number) =>
      `La coordination a retiré votre proposition ; elle peut être rétablie pendant ${days} jours. Raison donnée : ${reason}`,
    takenDown: (reason: string) => `La coordination a retiré votre proposition du catalogue. Raison donnée : ${reason}`,
    restoredBecause: (reason: string) =>
      `La coordination a rétabli votre proposition : c’est de nouveau un brouillon. Raison donnée : ${reason}`,
    restored: 'La proposition est rétablie : c’est de nouveau un brouillon.',
    revisionToo: 'La révision en cours est retirée avec elle. Vous pouvez tout rétablir sous forme de brouillon.',
    revisionDropped: (version: number) =>
      `Révision abandonnée : la version ${version} reste telle quelle au catalogue.`,
    revising: (version: number) =>
      `Vous écrivez une nouvelle version. La version ${version} reste au catalogue jusqu’à ce que la nouvelle soit approuvée.`,
  },
  digest: {
    reviewers: (n: number) =>
      n === 1
        ? 'Une proposition attend que quelqu’un la relise :'
        : `${amount(n, 'fr')} propositions attendent que quelqu’un les relise :`,
    coordinators: (n: number) =>
      n === 1
        ? 'Personne n’a encore pris cette proposition en charge : vous pouvez la confier à quelqu’un.'
        : `Personne n’a encore pris ces ${amount(n, 'fr')} propositions en charge : vous pouvez les confier à quelqu’un.`,
  },
  reminders: {
    draft: (id: string) => `Votre brouillon ${id} vous attend, tel que vous l’avez laissé.`,
    requests: (id: string, open: number) =>
      open === 0
        ? `Toutes les demandes sur ${id} ont leur réponse : il reste à soumettre de nouveau.`
        : `La relecture de ${id} attend encore ${count(open, 'réponse', 'réponses')} de votre part.`,
    noHurry: 'Rien ne presse : tout est enregistré, et vous reprenez où vous en étiez.',
    archivedNext: (day: string, days: number) =>
      `Sans nouvelles de vous, la proposition sera archivée le ${day}. Rien ne sera effacé : vous pourrez la rétablir pendant ${days} jours.`,
    archived: (id: string, days: number, until: string) =>
      `${id} est archivée : elle n’a pas bougé depuis ${days} jours. Rien n’est effacé, et vous pouvez la rétablir jusqu’au ${until}.`,
    goes: (id: string, day: string) =>
      `${id} sera effacée le ${day}, avec ses versions et ses images : le programme ne garde pas plus longtemps une proposition retirée ou archivée. Recevez vos données si vous voulez en garder le texte.`,
    goesUnlessRestored: 'Vous pouvez encore la rétablir : elle redevient un brouillon, et rien n’est effacé.',
    later: {
      tomorrow: 'Me le rappeler demain',
      threeDays: 'Me le rappeler dans trois jours',
      week: 'Me le rappeler dans une semaine',
    },
    never: 'Ne plus me le rappeler',
    willRemind: (when: string) => `Entendu : prochain rappel ${when}.`,
    neverAgain: (id: string) => `Entendu : plus de rappel pour ${id} tant qu’elle en est là.`,
    notWaiting: 'Il n’y a plus rien à rappeler : la proposition n’attend plus de réponse de votre part.',
    wasLast: 'C’était le dernier rappel à ce sujet : il n’y en aura pas d’autre.',
    howLong: 'Pendant combien de temps ? Vous pouvez aussi taper « !pause 10 jours » ou « !pause 15/01/2027 ».',
    pauses: { week: 'Une semaine', fortnight: 'Deux semaines', month: 'Un mois' },
    noSuchPause: (most: number) =>
      `Je n’ai pas compris jusqu’à quand : indiquez une durée (« !pause 2 semaines ») ou une date à venir (« !pause 15/01/2027 »), dans les ${most} jours.`,
    paused: (id: string, day: string) =>
      `${id} est en pause jusqu’au ${day} : aucun rappel d’ici là. Vous pouvez y écrire quand vous voulez.`,
    noSuchAbsence: (most: number) =>
      `Je n’ai pas compris jusqu’à quand : indiquez une durée (« absent 2 semaines ») ou une date à venir (« absent 15/01/2027 »), dans les ${most} jours.`,
    notPaused: 'Ce brouillon n’est pas en pause.',
    pauseEnded: (id: string) => `La pause de ${id} est terminée.`,
    pauseOver: (id: string) => `La pause de ${id} se termine aujourd’hui : votre brouillon vous attend.`,
  },
  account: {
    closed: (name: string) => `Le compte de ${name} est fermé`,
    claims: (n: number) =>
      n === 1
        ? 'Sa relecture en cours retourne dans la file.'
        : `Ses ${amount(n, 'fr')} relectures en cours retournent dans la file.`,
    drafts: (n: number) =>
      n === 1 ? 'Son brouillon est en pause :' : `Ses ${amount(n, 'fr')} brouillons sont en pause :`,
    ways: 'Rien n’est effacé, et tout reprend si le compte est rouvert. Vous pouvez aussi confier un brouillon à quelqu’un (« transmettre MLP-2026-001 »), ou le retirer : il pourra être rétabli.',
  },
  news: {
    heading: (n: number) => (n === 1 ? 'Une de vos propositions vous attend' : 'Vos propositions vous attendent'),
    waits: (id: string, title: string, _day: string) => `${id} · ${title} : le texte est tel que vous l’avez laissé.`,
    archives: (id: string, title: string, day: string) =>
      `${id} · ${title} : sans nouvelles de vous, elle sera archivée le ${day}. Rien ne sera effacé.`,
    archived: (id: string, title: string, day: string) =>
      `${id} · ${title} : archivée aujourd’hui. Vous pouvez la rétablir jusqu’au ${day}.`,
    goes: (id: string, title: string, day: string) =>
      `${id} · ${title} : elle sera effacée le ${day}. Recevez vos données si vous voulez en garder le texte.`,
    'pause-over': (id: string, title: string, _day: string) => `${id} · ${title} : la pause est finie.`,
  },
  presence: {
    switchOff: 'Ne plus rien me rappeler',
    switchOn: 'Me rappeler de nouveau',
    silent:
      'Les rappels sont coupés, pour toutes vos propositions. Elles restent telles quelles ; un brouillon laissé de côté sera tout de même archivé, et vous pourrez le rétablir.',
    reviewersOnly:
      'Cette commande est pour l’équipe de relecture. Pour mettre votre brouillon de côté, tapez « !pause 2 semaines » dans son fil.',
    howLong: 'Jusqu’à quand ? Vous pouvez aussi taper « absent 10 jours » ou « absent 15/01/2027 ».',
    absent: (day: string) =>
      `C’est noté : votre absence court jusqu’au ${day}. D’ici là, pas de rappel, et la coordination le voit. Vous serez de retour ce jour-là, sans rien avoir à faire.`,
    noLongerKept: (n: number) =>
      n === 1
        ? 'La proposition qui vous était réservée peut maintenant être relue par d’autres.'
        : `Les ${amount(n, 'fr')} propositions qui vous étaient réservées peuvent maintenant être relues par d’autres.`,
    stillHeld: (n: number) =>
      n === 1
        ? 'Vous avez encore une relecture en charge. Voulez-vous la rendre ? Vos notes resteront.'
        : `Vous avez encore ${amount(n, 'fr')} relectures en charge. Voulez-vous les rendre ? Vos notes resteront.`,
    release: (id: string) => `Rendre ${id}`,
    releaseAll: 'Tout rendre',
    givingBack: (n: number) =>
      n === 1 ? 'Votre relecture retourne dans la file.' : `Vos ${amount(n, 'fr')} relectures retournent dans la file.`,
    nothingHeld: 'Vous n’avez plus de relecture en charge.',
    iAmBack: 'Je suis de retour',
    present: 'Bon retour ! Votre absence est terminée.',
    notAbsent: 'Aucune absence n’est notée pour vous.',
    claimedAway: (day: string) => `Au passage, votre absence est notée jusqu’au ${day}.`,
    assignAway: (name: string, day: string) => `${name} ne relit rien jusqu’au ${day}, pour cause d’absence.`,
    assignGone: (name: string) => `Le compte de ${name} est fermé : choisissez quelqu’un d’autre.`,
    assignAnyway: 'Confier quand même',
    assignOther: 'Choisir quelqu’un d’autre',
    markAway: (who: string) => `${who} · absence`,
    awayHeading: 'Absences',
    isAway: (name: string, day: string) => `${name}, jusqu’au ${day}`,
    isGone: (name: string) => `${name}, compte fermé`,
    reminded: 'Les rappels sont actifs : le matin, trois au plus pour une même chose.',
  },
  /** Beside words that lead nowhere: a thread in private messages, or one that was deleted. */
  closedThread: 'fil privé ou fermé',
  question: {
    stillAsked: (owner: string, id: string, days: number) =>
      `${owner} attend une réponse à sa question sur ${id} depuis ${count(days, 'jour ouvré', 'jours ouvrés')}.`,
    ask: {
      title: 'Demander à une personne',
      text: 'Votre question part à la coordination, avec votre section et ses remarques. La réponse arrivera ici.',
      label: 'Votre question',
      hint: 'Ce qui vous bloque, en une ou deux phrases.',
      save: 'Envoyer',
    },
    reply: {
      title: (owner: string) => `Répondre à ${owner}`,
      label: 'Votre réponse',
      hint: 'Elle sera publiée dans le fil de sa proposition.',
      save: 'Répondre',
    },
    sent: 'Votre question est partie à la coordination. La réponse arrivera ici ; vous pouvez continuer en attendant.',
    waiting: 'Votre question précédente attend encore une réponse : elle arrivera ici.',
    gone: 'Cette question n’existe plus.',
    answered: (owner: string) => `Votre réponse est dans le fil de ${owner}.`,
    answeredBy: (name: string) => `${name} a déjà répondu à cette question.`,
    heading: (id: string, owner: string) => `${id} · ${owner} demande de l’aide`,
    remarks: 'Les remarques ouvertes de cette section :',
    answerOf: (name: string, when: string) => `Réponse de ${name}, ${when}`,
    sectionText: 'Ce qui est écrit dans cette section :',
    noText: 'Rien n’est encore écrit dans cette section.',
    thread: (id: string) => `Le fil de ${id}`,
    answerHeading: (name: string) => `${name} vous répond`,
  },
  coordination: {
    greeting: {
      coordinators: {
        heading: 'Bonjour ! Ce canal est celui de la coordination',
        lines: [
          'Les questions des apprenants arrivent ici, avec leur texte et un lien vers leur fil. Votre réponse part dans ce fil.',
          'Je préviens aussi ici de ce qui bloque : un canal où je ne peux pas écrire, un coach IA mal réglé.',
          'Le bouton ci-dessous montre qui attend quoi, et depuis combien de jours.',
        ],
      },
      reviewers: {
        heading: 'Bonjour ! Ce canal est celui de la relecture',
        arrives: 'Chaque proposition soumise arrive ici, sur une carte.',
        choose: (read: string, claim: string) => `« ${read} » l’ouvre sans vous engager ; « ${claim} » vous la confie.`,
        notes: 'Notez vos demandes au fil de la lecture : l’auteur les reçoit toutes ensemble, avec votre décision.',
      },
    },
    rooms: { reviewers: 'de relecture', catalogue: 'du catalogue', coordinators: 'de coordination' },
    blocked: (room: string) => `Je ne peux pas écrire dans le canal ${room}.`,
    noDirect:
      'Je ne peux pas vous écrire en privé : votre compte ou les réglages de cette plateforme l’empêchent. Autorisez mes messages directs (ou débloquez-moi), puis recommencez.',
    unreachable: (name: string) =>
      `Je ne peux pas écrire en privé à ${name}. Ce qu’il faut lui dire est écrit avec son nom dans le fil de sa proposition, ou dans le canal de relecture ; ce qui n’est que pour ses yeux ne lui parvient pas. Je ne vous le redirai pas.`,
    misconfigured:
      'Le fournisseur du coach IA refuse les réglages (clé, modèle ou adresse). Lancez « npm run doctor » : il dit quoi corriger. En attendant, les vérifications automatiques continuent.',
    refusedToken:
      'GitHub refuse le jeton de GITHUB_TOKEN, ou l’app des variables GITHUB_APP_… : les dépôts que citent les propositions ne sont pas regardés. Lancez « npm run doctor » : il dit quoi corriger. Sans aucun jeton ils sont regardés aussi, moins nombreux par heure. Rien n’attend après cela.',
    setAside: {
      ended: (name: string) =>
        `Un message, un fichier ou une action de ${name} m’a arrêté plusieurs fois : je l’ai mis de côté, je le lui dis, et tout le reste continue. L’envoi reste 30 jours dans la base (table intake) ; le journal du programme dit lequel.`,
      failed: (name: string) =>
        `Un message, un fichier ou une action de ${name} a échoué à chaque essai : je l’ai mis de côté, je le lui dis, et tout le reste continue. L’envoi reste 30 jours dans la base (table intake) ; le journal du programme dit lequel, et pourquoi.`,
    },
    heals: 'Rien n’est perdu : ce qui attend part ensuite dans les minutes qui suivent.',
  },
  overview: {
    going: 'Retirées ou archivées, et bientôt effacées',
    heading: 'La formation en un coup d’œil',
    nothing: 'Aucune proposition pour l’instant.',
    states: ['État', 'Propositions', 'La plus ancienne'],
    waitingHeading: 'Chez l’équipe de relecture',
    noneWaiting: 'Aucune proposition n’attend de relecture.',
    age: (days: number) => (days < 1 ? 'depuis aujourd’hui' : `depuis ${count(days, 'jour', 'jours')}`),
    reviewersHeading: 'Relectures en cours',
    reviewers: ['Relecture par', 'En charge', 'La plus ancienne'],
    noReviewers: 'Personne n’a de proposition en charge pour l’instant.',
    progressHeading: 'Où en sont les brouillons',
    progress: ['Sections terminées', 'Brouillons', 'Sans changement depuis 7 jours'],
    quiet: 'Sans changement depuis 7 jours ou plus :',
    noDrafts: 'Personne n’est en train d’écrire pour l’instant.',
    coachHeading: 'Le coach IA sur 30 jours',
    noCoach: 'Le coach IA n’a pas été appelé.',
    coach: (of: { calls: string; failures: string; input: string; cached: number; output: string }) =>
      `${of.calls} appels, dont ${of.failures} sans réponse utilisable · ${of.input} jetons lus, dont ${of.cached} % déjà en cache · ${of.output} jetons écrits`,
    undeliveredHeading: 'Messages qui n’ont pas pu être remis',
    allDelivered: 'Aucun : tout est arrivé.',
    undelivered: (name: string, when: string, reason: string) => `${name} · abandonné le ${when} : ${reason}`,
    waiting: (count: number, when: string, reason: string) =>
      `${count === 1 ? '1 message attend' : `${count} messages attendent`} un nouvel essai, le plus ancien depuis le ${when} : ${reason}`,
    retry: (name: string) => `Réessayer : ${name}`,
    firstHeading: 'À voir d’abord',
    longestFirst: 'Attend depuis le plus longtemps',
    overdueFirst: (count: number) => (count === 1 ? '1 relecture en retard' : `${count} relectures en retard`),
    questionsFirst: (count: number) => (count === 1 ? '1 question sans réponse' : `${count} questions sans réponse`),
    loadFirst: (people: string) => `Charge : ${people}`,
    loadOne: (name: string, count: number) => `${name} ${count}`,
    nobodyLoaded: 'Charge : personne n’a de relecture en charge',
    undeliveredFirst: (count: number, reason: string) =>
      `${count === 1 ? '1 message non remis' : `${count} messages non remis`} : ${reason}`,
    allWell: 'Rien en retard, aucune question sans réponse, tout est remis.',
    setAside: {
      heading: 'Mis de côté',
      first: (sent: number, proposals: number) =>
        `Mis de côté : ${[
          ...(sent === 0 ? [] : [count(sent, 'envoi', 'envois')]),
          ...(proposals === 0 ? [] : [count(proposals, 'proposition', 'propositions')]),
        ].join(', ')}`,
      sent: (n: number, when: string) =>
        `${count(n, 'envoi', 'envois')} (message, fichier ou action) que je n’ai pas pu traiter, depuis le ${when}. Chaque personne en est prévenue, et tout le reste continue.`,
      proposals: (n: number, when: string) =>
        `${count(n, 'proposition', 'propositions')} que je ne peux pas ouvrir, depuis le ${when}. Ce que l’on y fait entre-temps est gardé, et comptera ensuite.`,
      happened: {
        ended: 'je me suis arrêté plusieurs fois pendant la lecture',
        failed: 'chaque essai a échoué',
        unreadable: 'écrite par une version plus récente du programme, ou abîmée',
      },
      whatToDo: {
        sent: 'La personne regarde ce qui est enregistré, puis recommence, en plusieurs morceaux si l’envoi est gros. Si cela se répète, qui gère le programme le retrouve pendant 30 jours : « What was set aside » dans docs/operating.md.',
        proposal:
          'Qui gère le programme termine sa mise à jour, ou rétablit la proposition depuis une sauvegarde : « What was set aside » dans docs/operating.md.',
      },
    },
    asPage: 'Tableau de bord',
    pageReady: 'Les chiffres de la formation dans une page : états, délais, charge, remarques écartées, dépense.',
    openPage: 'Ouvrir le tableau de bord',
    pageAway: 'Aucune page n’est joignable d’ici : tapez « admin » pour voir les chiffres.',
    retrying: 'Je réessaie, sauf si un message plus récent occupe déjà sa place.',
  },
  lists: {
    open: 'Vos propositions en cours',
    noneOpen: 'Vous n’avez aucune proposition en cours.',
    others: 'Les autres : tapez « /mlops-proposal ouvrir » et la référence pour aller à l’une d’elles.',
    queue: {
      headings: {
        all: 'En attente de relecture',
        mine: 'Mes relectures',
        waiting: 'À prendre en charge',
        resubmitted: 'De retour avec une nouvelle version',
      },
      overdue: (days: number) => `En attente depuis plus de ${count(days, 'jour ouvré', 'jours ouvrés')}`,
      none: {
        all: 'Aucune proposition n’attend : la file est vide.',
        mine: 'Vous ne relisez aucune proposition en ce moment.',
        waiting: 'Aucune proposition n’attend qu’on la prenne en charge.',
        resubmitted: 'Aucune proposition de la file n’en est à une nouvelle version.',
        overdue: 'Aucune proposition n’est en retard.',
      },
      filters: {
        all: 'Toute la file',
        mine: 'Mes relectures',
        waiting: 'À prendre en charge',
        resubmitted: 'De retour',
        overdue: 'En retard',
      },
      asPage: 'Ouvrir dans une page',
      pageReady: 'La file d’attente dans une page : toutes les propositions, à lire avant de les prendre en charge.',
      openPage: 'Ouvrir la file',
      pageAway: 'Aucune page n’est joignable d’ici : tapez « file », tout se fait avec ses boutons.',
      unknown: (typed: string, usages: string) =>
        `Je ne connais pas de partie « ${typed} » : voici toute la file. Après « file », vous pouvez taper ${usages}.`,
    },
    noneLeft: 'Plus rien n’attend après celles que vous avez vues.',
    next: 'Les suivantes',
    first: 'Depuis le début',
    row: (id: string, title: string, ...parts: readonly string[]) => [id, title, ...parts].join(' · '),
    withReviewer: (name: string) => `chez ${name}`,
    version: (n: number) => `version ${n}`,
    late: 'en retard',
    workingAge: (days: number) =>
      days < 1 ? 'depuis moins d’un jour ouvré' : `depuis ${count(days, 'jour ouvré', 'jours ouvrés')}`,
    catalogueRow: (id: string, title: string, owner: string) => `${id} · ${title} · ${owner}`,
  },
  answers: {
    setAside: {
      ended:
        'Je n’ai pas réussi à lire l’un de vos messages ou fichiers : je me suis arrêté plusieurs fois en le lisant. Je l’ai mis de côté, et tout le reste continue. Si c’était un gros fichier ou un long texte, envoyez-le en plusieurs morceaux ; sinon, recommencez une fois. Si cela se reproduit, parlez-en à la coordination.',
      failed:
        'Je n’ai pas réussi à traiter l’un de vos messages ou l’une de vos actions, malgré plusieurs essais. Je l’ai mis de côté, et tout le reste continue. Regardez ce qui est enregistré, puis recommencez une fois. Si cela se reproduit, parlez-en à la coordination.',
    },
    skipped: (n: number, name: string) => `La section ${n} (${name}) est mise de côté pour l’instant.`,
    skippedRequired: (n: number, name: string) =>
      `La section ${n} (${name}) est mise de côté pour l’instant. Il faudra la remplir avant de soumettre.`,
    removed: (n: number) => `Message enlevé de la section ${n}.`,
    cleared: (n: number, name: string) => `La section ${n} (${name}) est maintenant vide.`,
    alreadyEmpty: (n: number, name: string) => `La section ${n} (${name}) est déjà vide.`,
    unskipped: (n: number) => `La section ${n} n’est plus mise de côté. Revoici sa carte.`,
    saved: (n: number, name: string) => `La section ${n} (${name}) est enregistrée.`,
    atRecap:
      'Pour quelle section ? Ce message n’est ajouté nulle part pour l’instant. Choisissez-en une ci-dessous ; ou tapez par exemple « !section 4 », et continuez là.',
    editedOutside: 'Le message que vous venez de modifier ne fait pas partie de votre réponse.',
    joined: (n: number) =>
      `Ce message fait partie d’un texte repris dans un formulaire : la section ${n} reste telle quelle. Modifiez-la dans le formulaire.`,
    addedAlready: 'Ce message n’est plus en attente : un autre a pris sa place, ou il est déjà ajouté.',
    added: (n: number) => `Message ajouté à la section ${n}.`,
    firstSection: 'Vous êtes à la première section.',
    emptyDone: (n: number, name: string) =>
      `La section ${n} (${name}) est encore sans texte. Écrivez d’abord votre réponse ici, ou appuyez sur « Passer ».`,
    whichSection: (total: number) => `Quelle section ? Donnez son numéro, de 1 à ${total}, par exemple « !section 2 ».`,
    language: 'Nous continuons en français ; votre texte, lui, reste tel que vous l’avez écrit.',
    languagePerProposal:
      'Chaque proposition a sa langue : commencez-en une avec « /mlops-proposal nouveau fr » ou « nouveau en », ou tapez « !langue en » dans son fil.',
    example: (n: number, name: string) => `Un exemple pour la section ${n} (${name}), pris dans un autre domaine`,
    why: (n: number, name: string) => `À quoi sert la section ${n} (${name})`,
    whichLanguage: 'Quelle langue ? « !langue fr » ou « !langue en ».',
    formats:
      'Ces formats existent : « !exporter pdf », « !exporter docx » (Word), « !exporter md » (Markdown) et « !exporter json ».',
    exportedAs: (name: string) => `Votre proposition, dans son état actuel : ${name}.`,
    exported: 'Voici votre proposition, dans son état actuel.',
    stranger: (owner: string) =>
      `Ce fil porte la proposition de ${owner} : ce que vous y écrivez n’en fait pas partie, et le texte n’en est pas enregistré.`,
    unknown: (word: string) => `Je ne connais pas « ${word} » : je ne l’ai donc pas ajouté à votre réponse.`,
    didYouMean: (usages: string) => `Vouliez-vous dire ${usages} ?`,
    apart: {
      sign: 'Aparté : ce message ne fait pas partie de votre réponse.',
      addressed: 'Ce message s’adresse à quelqu’un : il ne fait pas partie de votre réponse.',
      courtesy: (text: string) => `« ${text} » ne fait pas partie de votre réponse.`,
      unnamed:
        'Ce message ne me nomme pas, et nous sommes plusieurs ici : je ne l’ai pas ajouté à votre réponse. Pour répondre, mentionnez-moi ou écrivez dans le champ de la carte. Ce bouton ajoute les mots de ce message.',
      fromNowOn: 'La prochaine fois, je ne vous le dirai que pour un long message.',
      away: 'Ce message ne parle pas du projet : il ne fait pas partie de votre réponse.',
      question: (asked: string | null) => [
        'Cette question ne fait pas partie de votre réponse, et je ne sais pas y répondre moi-même.',
        ...(asked === null
          ? ['« Aide » dit ce que vous pouvez faire ici.']
          : [
              asked,
              '« Exemple » montre une réponse possible, « Aide » ce que vous pouvez faire ici ; pour le reste, demandez à une personne.',
            ]),
      ],
    },
    asksFor: (n: number, name: string, ask: string) => `La section ${n} (${name}) attend ceci : ${ask}`,
    shown: (word: string) =>
      `« ${word} » est cité ou mis en forme : rien n’est fait, et rien n’est ajouté à votre réponse.`,
    seeHelp: 'Tapez !aide pour voir toutes les commandes.',
    editOffer: (n: number, name: string) =>
      `Appuyez sur le bouton pour modifier la section ${n} (${name}) dans un formulaire.`,
  },
  elsewhere: {
    added: (n: number, id: string) => `Message ajouté à la section ${n} de ${id}.`,
    goesOn: (id: string) => `C’est noté : la suite est dans le fil de ${id}, plus haut dans cette conversation.`,
  },
  hello: {
    greeting: 'Bonjour !',
    who: 'Je suis un assistant IA qui vous guide, section par section, dans la rédaction d’une proposition de projet MLOps.',
    how: 'Commencez quand vous voulez : vous répondez avec vos mots, et vous pourrez tout reprendre.',
  },
  history: {
    changes: {
      added: 'le message ajouté',
      edited: 'la modification d’un message',
      deleted: 'la suppression d’un message',
      replaced: 'le remplacement du texte',
      cleared: 'l’effacement de la section',
      skipped: 'la mise de côté de la section',
      taken: 'la reprise d’un ancien texte',
      imported: 'l’import d’un texte',
      abandoned: 'l’abandon de la révision',
    },
    before: {
      added: (when: string) => `Avant l’ajout d’un message, ${when}`,
      edited: (when: string) => `Avant la modification d’un message, ${when}`,
      deleted: (when: string) => `Avant la suppression d’un message, ${when}`,
      replaced: (when: string) => `Avant le remplacement du texte, ${when}`,
      cleared: (when: string) => `Avant l’effacement de la section, ${when}`,
      skipped: (when: string) => `Avant la mise de côté de la section, ${when}`,
      taken: (when: string) => `Avant la reprise d’un ancien texte, ${when}`,
      imported: (when: string) => `Avant l’import d’un texte, ${when}`,
      abandoned: (when: string) => `Avant l’abandon de la révision, ${when}`,
      undone: (when: string) => `Avant une annulation, ${when}`,
      redone: (when: string) => `Avant un rétablissement, ${when}`,
      pasted: (when: string) => `Texte collé, gardé à part, ${when}`,
      unsaved: (when: string) => `Texte d’un formulaire, gardé à part, ${when}`,
    },
    does: {
      undo: (what: string) => `Annuler : ${what}`,
      redo: (what: string) => `Rétablir : ${what}`,
    },
    elsewhere: {
      undo: (section: number) => `Annuler dans la section ${section}`,
      redo: (section: number) => `Rétablir dans la section ${section}`,
    },
    moved: {
      undo: (what: string) => `C’est annulé : ${what}.`,
      redo: (what: string) => `C’est rétabli : ${what}.`,
    },
    sinceStays: 'Ce qui a été écrit depuis reste.',
    already: {
      undo: (what: string) => `C’est déjà annulé : ${what}.`,
      redo: (what: string) => `C’est déjà rétabli : ${what}.`,
    },
    none: {
      undo: (section: number) => `Rien à annuler dans la section ${section}. Vous pouvez :`,
      redo: (section: number) => `Rien à rétablir dans la section ${section}. Vous pouvez :`,
    },
    gone: 'Ce changement ne peut plus être annulé : d’autres l’ont suivi. Tous les anciens textes sont dans l’historique.',
    held: (what: string) =>
      `Un texte plus récent a pris la place, et il reste : ${what}. Annulez d’abord ce qui a suivi, ou reprenez un ancien texte depuis l’historique.`,
    byAnother: (name: string, what: string) =>
      `Le dernier changement est de ${name} : ${what}. Voulez-vous l’annuler quand même ?`,
    heading: (n: number, name: string) => `Historique de la section ${n} · ${name}`,
    empty: 'Rien n’a été remplacé ni enlevé ici : il n’y a pas d’ancien texte.',
    total: (n: number) =>
      n === 1
        ? 'Un ancien texte. Le reprendre s’annule comme le reste.'
        : `${count(n, 'ancien texte', 'anciens textes')}, du plus récent au plus ancien. En reprendre un s’annule comme le reste.`,
    older: 'Textes plus anciens',
    current: 'le texte actuel',
    noText: 'Ce texte n’est pas enregistré ici. Voici ce qu’il y a :',
    sameText: (n: number, name: string) => `La section ${n} (${name}) a déjà exactement ce texte.`,
    taken: (n: number, name: string) => `La section ${n} (${name}) a retrouvé ce texte.`,
  },
  imports: {
    ask: 'Collez ici le texte que vous avez déjà, en un seul message, ou envoyez son fichier (.md, .txt, .docx ou .pdf). Je vous montrerai d’abord ce que chaque section recevrait : rien ne change avant votre accord.',
    heading: 'Votre texte, réparti dans les sections',
    intro:
      'Ce texte contient plusieurs parties d’une proposition. Rien n’est encore enregistré : voici ce que chaque section recevrait.',
    introNone: 'Je n’ai trouvé de place pour aucun passage de ce texte. Rien n’est encore enregistré.',
    columns: ['Section', 'Début', 'Mots'],
    count: (words: number, has: number) => (has === 0 ? String(words) : `${words} (déjà ${has})`),
    passages: (n: number) => `(${n} passages)`,
    without: (sections: string) => `Sections qui ne reçoivent rien : ${sections}.`,
    unplaced: 'Sans place pour le moment :',
    passage: (heading: string | null, opening: string, words: string) =>
      heading === null || opening === ''
        ? `« ${heading ?? opening} » (${words})`
        : `« ${heading} » : ${opening} (${words})`,
    more: (n: number) => `et ${count(n, 'autre passage', 'autres passages')}`,
    odd: {
      double:
        'La plupart des parties y sont plusieurs fois : peut-être deux propositions, ou deux fois la même. Leurs textes se suivraient.',
      headless:
        'Je n’y ai reconnu aucun titre : c’est un seul passage. Déplacez-le dans une section, ou gardez-le comme réponse.',
      long: 'Ce texte a plus de 100 passages : les plus proches sont regroupés.',
      mixed: 'Deux langues s’y mêlent : une proposition s’écrit dans une seule.',
    },
    taken: (n: number) =>
      `${count(n, 'section a déjà un texte', 'sections ont déjà un texte')} : ajoutez à la suite, ou remplacez ; l’ancien texte reste dans l’historique.`,
    apply: 'Importer',
    behind: 'Ajouter à la suite',
    replace: 'Remplacer',
    keep: (n: number) => `Tout mettre dans la section ${n}`,
    drop: 'Ne rien importer',
    nowhere: 'sans place',
    section: (n: number) => `section ${n}`,
    move: {
      title: 'Déplacer un passage',
      block: 'Passage',
      target: 'Destination',
      none: 'Aucune section',
      save: 'Déplacer',
      missing: 'Choisissez un passage.',
    },
    moved: (what: string, where: string | null) =>
      where === null ? `« ${what} » n’ira dans aucune section.` : `« ${what} » ira dans la section ${where}.`,
    done: (sections: number, words: number) =>
      `C’est importé : ${count(words, 'mot', 'mots')} dans ${count(sections, 'section', 'sections')}. Relisez-les et terminez-les une à une.`,
    left: (n: number) =>
      `${count(n, 'passage est resté', 'passages sont restés')} sans place. Le texte entier est gardé dans l’historique de la section 1.`,
    kept: (where: string) => `Tout le texte est maintenant dans la section ${where}.`,
    dropped:
      'Rien n’a été importé. Votre texte ne fait pas partie de la réponse ; il est gardé dans l’historique de la section 1.',
    over: 'Ce texte a déjà été importé ou écarté. Pour en donner un autre, écrivez !importer.',
    lost: 'Je ne retrouve plus ce texte. Collez-le encore une fois.',
    nothing: 'Aucun passage n’a de place : déplacez-en un dans une section.',
    tooLong: (section: number) =>
      `La section ${section} recevrait plus de 40 000 caractères d’un coup : déplacez-en un passage, ou laissez-le sans place.`,
    below: 'La répartition de votre texte est plus bas.',
  },
  poc: {
    heading: (n: number) => `Liens reconnus dans la section ${n}`,
    none: (n: number) =>
      `Aucun lien n’est reconnu dans la section ${n} pour l’instant. Écrivez l’adresse entière, comme github.com/compte/depot.`,
    notAsked: 'Ce type de proposition n’a pas de section pour les liens.',
    notInspected: 'Liens non inspectés ici : rien n’a été ouvert, cela ne dit donc rien de leur contenu.',
  },
  matrix: {
    heading: 'Du défi à l’indicateur',
    how: 'Chaque ligne suit les mots d’un thème à travers vos sections. Elle montre où regarder, sans rien juger.',
    theme: 'Thème',
    columns: {
      challenge: 'Défi',
      objective: 'Objectif',
      component: 'Composant',
      risk: 'Risque',
      indicator: 'Indicateur',
    },
    seen: 'Vu dans les dépôts liés',
    others: (n: number) => `et ${count(n, 'autre', 'autres')}`,
    othersOrMore: (n: number) => `et au moins ${count(n, 'autre', 'autres')}`,
    gapsHeading: 'Ce qui ne se retrouve pas encore, d’après les mots employés :',
    noGap: 'Chaque défi et chaque objectif trouve sa suite dans les autres sections.',
    gaps: {
      X1: (quote: string, theme: string) => `Le défi « ${quote} » (${theme}) ne se retrouve dans aucun objectif.`,
      X2: (quote: string, theme: string) => `L’objectif « ${quote} » (${theme}) ne se retrouve dans aucun indicateur.`,
      X3: (quote: string, theme: string) =>
        `L’objectif « ${quote} » (${theme}) ne se retrouve dans aucun composant de l’architecture.`,
      X4: (quote: string, theme: string) => `Le défi « ${quote} » (${theme}) ne se retrouve dans aucun risque.`,
    },
    unwritten: (names: string) =>
      `Pas encore de texte pour : ${names}. La matrice se complétera à mesure que vous écrirez.`,
    nothing:
      'La matrice se construit avec vos défis, vos objectifs, vos composants, vos risques et vos indicateurs. Écrivez-en quelques lignes, puis revenez ici.',
    noTheme:
      'Aucun thème MLOps n’est encore reconnu dans ces sections : reproductibilité, versions, déploiement, surveillance, collaboration…',
  },
  similar: {
    heading: {
      author: 'Des propositions proches de la vôtre au catalogue',
      team: 'Des propositions proches de celle-ci, au catalogue ou chez les relecteurs',
    },
    noTitle: 'Écrivez d’abord votre titre ou votre résumé (sections 1 et 2) : la recherche se fait sur leurs mots.',
    none: {
      author: 'Aucune proposition publiée ne ressemble à la vôtre.',
      team: 'Aucune autre proposition ne ressemble à celle-ci, ni au catalogue ni chez les relecteurs.',
    },
    before: (n: number) =>
      `${n === 1 ? 'Une proposition du catalogue ressemble' : `${amount(n, 'fr')} propositions du catalogue ressemblent`} à la vôtre. Cela ne bloque rien : ${n > 1 ? 'elles peuvent' : 'elle peut'} vous donner des idées, ou vous montrer en quoi la vôtre est différente.`,
    onCard: (ids: string) => `Propositions proches : ${ids}`,
  },
  help: {
    heading: 'Ce que vous pouvez taper dans le fil',
    line: (usage: string, help: string) => `${usage} : ${help}`,
    unknown: (word: string) => `Je ne connais pas « ${word} » après /mlops-proposal. Voici ce que je connais :`,
    aside: (sign: string) => `${sign} au début d’un message : un aparté, qui ne fait pas partie de votre réponse`,
    slashHeading: 'Ce que vous pouvez taper après /mlops-proposal',
    general: {
      list: 'Mes propositions',
      catalogue: 'Le catalogue',
      queue: 'La file de relecture',
      admin: 'La formation',
    },
    here: {
      heading: 'Ici et maintenant',
      section: (n: number, name: string) =>
        `Vous êtes à la section ${n}, ${name} : écrivez ici, chaque message est enregistré.`,
      recap: 'Vous êtes au récapitulatif : relisez l’ensemble, puis soumettez.',
      finish: '« Section terminée » (ou « !fini ») fait vérifier votre texte et mène à ce qui manque encore.',
      start: '« !exemple » et « !pourquoi » aident à commencer.',
      fix: 'Pour corriger : modifiez ou supprimez votre message, ou tapez « !modifier » ; « !annuler » défait le dernier changement.',
      move: '« !plan » montre toutes les sections ; « !section 7 » mène à l’une d’elles.',
      person: 'Quand une remarque revient sans cesse, un bouton permet de demander à une personne.',
      fixed: (id: string, state: string) => `${id} est ${state} : son texte reste tel quel pour l’instant.`,
      submitted: 'Tant que personne ne la relit, vous pouvez la reprendre pour continuer à écrire.',
      'in-review': 'Vous n’avez rien à faire : la réponse arrivera ici.',
      approved: 'Elle part au catalogue.',
      published: 'Vous pouvez en écrire une nouvelle version ; celle-ci reste publique entre-temps.',
      withdrawn: 'Vous pouvez la rétablir : elle redevient alors un brouillon.',
      archived: 'Vous pouvez la rétablir : elle redevient alors un brouillon.',
      over: 'Elle ne peut plus être rétablie.',
      read: 'Vous pouvez la relire en entier, ou en télécharger le texte.',
    },
  },
  privacy: {
    heading: 'Ce qui est enregistré, et pourquoi',
    coach: {
      automatic: 'Les vérifications automatiques se font dans ce programme : rien n’est envoyé à un service d’IA.',
      model:
        'Les vérifications automatiques se font dans ce programme. Le coach IA, lui, envoie le texte de vos sections au modèle de langage choisi par votre formation, sans votre nom, ni adresses e-mail, ni numéros de téléphone, avec un identifiant qui ne permet pas de remonter à vous. Ses réponses sont gardées trente jours, pour ne pas envoyer deux fois le même texte.',
    },
    lines: [
      'Votre nom et l’identifiant de votre compte sur cette plateforme, les messages que vous écrivez comme réponses dans le fil de votre proposition, leurs modifications, et les versions que vous soumettez.',
      'Quel bouton ou quelle commande a servi, à qui et quand. Le texte de vos derniers apartés reste avec le brouillon jusqu’à l’envoi, pour que vous puissiez encore les ajouter à votre réponse ; les anciens textes d’une section restent dans son historique. Ce que d’autres personnes écrivent dans le fil n’est pas enregistré.',
      'L’équipe de relecture voit une version dès que vous la soumettez ; toute personne qui a accès au catalogue la voit une fois approuvée.',
      'Pour retirer votre proposition : !retirer. Pour en avoir une copie : !exporter md ou !exporter json. Pour recevoir tout ce qui est enregistré de vous, ou le faire effacer, servez-vous des boutons ci-dessous.',
    ],
    held: {
      heading: 'Vos données',
      intro: 'Voici ce que ce programme enregistre de vous aujourd’hui :',
      nothing: 'Aujourd’hui, ce programme n’enregistre rien de vous, hormis cette demande.',
      proposal: (id: string, title: string, state: string) => `${id}, « ${title} » : ${state}`,
      more: (n: number) => plural(n, 'fr', `et ${n} autre proposition`, `et ${n} autres propositions`),
      counts: {
        versions: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} version envoyée à la relecture`,
            `${amount(n, 'fr')} versions envoyées à la relecture`,
          ),
        earlier: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} ancien texte dans l’historique de vos sections`,
            `${amount(n, 'fr')} anciens textes dans l’historique de vos sections`,
          ),
        files: (n: number) =>
          plural(n, 'fr', `${amount(n, 'fr')} image ou schéma`, `${amount(n, 'fr')} images ou schémas`),
        deeds: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} action notée (quel bouton ou quelle commande, et quand)`,
            `${amount(n, 'fr')} actions notées (quel bouton ou quelle commande, et quand)`,
          ),
        messages: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} message entre vous et le bot`,
            `${amount(n, 'fr')} messages entre vous et le bot`,
          ),
        reviews: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} proposition que vous relisez`,
            `${amount(n, 'fr')} propositions que vous relisez`,
          ),
        coach: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} relevé de ce que le coach IA a consommé pour vous`,
            `${amount(n, 'fr')} relevés de ce que le coach IA a consommé pour vous`,
          ),
        links: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} lien personnel vers une page`,
            `${amount(n, 'fr')} liens personnels vers une page`,
          ),
        accounts: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} compte à vous relié sur une autre plateforme`,
            `${amount(n, 'fr')} comptes à vous reliés sur d’autres plateformes`,
          ),
        account: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} ligne technique : votre nom, votre conversation avec le bot, jusqu’où vous avez lu`,
            `${amount(n, 'fr')} lignes techniques : votre nom, votre conversation avec le bot, jusqu’où vous avez lu`,
          ),
        other: (n: number) =>
          plural(
            n,
            'fr',
            `${amount(n, 'fr')} réglage ou autre donnée`,
            `${amount(n, 'fr')} réglages ou autres données`,
          ),
      },
    },
    /** The folders of an archive. */
    folders: { proposals: 'propositions', pictures: 'images', data: 'donnees', text: 'texte' },
    receive: {
      button: 'Recevoir mes données',
      file: 'mes-donnees.zip',
      text: 'Voici tout ce qui est enregistré de vous, dans une archive : les données en JSON, vos propositions en documents, vos images. Le fichier LISEZMOI dit ce qu’elle contient.',
      notice: 'Votre archive se prépare ; elle arrive dans vos messages directs avec le bot.',
    },
  },
  erase: {
    button: 'Effacer mes données',
    title: 'Effacer mes données',
    save: 'Tout effacer',
    word: 'EFFACER',
    goes: 'Ce qui part :',
    proposal: (id: string, title: string, fate: string) => `${id}, « ${title} » : ${fate}`,
    fates: {
      draft: 'effacée, avec ses versions, son historique, ses images et les messages du bot à son sujet.',
      review: 'en relecture, elle est retirée de la file et effacée ; la personne qui la relit en est prévenue.',
      choice: 'publiée, elle suit votre choix ci-dessous.',
      anonymous: 'publiée, elle reste au catalogue sans votre nom ni rien d’autre de vous : le texte publié seul.',
      erased: 'publiée, elle est retirée du catalogue et effacée.',
    },
    rest: 'Vos échanges avec le bot, vos liens personnels et ceux entre vos comptes, vos réglages, votre nom et l’identifiant de votre compte. Ce que le coach IA ou un dessin en cours rapporterait encore est jeté.',
    stays: 'Ce qui reste, et pourquoi :',
    audit:
      'Le journal des actions et le compte de ce que l’IA a consommé, sous un pseudonyme tiré au sort : on sait ce qui a été décidé, et rien ne permet de remonter à vous.',
    others:
      'Ce que vous avez écrit dans la proposition de quelqu’un d’autre, comme co-auteur, et vos décisions de relecture : ce texte et ces décisions sont aussi les leurs. Votre nom y est remplacé par le pseudonyme.',
    platform: {
      web: 'Rien d’autre : vos messages de ce terrain de jeu sont effacés aussi.',
      slack:
        'Vos propres messages dans Slack : le bot supprime les siens, mais Slack ne le laisse pas supprimer les vôtres. Vous pouvez le faire vous-même, un par un.',
      teams:
        'Vos propres messages dans Teams : le bot supprime les siens, mais Teams ne le laisse pas supprimer les vôtres. Vous pouvez le faire vous-même, un par un.',
    },
    when: 'C’est fait dans la journée, en général en un quart d’heure, et un accusé avec un numéro vous le dit par message direct. Rien ne peut être rétabli ensuite : si vous voulez garder une copie, recevez d’abord vos données.',
    published: {
      label: 'Vos propositions publiées',
      anonymous: 'Restent au catalogue, sans mon nom',
      erased: 'Sont retirées du catalogue et effacées',
    },
    confirm: (word: string) => `Pour confirmer, recopiez ${word}`,
    confirmHint: 'Rien n’est effacé tant que ce n’est pas exact.',
    unconfirmed: (word: string) => `Rien n’est effacé : recopiez exactement ${word} pour confirmer.`,
    offered: 'Rien n’est encore effacé. Ce bouton montre d’abord ce qui part et ce qui reste.',
    begun:
      'C’est noté : vos données sont effacées dans la journée, et un accusé vous le dira par message direct. Ce que vous commencez à partir de maintenant n’en fait pas partie.',
    done: (number: string) =>
      `Vos données sont effacées (dossier ${number}). Ce message est le seul qui reste ; il ne contient rien d’autre de vous, et l’adresse à laquelle il est venu est oubliée avec lui.`,
    gone: (id: string) =>
      `${id} n’est plus à relire : elle a été effacée à la demande de son auteur. Votre relecture s’arrête là, il n’y a rien à faire.`,
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
      title: 'C’est voulu',
      which: 'De quelle remarque s’agit-il ?',
      passages: 'Ce qui est voulu',
      label: 'Pourquoi est-ce voulu ?',
      hint: 'Quelques mots. L’équipe de relecture les lira.',
      secret:
        'Ce texte sera lu par l’équipe de relecture, puis publié. Ne le gardez que s’il n’ouvre aucun accès : un exemple inventé, un identifiant sans valeur.',
      save: 'Garder tel quel',
    },
    withdraw: {
      title: 'Retirer cette proposition ?',
      text: (days: number) =>
        `Elle quitte toutes les files. Rien n’est effacé : elle peut être rétablie pendant ${days} jours.`,
      save: 'Retirer',
    },
    dropRevision: {
      title: 'Abandonner cette révision ?',
      text: 'Le texte de la version publiée revient. Ce que vous avez écrit depuis reste dans l’historique de chaque section.',
      save: 'Abandonner cette révision',
    },
    conflict: {
      title: 'Déclarer un conflit d’intérêts ?',
      text: 'Vous ne relirez pas cette proposition. Si vous l’aviez prise en charge, elle retourne dans la file d’attente.',
      save: 'Le déclarer',
    },
    takeDown: {
      title: 'Retirer du catalogue',
      label: 'Raison',
      hint: 'La personne qui a écrit la proposition la lira.',
      save: 'Retirer du catalogue',
    },
    restore: {
      title: 'Rétablir cette proposition',
      label: 'Raison',
      hint: 'La personne qui a écrit la proposition la lira.',
      save: 'Rétablir',
    },
    explain: {
      title: 'Expliquer plutôt que modifier',
      label: 'Votre explication',
      hint: 'La personne qui relit la lira.',
      save: 'Envoyer',
    },
    item: {
      title: (id: string) => `${id} : demander une modification`,
      editTitle: (id: string) => `${id} : modifier la demande`,
      section: 'Section',
      criterion: 'Critère',
      anyCriterion: 'Aucun en particulier',
      quote: 'Passage',
      quoteHint: 'Copié tel quel depuis la section ; ce champ peut rester vide.',
      request: 'Que demandez-vous ?',
      requestHint: 'Une seule modification. Vous pourrez en ajouter d’autres.',
      save: 'Noter',
    },
    review: {
      title: (id: string, version: number) => `Relecture de ${id}, v${version}`,
      checklist: 'Points forts',
      items: 'Demandes à envoyer',
      noItems: 'Aucune demande notée : pour en faire, utilisez d’abord « Demander une modification » sur la carte.',
      decision: 'Décision',
      decisions: { comment: 'Commenter sans décider', changes: 'Demander des modifications', approve: 'Approuver' },
      comment: 'Message à l’auteur',
      commentHint: 'Obligatoire si vous commentez sans décider.',
      save: 'Envoyer',
    },
    errors: {
      empty: 'Écrivez quelques mots ici.',
      passage: 'Laissez au moins une case cochée.',
      quote: (n: number) => `Ce passage n’est pas dans la section ${n}. Copiez-le tel quel, ou laissez le champ vide.`,
      needsItem: 'Il faut au moins une demande : notez-en une depuis la carte, ou gardez-en une cochée.',
      pendingItems:
        'Des demandes sont cochées : envoyez-les avec « Demander des modifications », ou décochez-les pour approuver.',
      needsComment: 'Pour commenter, écrivez quelques mots ici.',
      decision: 'Choisissez l’une des trois décisions.',
      section: 'Choisissez l’une des sections.',
    },
  },
  refusals: {
    notOwner: (owner: string) => `C’est réservé à qui écrit cette proposition : ${owner}.`,
    notReviewer: 'Seule l’équipe de relecture peut le faire, depuis son canal.',
    notClaimer: (name: string | null) =>
      name === null
        ? 'Personne ne relit cette proposition pour l’instant : prenez-la d’abord avec « Je m’en charge ».'
        : `Seule la personne qui relit cette proposition peut le faire : ${name}.`,
    notCoordinator: 'Seule la coordination peut le faire.',
    noEdge: (id: string, state: string) => `Ce n’est pas possible maintenant : ${id} est ${state}.`,
    stale: (id: string, state: string) =>
      `Cette carte n’est plus à jour : depuis, ${id} a avancé ; la proposition est maintenant ${state}.`,
    oldRecap: 'Votre texte a changé depuis ce récapitulatif.',
    missing: 'Des sections obligatoires sont vides.',
    blocking: 'Un point doit être corrigé, ou confirmé par « C’est voulu », avant de soumettre.',
    unanswered: 'Des demandes de la relecture sont encore sans réponse.',
    author: 'C’est votre propre proposition : quelqu’un d’autre doit la relire.',
    conflict: 'Vous avez déclaré un conflit d’intérêts pour cette proposition.',
    reserved: (id: string, name: string, when: string) =>
      `${id} est réservée à ${name}, qui a relu la version précédente, jusqu’à ${when}. Ensuite, chacun pourra la prendre.`,
    nothingAsked: 'Il faut au moins une demande de modification.',
    pending: 'Des demandes ne sont pas encore envoyées.',
    published:
      'Une version publiée ne peut être retirée du catalogue que par la coordination ; vous pouvez abandonner votre révision.',
    neverPublished: 'Il n’y a pas de version publiée à laquelle revenir.',
    reason: 'Indiquez une raison.',
    tooLate: (days: number) =>
      `Une proposition se rétablit dans les ${days} jours ; pour celle-ci, ce délai est passé.`,
    tooManyDrafts: (max: number) =>
      `Vous écrivez déjà ${max} propositions, c’est le maximum. Soumettez-en ou retirez-en une avant d’en commencer une autre.`,
    unreadable: {
      kept: (id: string) =>
        `Je ne peux pas ouvrir ${id} pour l’instant : cette proposition sera à jour bientôt. Rien n’est perdu : ce que vous venez de faire est gardé, et sera pris en compte sans que vous ayez à recommencer. Le reste continue. Si rien n’a changé demain, parlez-en à la coordination.`,
      again: (id: string) =>
        `Je ne peux pas ouvrir ${id} pour l’instant : cette proposition sera à jour bientôt. Rien n’est perdu, et rien n’a changé : réessayez dans quelques minutes. Si cela dure jusqu’à demain, parlez-en à la coordination.`,
    },
    noProposal: (id: string) =>
      `Il n’y a pas de proposition ${id} ici. Vérifiez son numéro, qui ressemble à MLP-2026-001.`,
    notPublic: (id: string, version: number) =>
      `La version ${version} de ${id} n’est pas au catalogue : seules la personne qui l’écrit et l’équipe de relecture peuvent la lire.`,
    notYours: (id: string) => `${id} n’est pas à vous : seule la personne qui l’écrit peut l’ouvrir.`,
    unknownAction: 'Ce bouton n’existe plus. Tapez !aide pour voir ce que vous pouvez faire.',
  },
  compile: {
    authors: 'Rédaction',
    reference: 'Référence',
    version: 'Version',
    date: 'Date',
    notWritten: 'Non renseigné.',
    contents: 'Sommaire',
    draft: 'brouillon',
    skills: 'Compétences MLOps',
    tools: 'Outils',
    annex: 'Annexe : du défi à l’indicateur',
    picture: 'Image',
    diagram: 'Schéma',
    table: 'Tableau',
    diagramText: 'Texte du schéma',
    diagramSource: 'Schéma, sous forme de texte Mermaid :',
    diagramAwaited:
      'Ce schéma est en train d’être dessiné : rechargez la page dans un instant. En attendant, voici son texte :',
    unwritten: (format: string) =>
      `Le fichier ${format} n’a pas pu être écrit : voici le même texte en Markdown. Vous pouvez le redemander plus tard.`,
    leftPictures: (many: number) =>
      many === 1
        ? 'Une image n’est pas dans ce fichier, qui serait trop lourd\u00A0: sa description tient sa place.'
        : `${many} images ne sont pas dans ce fichier, qui serait trop lourd\u00A0: leur description tient leur place.`,
    undrawn: (signs: string) =>
      `Certains caractères n’ont pas pu être imprimés ici (${signs}) : le fichier Word et le fichier Markdown les contiennent.`,
    leftOut: (rows: number, columns: number) =>
      `Ce tableau continue dans le fichier Markdown : encore ${[...(rows > 0 ? [count(rows, 'ligne', 'lignes')] : []), ...(columns > 0 ? [count(columns, 'colonne', 'colonnes')] : [])].join(' et ')}.`,
  },
} satisfies Words
