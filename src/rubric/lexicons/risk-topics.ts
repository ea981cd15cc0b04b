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

export const riskTopics: readonly RiskTopic[] = [
  {
    topic: 'drift',
    risk: words(`
  derive*, drift*, degrad*, decay, stale, perime*, obsolet*, vieilli*
`),
    answer: words(`
  reentrain*, retrain*, monitor*, surveill*, alert*, recalibr*, detect*, suivi*, evidently, audit*
`),
  },
  {
    topic: 'data',
    risk: words(`
  qualite des donnees, data quality, donnees manquantes, missing data, missing values, desequilibr*, imbalance*,
  donnees corrompues, corrupt*, mauvaises donnees, bad data, donnees incompletes, incomplete data, bruit*, noisy
`),
    answer: words(`
  validation*, valid*, controle*, check*, equilibr*, reequilibr*, schema*, contrat*, contract*, great expectations,
  nettoy*, clean*, quality gate*, imput*
`),
  },
  {
    topic: 'errors',
    risk: words(`
  faux negatif*, faux positif*, false negative*, false positive*, fausse* alerte*, false alarm*,
  erreur* de prediction, wrong prediction*
`),
    answer: words(`
  feedback*, retour* utilisateur*, revue humaine, human review, seuil*, threshold*, confirmation*,
  validation humaine, calibr*, oracle
`),
  },
  {
    topic: 'overfitting',
    risk: ['surapprentissage', 'sur-apprentissage', 'overfit*', 'generalis*', 'biais', 'bias*', 'fairness'],
    answer: words(`
  validation*, valid*, jeu de test, test set, regularis*, regulariz*, augmentation, separe*, holdout, cross-valid*,
  diverse, fairness, audit*
`),
  },
  {
    topic: 'security',
    risk: words(`
  sensible*, sensitive, rgpd, gdpr, personnelle*, personal, privacy, confidential*, securit*, security, fuite*,
  leak*, acces non autorise*, unauthori*, attaque*, attack*, intrusion*, secret*, conformit*, complian*
`),
    answer: words(`
  chiffr*, encrypt*, anonymi*, pseudonymi*, acces, access*, vault, secret*, audit*, purge*, masqu*, mask*, scan*,
  rbac, droits, permission*, juridique, dpo
`),
  },
  {
    topic: 'cost',
    risk: ['cout*', 'cost*', 'budget*', 'facture*', 'bill', 'cher*', 'expensive'],
    answer: words(`
  cout*, cost*, budget*, quota*, plafond*, cap, caps, spot, arret automatique, shutdown, gratuit*, free tier,
  small
`),
  },
  {
    topic: 'time',
    risk: words(`
  complex*, delai*, retard*, delay*, manque de temps, lack of time, deadline*, scope, perimetre, ressource*,
  resource*
`),
    answer: words(`
  phase*, phased, priori*, simplif*, increment*, iterat*, jalon*, milestone*, perimetre reduit, reduced scope,
  planning, small*, mvp approach, agile
`),
  },
  {
    topic: 'people',
    risk: words(`
  competence*, skill*, resistance*, adoption, equipe*, team*, depart*, turnover, leave*, connaissance*, knowledge
`),
    answer: words(`
  formation*, former, train the, training, document*, binome*, pair*, atelier*, workshop*, guide*, accompagn*,
  runbook*, cross-training
`),
  },
  {
    topic: 'release',
    risk: words(`
  deploi*, deploy*, mise en production, release*, livraison*, regression*, mise a jour, update*, integration,
  incompatib*
`),
    answer: words(`
  rollback*, retour arriere, canary, canari, test*, staging, preproduction, shadow, blue*, ci,
  integration continue, docker*, conteneur*, isolation, revue*, review*
`),
  },
  {
    topic: 'availability',
    risk: words(`
  panne*, outage*, indisponib*, unavailab*, perte de connexion, dependance*, dependenc*, saturation, charge, load,
  latence*, latency, performance*, scal*, crash*, infrastructure
`),
    answer: words(`
  cache*, fallback*, repli, redondan*, redundan*, backup*, sauvegarde*, retry, retries, circuit breaker,
  auto-scal*, autoscal*, multi-az, load test*, test de charge, tests de charge, early warning*, monitor*,
  supervision, alert*, quantif*, file d'attente, queue*
`),
  },
  {
    topic: 'reproducibility',
    risk: words(`
  reproduc*, reproductib*, version*, tracab*, traceab*, confusion*, environnement*, environment*
`),
    answer: words(`
  version*, dvc, mlflow, lock*, docker*, seed*, registre*, registry, separation claire, clear separation, tag*,
  etiquet*, nommage, naming
`),
  },
]

/** Words too common to pair a risk with its mitigation, folded. */
export const commonWords: ReadonlySet<string> = new Set([
  'modele',
  'modeles',
  'model',
  'models',
  'donnees',
  'data',
  'projet',
  'project',
  'systeme',
  'system',
  'mvp',
  'pour',
  'avec',
  'dans',
  'sans',
  'plus',
  'moins',
  'with',
  'from',
  'this',
  'that',
  'risque',
  'risques',
  'risk',
  'risks',
  'mesure',
  'mesures',
  'mitigation',
  'chaque',
  'each',
  'every',
  'process',
  'machine',
  'learning',
])
