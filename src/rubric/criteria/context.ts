import type { Criterion } from './criterion.ts'

/** Section 3. */
export const contextCriteria: readonly Criterion[] = [
  {
    id: 'C1',
    section: 3,
    kind: 'missing',
    severity: 'major',
    mode: 'model',
    name: { fr: 'Modèle existant décrit', en: 'Existing model described' },
    problem: { fr: 'Modèle existant trop peu décrit', en: 'Existing model hardly described' },
    ask: {
      fr: 'La section présente la tâche du modèle, ses entrées, sa sortie et l’endroit où il tourne aujourd’hui.',
      en: 'The section tells the model’s task, its inputs, its output and where it runs today.',
    },
    why: {
      fr: 'On ne peut pas juger une chaîne sans savoir ce qu’elle transporte.',
      en: 'One cannot judge a pipeline without knowing what it carries.',
    },
    question: {
      fr: 'Que reçoit le modèle, que renvoie-t-il, et sur quelle machine tourne-t-il aujourd’hui ?',
      en: 'What does the model take in, what does it return, and on which machine does it run today?',
    },
    met: {
      fr: 'Il reçoit la température et l’âge des meules et renvoie une date, chaque nuit, sur un poste de la cave.',
      en: 'It takes temperature and age of the wheels and returns a date, every night, on a cellar computer.',
    },
    unmet: { fr: 'Nous avons un bon modèle.', en: 'We have a good model.' },
    source: 'Guide, section 3; model cards (Mitchell et al. 2019)',
  },
  {
    id: 'C2',
    section: 3,
    kind: 'weak',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Sans détails de data science', en: 'No data-science detail' },
    problem: { fr: 'Trop de détails de data science', en: 'Too much data-science detail' },
    ask: {
      fr: 'La section évite les détails d’entraînement du modèle.',
      en: 'The section stays away from details of training the model.',
    },
    why: {
      fr: 'Ils prennent la place de ce qui compte ici : la vie du modèle.',
      en: 'They take the place of what counts here: the life of the model.',
    },
    question: {
      fr: 'Lesquels de ces détails d’entraînement pourrait-on laisser au dépôt du modèle ?',
      en: 'Which of these training details could be left to the model’s repository?',
    },
    met: {
      fr: 'Un modèle de régression, réentraîné deux fois par an.',
      en: 'A regression model, retrained twice a year.',
    },
    unmet: {
      fr: 'XGBoost, profondeur 6, taux 0,1, après sélection de variables.',
      en: 'XGBoost, depth 6, rate 0.1, after feature selection.',
    },
    samples: {
      passes: {
        fr: 'Le modèle annonce la hauteur de la marée aux lamaneurs du port, chaque matin, et il est réentraîné deux fois par an.',
        en: 'The model tells the mooring crew of the harbour how high the tide will be, each morning, and is retrained twice a year.',
      },
    },
    source: 'Guide, section 3',
    limits: { share: 3 },
  },
  {
    id: 'C3',
    section: 3,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Reproductibilité abordée', en: 'Reproducibility addressed' },
    problem: { fr: 'Reproductibilité non abordée', en: 'Reproducibility not addressed' },
    ask: {
      fr: 'La section explique si l’on peut refaire le modèle d’aujourd’hui, ou pourquoi la question ne se pose pas.',
      en: 'The section says whether today’s model can be rebuilt, or why that does not matter here.',
    },
    why: {
      fr: 'Un modèle que l’on ne sait pas refaire ne peut être ni corrigé ni expliqué.',
      en: 'A model that nobody can rebuild can be neither fixed nor explained.',
    },
    question: {
      fr: 'Pourriez-vous refaire aujourd’hui le modèle en service, avec les mêmes données et les mêmes versions ?',
      en: 'Could you rebuild the model in use today, with the same data and versions?',
    },
    met: {
      fr: 'Trois fois, nous n’avons pas su refaire le modèle en service.',
      en: 'Three times we failed to rebuild the model in use.',
    },
    unmet: { fr: 'La reproductibilité est importante en science.', en: 'Reproducibility matters in science.' },
    samples: {
      fails: { fr: 'Le modèle annonce la marée.', en: 'The model predicts the tide.' },
    },
    source: 'Guide, section 3; ML Test Score, Infra 1',
    limits: { families: 3 },
  },
  {
    id: 'C4',
    section: 3,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Mise à jour et versions abordées', en: 'Updates and versions addressed' },
    problem: { fr: 'Mises à jour et versions non abordées', en: 'Updates and versions not addressed' },
    ask: {
      fr: 'La section explique comment le modèle, le code et les données sont versionnés et mis à jour aujourd’hui.',
      en: 'The section says how model, code and data are versioned and updated today.',
    },
    why: {
      fr: 'Sans versions, on ne sait ni ce qui tourne ni à quoi revenir.',
      en: 'Without versions, nobody knows what runs or what to go back to.',
    },
    question: {
      fr: 'Comment sait-on aujourd’hui quelle version du modèle est en service, et qui la met à jour ?',
      en: 'How does one know today which version of the model is in use, and who updates it?',
    },
    met: { fr: 'Les fichiers s’appellent « final » et « final2 ».', en: 'The files are called “final” and “final2”.' },
    unmet: { fr: 'Nous utiliserons la dernière version.', en: 'We will use the latest version.' },
    samples: {
      fails: { fr: 'Le modèle annonce la marée.', en: 'The model predicts the tide.' },
    },
    source: 'Guide, section 3; MLOps Stack Canvas',
  },
  {
    id: 'C5',
    section: 3,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Déploiement abordé', en: 'Deployment addressed' },
    problem: { fr: 'Déploiement non abordé', en: 'Deployment not addressed' },
    ask: {
      fr: 'La section explique comment une nouvelle version arrive en service aujourd’hui.',
      en: 'The section says how a new version gets into use today.',
    },
    why: {
      fr: 'C’est souvent là que les semaines se perdent, et que le projet peut en faire gagner.',
      en: 'It is often where weeks are lost, and where the project can win them back.',
    },
    question: {
      fr: 'Combien de temps et combien de personnes faut-il aujourd’hui pour mettre une nouvelle version en service ?',
      en: 'How much time and how many people does it take today to put a new version into use?',
    },
    met: {
      fr: 'Une mise à jour demande neuf jours et le seul technicien formé.',
      en: 'An update takes nine days and the only trained technician.',
    },
    unmet: { fr: 'Le déploiement est une étape du cycle de vie.', en: 'Deployment is a stage of the life cycle.' },
    samples: {
      passes: { fr: 'Le déploiement prend neuf jours.', en: 'A deployment takes nine days.' },
      fails: { fr: 'Le modèle annonce la marée.', en: 'The model predicts the tide.' },
    },
    source: 'Guide, section 3; DORA',
  },
  {
    id: 'C6',
    section: 3,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Surveillance abordée', en: 'Monitoring addressed' },
    problem: { fr: 'Surveillance non abordée', en: 'Monitoring not addressed' },
    ask: {
      fr: 'La section explique comment on s’aperçoit aujourd’hui qu’une prédiction n’est plus bonne.',
      en: 'The section says how one notices today that predictions are no longer good.',
    },
    why: {
      fr: 'Un modèle se dégrade sans bruit : mieux vaut le voir avant ses utilisateurs.',
      en: 'A model gets worse without a sound: better to notice before its users do.',
    },
    question: {
      fr: 'Si le modèle se trompait plus souvent demain, qui s’en apercevrait, et quand ?',
      en: 'If the model were wrong more often tomorrow, who would notice, and when?',
    },
    met: {
      fr: 'Une sonde déréglée a faussé onze jours de prédictions sans alerte.',
      en: 'A stuck probe spoiled eleven days of predictions without an alert.',
    },
    unmet: { fr: 'Le modèle sera surveillé.', en: 'The model will be monitored.' },
    samples: {
      fails: { fr: 'Le modèle annonce la marée.', en: 'The model predicts the tide.' },
    },
    source: 'Guide, section 3; ML Test Score, Monitor 1-7',
  },
  {
    id: 'C7',
    section: 3,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Collaboration abordée', en: 'Collaboration addressed' },
    problem: { fr: 'Collaboration non abordée', en: 'Collaboration not addressed' },
    ask: {
      fr: 'La section précise qui travaille sur le modèle et comment ces personnes se passent la main.',
      en: 'The section says who works on the model and how they hand over to each other.',
    },
    why: {
      fr: 'Ce qui passe de main en main sans règle se perd en route.',
      en: 'What goes from hand to hand without a rule gets lost on the way.',
    },
    question: {
      fr: 'Qui développe, qui met en service, qui utilise le modèle, et comment se transmettent-ils le travail ?',
      en: 'Who develops, who deploys, who uses the model, and how do they hand work over?',
    },
    met: {
      fr: 'La data scientist envoie ses fichiers par courriel au caviste, sans revue.',
      en: 'The data scientist mails her files to the cellar master, without review.',
    },
    unmet: { fr: 'Nous travaillerons en équipe.', en: 'We will work as a team.' },
    samples: {
      fails: { fr: 'Le modèle annonce la marée.', en: 'The model predicts the tide.' },
    },
    source: 'Guide, section 3; Microsoft MLOps maturity, people',
  },
  {
    id: 'C8',
    section: 3,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Des faits, pas des définitions', en: 'Facts, not definitions' },
    problem: { fr: 'Une définition plutôt qu’un fait', en: 'A definition instead of a fact' },
    ask: {
      fr: 'Chaque difficulté est un fait d’aujourd’hui dans ce projet : qui la subit, combien de fois.',
      en: 'Each difficulty is a fact of today in this project: who suffers from it, how often.',
    },
    why: {
      fr: 'Une définition vaut pour tous les projets et n’en justifie aucun.',
      en: 'A definition fits every project and justifies none.',
    },
    question: {
      fr: 'Quand cette difficulté s’est-elle produite pour la dernière fois chez vous, et qu’a-t-elle coûté ?',
      en: 'When did this difficulty last happen to you, and what did it cost?',
    },
    met: { fr: 'En août, la cave a jeté quarante meules.', en: 'In August the cellar threw away forty wheels.' },
    unmet: { fr: 'La dérive est un changement de distribution.', en: 'Drift is a change of distribution.' },
    source: 'Guide, section 3',
  },
  {
    id: 'C9',
    section: 3,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Pourquoi le MLOps ici', en: 'Why MLOps here' },
    problem: { fr: 'Besoin de MLOps non expliqué', en: 'Need for MLOps not explained' },
    ask: {
      fr: 'La section explique pourquoi ce projet-ci a besoin d’une approche MLOps.',
      en: 'The section says why this project in particular needs an MLOps approach.',
    },
    why: { fr: 'Un éloge général du MLOps n’engage à rien.', en: 'General praise of MLOps commits to nothing.' },
    question: {
      fr: 'Que se passera-t-il dans un an si l’on ne change rien à la façon de faire vivre ce modèle ?',
      en: 'What will happen within a year if nothing changes in the way this model is run?',
    },
    met: {
      fr: 'Le modèle est bon ; c’est sa mise à jour qui coûte.',
      en: 'The model is good; updating it is what costs.',
    },
    unmet: { fr: 'Le MLOps est une pratique d’avenir.', en: 'MLOps is a practice with a future.' },
    samples: {
      fails: {
        fr: 'Le MLOps est indispensable à toute organisation moderne.',
        en: 'MLOps is essential for any modern organisation.',
      },
    },
    source: 'Guide, section 3',
  },
  {
    id: 'C10',
    section: 3,
    kind: 'missing',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Point de départ visible', en: 'Starting point visible' },
    problem: { fr: 'Point de départ non précisé', en: 'Starting point not stated' },
    ask: {
      fr: 'On comprend à quel niveau de maturité le projet commence.',
      en: 'One can tell which level of maturity the project starts from.',
    },
    why: {
      fr: 'Le chemin parcouru ne se voit qu’avec un point de départ.',
      en: 'The way covered can only be seen from a starting point.',
    },
    question: {
      fr: 'Aujourd’hui, quelles étapes sont faites à la main, et lesquelles tournent seules ?',
      en: 'Today, which steps are done by hand, and which run by themselves?',
    },
    met: { fr: 'Tout est manuel : niveau 0 de Google.', en: 'Everything is manual: Google’s level 0.' },
    unmet: { fr: 'Nous avons déjà quelques outils.', en: 'We have a few tools already.' },
    source: 'Google MLOps levels 0-2; Microsoft MLOps maturity 0-4',
  },
  {
    id: 'C11',
    section: 3,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Domaine réglementé reconnu', en: 'Regulated domain acknowledged' },
    problem: { fr: 'Domaine réglementé non signalé', en: 'Regulated domain not acknowledged' },
    ask: {
      fr: 'Un domaine sensible (crédit, emploi, santé, éducation, biométrie…) est reconnu comme tel.',
      en: 'A sensitive domain (credit, employment, health, education, biometrics…) is acknowledged as one.',
    },
    why: {
      fr: 'Journalisation, contrôle humain et gouvernance des données se prévoient au début.',
      en: 'Logging, human oversight and data governance are planned at the start.',
    },
    question: {
      fr: 'Ces données ou ces décisions peuvent relever du RGPD, ou être à haut risque au sens du règlement européen sur l’IA. Qu’avez-vous prévu à ce sujet ?',
      en: 'This data or these decisions may fall under the GDPR, or be high-risk under the EU AI Act. What have you planned about it?',
    },
    met: {
      fr: 'Il s’agit de dossiers de crédit : nous suivons le RGPD et gardons une décision humaine.',
      en: 'These are credit files: we follow the GDPR and keep a human decision.',
    },
    unmet: { fr: 'Le modèle trie les candidatures.', en: 'The model sorts job applications.' },
    source: 'EU AI Act, Annex III (applies from 2 December 2027); GDPR',
  },
]
