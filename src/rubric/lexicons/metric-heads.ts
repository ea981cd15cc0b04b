import { withShared } from './shared.ts'
import { words } from './words.ts'

/**
 * What a figure of a proposal is about: a sentence with a word of each list speaks of that quantity. Narrow on purpose: two
 * figures are compared only when they are certainly about the same thing (criteria X6 and X8).
 */
export const metricHeads: Readonly<Record<string, readonly (readonly string[])[]>> = {
  canary: [words('canari*, canary*, deploiement progressif, progressive rollout, gradual rollout')],
  retention: [
    words('journaux, logs, historique, history, enregistrements, recordings'),
    words(
      'gardes, gardees, conserves, conservees, effaces, effacees, supprimes, supprimees, kept, deleted, erased, retained, retention, conservation',
    ),
  ],
  deployment: [
    withShared(
      'quantity-deployment',
      `
  delai, temps, duree, time, cut, ramener, ship, passer
`,
    ),
    withShared(
      'quantity-deployment-of',
      `
  livraison, validated model
`,
    ),
  ],
  drift: [
    withShared(
      'quantity-drift',
      `
  reper*, notic*, vue
`,
    ),
    withShared('quantity-drift-of'),
  ],
  rollback: [withShared('quantity-rollback')],
  automation: [
    withShared('quantity-automation'),
    withShared(
      'quantity-automation-of',
      `
  chaine*, automatisation, share of the pipeline
`,
    ),
  ],
}

/** The heads that only a share or a length of time is told of: what else such a sentence measures is another thing. */
export const headDimensions: Readonly<Record<string, 'ratio' | 'time'>> = { canary: 'ratio', retention: 'time' }

/** Words, folded, that say which value is meant and not of what: they make no two figures the same. */
export const sideWords: ReadonlySet<string> = new Set(
  `aujourd actuellement actuel actuelle today currently cible objectif target targeted vise visee vises visees viser moins plus temps
  delai duree time contre instead from avec dans pour sous under within less than over jours jour heures heure minutes minute semaine
  semaines mois days hours weeks months week month secondes seconds ramener reduire passer porter augmenter atteindre reduce increase
  raise faire mediane median mensuelle mensuel moyen moyenne weekly monthly chaque every indicateur lorsque quand when against part
  taux rate share nombre number trimestre quarter`.split(/\s+/),
)

/** What stands, folded, before a part of the whole, or before how long something is only watched. */
export const partOfWhole =
  /(?:^|[^a-z])(?:dont|y compris|including|of which|pendant|for|durant|observation de|toutes les|tous les|every|by) ?(?:au moins |environ )?$/

/** How a value is taken from many, folded: two that differ are no contradiction. */
export const quantile = /(?<![a-z0-9])(?:p\d\d|\d\de? centile|mediane?|moyenne?|mean|average)(?![a-z])/

/** The statistics, folded, that a limit of drift is set on. */
export const driftScore = /(?<![a-z])(?:psi|kl|js|ks|kolmogorov|wasserstein|jensen)(?![a-z])/

/** What follows once a limit is passed, folded: an alert and a training have each a limit of their own. */
export const followsFrom: readonly RegExp[] = [/(?<![a-z])(?:re-?entrain|retrain|nouvel entrain)/, /(?<![a-z])alert/]
