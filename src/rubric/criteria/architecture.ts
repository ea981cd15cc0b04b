import type { Criterion } from './criterion.ts'

/** Section 5. */
export const architectureCriteria: readonly Criterion[] = [
  {
    id: 'A1',
    section: 5,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Schéma ou composants nommés', en: 'Diagram or named components' },
    problem: { fr: 'Composants à nommer', en: 'Components to name' },
    problems: {
      diagram: { fr: 'Schéma à ajouter', en: 'Diagram to add' },
    },
    ask: {
      fr: 'La section montre un schéma, ou nomme au moins cinq composants.',
      en: 'The section shows a diagram, or names at least five components.',
    },
    why: {
      fr: 'Sans composants, on ne peut pas dire si les objectifs sont réalisables.',
      en: 'Without components one cannot tell whether the objectives can be reached.',
    },
    question: {
      fr: 'Quels sont les principaux composants de votre chaîne, du déclenchement de l’entraînement à la surveillance ?',
      en: 'What are the main components of your pipeline, from what triggers training to monitoring?',
    },
    questions: {
      diagram: {
        fr: 'Vos composants sont nommés. Un schéma, même simple (Mermaid, photo d’un tableau), aiderait-il à voir comment ils s’enchaînent ?',
        en: 'Your components are named. Would a diagram, even a simple one (Mermaid, a photo of a whiteboard), help to see how they connect?',
      },
    },
    met: {
      fr: 'Airflow, DVC, MLflow, FastAPI et Prometheus, et leur schéma.',
      en: 'Airflow, DVC, MLflow, FastAPI and Prometheus, with a diagram.',
    },
    unmet: { fr: 'Une architecture moderne dans le cloud.', en: 'A modern architecture in the cloud.' },
    samples: {
      passes: {
        fr: '![La chaîne, du dépôt au port](chaine.png)',
        en: '![The pipeline, from repository to harbour](pipeline.png)',
      },
    },
    source: 'Guide, section 5',
    limits: { min: 5 },
  },
  {
    id: 'A2',
    section: 5,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Chaîne couverte', en: 'Pipeline covered' },
    problem: { fr: 'Chaîne incomplète', en: 'Pipeline incomplete' },
    ask: {
      fr: 'La section couvre au moins six des huit parties d’une chaîne MLOps.',
      en: 'The section covers at least six of the eight parts of an MLOps pipeline.',
    },
    why: { fr: 'Une partie oubliée redevient manuelle.', en: 'A part left out becomes manual again.' },
    question: {
      fr: 'Ces parties n’apparaissent pas encore : {missing}. Lesquelles comptent pour votre projet, et qui s’en charge ?',
      en: 'These parts do not appear yet: {missing}. Which of them matter for your project, and what takes care of them?',
    },
    met: {
      fr: 'Git et DVC, MLflow, CI et tests, Docker, FastAPI, Prometheus et alertes, Loki, Vault.',
      en: 'Git and DVC, MLflow, CI and tests, Docker, FastAPI, Prometheus and alerts, Loki, Vault.',
    },
    unmet: { fr: 'Docker et MLflow.', en: 'Docker and MLflow.' },
    source: 'MLOps Stack Canvas; Google MLOps level 1-2; ML Test Score',
    limits: { major: 4, min: 6 },
  },
  {
    id: 'A3',
    section: 5,
    kind: 'missing',
    severity: 'major',
    mode: 'model',
    name: { fr: 'Flux complet', en: 'Complete flow' },
    problem: { fr: 'Flux incomplet', en: 'Flow incomplete' },
    ask: {
      fr: 'On suit le chemin : déclencheur, entraînement, validation, registre, déploiement, surveillance, et retour à l’entraînement.',
      en: 'One can follow the path: trigger, training, validation, registry, deployment, monitoring, and back to training.',
    },
    why: {
      fr: 'Une liste d’outils ne dit pas comment un modèle passe de l’un à l’autre.',
      en: 'A list of tools does not tell how a model gets from one to the next.',
    },
    question: {
      fr: 'Qu’est-ce qui déclenche un entraînement, et par quelles étapes passe le modèle jusqu’à ce que la surveillance en déclenche un autre ?',
      en: 'What triggers training, and which steps does the model go through until monitoring triggers the next one?',
    },
    met: {
      fr: 'Chaque lundi, ou si la dérive dépasse le seuil, Airflow entraîne, MLflow enregistre, la CI promeut.',
      en: 'Every Monday, or when drift exceeds the threshold, Airflow trains, MLflow registers, CI promotes.',
    },
    unmet: { fr: 'MLflow, Airflow, Docker.', en: 'MLflow, Airflow, Docker.' },
    source: 'Google MLOps level 1',
  },
  {
    id: 'A4',
    section: 5,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Contrôle avant promotion', en: 'Gate before promotion' },
    problem: { fr: 'Aucun contrôle avant promotion', en: 'No gate before promotion' },
    ask: {
      fr: 'La section précise qui ou quoi décide qu’un modèle passe en service, et sur quelle valeur.',
      en: 'The section says who or what decides that a model goes into use, and on which value.',
    },
    why: {
      fr: 'C’est ce qui empêche un mauvais modèle d’arriver aux utilisateurs.',
      en: 'It is what keeps a bad model from reaching users.',
    },
    question: {
      fr: 'Qui ou quoi décide qu’une version passe en service, et en regardant quelle valeur ?',
      en: 'Who or what decides that a version goes into use, and by looking at which value?',
    },
    met: {
      fr: 'La promotion n’a lieu que si l’erreur baisse, et la data scientist l’approuve.',
      en: 'A model is promoted only if its error goes down, and the data scientist approves.',
    },
    unmet: { fr: 'Le modèle est ensuite déployé.', en: 'The model is then deployed.' },
    limits: { words: 30 },
    samples: {
      passes: {
        fr: 'Le code est dans un dépôt, les photos dans un seau. Chaque nuit, un programme entraîne le modèle de marée, et la capitaine du port signe avant que la nouvelle version ne remplace celle qui tourne au phare.',
        en: 'The code is in a repository, the pictures in a bucket. Every night a program trains the tide model, and the harbour master signs before the new version takes the place of the one at the lighthouse.',
      },
      fails: {
        fr: 'Le code est dans un dépôt, les photos dans un seau. Chaque nuit, un programme entraîne le modèle de marée, puis copie la nouvelle version au phare, où elle prend la place de celle qui tournait la veille.',
        en: 'The code is in a repository, the pictures in a bucket. Every night a program trains the tide model, then copies the new version to the lighthouse, where it takes the place of the one of the day before.',
      },
    },
    source: 'ML Test Score, Infra 4; AWS ML Lens',
  },
  {
    id: 'A5',
    section: 5,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Retour arrière', en: 'Rollback path' },
    problem: { fr: 'Retour arrière non prévu', en: 'No rollback path' },
    ask: {
      fr: 'La section explique comment revenir à la version précédente.',
      en: 'The section says how to go back to the previous version.',
    },
    why: {
      fr: 'Une mauvaise version arrivera un jour : il faut pouvoir la retirer vite.',
      en: 'A bad version will get through some day: it must be quick to withdraw.',
    },
    question: {
      fr: 'Si la nouvelle version se révèle mauvaise, comment revient-on à la précédente, et en combien de temps ?',
      en: 'If the new version turns out bad, how does one go back to the previous one, and how fast?',
    },
    met: {
      fr: 'Le retour à la version précédente est une commande.',
      en: 'Going back to the previous version is one command.',
    },
    unmet: { fr: 'Une erreur sera corrigée.', en: 'An error will be fixed.' },
    source: 'ML Test Score, Infra 7',
  },
  {
    id: 'A6',
    section: 5,
    kind: 'missing',
    severity: 'major',
    mode: 'model',
    name: { fr: 'Signaux et alertes', en: 'Signals and alerts' },
    problem: { fr: 'Signaux ou alertes non précisés', en: 'Signals or alerts not stated' },
    ask: {
      fr: 'La section précise quels signaux sont suivis et à qui va l’alerte.',
      en: 'The section says which signals are watched and whom the alert goes to.',
    },
    why: {
      fr: 'Une alerte sans destinataire ne réveille personne.',
      en: 'An alert without an addressee wakes nobody.',
    },
    question: {
      fr: 'Quels signaux suivez-vous, à partir de quelle valeur y a-t-il alerte, et qui la reçoit ?',
      en: 'Which signals do you watch, from which value on is there an alert, and who gets it?',
    },
    met: {
      fr: 'Au-delà de 2 % de valeurs hors plage, le caviste de garde reçoit un message.',
      en: 'Above 2% of values out of range, the cellar master on duty gets a message.',
    },
    unmet: { fr: 'Grafana affiche des courbes.', en: 'Grafana shows curves.' },
    source: 'ML Test Score, Monitor 1-7',
  },
  {
    id: 'A7',
    section: 5,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Environnement et données figés', en: 'Environment and data pinned' },
    problem: { fr: 'Environnement ou données non figés', en: 'Environment or data not pinned' },
    ask: {
      fr: 'La section explique comment l’environnement et les données d’un entraînement sont figés.',
      en: 'The section says how a training run’s environment and data are pinned.',
    },
    why: {
      fr: 'C’est ce qui permet de refaire un modèle six mois plus tard.',
      en: 'It is what makes it possible to rebuild a model six months later.',
    },
    question: {
      fr: 'Comment fixez-vous les versions des bibliothèques et des données d’un entraînement ?',
      en: 'How do you fix the versions of libraries and data of a training run?',
    },
    met: {
      fr: 'Un fichier uv.lock, une image Docker et un commit DVC par entraînement.',
      en: 'A uv.lock file, a Docker image and a DVC commit per run.',
    },
    unmet: { fr: 'Nous installons les bibliothèques nécessaires.', en: 'We install the libraries we need.' },
    source: 'ML Test Score, Infra 1; Data 1',
  },
  {
    id: 'A8',
    section: 5,
    kind: 'weak',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Architecture à la mesure du besoin', en: 'Architecture that fits the need' },
    problem: { fr: 'Architecture plus lourde que le besoin', en: 'Architecture heavier than the need' },
    ask: {
      fr: 'Les composants sont à la mesure du modèle et de l’équipe.',
      en: 'The components fit the model and the team.',
    },
    why: {
      fr: 'Chaque composant devra être installé, appris et réparé.',
      en: 'Each component will have to be installed, learned and repaired.',
    },
    question: {
      fr: 'Lequel de ces composants pourrait-on retirer sans perdre un objectif ?',
      en: 'Which of these components could be taken away without losing an objective?',
    },
    met: {
      fr: 'Un seul service et une tâche planifiée pour un modèle nocturne.',
      en: 'One service and one scheduled job for a nightly model.',
    },
    unmet: {
      fr: 'Un cluster Kubernetes pour une prédiction par jour.',
      en: 'A Kubernetes cluster for one prediction a day.',
    },
    source: 'Google MLOps levels (no level is a goal in itself)',
  },
]
