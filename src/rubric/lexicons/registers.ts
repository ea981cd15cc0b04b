import { words } from './words.ts'

/** Levels of likelihood and impact, folded (criterion K5). */
export const levelWords: readonly string[] = words(`
  probabilite*, probability, likelihood, vraisemblance, impact*, gravite, severity, criticite, criticality,
  faible*, moyen, moyenne, eleve, elevee, haute, basse, forte, fort, low, medium, high, critical, critique,
  probable, improbable, likely, unlikely, rare
`)

/** Who looks after a risk, folded (criterion K6). */
export const ownerWords: readonly string[] = words(`
  responsable*, owner*, owned by, porteur, porte par, pilote, en charge, charge de, in charge, assigne*, assigned,
  data scientist, data engineer, ml engineer, mlops engineer, technicien*, technician, coordinat*, administrat*,
  astreinte, on-call, on duty, product owner, dpo, chef de projet, project lead, tech lead, equipe data, data team,
  equipe ops, ops team
`)

/** The period or quantile over which a figure is taken, folded (criterion M7). */
export const windowWords: readonly string[] = words(`
  p50, p90, p95, p99, centile, percentile, median*, mediane, par jour, par semaine, par mois, par trimestre,
  par an, par sprint, par livraison, par deploiement, per day, per week, per month, per quarter, per year,
  per sprint, per release, per deployment, a day, a week, a month, a year, chaque jour, chaque semaine,
  chaque mois, each day, each week, each month, every day, every week, every month, daily, weekly, monthly,
  quarterly, quotidien*, hebdomadaire*, mensuel*, trimestriel*, sur 7 jours, sur 30 jours, sur un mois,
  sur une semaine, over 7 days, over 30 days, over a month, over a week, sur trois mois, moyenne mobile, rolling,
  glissant*, d'affilee, in a row, moyen, moyenne, mean, average
`)

/** Topics of risk that belong to the life of a model (`risk-topics.ts`), for criterion K4. */
export const mlopsTopics: readonly string[] = words(`
  drift, data, errors, release, availability, reproducibility, security, people, cost
`)
