import { withShared } from './shared.ts'

/** Headers, folded, of the column that holds what is aimed for. */
export const targetColumns: readonly string[] = withShared(
  'target-columns',
  `
  cible*, target*, objectif*, objective*, goal*, but, vise, visee, valeur visee, valeur cible, a atteindre,
  attendu*, expected, apres, after, to be, limite*, limit*, max, min, signal d'alerte, alerte, demain,
  fin de projet
`,
)

/** Headers, folded, of the column that holds what is. */
export const currentColumns: readonly string[] = withShared(
  'current-columns',
  `
  actuel*, current, baseline, as is, mesure, measured, resultat*, result*, observe*
`,
)

/** Words, folded, that say that a figure was read off, not aimed for. */
export const measuredWords: readonly string[] = withShared(
  'measured',
  `
  observe sur, observed, (min, ecart-type, standard deviation, moyenne observee
`,
)

/** Nothing or everything as a value, folded. */
export const noneOrAll: readonly string[] = withShared(
  'none-or-all',
  `
  toute hausse, any increase, tous, toutes, half, la moitie, de moitie, un tiers, deux tiers, divise par, halved,
  doubled, double, double de
`,
)
