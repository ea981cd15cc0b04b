import { words } from './words.ts'
import type { Wording } from '../../text/language.ts'

/** The five challenges that the guide asks to look at (section 3), and two that objectives often add. */
export const families = [
  'reproducibility',
  'versioning',
  'deployment',
  'monitoring',
  'collaboration',
  'automation',
  'security',
] as const

export type Family = (typeof families)[number]

/** How each family is called. */
export const familyNames: Readonly<Record<Family, Wording>> = {
  reproducibility: { fr: 'reproductibilité', en: 'reproducibility' },
  versioning: { fr: 'versions et mises à jour', en: 'versions and updates' },
  deployment: { fr: 'déploiement', en: 'deployment' },
  monitoring: { fr: 'surveillance', en: 'monitoring' },
  collaboration: { fr: 'collaboration', en: 'collaboration' },
  automation: { fr: 'automatisation', en: 'automation' },
  security: { fr: 'sécurité et conformité', en: 'security and compliance' },
}

/** Words of each family, folded; `*` stands for any ending. */
export const familyWords: Readonly<Record<Family, readonly string[]>> = {
  reproducibility: words(`
  reproduc*, reproductib*, reproduire, rejou*, refaire, rebuild*, rerun*, replicat*, repliqu*, seed*, graine*,
  lock, lockfile, *.lock, conda, poetry, dependances, dependencies, environnement fige, pinned, a l'identique,
  same result*, meme resultat*, memes resultats, a partir d'un commit, from the same commit, from a commit
`),
  versioning: words(`
  version*, mise a jour, mises a jour, mettre a jour, update*, updat*, lineage, lignage, tracab*, traceab*, traced,
  registre*, registry, dvc, mlflow, git, tag*, final2, historique, history
`),
  deployment: words(`
  deploi*, deploy*, mise en production, mises en production, mise en service, mises en service,
  mettre en production, mettre en service, release*, livraison*, livrer, livre*, serving, servir, rollout*,
  rollback*, roll back, rolling back, retour arriere, revenir, version precedente, previous version, canary,
  production
`),
  monitoring: words(`
  monitor*, surveill*, drift*, derive*, derivent, alert*, logs, logging, journaux, supervis*, observab*, detect*,
  incident*, mttd, mttr, degrad*, evidently, prometheus, grafana, dereglee*, stuck
`),
  collaboration: words(`
  collabor*, equipe*, team*, handoff*, handover*, silo*, revue*, relect*, review*, branch*, partag*, share*,
  onboarding, courriel*, mail, documentation, procedure*, pairs, binome*
`),
  automation: words(`
  automat*, manuel*, manual*, a la main, by hand, ci/cd, ci, pipeline*, orchestr*, planifie*, schedul*,
  sans intervention, without a person, airflow, github actions
`),
  security: words(`
  secur*, secret*, acces, access, rgpd, gdpr, conformit*, complian*, audit*, vault, chiffr*, encrypt*,
  confidential*, gouvernance, governance, ai act
`),
}

/** The eight parts of a pipeline that section 5 should cover (criterion A2), beside the tools of each. */
export const pipelineParts = {
  versioning: ['version*', 'dvc', 'git', 'depot', 'repository', 'lakefs'],
  registry: [
    'registre*',
    'registry',
    'tracking',
    "suivi d'experience*",
    'suivi des experiences',
    'experiment*',
    'mlflow',
  ],
  'tests-ci': words(`
  ci, ci/cd, cd, tests, test, integration continue, continuous integration, deploiement continu
`),
  containers: ['docker*', 'conteneur*', 'container*', 'kubernetes', 'orchestr*', 'image*'],
  serving: words(`
  serving, api, endpoint*, fastapi, inference, sert, serves, served, service
`),
  monitoring: ['monitor*', 'surveill*', 'drift*', 'derive*', 'alert*', 'supervis*'],
  logs: words(`
  log, logs, logging, journal*, journaux, loki, elk, traces
`),
  access: words(`
  acces, access, secret*, authenti*, vault, jwt, oauth*, iam, rbac, droits, permissions
`),
} as const

/** The four families of indicators that the guide names (criterion M2), folded. */
export const metricFamilies = {
  'deployment-time': words(`
  temps de deploiement, delai de deploiement, duree de deploiement, deployment time, time to deploy,
  time to production, lead time, delai de mise en, temps de mise en, mise en service, mise en production,
  to production, release time, delai de livraison, duree moyenne d'un deploiement
`),
  'update-frequency': words(`
  frequence, frequency, par semaine, par mois, per week, per month, deploys, successful updates,
  mises a jour reussies, cadence, hebdomadaire*, weekly, monthly, mensuel*, releases
`),
  'detect-resolve': words(`
  detect*, resol*, mttd, mttr, retablissement, recover*, rollback*, retour arriere, retour a la version, roll back,
  incident*, resoudre, alert*
`),
  'automation-rate': words(`
  automat*, manuel*, manual*, sans intervention, without a person, a la main, by hand, interventions
`),
} as const

/** The guide's six MLOps themes (criterion G1 and the catalogue's tags), folded. */
export const themeWords = {
  code: words(`
  version*, git, dvc, registre*, registry, mlflow, gestion du code, code management, model management, tracking
`),
  automation: words(`
  ci/cd, ci, cd, automat*, integration continue, continuous, tests, testing, pipeline*
`),
  containers: words(`
  docker*, conteneur*, container*, kubernetes, k8s, orchestr*, airflow, helm
`),
  monitoring: words(`
  monitor*, surveill*, drift*, derive*, alert*, log, logs, logging, observab*, prometheus, grafana
`),
  reproducibility: words(`
  reproduc*, reproductib*, dependanc*, dependenc*, environnement*, environment*, conda, poetry, seed*
`),
  governance: words(`
  gouvernance, governance, secur*, secret*, acces, access, conformit*, complian*, rgpd, gdpr, tracab*, traceab*,
  audit*
`),
} as const
