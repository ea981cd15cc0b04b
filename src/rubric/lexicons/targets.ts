import { words } from './words.ts'

/** Headers, folded, of the column that holds what is aimed for. */
export const targetColumns: readonly string[] = words(`
  cible*, target*, objectif*, objective*, goal*, but, vise, visee, valeur visee, valeur cible, seuil*, threshold*,
  a atteindre, attendu*, expected, apres, after, to be, slo, sla, limite*, limit*, max, min, signal d'alerte,
  alerte, demain, fin de projet, frequence, frequency, cadence
`)

/** Headers, folded, of the column that holds what is. */
export const currentColumns: readonly string[] = words(`
  aujourd'hui, actuel*, current, today, baseline, avant, before, as is, mesure, measured, resultat*, result*,
  observe*
`)

/** Words, folded, that say that a figure was read off, not aimed for. */
export const measuredWords: readonly string[] = [
  'observe sur',
  'observed',
  'releve*',
  '(min',
  'ecart-type',
  'standard deviation',
  'moyenne observee',
]

/** Nothing or everything as a value, folded. */
export const noneOrAll: readonly string[] = words(`
  zero, aucun, aucune, none, no, plus aucun, plus aucune, jamais, never, toute hausse, any increase, tous, toutes,
  all, every, half, la moitie, de moitie, un tiers, deux tiers, divise par, halved, doubled, double, double de
`)
