import type { Criterion } from './criterion.ts'

/** Section 2. */
export const summaryCriteria: readonly Criterion[] = [
  {
    id: 'R1',
    section: 2,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Longueur du résumé', en: 'Length of the summary' },
    problem: { fr: 'Résumé trop court', en: 'Summary too short' },
    problems: {
      long: { fr: 'Résumé trop long', en: 'Summary too long' },
    },
    ask: { fr: 'Le résumé compte de 150 à 200 mots.', en: 'The summary has 150 to 200 words.' },
    why: {
      fr: 'Plus court, il laisse le lecteur sans contexte ; plus long, il n’est plus lu en entier.',
      en: 'Shorter, it leaves the reader without context; longer, it is no longer read to the end.',
    },
    question: {
      fr: 'Le guide demande {min} à {max} mots ; j’en compte {count}. Que manque-t-il encore au lecteur : le modèle, les défis, les objectifs ou l’impact attendu ?',
      en: 'The guide asks for {min} to {max} words; I count {count}. What does the reader still lack: the model, the challenges, the objectives or the expected impact?',
    },
    questions: {
      long: {
        fr: 'Le guide demande {min} à {max} mots ; j’en compte {count}. De quoi le lecteur peut-il se passer à ce stade ?',
        en: 'The guide asks for {min} to {max} words; I count {count}. What can the reader do without at this point?',
      },
    },
    met: {
      fr: 'Un résumé de 170 mots : une phrase sur le modèle, deux sur ce qui coince, deux sur les objectifs, une sur le gain.',
      en: 'A summary of 170 words: one sentence on the model, two on what gets stuck, two on the objectives, one on the gain.',
    },
    unmet: { fr: 'Deux lignes, ou une page entière.', en: 'Two lines, or a whole page.' },
    samples: {
      passes: {
        fr: 'Le modèle annonce la hauteur de la marée et le port attend neuf jours chaque version. '.repeat(10),
        en: 'The model predicts the height of the tide and the harbour waits nine days for each version. '.repeat(10),
      },
      fails: { fr: 'Un modèle de marée.', en: 'A tide model.' },
    },
    source: 'Guide, section 2',
    limits: { min: 150, max: 200, short: 135, long: 220 },
  },
  {
    id: 'R2',
    section: 2,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Modèle existant nommé', en: 'Existing model named' },
    problem: { fr: 'Modèle existant non nommé', en: 'Existing model not named' },
    ask: {
      fr: 'Le résumé précise quel type de modèle existe déjà.',
      en: 'The summary says what kind of model exists already.',
    },
    why: {
      fr: 'Le lecteur doit savoir ce qui est déjà là pour comprendre ce que vous ajoutez.',
      en: 'The reader must know what is there already to see what you add.',
    },
    question: {
      fr: 'Quel type de modèle existe déjà (classification, régression, autre), et à quoi sert-il ?',
      en: 'What kind of model exists already (classification, regression, other), and what is it for?',
    },
    met: {
      fr: 'Une régression prédit déjà la date de maturité des meules.',
      en: 'A regression already predicts when wheels are ripe.',
    },
    unmet: { fr: 'Nous utiliserons l’intelligence artificielle.', en: 'We will use artificial intelligence.' },
    source: 'Guide, section 2',
  },
  {
    id: 'R3',
    section: 2,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Défis MLOps énoncés', en: 'MLOps challenges stated' },
    problem: { fr: 'Aucun défi MLOps énoncé', en: 'No MLOps challenge stated' },
    ask: { fr: 'Le résumé nomme au moins un défi MLOps.', en: 'The summary names at least one MLOps challenge.' },
    why: {
      fr: 'C’est le défi qui donne sa raison d’être au projet.',
      en: 'The challenge is what gives the project its reason.',
    },
    question: {
      fr: 'Qu’est-ce qui coince aujourd’hui : refaire le modèle, le livrer, le suivre, ou le faire à plusieurs ?',
      en: 'What gets stuck today: rebuilding the model, releasing it, watching it, or sharing the work?',
    },
    met: { fr: 'Personne ne voit quand les prédictions se dégradent.', en: 'Nobody sees when predictions get worse.' },
    unmet: { fr: 'Le fromage est un marché porteur.', en: 'Cheese is a growing market.' },
    samples: {
      passes: { fr: 'Personne ne voit la dérive des sondes.', en: 'Nobody notices that the probes drift.' },
    },
    source: 'Guide, section 2',
  },
  {
    id: 'R4',
    section: 2,
    kind: 'missing',
    severity: 'major',
    mode: 'model',
    name: { fr: 'Objectifs principaux annoncés', en: 'Main objectives announced' },
    problem: { fr: 'Objectifs principaux non annoncés', en: 'Main objectives not announced' },
    ask: {
      fr: 'Le résumé annonce les principaux objectifs MLOps, ceux de la section 4.',
      en: 'The summary announces the main MLOps objectives, those of section 4.',
    },
    why: { fr: 'Le lecteur pressé ne lira peut-être qu’eux.', en: 'A reader in a hurry may read nothing else.' },
    question: {
      fr: 'Quels objectifs de la section 4 faut-il annoncer dès le résumé ?',
      en: 'Which objectives of section 4 should the summary announce?',
    },
    met: {
      fr: 'Nous visons une livraison en un jour et une dérive vue en six heures.',
      en: 'We aim for release within a day and drift seen within six hours.',
    },
    unmet: { fr: 'Le projet améliorera beaucoup de choses.', en: 'The project will improve many things.' },
    source: 'Guide, section 2',
  },
  {
    id: 'R5',
    section: 2,
    kind: 'missing',
    severity: 'major',
    mode: 'model',
    name: { fr: 'Impact attendu', en: 'Expected impact' },
    problem: { fr: 'Impact attendu non précisé', en: 'Expected impact not stated' },
    ask: {
      fr: 'Le résumé montre ce qui changera dans la façon de développer et de déployer le modèle.',
      en: 'The summary says what will change in the way the model is developed and deployed.',
    },
    why: {
      fr: 'C’est la promesse sur laquelle on jugera le projet.',
      en: 'It is the promise that the project will be judged on.',
    },
    question: {
      fr: 'Une fois le projet fini, que fera-t-on autrement le jour d’une mise à jour ?',
      en: 'Once the project is done, what will people do differently on the day of an update?',
    },
    met: {
      fr: 'Une livraison deviendra un geste ordinaire, relu et tracé.',
      en: 'A release will become an ordinary act, reviewed and traced.',
    },
    unmet: { fr: 'L’entreprise sera plus moderne.', en: 'The company will be more modern.' },
    source: 'Guide, section 2',
  },
]
