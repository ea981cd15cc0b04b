import type { Criterion } from './criterion.ts'

/** Section 9. */
export const catalogueCriteria: readonly Criterion[] = [
  {
    id: 'G1',
    section: 9,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Compétences MLOps', en: 'MLOps skills' },
    problem: { fr: 'Trop peu de compétences MLOps', en: 'Too few MLOps skills' },
    ask: {
      fr: 'La section nomme au moins trois compétences MLOps que le projet fait travailler.',
      en: 'The section names at least three MLOps skills that the project exercises.',
    },
    why: { fr: 'C’est par elles qu’un apprenant choisit un projet.', en: 'They are how a learner chooses a project.' },
    question: {
      fr: 'Quelles compétences l’apprenant aura-t-il pratiquées à la fin : versions, CI/CD, conteneurs, surveillance, reproductibilité, sécurité ?',
      en: 'Which skills will the learner have practised in the end: versions, CI/CD, containers, monitoring, reproducibility, security?',
    },
    met: { fr: 'Versionnement des données, CI/CD et surveillance.', en: 'Data versioning, CI/CD and monitoring.' },
    unmet: { fr: 'Beaucoup de compétences utiles.', en: 'Many useful skills.' },
    source: 'Guide, section 9 and its six themes',
    limits: { min: 3 },
  },
  {
    id: 'G2',
    section: 9,
    kind: 'missing',
    severity: 'major',
    mode: 'model',
    name: { fr: 'Autres contextes', en: 'Other contexts' },
    problem: { fr: 'Aucun autre contexte nommé', en: 'No other context named' },
    ask: {
      fr: 'La section nomme au moins un autre contexte ou secteur où la chaîne servirait.',
      en: 'The section names at least one other context or industry where the pipeline would serve.',
    },
    why: {
      fr: 'Le catalogue cherche des projets qui se transposent.',
      en: 'The catalogue looks for projects that transfer.',
    },
    question: {
      fr: 'Dans quel autre secteur la même chaîne servirait-elle, presque sans changement ?',
      en: 'In which other industry would the same pipeline serve, almost unchanged?',
    },
    met: { fr: 'Une serre ou un chai.', en: 'A greenhouse or a winery.' },
    unmet: { fr: 'De nombreux domaines.', en: 'Many fields.' },
    source: 'Guide, section 9',
  },
  {
    id: 'G3',
    section: 9,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Suite possible', en: 'Room to grow' },
    problem: { fr: 'Aucune suite proposée', en: 'No next step proposed' },
    ask: {
      fr: 'La section propose au moins une suite concrète.',
      en: 'The section suggests at least one concrete extension.',
    },
    why: { fr: 'Elle donne du travail à l’apprenant suivant.', en: 'It gives the next learner something to do.' },
    question: {
      fr: 'Quelle serait la première chose à ajouter une fois le projet terminé ?',
      en: 'What would be the first thing to add once the project is done?',
    },
    met: { fr: 'Déploiement progressif, cave par cave.', en: 'A gradual rollout, cellar by cellar.' },
    unmet: { fr: 'Le projet pourra évoluer.', en: 'The project may grow.' },
    limits: { words: 30 },
    samples: {
      passes: {
        fr: 'On y pratique les conteneurs, la surveillance et la reprise. Un port de pêche ou une criée reprendrait la chaîne. Une suite possible : suivre dix phares avec des modèles différents, sur le même service et avec le même tableau.',
        en: 'Learners practise containers, monitoring and recovery. A fishing port or a fish market would take the chain over. A next step: follow ten lighthouses with different models, on the same service and the same board.',
      },
      fails: {
        fr: 'On y pratique les conteneurs, la surveillance et la reprise. Un port de pêche ou une criée reprendrait la chaîne. Il faut connaître Python et compter cinq semaines à deux ; on rend un dépôt et une démonstration.',
        en: 'Learners practise containers, monitoring and recovery. A fishing port or a fish market would take the chain over. Python is needed, five weeks for two people; they hand in a repository and a demonstration of it.',
      },
    },
    source: 'Guide, section 9',
  },
  {
    id: 'G4',
    section: 9,
    kind: 'missing',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Valeur pédagogique', en: 'Teaching value' },
    problem: { fr: 'Valeur pédagogique non précisée', en: 'Teaching value not stated' },
    ask: {
      fr: 'La section précise ce qu’il faut savoir avant, le temps nécessaire et ce que l’apprenant produira.',
      en: 'The section says what one must know beforehand, the time needed and what the learner will produce.',
    },
    why: { fr: 'Un formateur en a besoin pour proposer le projet.', en: 'A teacher needs that to offer the project.' },
    question: {
      fr: 'Que faut-il savoir pour commencer, combien de temps faut-il, et que rend-on à la fin ?',
      en: 'What must one know to start, how long does it take, and what is handed in at the end?',
    },
    met: {
      fr: 'Python et Git ; six semaines ; un dépôt complet.',
      en: 'Python and Git; six weeks; a complete repository.',
    },
    unmet: { fr: 'Un projet formateur.', en: 'An instructive project.' },
    source: 'Guide, advice to evaluators: teaching value',
  },
]
