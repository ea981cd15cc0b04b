import type { Criterion } from '../criterion.ts'

/** Section 8. */
export const metricCriteria: readonly Criterion[] = [
  {
    id: 'M1',
    section: 8,
    kind: 'weak',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Au moins trois indicateurs', en: 'At least three indicators' },
    ask: { fr: 'La section donne au moins 3 indicateurs.', en: 'The section gives at least 3 indicators.' },
    why: {
      fr: 'Un seul chiffre peut s’améliorer pendant que le reste se dégrade.',
      en: 'A single figure can get better while everything else gets worse.',
    },
    question: {
      fr: 'Indicateurs comptés ici : {count}. Lesquels ajouteriez-vous : délai de déploiement, fréquence des mises à jour, temps de détection, part automatisée ?',
      en: 'Indicators counted here: {count}. Which would you add: deployment time, frequency of updates, time to detect, share automated?',
    },
    source: 'Guide, section 8; DORA',
    limits: { min: 3 },
  },
  {
    id: 'M3',
    section: 8,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Valeur cible', en: 'Target value' },
    ask: { fr: 'Chaque indicateur a une valeur cible.', en: 'Each indicator has a target value.' },
    why: {
      fr: 'Sans cible, on mesure sans savoir si c’est réussi.',
      en: 'Without a target, one measures without knowing whether it is a success.',
    },
    question: {
      fr: 'Quelle valeur de l’indicateur {item} vous ferait dire que le projet a réussi ?',
      en: 'Which value of indicator {item} would make you say that the project has succeeded?',
    },
    source: 'Guide, section 8',
  },
]
