import type { Criterion } from './criterion.ts'

/** The criteria by which the sections of one proposal agree: tools, figures, statements, the summary. */
export const agreementCriteria: readonly Criterion[] = [
  {
    id: 'X5',
    section: 'all',
    kind: 'contradiction',
    severity: 'minor',
    mode: 'automatic',
    name: { fr: 'Les mêmes outils partout', en: 'The same tools everywhere' },
    problem: { fr: 'Outil absent de l’architecture', en: 'Tool missing from the architecture' },
    ask: {
      fr: 'Les outils de l’architecture se retrouvent dans les autres sections, et l’inverse.',
      en: 'The tools of the architecture come back in the other sections, and the reverse.',
    },
    why: {
      fr: 'Un outil qui n’apparaît qu’à un endroit est souvent un reste d’une version précédente.',
      en: 'A tool that appears in one place only is often left over from an earlier version.',
    },
    question: {
      fr: '« {what} » est cité ici mais pas dans l’architecture (section 5). A-t-il sa place dans le projet ?',
      en: '“{what}” is named here but not in the architecture (section 5). Does it belong to the project?',
    },
    met: { fr: 'MLflow en section 5 et dans les ressources.', en: 'MLflow in section 5 and among the resources.' },
    unmet: {
      fr: 'Kubeflow dans le catalogue, jamais dans l’architecture.',
      en: 'Kubeflow in the catalogue section, never in the architecture.',
    },
    samples: {
      passes: {
        fr: { 4: '- Publier avec MLflow', 5: 'MLflow et Docker.' },
        en: { 4: '- Publish with MLflow', 5: 'MLflow and Docker.' },
      },
      fails: {
        fr: { 4: '- Publier avec Kubeflow', 5: 'MLflow et Docker.' },
        en: { 4: '- Publish with Kubeflow', 5: 'MLflow and Docker.' },
      },
    },
    source: 'Traceability: tools',
  },
  {
    id: 'X6',
    section: 'all',
    kind: 'contradiction',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Une seule valeur par grandeur', en: 'One value for each quantity' },
    problem: { fr: 'Même grandeur, deux valeurs', en: 'Same quantity, two values' },
    ask: { fr: 'Une même grandeur a la même valeur partout.', en: 'The same quantity has the same value everywhere.' },
    why: { fr: 'Deux valeurs font douter des deux.', en: 'Two values cast doubt on both.' },
    question: {
      fr: 'Vous écrivez ici « {quote} » et, en section {other}, « {what} ». Quelle valeur est la bonne ?',
      en: 'You write “{quote}” here and, in section {other}, “{what}”. Which value is right?',
    },
    met: { fr: '1 jour en section 4 et 1 jour en section 8.', en: '1 day in section 4 and 1 day in section 8.' },
    unmet: { fr: '1 jour en section 4, 3 jours en section 8.', en: '1 day in section 4, 3 days in section 8.' },
    samples: {
      passes: {
        fr: { 4: '- Mise en service en 1 jour', 8: '- Délai de mise en service : 1 jour' },
        en: { 4: '- Release to production within 1 day', 8: '- Time to production: 1 day' },
      },
      fails: {
        fr: { 4: '- Mise en service en 1 jour', 8: '- Délai de mise en service : 3 jours' },
        en: { 4: '- Release to production within 1 day', 8: '- Time for release to production: 3 days' },
      },
    },
    source: 'Consistency across sections',
  },
  {
    id: 'X7',
    section: 'all',
    kind: 'contradiction',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Sections d’accord entre elles', en: 'Sections that agree' },
    problem: { fr: 'Affirmations contraires', en: 'Contradictory statements' },
    ask: { fr: 'Les sections ne se contredisent pas.', en: 'The sections do not contradict one another.' },
    why: {
      fr: 'Le lecteur ne saurait plus quel projet juger.',
      en: 'The reader would not know which project to judge.',
    },
    question: {
      fr: 'Ces deux passages semblent se contredire. Lequel décrit votre projet ?',
      en: 'These two passages seem to contradict each other. Which one describes your project?',
    },
    questions: {
      pair: {
        fr: 'Vous écrivez ici « {quote} », et en section {other} « {what} ». Lequel des deux décrit votre projet ?',
        en: 'You write “{quote}” here, and “{what}” in section {other}. Which one describes your project?',
      },
    },
    met: { fr: 'Prédictions de nuit, dans toutes les sections.', en: 'Predictions at night, in all sections.' },
    unmet: {
      fr: 'Temps réel en section 3, une fois par jour en section 5.',
      en: 'Real time in section 3, once a day in section 5.',
    },
    samples: {
      passes: {
        fr: { 3: 'Le modèle prédit la marée par lots.', 5: 'Un traitement par lots prédit la marée.' },
        en: { 3: 'The model predicts the tide in batches.', 5: 'A nightly batch predicts the tide.' },
      },
      fails: {
        fr: { 3: 'Le modèle prédit la marée en temps réel.', 5: 'Un traitement par lots prédit la marée.' },
        en: { 3: 'The model predicts the tide in real time.', 5: 'A nightly batch predicts the tide.' },
      },
    },
    source: 'Consistency across sections',
  },
  {
    id: 'X8',
    section: 'all',
    kind: 'contradiction',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Résumé fidèle', en: 'Faithful summary' },
    problem: { fr: 'Résumé et sections en désaccord', en: 'Summary and sections disagree' },
    ask: {
      fr: 'Les chiffres du résumé sont ceux des sections qu’il résume.',
      en: 'The figures of the summary are those of the sections it sums up.',
    },
    why: { fr: 'On lit souvent le résumé seul.', en: 'The summary is often read alone.' },
    question: {
      fr: 'Le résumé annonce « {quote} », et la section {other} « {what} ». Quelle valeur est la bonne ?',
      en: 'The summary announces “{quote}”, and section {other} “{what}”. Which value is right?',
    },
    questions: {
      pair: {
        fr: 'Le résumé dit « {what} », et la section {number} « {quote} ». Lequel des deux décrit votre modèle ?',
        en: 'The summary says “{what}”, and section {number} “{quote}”. Which one describes your model?',
      },
      count: {
        fr: 'Le résumé annonce « {quote} », et j’en ai lu {count} en section {other}. Quel nombre est le bon ?',
        en: 'The summary announces “{quote}”, and I read {count} in section {other}. Which number is right?',
      },
    },
    met: {
      fr: 'Livrer en un jour, dans le résumé et en section 4.',
      en: 'Release within a day, in the summary and in section 4.',
    },
    unmet: {
      fr: 'Deux jours dans le résumé, un jour en section 4.',
      en: 'Two days in the summary, one day in section 4.',
    },
    samples: {
      passes: {
        fr: { 2: 'Le délai de mise en service passera à 1 jour.', 4: '- Délai de mise en service de 1 jour' },
        en: { 2: 'Time to production will be 1 day.', 4: '- Time for release to production of 1 day' },
      },
      fails: {
        fr: { 2: 'Le délai de mise en service passera à 2 jours.', 4: '- Délai de mise en service de 1 jour' },
        en: { 2: 'The time for release to production will be 2 days.', 4: '- Time for release to production of 1 day' },
      },
    },
    source: 'Consistency across sections',
  },
]
