import type { Criterion } from './criterion.ts'

/** Section 4. */
export const objectiveCriteria: readonly Criterion[] = [
  {
    id: 'O1',
    section: 4,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Trois à cinq objectifs', en: 'Three to five objectives' },
    problem: { fr: 'Trop peu d’objectifs', en: 'Too few objectives' },
    problems: {
      none: { fr: 'Aucun objectif reconnu', en: 'No objective recognised' },
      many: { fr: 'Trop d’objectifs', en: 'Too many objectives' },
    },
    ask: { fr: 'La section liste 3 à 5 objectifs.', en: 'The section lists 3 to 5 objectives.' },
    why: {
      fr: 'Moins, le projet paraît mince ; plus, on ne sait plus lequel compte.',
      en: 'Fewer, and the project looks thin; more, and nobody knows which one counts.',
    },
    question: {
      fr: 'J’ai lu ces objectifs : {list}. Le guide en demande {min} à {max}. En manque-t-il ?',
      en: 'I read these objectives: {list}. The guide asks for {min} to {max}. Are any missing?',
    },
    questions: {
      one: {
        fr: 'Je n’ai lu ici qu’un seul objectif : {list}. Le guide en demande {min} à {max}. Quels sont les autres ?',
        en: 'I read a single objective here: {list}. The guide asks for {min} to {max}. Which are the others?',
      },
      none: {
        fr: 'Je n’ai pas su lire d’objectif dans ce texte. Le guide en demande {min} à {max}, par exemple un par ligne. Quels sont les vôtres ?',
        en: 'I could not read any objective in this text. The guide asks for {min} to {max}, for example one per line. Which are yours?',
      },
      many: {
        fr: 'J’ai lu {count} objectifs : {list}. Le guide en demande {min} à {max}. Lesquels peut-on regrouper ou laisser de côté ?',
        en: 'I read {count} objectives: {list}. The guide asks for {min} to {max}. Which could be merged or left out?',
      },
    },
    met: {
      fr: 'Livrer chaque version en un jour ; revenir à la précédente en cinq minutes ; voir une sonde déréglée en une heure.',
      en: 'Release each version within a day; go back to the previous one within five minutes; notice a stuck probe within an hour.',
    },
    unmet: { fr: 'Un seul objectif, ou douze.', en: 'A single objective, or twelve.' },
    samples: {
      passes: {
        fr: '- Livrer en un jour\n- Revenir en cinq minutes\n- Alerter en une heure',
        en: '- Release within a day\n- Roll back within five minutes\n- Alert within an hour',
      },
      fails: { fr: '- Livrer en un jour', en: '- Release within a day' },
    },
    source: 'Guide, section 4',
    limits: { min: 3, max: 5 },
  },
  {
    id: 'O2',
    section: 4,
    kind: 'weak',
    severity: 'major',
    mode: 'model',
    name: { fr: 'Objectif précis', en: 'Specific objective' },
    problem: { fr: 'Objectif trop vague', en: 'Objective too vague' },
    ask: {
      fr: 'Chaque objectif nomme un processus, un artefact ou une étape, et le moyen employé.',
      en: 'Each objective names a process, an artefact or a step, and the means used.',
    },
    why: {
      fr: 'Un objectif vague peut être dit atteint par n’importe qui, ou jamais.',
      en: 'A vague objective can be called reached by anyone, or never.',
    },
    question: {
      fr: 'Sur quelle étape précise cet objectif agit-il, et par quel moyen ?',
      en: 'Which exact step does this objective act on, and by what means?',
    },
    met: {
      fr: 'Promouvoir un modèle par la CI seulement si son erreur baisse.',
      en: 'Promote a model through CI only if its error goes down.',
    },
    unmet: { fr: 'Améliorer la qualité.', en: 'Improve quality.' },
    source: 'Guide, section 4; SMART',
  },
  {
    id: 'O3',
    section: 4,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Objectif mesurable', en: 'Measurable objective' },
    problem: { fr: 'Objectif non mesurable', en: 'Objective not measurable' },
    ask: {
      fr: 'Chaque objectif porte une quantité, ou une condition qu’une autre personne peut constater.',
      en: 'Each objective holds a quantity, or a condition that someone else can observe.',
    },
    why: {
      fr: 'Sans cela, personne ne pourra dire à la fin s’il est atteint.',
      en: 'Without it, nobody can say in the end whether it was reached.',
    },
    question: {
      fr: 'À quoi verra-t-on que cet objectif est atteint : un délai, une part, une fréquence, ou un fait que chacun peut constater ?',
      en: 'How will anyone be able to tell that this objective is reached: a delay, a share, a frequency, or a fact that anyone can observe?',
    },
    questions: {
      tool: {
        fr: 'Un outil ne dit pas quand l’objectif est atteint. Qu’est-ce qui ira plus vite, plus souvent ou plus sûrement grâce à lui, et de combien ?',
        en: 'A tool does not tell when the objective is reached. What will go faster, more often or more safely thanks to it, and by how much?',
      },
      business: {
        fr: 'C’est un souhait pour votre activité. Quel chiffre sur la livraison ou le suivi du modèle montrera que le projet y contribue ?',
        en: 'This is a wish for your business. Which figure about releasing or watching the model will show that the project serves it?',
      },
      model: {
        fr: 'Cela parle du modèle lui-même. Que fera-t-on autrement pour le livrer, le suivre ou le refaire, et à quel chiffre le verra-t-on ?',
        en: 'This is about the model itself. What will be done differently to release, watch or rebuild it, and which figure will show it?',
      },
      deployment: {
        fr: 'Qu’est-ce qui prend du temps aujourd’hui dans cette mise en service, et combien voulez-vous que cela prenne ?',
        en: 'What takes time today in this release, and how long do you want it to take?',
      },
      monitoring: {
        fr: 'En combien de temps s’aperçoit-on d’un problème aujourd’hui, et en combien voulez-vous le voir ?',
        en: 'How long does it take to notice a problem today, and how long should it take?',
      },
      automation: {
        fr: 'Quelles étapes se font encore à la main, et combien doivent tourner seules à la fin ?',
        en: 'Which steps are still done by hand, and how many should run by themselves in the end?',
      },
    },
    met: { fr: 'Détecter une dérive des sondes en moins de 6 heures.', en: 'Detect probe drift within 6 hours.' },
    unmet: { fr: 'Améliorer la surveillance.', en: 'Improve monitoring.' },
    source: 'Guide, section 4; SMART',
  },
  {
    id: 'O4',
    section: 4,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    yieldsTo: 'O5',
    name: { fr: 'Point de départ', en: 'Baseline' },
    problem: { fr: 'Point de départ manquant', en: 'Baseline missing' },
    ask: {
      fr: 'Un objectif de changement (réduire, augmenter…) précise d’où l’on part.',
      en: 'An objective of change (reduce, increase…) says where it starts from.',
    },
    why: {
      fr: '« Réduire de moitié » ne veut rien dire si l’on ignore la durée d’aujourd’hui.',
      en: '“Cut in half” says nothing if today’s value is unknown.',
    },
    question: {
      fr: 'D’où partez-vous : quelle est la valeur aujourd’hui, même estimée ?',
      en: 'Where do you start from: what is the value today, even as an estimate?',
    },
    met: { fr: 'Ramener la livraison de 9 jours à 1 jour.', en: 'Cut release time from 9 days to 1 day.' },
    unmet: { fr: 'Réduire le délai de livraison.', en: 'Reduce release time.' },
    source: 'Guide, section 4 (“from X to Y days”)',
  },
  {
    id: 'O5',
    section: 4,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Objectif MLOps', en: 'An MLOps objective' },
    problem: { fr: 'Objectif hors MLOps', en: 'Objective not about MLOps' },
    ask: {
      fr: 'Chaque objectif porte sur la vie du modèle (livraison, suivi, reproductibilité…), pas sur son entraînement ni sur le métier.',
      en: 'Each objective is about the life of the model (release, monitoring, reproducibility…), not about training it or about the business.',
    },
    why: {
      fr: 'Le modèle existe déjà : c’est sa mise en œuvre que le projet améliore.',
      en: 'The model exists already: the project improves the way it is run.',
    },
    question: {
      fr: 'Cet objectif parle du modèle lui-même. Que voulez-vous changer dans la façon de le livrer, de le suivre ou de le refaire ?',
      en: 'This objective is about the model itself. What do you want to change in the way it is released, watched or rebuilt?',
    },
    questions: {
      score: {
        fr: '{score} dit si le modèle est bon. Qu’est-ce qui dira que sa mise en service va bien ?',
        en: '{score} tells whether the model is good. What will tell that its release goes well?',
      },
      other: {
        fr: 'Cet objectif parle du métier ou de l’organisation. Quel changement dans la vie du modèle y contribue : livraison, suivi, reproductibilité ?',
        en: 'This objective is about the business or the organisation. Which change in the life of the model serves it: release, monitoring, reproducibility?',
      },
    },
    met: { fr: 'Livrer une version validée en un jour.', en: 'Release a validated version within a day.' },
    unmet: { fr: 'Atteindre un F1 de 0,9.', en: 'Reach an F1 of 0.9.' },
    source: 'Guide, section 4: relevant to MLOps',
  },
  {
    id: 'O6',
    section: 4,
    kind: 'weak',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Un résultat, pas un outil', en: 'An outcome, not a tool' },
    problem: { fr: 'Un outil à la place d’un résultat', en: 'A tool in place of an outcome' },
    ask: {
      fr: 'Chaque objectif annonce un résultat, pas seulement un outil à employer.',
      en: 'Each objective states an outcome, not only a tool to use.',
    },
    why: {
      fr: 'Installer un outil ne suffit pas à changer une pratique.',
      en: 'Installing a tool is not enough to change a practice.',
    },
    question: {
      fr: 'Cet objectif nomme un outil : qu’est-ce qui ira mieux une fois qu’il sera en place ?',
      en: 'This objective names a tool: what will be better once it is in place?',
    },
    met: {
      fr: 'Retrouver en une minute les données de chaque version, grâce à DVC.',
      en: 'Find the data of each version within a minute, thanks to DVC.',
    },
    unmet: { fr: 'Utiliser DVC.', en: 'Use DVC.' },
    source: 'Guide, section 4',
  },
  {
    id: 'O7',
    section: 4,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic',
    name: { fr: 'Échéance', en: 'Time limit' },
    problem: { fr: 'Échéance manquante', en: 'Time limit missing' },
    ask: {
      fr: 'Au moins un objectif précise pour quand il est prévu.',
      en: 'At least one objective says by when it is planned.',
    },
    why: { fr: 'Une échéance permet de choisir ce qui attendra.', en: 'A date helps to choose what can wait.' },
    question: {
      fr: 'Pour quand prévoyez-vous d’atteindre ces objectifs : quelle semaine, quelle étape de la formation ?',
      en: 'By when do you plan to reach these objectives: which week, which stage of the training?',
    },
    met: { fr: 'Livrer en un jour d’ici la fin mars.', en: 'Release within a day by the end of March.' },
    unmet: { fr: 'Livrer en un jour.', en: 'Release within a day.' },
    samples: {
      fails: { fr: '- Livrer plus vite', en: '- Release faster' },
    },
    source: 'SMART',
  },
  {
    id: 'O8',
    section: 4,
    kind: 'weak',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Réalisable en formation', en: 'Feasible in the training' },
    problem: { fr: 'Trop ambitieux pour la formation', en: 'Too much for the training' },
    ask: { fr: 'Les objectifs tiennent dans un projet de formation.', en: 'The objectives fit in a training project.' },
    why: {
      fr: 'Un objectif trop grand finit en promesse.',
      en: 'An objective that is too large ends up as a promise.',
    },
    question: {
      fr: 'Que pourrez-vous montrer de cet objectif à la fin de la formation, avec le temps dont vous disposez ?',
      en: 'What will you be able to show of this objective at the end of the training, with the time you have?',
    },
    met: { fr: 'Automatiser la livraison d’un modèle.', en: 'Automate the release of one model.' },
    unmet: { fr: 'Déployer trente modèles dans douze pays.', en: 'Deploy thirty models in twelve countries.' },
    source: 'SMART',
  },
  {
    id: 'O9',
    section: 4,
    kind: 'weak',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Rien à compléter', en: 'Nothing left to fill in' },
    problem: { fr: 'Valeur à compléter', en: 'Value to fill in' },
    ask: {
      fr: 'Aucun X, Y, « à définir » ou autre mot du modèle ne reste dans les objectifs.',
      en: 'No X, Y, “TBD” or other word of the template is left in the objectives.',
    },
    why: {
      fr: 'Un X n’engage à rien et montre que l’objectif n’est pas encore pensé.',
      en: 'An X commits to nothing and shows that the objective is not thought through yet.',
    },
    question: {
      fr: 'Il reste {list} dans « {entry} ». Quelle valeur y mettrez-vous, même estimée ?',
      en: '{list} is left in “{entry}”. Which value will you put there, even as an estimate?',
    },
    questions: {
      // What is left is the whole entry, or stands in none.
      alone: {
        fr: 'Il reste {list} là où une valeur est attendue. Laquelle y mettrez-vous, même estimée ?',
        en: '{list} is left where a value belongs. Which one will you put there, even as an estimate?',
      },
    },
    met: { fr: 'Ramener la mise en service de 9 jours à 1 jour.', en: 'Cut the time to release from 9 days to 1 day.' },
    unmet: { fr: 'De X à Y jours.', en: 'From X to Y days.' },
    source: 'Guide, section 4 (its examples hold X and Y)',
  },
  {
    id: 'O10',
    section: 4,
    kind: 'weak',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Objectifs distincts', en: 'Distinct objectives' },
    problem: { fr: 'Objectifs qui se répètent', en: 'Objectives that repeat one another' },
    ask: {
      fr: 'Les objectifs ne disent pas deux fois la même chose.',
      en: 'The objectives do not say the same thing twice.',
    },
    why: { fr: 'Deux objectifs jumeaux en cachent un qui manque.', en: 'Twin objectives hide one that is missing.' },
    question: {
      fr: 'Les objectifs {item} et {other} se ressemblent beaucoup : qu’est-ce qui les distingue ?',
      en: 'Objectives {item} and {other} look much alike: what sets them apart?',
    },
    met: { fr: 'Livrer plus vite ; détecter la dérive.', en: 'Release faster; detect drift.' },
    unmet: {
      fr: 'Livrer le modèle plus vite ; livrer plus vite le modèle.',
      en: 'Release the model faster; faster release of the model.',
    },
    samples: {
      passes: {
        fr: '- Livrer chaque modèle plus vite\n- Détecter la dérive des sondes',
        en: '- Release each model faster\n- Detect the drift of the probes',
      },
      fails: {
        fr: '- Livrer chaque modèle validé plus vite\n- Livrer plus vite chaque modèle validé',
        en: '- Release each approved model sooner\n- Release sooner each approved model',
      },
    },
    source: 'Guide, section 4',
    limits: { similarity: 0.6 },
  },
  {
    id: 'O11',
    section: 4,
    kind: 'unsupported',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Des objectifs à vous', en: 'Objectives of your own' },
    problem: { fr: 'Objectif recopié du guide', en: 'Objective copied from the guide' },
    ask: {
      fr: 'Les objectifs ne recopient pas les exemples du guide.',
      en: 'The objectives are not copies of the guide’s examples.',
    },
    why: {
      fr: 'Un exemple recopié ne dit rien de votre projet.',
      en: 'A copied example says nothing about your project.',
    },
    question: {
      fr: 'C’est un exemple du guide. De quel modèle, de quelle étape et de quelle valeur s’agit-il chez vous ?',
      en: 'This is an example of the guide. Which model, which step and which value does it stand for in your project?',
    },
    questions: {
      valued: {
        fr: 'Aux chiffres près, c’est un exemple du guide. De quel modèle et de quelle étape s’agit-il chez vous ?',
        en: 'But for its figures, this is an example of the guide. Which model and which step does it stand for in your project?',
      },
    },
    met: {
      fr: 'Ramener de 9 à 1 jour la mise en service du modèle d’affinage.',
      en: 'Cut the release of the ripening model from 9 days to 1.',
    },
    unmet: {
      fr: 'Réduire le temps de déploiement des modèles de 9 à 1 jours.',
      en: 'Reduce model deployment time from 9 to 1 days.',
    },
    source: 'Guide, section 4',
    limits: { similarity: 0.8 },
  },
]
