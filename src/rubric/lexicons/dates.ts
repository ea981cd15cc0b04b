import { words } from './words.ts'

/** Names of moments, folded: behind a word such as "by" or "d'ici" they are a deadline. */
export const moments: readonly string[] = words(`
  janvier, fevrier, mars, avril, mai, juin, juillet, aout, septembre, octobre, novembre, decembre, january,
  february, march, april, may, june, july, august, september, october, november, december, printemps, ete, automne,
  hiver, spring, summer, autumn, fall, winter, noel, christmas, paques, easter, la rentree, fin du trimestre,
  la fin, fin de, fin, end of, the end, year end, year-end, trimestre, quarter, semestre, q1, q2, q3, q4, t1, t2,
  t3, t4, s1, s2, la semaine, le mois, l'annee, next week, next month, next year, lundi, mardi, mercredi, jeudi,
  vendredi, monday, tuesday, wednesday, thursday, friday, la soutenance, the defence, the demo, la demo, sprint,
  la livraison finale, v1, v2
`)

/** Words that make a moment a deadline, folded. */
export const deadlineWords: readonly string[] = words(`
  d'ici, d'ici a, d'ici la, d'ici le, d'ici au, avant, avant le, avant la, pour, au plus tard, au plus tard en,
  des, en, by, by the, before, before the, no later than, until, within, end of, fin
`)
