import type { Criterion } from '../criterion.ts'

/** Section 2. */
export const summaryCriteria: readonly Criterion[] = [
  {
    id: 'R1',
    section: 2,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Longueur du résumé', en: 'Length of the summary' },
    ask: { fr: 'Le résumé compte de 150 à 200 mots.', en: 'The summary has 150 to 200 words.' },
    why: {
      fr: 'Plus court, il laisse le lecteur sans contexte ; plus long, il n’est plus lu en entier.',
      en: 'Shorter, it leaves the reader without context; longer, it is no longer read to the end.',
    },
    question: {
      fr: 'Mots comptés dans votre résumé : {count} ; le guide en demande {min} à {max}. Que manque-t-il encore au lecteur : le modèle, les défis, les objectifs ou l’impact attendu ?',
      en: 'Words counted in your summary: {count}; the guide asks for {min} to {max}. What does the reader still lack: the model, the challenges, the objectives or the expected impact?',
    },
    questions: {
      long: {
        fr: 'Mots comptés dans votre résumé : {count} ; le guide en demande {min} à {max}. De quoi le lecteur peut-il se passer à ce stade ?',
        en: 'Words counted in your summary: {count}; the guide asks for {min} to {max}. What can the reader do without at this point?',
      },
    },
    source: 'Guide, section 2',
    limits: { min: 150, max: 200, short: 135, long: 220 },
  },
]
