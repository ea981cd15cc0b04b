import type { Criterion } from '../criterion.ts'

/** Section 1. */
export const titleCriteria: readonly Criterion[] = [
  {
    id: 'T1',
    section: 1,
    kind: 'weak',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Titre complet et court', en: 'A complete, short title' },
    ask: {
      fr: 'Le titre tient en 15 mots et ne contient plus de mot à remplacer.',
      en: 'The title fits in 15 words and holds no word left to replace.',
    },
    why: {
      fr: 'C’est la première ligne du catalogue : elle doit se lire d’un coup d’œil.',
      en: 'It is the first line of the catalogue: it should be read at a glance.',
    },
    question: {
      fr: 'Il reste dans le titre un mot à remplacer, « {quote} ». Que voulez-vous mettre à sa place ?',
      en: 'The title still holds a word to replace, “{quote}”. What do you want to put in its place?',
    },
    questions: {
      long: {
        fr: 'Votre titre compte {count} mots. Comment le diriez-vous en {max} mots au plus ?',
        en: 'Your title has {count} words. How would you say it in {max} words at most?',
      },
    },
    source: 'Guide, section 1',
    limits: { max: 15 },
  },
]
