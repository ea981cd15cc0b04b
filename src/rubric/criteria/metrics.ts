import type { Criterion } from './criterion.ts'

/** Section 8. */
export const metricCriteria: readonly Criterion[] = [
  {
    id: 'M1',
    section: 8,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Au moins trois indicateurs', en: 'At least three indicators' },
    problem: { fr: 'Trop peu d’indicateurs', en: 'Too few indicators' },
    problems: {
      none: { fr: 'Aucun indicateur reconnu', en: 'No indicator recognised' },
    },
    ask: { fr: 'La section donne au moins 3 indicateurs.', en: 'The section gives at least 3 indicators.' },
    why: {
      fr: 'Un seul chiffre peut s’améliorer pendant que le reste se dégrade.',
      en: 'A single figure can get better while everything else gets worse.',
    },
    question: {
      fr: 'J’ai lu ces indicateurs : {list}. Le guide en demande au moins {min}. En manque-t-il, par exemple un délai, une fréquence ou une part automatisée ?',
      en: 'I read these indicators: {list}. The guide asks for at least {min}. Are any missing, such as a time, a frequency or a share automated?',
    },
    questions: {
      one: {
        fr: 'Je n’ai lu ici qu’un seul indicateur : {list}. Lequel ajouteriez-vous : un délai de déploiement, une fréquence de mise à jour, un temps de détection ?',
        en: 'I read a single indicator here: {list}. Which would you add: a deployment time, a frequency of updates, a time to detect?',
      },
      none: {
        fr: 'Je n’ai pas su lire d’indicateur dans ce texte. Le guide en demande au moins {min}, par exemple un par ligne avec sa cible. Quels sont les vôtres ?',
        en: 'I could not read any indicator in this text. The guide asks for at least {min}, for example one per line with its target. Which are yours?',
      },
    },
    met: {
      fr: 'Délai de mise en service : 1 jour ; mises à jour : 4 par mois ; étapes automatisées : 80 %.',
      en: 'Time to production: 1 day; updates: 4 a month; automated steps: 80%.',
    },
    unmet: { fr: 'La précision.', en: 'Accuracy.' },
    samples: {
      passes: {
        fr: '- Délai de livraison\n- Livraisons par mois\n- Étapes automatisées',
        en: '- Release time\n- Releases per month\n- Automated steps',
      },
      fails: { fr: 'La précision.', en: 'Accuracy.' },
    },
    source: 'Guide, section 8; DORA',
    limits: { min: 3 },
  },
  {
    id: 'M2',
    section: 8,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Les quatre familles du guide', en: 'The guide’s four families' },
    problem: { fr: 'Famille d’indicateurs manquante', en: 'Family of indicators missing' },
    ask: {
      fr: 'Les indicateurs couvrent le délai de déploiement, la fréquence des mises à jour, la détection et la résolution, l’automatisation.',
      en: 'The indicators cover deployment time, frequency of updates, detection and resolution, automation.',
    },
    why: {
      fr: 'Ensemble, ils montrent la vitesse, la sûreté et l’effort.',
      en: 'Together they show speed, safety and effort.',
    },
    question: {
      fr: 'Ces familles n’apparaissent pas encore : {missing}. Laquelle ajouteriez-vous ?',
      en: 'These families do not appear yet: {missing}. Which one would you add?',
    },
    met: {
      fr: 'Délai, fréquence, détection et part automatisée.',
      en: 'Time, frequency, detection and share automated.',
    },
    unmet: { fr: 'Trois mesures de latence.', en: 'Three measures of latency.' },
    samples: {
      passes: {
        fr: '- Temps de déploiement : 1 h\n- Deux mises à jour par mois\n- MTTR : 1 h\n- Étapes automatisées : 80 %',
        en: '- Deployment time: 1 h\n- Two releases per month\n- MTTR: 1 h\n- Automated steps: 80%',
      },
    },
    source: 'Guide, section 8; DORA',
    limits: { major: 2, min: 4 },
  },
  {
    id: 'M3',
    section: 8,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Valeur cible', en: 'Target value' },
    problem: { fr: 'Indicateur sans cible', en: 'Indicator without a target' },
    ask: { fr: 'Chaque indicateur a une valeur cible.', en: 'Each indicator has a target value.' },
    why: {
      fr: 'Sans cible, on mesure sans savoir si c’est réussi.',
      en: 'Without a target, one measures without knowing whether it is a success.',
    },
    question: {
      fr: 'Quelle valeur vous ferait dire que le projet a réussi ?',
      en: 'Which value would make you say that the project has succeeded?',
    },
    met: { fr: 'Délai de mise en service : 1 jour.', en: 'Time to production: 1 day.' },
    unmet: { fr: 'Délai de mise en service.', en: 'Time to production.' },
    source: 'Guide, section 8',
  },
  {
    id: 'M4',
    section: 8,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Valeur d’aujourd’hui', en: 'Today’s value' },
    problem: { fr: 'Valeur d’aujourd’hui manquante', en: 'Today’s value missing' },
    ask: { fr: 'Les indicateurs précisent d’où l’on part.', en: 'The indicators say where one starts from.' },
    why: {
      fr: 'Sans point de départ, on ne saura pas ce que le projet a changé.',
      en: 'Without a starting point nobody will know what the project has changed.',
    },
    question: {
      fr: 'Quelle est la valeur aujourd’hui, même estimée, de vos indicateurs ?',
      en: 'What is the value of your indicators today, even as an estimate?',
    },
    met: { fr: '9 jours aujourd’hui, 1 jour visé.', en: '9 days today, 1 day aimed for.' },
    unmet: { fr: '1 jour.', en: '1 day.' },
    source: 'Guide, section 8; DORA',
  },
  {
    id: 'M5',
    section: 8,
    kind: 'missing',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Mode de mesure', en: 'How it is measured' },
    problem: { fr: 'Mode de mesure non précisé', en: 'Way of measuring not stated' },
    ask: {
      fr: 'Chaque indicateur précise d’où vient le chiffre et comment il est calculé.',
      en: 'Each indicator says where the figure comes from and how it is computed.',
    },
    why: { fr: 'Deux personnes doivent trouver la même valeur.', en: 'Two people must find the same value.' },
    question: {
      fr: 'Où lirez-vous ce chiffre, et comment sera-t-il calculé ?',
      en: 'Where will you read this figure, and how will it be computed?',
    },
    met: { fr: 'Médiane par mois, lue dans le journal de la CI.', en: 'Median per month, read from the CI log.' },
    unmet: { fr: 'Mesuré régulièrement.', en: 'Measured regularly.' },
    source: 'DORA',
  },
  {
    id: 'M6',
    section: 8,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Indicateur MLOps', en: 'An MLOps indicator' },
    problem: { fr: 'Indicateur hors MLOps', en: 'Indicator not about MLOps' },
    ask: {
      fr: 'Les indicateurs mesurent la vie du modèle, pas seulement sa qualité ou le métier.',
      en: 'The indicators measure the life of the model, not only its quality or the business.',
    },
    why: {
      fr: 'Un F1 plus haut ne dit pas si la livraison va mieux.',
      en: 'A higher F1 does not tell whether releases go better.',
    },
    question: {
      fr: 'Vos indicateurs parlent surtout du modèle ou du métier. Quel chiffre dira si la livraison et le suivi du modèle vont mieux ?',
      en: 'Your indicators are mostly about the model or the business. Which figure will tell whether release and monitoring go better?',
    },
    met: { fr: 'Délai de mise en service.', en: 'Time to production.' },
    unmet: { fr: 'Précision du modèle.', en: 'Accuracy of the model.' },
    source: 'Guide, section 8',
  },
  {
    id: 'M7',
    section: 8,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic',
    name: { fr: 'Fenêtre de mesure', en: 'Window' },
    problem: { fr: 'Fenêtre de mesure manquante', en: 'Window of measurement missing' },
    ask: {
      fr: 'Au moins un indicateur précise sur quelle durée ou quel quantile il se mesure.',
      en: 'At least one indicator says over which period or quantile it is measured.',
    },
    why: { fr: 'Une moyenne sur un an cache une semaine noire.', en: 'An average over a year hides a black week.' },
    question: {
      fr: 'Sur quelle durée mesurez-vous : par jour, par mois, en médiane ou au 95e centile ?',
      en: 'Over which period do you measure: per day, per month, as a median or at the 95th percentile?',
    },
    met: { fr: 'p95 par mois.', en: 'p95 per month.' },
    unmet: { fr: 'Latence moyenne.', en: 'Average latency.' },
    samples: {
      fails: { fr: '- Latence < 1 s', en: '- Latency < 1 s' },
    },
    source: 'DORA',
  },
  {
    id: 'M8',
    section: 8,
    kind: 'weak',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Valeur plausible', en: 'Plausible value' },
    problem: { fr: 'Cible difficile à tenir', en: 'Target hard to keep' },
    problems: {
      share: { fr: 'Part de plus de 100 %', en: 'Share above 100%' },
    },
    ask: {
      fr: 'Les cibles sont possibles : pas plus de 100 %, pas de promesse absolue.',
      en: 'The targets are possible: no more than 100%, no absolute promise.',
    },
    why: { fr: 'Une cible impossible ne guide personne.', en: 'An impossible target guides nobody.' },
    question: {
      fr: '« {quote} » paraît difficile à tenir. Quelle valeur serait déjà un succès ?',
      en: '“{quote}” looks hard to keep. Which value would already be a success?',
    },
    questions: {
      share: {
        fr: 'Une part ne peut pas dépasser 100 % : qu’avez-vous voulu dire par « {quote} » ?',
        en: 'A share cannot pass 100%: what did you mean by “{quote}”?',
      },
    },
    met: { fr: '99 % de livraisons réussies.', en: '99% of releases succeed.' },
    unmet: { fr: '120 % d’automatisation.', en: '120% automation.' },
    source: 'DORA',
  },
]
