import { withShared } from './shared.ts'
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

/** The name of one of the themes in `families`. */
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
  reproducibility: withShared(
    'family-reproducibility',
    `
  rejou*, refaire, rebuild*, rerun*, replicat*, dependances, dependencies, from the same commit
`,
  ),
  versioning: withShared(
    'family-versioning',
    `
  mettre a jour, updat*, traced, final2, historique, history
`,
  ),
  deployment: withShared(
    'family-deployment',
    `
  servir, production
`,
  ),
  monitoring: withShared(
    'family-monitoring',
    `
  derivent, dereglee*, stuck
`,
  ),
  collaboration: withShared(
    'family-collaboration',
    `
  collabor*, handover*, silo*, relect*, partag*, share*, courriel*, mail, pairs
`,
  ),
  automation: withShared(
    'family-automation',
    `
  schedul*
`,
  ),
  security: withShared('family-security'),
}

/** The eight parts of a pipeline that section 5 should cover (criterion A2), beside the tools of each. */
export const pipelineParts = {
  versioning: withShared(
    'part-versioning',
    `
  depot, repository, lakefs
`,
  ),
  registry: withShared(
    'part-registry',
    `
  suivi d'experience*, suivi des experiences
`,
  ),
  'tests-ci': withShared('part-tests-ci'),
  containers: withShared('part-containers'),
  serving: withShared(
    'part-serving',
    `
  inference
`,
  ),
  monitoring: withShared('part-monitoring'),
  logs: withShared(
    'part-logs',
    `
  loki, elk, traces
`,
  ),
  access: withShared(
    'part-access',
    `
  authenti*, jwt, oauth*, permissions
`,
  ),
} as const

/** The four families of indicators that the guide names (criterion M2), folded. */
export const metricFamilies = {
  'deployment-time': withShared(
    'indicator-deployment-time',
    `
  temps de deploiement, delai de deploiement, duree de deploiement, deployment time, time to deploy,
  time to production, delai de mise en, temps de mise en, release time, delai de livraison,
  duree moyenne d'un deploiement
`,
  ),
  'update-frequency': withShared(
    'indicator-update-frequency',
    `
  deploys, successful updates, mises a jour reussies, releases
`,
  ),
  'detect-resolve': withShared(
    'indicator-detect-resolve',
    `
  resol*, retablissement, recover*, resoudre
`,
  ),
  'automation-rate': withShared(
    'indicator-automation-rate',
    `
  interventions
`,
  ),
} as const

/** The guide's six MLOps themes (criterion G1 and the catalogue's tags). */
export const themes = ['code', 'automation', 'containers', 'monitoring', 'reproducibility', 'governance'] as const

/** The name of one of the themes in `themes`. */
export type Theme = (typeof themes)[number]

/** How each theme is called. */
export const themeNames: Readonly<Record<Theme, Wording>> = {
  code: { fr: 'gestion du code et des modèles', en: 'code and model management' },
  automation: { fr: 'automatisation et CI/CD', en: 'automation and CI/CD' },
  containers: { fr: 'conteneurs et orchestration', en: 'containers and orchestration' },
  monitoring: { fr: 'surveillance et journaux', en: 'monitoring and logging' },
  reproducibility: { fr: 'reproductibilité', en: 'reproducibility' },
  governance: { fr: 'gouvernance et sécurité', en: 'governance and security' },
}

/** Words of each theme, folded. */
export const themeWords: Readonly<Record<Theme, readonly string[]>> = {
  code: withShared(
    'theme-code',
    `
  gestion du code, code management, model management
`,
  ),
  automation: withShared(
    'theme-automation',
    `
  continuous
`,
  ),
  containers: withShared('theme-containers'),
  monitoring: withShared('theme-monitoring'),
  reproducibility: withShared(
    'theme-reproducibility',
    `
  dependanc*
`,
  ),
  governance: withShared('theme-governance'),
}
