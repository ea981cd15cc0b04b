import { withShared } from './shared.ts'
import { words } from './words.ts'

/** Levels of likelihood and impact, folded (criterion K5). */
export const levelWords: readonly string[] = words(
  `
  probabilite*, probability, likelihood, vraisemblance, impact*, gravite, severity, criticite,
  criticality, faible*, eleve, elevee, haute, basse, forte, fort, low, medium, high, critical, critique, probable,
  improbable, likely, unlikely, rare
`,
)

/** Who looks after a risk, folded (criterion K6). */
export const ownerWords: readonly string[] = withShared(
  'owner',
  `
  owner*, responsable*, porteur,
  owned by, porte par, pilote, en charge, charge de, in charge, assigne*, assigned, data scientist, data engineer,
  ml engineer, mlops engineer, technicien*, technician, coordinat*, administrat*, on duty, product owner,
  chef de projet, project lead, tech lead, equipe data, data team, equipe ops, ops team
`,
)

/** The period or quantile over which a figure is taken, folded (criterion M7). */
export const windowWords: readonly string[] = withShared(
  'window',
  `
  p50, p90, p95, p99, centile, percentile, median*, mediane, par sprint, par livraison, par deploiement,
  per sprint, per release, per deployment, a year, quotidien*, trimestriel*, sur 7 jours, sur 30 jours,
  sur un mois, sur une semaine, over 7 days, over 30 days, over a month, over a week, sur trois mois,
  moyenne mobile, moyenne sur, average over, mean over, rolling, glissant*, d'affilee, in a row
`,
)

/** Topics of risk that belong to the life of a model (`risk-topics.ts`), for criterion K4. */
export const mlopsTopics: ReadonlySet<string> = new Set([
  'drift',
  'data',
  'errors',
  'release',
  'availability',
  'reproducibility',
  'security',
  'people',
  'cost',
])
