import type { Criterion } from '../criterion.ts'

/** Section 7. */
export const riskCriteria: readonly Criterion[] = [
  {
    id: 'K1',
    section: 7,
    kind: 'weak',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Au moins trois risques', en: 'At least three risks' },
    ask: { fr: 'La section nomme au moins 3 risques.', en: 'The section names at least 3 risks.' },
    why: {
      fr: 'Données, modèle, livraison, équipe : un projet MLOps en a toujours plusieurs.',
      en: 'Data, model, release, team: an MLOps project always has several.',
    },
    question: {
      fr: 'Risques comptés ici : {count}. Qu’est-ce qui pourrait encore mal tourner : les données, une mise à jour, une dépendance, le coût, les compétences ?',
      en: 'Risks counted here: {count}. What else could go wrong: the data, an update, a dependency, the cost, the skills?',
    },
    source: 'Guide, section 7',
    limits: { min: 3 },
  },
  {
    id: 'K2',
    section: 7,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Une parade pour chaque risque', en: 'An answer to each risk' },
    ask: {
      fr: 'Chaque risque a sa propre mitigation, en face de lui.',
      en: 'Each risk has its own mitigation, next to it.',
    },
    why: {
      fr: 'Un risque sans parade inquiète sans aider.',
      en: 'A risk without an answer worries without helping.',
    },
    question: {
      fr: 'Que ferez-vous pour éviter le risque {item}, ou pour en limiter les effets s’il survient ?',
      en: 'What will you do to avoid risk {item}, or to limit its effects if it happens?',
    },
    questions: {
      apart: {
        fr: 'Vos risques et vos mitigations forment deux listes séparées. Quelle mitigation répond à quel risque ?',
        en: 'Your risks and your mitigations are two separate lists. Which mitigation answers which risk?',
      },
    },
    source: 'Guide, section 7; NIST AI RMF, MANAGE 1.3',
  },
]
