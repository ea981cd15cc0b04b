import { withShared } from './shared.ts'

/** Names of moments, folded: behind a word such as "by" or "d'ici" they are a deadline. */
export const moments: readonly string[] = withShared(
  'moment',
  `
  janvier, fevrier, mars, avril, mai, juin, juillet, aout, septembre, octobre, novembre, decembre, january,
  february, march, april, june, july, august, september, october, november, december, printemps, ete, automne,
  hiver, spring, summer, autumn, winter, noel, christmas, paques, easter, la rentree, fin du trimestre, la fin,
  fin de, the end, year end, year-end, trimestre, quarter, semestre, q1, q2, q3, q4, t1, t2, t3, t4, s1, s2,
  la semaine, le mois, l'annee, next week, next month, next year, lundi, mardi, mercredi, jeudi, vendredi, monday,
  tuesday, wednesday, thursday, friday, la soutenance, the defence, the demo, la demo, sprint, la livraison finale,
  v1, v2
`,
)

/** Words that make a moment a deadline, folded. */
export const deadlineWords: readonly string[] = withShared(
  'deadline',
  `
  d'ici, d'ici a, d'ici la, d'ici le, d'ici au, avant le, avant la, pour, au plus tard, au plus tard en, des, en,
  by, by the, before the, no later than, within
`,
)

/** What may stand between such a word and the moment, folded, as the source of a pattern. */
export const momentArticles =
  "(?:le|la|l'|les|the|this|next|au|du|debut|mi-|fin|late|early|mid-|end of|fin de|fin du|end of the)"
