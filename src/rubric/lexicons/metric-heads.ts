import { words } from './words.ts'

/**
 * What a figure of a proposal is about: a sentence with a word of each list speaks of that quantity. Narrow on purpose: two
 * figures are compared only when they are certainly about the same thing (criteria X6 and X8).
 */
export const metricHeads: Readonly<Record<string, readonly (readonly string[])[]>> = {
  deployment: [
    words(
      `delai, temps, duree, time, lead time, cut, ramener, livrer, release, ship, passer, mise en service, mise en production`,
    ),
    words(
      `mise en service, mise en production, deploi*, deploy*, livraison, livrer, release, in production, to production, validated model`,
    ),
  ],
  drift: [words(`detect*, alert*, reper*, notic*, vue`), words(`derive*, drift*`)],
  rollback: [
    words(
      `rollback*, roll back, rolling back, retour a la version, retour arriere, revenir a la version, previous version, version precedente`,
    ),
  ],
  automation: [
    words(`automat*`),
    words(`pipeline*, chaine*, etape*, steps, taux d'automatisation, automation rate, share of the pipeline`),
  ],
}
