import { withShared } from './shared.ts'
import { words } from './words.ts'

/**
 * What risks are about, and the words of what answers them, folded. Used to pair two separate lists: a mitigation answers a
 * risk when both belong to one topic, or share a rare word.
 */
export interface RiskTopic {
  readonly topic: string
  readonly risk: readonly string[]
  readonly answer: readonly string[]
}

/** The topics of risks, each with the folded words of its risks and of their mitigations; `*` stands for any ending. */
export const riskTopics: readonly RiskTopic[] = [
  {
    topic: 'drift',
    risk: withShared(
      'drift-risk',
      `
  decay, perime*, vieilli*
`,
    ),
    answer: withShared(
      'drift-answer',
      `
  suivi*
`,
    ),
  },
  {
    topic: 'data',
    risk: withShared(
      'data-risk',
      `
  donnees manquantes, missing data, missing values, desequilibr*, imbalance*, donnees corrompues,
  mauvaises donnees, bad data, donnees incompletes, incomplete data, bruit*, noisy
`,
    ),
    answer: withShared(
      'data-answer',
      `
  check*, equilibr*, contrat*, contract*, clean*
`,
    ),
  },
  {
    topic: 'errors',
    risk: words(`
  faux negatif*, faux positif*, false negative*, false positive*, fausse* alerte*, false alarm*,
  erreur* de prediction, wrong prediction*
`),
    answer: withShared(
      'errors-answer',
      `
  feedback*, retour* utilisateur*, revue humaine, human review, confirmation*, validation humaine, oracle
`,
    ),
  },
  {
    topic: 'overfitting',
    risk: withShared(
      'overfitting-risk',
      `
  surapprentissage, sur-apprentissage, overfit*, generalis*, biais, bias*
`,
    ),
    answer: withShared(
      'overfitting-answer',
      `
  test set, regulariz*, separe*, holdout, cross-valid*
`,
    ),
  },
  {
    topic: 'security',
    risk: withShared(
      'security-risk',
      `
  sensible*, sensitive, personnelle*, personal, securit*, security, acces non autorise*, unauthori*, attaque*,
  attack*, intrusion*
`,
    ),
    answer: withShared(
      'security-answer',
      `
  anonymi*, pseudonymi*, access*, mask*, scan*
`,
    ),
  },
  {
    topic: 'cost',
    risk: withShared(
      'cost-risk',
      `
  cher*
`,
    ),
    answer: withShared(
      'cost-answer',
      `
  cap, caps, spot, shutdown, gratuit*, free tier, small
`,
    ),
  },
  {
    topic: 'time',
    risk: withShared(
      'time-risk',
      `
  complex*, delai*, manque de temps, lack of time, deadline*, scope, perimetre
`,
    ),
    answer: withShared(
      'time-answer',
      `
  phase*, priori*, simplif*, increment*, iterat*, jalon*, milestone*, planning, small*, mvp approach
`,
    ),
  },
  {
    topic: 'people',
    risk: withShared(
      'people-risk',
      `
  competence*, skill*, resistance*, depart*, turnover, leave*, connaissance*, knowledge
`,
    ),
    answer: withShared(
      'people-answer',
      `
  training, document*, pair*, runbook*
`,
    ),
  },
  {
    topic: 'release',
    risk: withShared(
      'release-risk',
      `
  integration, incompatib*
`,
    ),
    answer: withShared(
      'release-answer',
      `
  test*, blue*, isolation
`,
    ),
  },
  {
    topic: 'availability',
    risk: withShared(
      'availability-risk',
      `
  perte de connexion, saturation, latence*, latency, performance*, scal*, crash*, infrastructure
`,
    ),
    answer: withShared(
      'availability-answer',
      `
  cache*, redondan*, load test*, test de charge, tests de charge, early warning*
`,
    ),
  },
  {
    topic: 'reproducibility',
    risk: withShared(
      'reproducibility-risk',
      `
  confusion*
`,
    ),
    answer: withShared(
      'reproducibility-answer',
      `
  lock*, separation claire, clear separation, etiquet*, nommage, naming
`,
    ),
  },
]

/** Words too common to pair a risk with its mitigation, folded. */
export const commonWords: ReadonlySet<string> = new Set(
  words(`
  modele, modeles, model, models, donnees, data, projet, project, systeme, system, mvp, pour, avec, dans, sans,
  plus, moins, with, from, this, that, risque, risques, risk, risks, mesure, mesures, mitigation, chaque, each,
  every, process, machine, learning
`),
)
