import type { Criterion } from './criterion.ts'

/** Section 1. */
export const titleCriteria: readonly Criterion[] = [
  {
    id: 'T1',
    section: 1,
    kind: 'weak',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Titre complet et court', en: 'A complete, short title' },
    problem: { fr: 'Titre à compléter', en: 'Title to complete' },
    problems: {
      long: { fr: 'Titre trop long', en: 'Title too long' },
    },
    ask: {
      fr: 'Le titre tient en 15 mots et ne contient plus de texte à compléter (X, « à définir »…).',
      en: 'The title fits in 15 words and has no placeholders left.',
    },
    why: {
      fr: 'C’est la première ligne du catalogue : elle doit se lire d’un coup d’œil.',
      en: 'It is the first line of the catalogue: it should be read at a glance.',
    },
    question: {
      fr: 'Le titre est encore à compléter : « {quote} ». Que voulez-vous écrire à cet endroit ?',
      en: 'The title is still to be completed: “{quote}”. What do you want to write there?',
    },
    questions: {
      long: {
        fr: 'Votre titre compte {count} mots. Comment le diriez-vous en {max} mots au plus ?',
        en: 'Your title has {count} words. How would you say it in {max} words at most?',
      },
    },
    met: { fr: 'Livraison continue d’un modèle de marée', en: 'Continuous delivery of a tide model' },
    unmet: { fr: 'Déploiement de X modèles (à définir)', en: 'Deployment of X models (TBD)' },
    source: 'Guide, section 1',
    limits: { max: 15 },
  },
  {
    id: 'T2',
    section: 1,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Côté MLOps visible', en: 'MLOps side visible' },
    problem: { fr: 'Titre sans dimension MLOps', en: 'No MLOps side in the title' },
    ask: {
      fr: 'Le titre fait ressortir ce que le projet change dans la vie du modèle.',
      en: 'The title shows what the project changes in the life of the model.',
    },
    why: {
      fr: 'Un titre de data science se fond dans la masse et attire les mauvais lecteurs.',
      en: 'A data-science title gets lost in the crowd and draws the wrong readers.',
    },
    question: {
      fr: 'Quel mot du titre pourrait dire ce que vous automatisez, surveillez ou rendez reproductible ?',
      en: 'Which word of the title could say what you automate, monitor or make reproducible?',
    },
    met: { fr: 'Livraison continue d’un modèle de marée', en: 'Continuous delivery of a tide model' },
    unmet: { fr: 'Prédire la hauteur de la marée', en: 'Predicting the height of the tide' },
    source: 'Guide, section 1',
  },
  {
    id: 'T3',
    section: 1,
    kind: 'weak',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Cas d’usage nommé', en: 'Use case named' },
    problem: { fr: 'Cas d’usage absent du titre', en: 'Use case missing from the title' },
    ask: { fr: 'Le titre nomme le cas d’usage.', en: 'The title names the use case.' },
    why: {
      fr: '« Projet MLOps » pourrait être le titre de tous les autres.',
      en: '“MLOps project” could be the title of all the others.',
    },
    question: {
      fr: 'À quoi sert ce modèle, et peut-on le dire en deux mots dans le titre ?',
      en: 'What is this model for, and can the title say it in two words?',
    },
    met: { fr: 'Surveillance d’un modèle d’affinage', en: 'Monitoring of a cheese-ripening model' },
    unmet: { fr: 'Projet MLOps de fin d’année', en: 'End-of-year MLOps project' },
    source: 'Guide, section 1',
  },
  {
    id: 'T4',
    section: 1,
    kind: 'weak',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Plus qu’une liste d’outils', en: 'More than a list of tools' },
    problem: { fr: 'Titre réduit à des outils', en: 'Title made of tools alone' },
    ask: { fr: 'Le titre annonce un but, pas seulement des outils.', en: 'The title states an aim, not only tools.' },
    why: {
      fr: 'Les outils changent ; c’est le but qui distingue le projet.',
      en: 'Tools change; the aim is what sets the project apart.',
    },
    question: {
      fr: 'À quoi ces outils vont-ils servir : que pourra-t-on faire qu’on ne peut pas faire aujourd’hui ?',
      en: 'What will these tools be for: what will be possible that is not possible today?',
    },
    met: { fr: 'Retour arrière en un geste pour un modèle de marée', en: 'One-step rollback for a tide model' },
    unmet: { fr: 'Docker, MLflow et Airflow', en: 'Docker, MLflow and Airflow' },
    source: 'Guide, section 1',
  },
]
