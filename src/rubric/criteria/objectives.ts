import type { Criterion } from '../criterion.ts'

/** Section 4. */
export const objectiveCriteria: readonly Criterion[] = [
  {
    id: 'O1',
    section: 4,
    kind: 'weak',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Trois à cinq objectifs', en: 'Three to five objectives' },
    ask: { fr: 'La section liste 3 à 5 objectifs.', en: 'The section lists 3 to 5 objectives.' },
    why: {
      fr: 'Moins, le projet paraît mince ; plus, on ne sait plus lequel compte.',
      en: 'Fewer, and the project looks thin; more, and nobody knows which one counts.',
    },
    question: {
      fr: 'Objectifs comptés ici : {count} ; le guide en demande {min} à {max}. Quel autre résultat MLOps voulez-vous atteindre ?',
      en: 'Objectives counted here: {count}; the guide asks for {min} to {max}. Which other MLOps result do you want to reach?',
    },
    questions: {
      many: {
        fr: 'Objectifs comptés ici : {count} ; le guide en demande {min} à {max}. Lesquels peut-on regrouper ou laisser de côté ?',
        en: 'Objectives counted here: {count}; the guide asks for {min} to {max}. Which could be merged or left out?',
      },
    },
    source: 'Guide, section 4',
    limits: { min: 3, max: 5 },
  },
  {
    id: 'O3',
    section: 4,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Objectif mesurable', en: 'Measurable objective' },
    ask: {
      fr: 'Chaque objectif porte une quantité, ou une condition qu’une autre personne peut constater.',
      en: 'Each objective holds a quantity, or a condition that someone else can observe.',
    },
    why: {
      fr: 'Sans cela, personne ne pourra dire à la fin s’il est atteint.',
      en: 'Without it, nobody can say in the end whether it was reached.',
    },
    question: {
      fr: 'À quoi verra-t-on que l’objectif {item} est atteint : un délai, une part, une fréquence, ou un fait que chacun peut constater ?',
      en: 'How will one see that objective {item} is reached: a delay, a share, a frequency, or a fact that anyone can observe?',
    },
    source: 'Guide, section 4; SMART',
  },
  {
    id: 'O5',
    section: 4,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Objectif MLOps', en: 'An MLOps objective' },
    ask: {
      fr: 'Chaque objectif porte sur la vie du modèle (livraison, suivi, reproductibilité…), pas sur son entraînement ni sur le métier.',
      en: 'Each objective is about the life of the model (release, monitoring, reproducibility…), not about training it or about the business.',
    },
    why: {
      fr: 'Le modèle existe déjà : c’est sa mise en œuvre que le projet améliore.',
      en: 'The model exists already: the project improves the way it is run.',
    },
    question: {
      fr: 'L’objectif {item} parle du modèle lui-même. Que voulez-vous changer dans la façon de le livrer, de le suivre ou de le refaire ?',
      en: 'Objective {item} is about the model itself. What do you want to change in the way it is released, watched or rebuilt?',
    },
    questions: {
      other: {
        fr: 'L’objectif {item} parle du métier ou de l’organisation. Quel changement dans la vie du modèle y contribue : livraison, suivi, reproductibilité ?',
        en: 'Objective {item} is about the business or the organisation. Which change in the life of the model serves it: release, monitoring, reproducibility?',
      },
    },
    source: 'Guide, section 4: relevant to MLOps',
  },
  {
    id: 'O9',
    section: 4,
    kind: 'weak',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Plus rien à remplacer', en: 'Nothing left to replace' },
    ask: {
      fr: 'Aucun X, Y, « à définir » ou autre mot du modèle ne reste dans les objectifs.',
      en: 'No X, Y, “TBD” or other word of the template is left in the objectives.',
    },
    why: {
      fr: 'Un X n’engage à rien et montre que l’objectif n’est pas encore pensé.',
      en: 'An X commits to nothing and shows that the objective is not thought through yet.',
    },
    question: {
      fr: 'Par quelle valeur remplacez-vous « {quote} », même estimée ?',
      en: 'Which value will you put in place of “{quote}”, even as an estimate?',
    },
    source: 'Guide, section 4 (its examples hold X and Y)',
  },
  {
    id: 'O11',
    section: 4,
    kind: 'unsupported',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Des objectifs à vous', en: 'Objectives of your own' },
    ask: {
      fr: 'Les objectifs ne recopient pas les exemples du guide.',
      en: 'The objectives are not copies of the guide’s examples.',
    },
    why: {
      fr: 'Un exemple recopié ne dit rien de votre projet.',
      en: 'A copied example says nothing about your project.',
    },
    question: {
      fr: 'L’objectif {item} reprend un exemple du guide. De quel modèle, de quelle étape et de quelle valeur s’agit-il chez vous ?',
      en: 'Objective {item} repeats an example of the guide. Which model, which step and which value does it stand for in your project?',
    },
    source: 'Guide, section 4',
    limits: { similarity: 0.8 },
  },
]
