import type { Criterion } from './criterion.ts'

/** Section 10. */
export const conclusionCriteria: readonly Criterion[] = [
  {
    id: 'Z1',
    section: 10,
    kind: 'weak',
    severity: 'minor',
    mode: 'automatic',
    name: { fr: 'Longueur de la conclusion', en: 'Length of the conclusion' },
    problem: { fr: 'Conclusion trop courte', en: 'Conclusion too short' },
    problems: {
      long: { fr: 'Conclusion trop longue', en: 'Conclusion too long' },
    },
    ask: { fr: 'La conclusion compte de 40 à 200 mots.', en: 'The conclusion has 40 to 200 words.' },
    why: {
      fr: 'Assez pour rappeler l’essentiel, pas assez pour l’enterrer.',
      en: 'Enough to recall what matters, not enough to bury it.',
    },
    question: {
      fr: 'Entre {min} et {max} mots suffisent ; j’en compte {count}. Que faut-il que le lecteur retienne ?',
      en: '{min} to {max} words will do; I count {count}. What should the reader remember?',
    },
    met: {
      fr: 'Quelques phrases sur le problème, les objectifs et le gain.',
      en: 'A few sentences on the problem, the objectives and the gain.',
    },
    unmet: { fr: 'Merci de votre lecture.', en: 'Thank you for reading.' },
    samples: {
      passes: {
        fr: 'Le port livrera chaque version en un jour au lieu de neuf. '.repeat(6),
        en: 'The harbour will release each version in a day instead of nine. '.repeat(6),
      },
    },
    source: 'Guide, section 10',
    limits: { min: 40, max: 200 },
  },
  {
    id: 'Z2',
    section: 10,
    kind: 'missing',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Rappel de l’essentiel', en: 'Recap' },
    problem: { fr: 'Essentiel non rappelé', en: 'Essentials not recalled' },
    ask: {
      fr: 'La conclusion rappelle le problème, les objectifs et le bénéfice.',
      en: 'The conclusion recalls the problem, the objectives and the benefit.',
    },
    why: { fr: 'C’est ce que l’on garde en tête.', en: 'It is what stays in mind.' },
    question: {
      fr: 'Si le lecteur ne retenait que trois choses, le problème, l’objectif et le gain, quelles seraient-elles ?',
      en: 'If the reader kept only three things, the problem, the objective and the gain, what would they be?',
    },
    met: {
      fr: 'La mise à jour repose sur une personne ; elle deviendra automatique.',
      en: 'Updating rests on one person; it will become automatic.',
    },
    unmet: { fr: 'Ce projet est passionnant.', en: 'This project is exciting.' },
    source: 'Guide, section 10',
  },
  {
    id: 'Z3',
    section: 10,
    kind: 'missing',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Le MLOps, ici', en: 'MLOps, here' },
    problem: { fr: 'Apport du MLOps non rappelé', en: 'Value of MLOps not recalled' },
    ask: {
      fr: 'La conclusion rappelle pourquoi le MLOps compte pour ce projet.',
      en: 'The conclusion says again why MLOps matters for this project.',
    },
    why: {
      fr: 'C’est ce qui distingue votre projet d’un projet de data science.',
      en: 'It is what sets your project apart from a data-science project.',
    },
    question: {
      fr: 'En une phrase, pourquoi est-ce le MLOps, et non un meilleur modèle, qui apporte le gain ?',
      en: 'In one sentence, why is it MLOps, and not a better model, that brings the gain?',
    },
    met: {
      fr: 'Le gain vient de livraisons sûres, non d’un meilleur algorithme.',
      en: 'The gain comes from safe releases, not from a better algorithm.',
    },
    unmet: { fr: 'L’IA est l’avenir.', en: 'AI is the future.' },
    source: 'Guide, section 10',
  },
  {
    id: 'Z4',
    section: 10,
    kind: 'unsupported',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Rien de nouveau en conclusion', en: 'Nothing new in the conclusion' },
    problem: { fr: 'Chiffre nouveau en conclusion', en: 'New figure in the conclusion' },
    ask: {
      fr: 'La conclusion n’annonce pas de chiffre absent des autres sections.',
      en: 'The conclusion announces no figure that is absent from the other sections.',
    },
    why: {
      fr: 'Un chiffre de dernière minute n’a été ni expliqué ni prévu.',
      en: 'A last-minute figure was neither explained nor planned.',
    },
    question: {
      fr: '« {quote} » n’apparaît dans aucune autre section. D’où vient ce chiffre ?',
      en: '“{quote}” appears in no other section. Where does this figure come from?',
    },
    met: { fr: 'Livrer en un jour, comme annoncé.', en: 'Release within a day, as announced.' },
    unmet: { fr: 'Et nous diviserons les coûts par dix.', en: 'And we will cut costs tenfold.' },
    samples: {
      passes: {
        fr: { 4: '- Livrer en 2 jours', 10: 'Nous livrerons en 2 jours.' },
        en: { 4: '- Release within 2 days', 10: 'We will release within 2 days.' },
      },
      fails: {
        fr: { 4: '- Livrer en 2 jours', 10: 'Nous gagnerons 45 % de temps.' },
        en: { 4: '- Release within 2 days', 10: 'We will save 45% of the time.' },
      },
    },
    source: 'Guide, section 10',
  },
]
