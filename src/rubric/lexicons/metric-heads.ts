import { withShared } from './shared.ts'

/**
 * What a figure of a proposal is about: a sentence with a word of each list speaks of that quantity. Narrow on purpose: two
 * figures are compared only when they are certainly about the same thing (criteria X6 and X8).
 */
export const metricHeads: Readonly<Record<string, readonly (readonly string[])[]>> = {
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
  chaine*, taux d'automatisation, automation rate, share of the pipeline
`,
    ),
  ],
}
