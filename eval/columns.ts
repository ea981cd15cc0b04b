import type { Case } from './judge.ts'
import { type Layer, type Measure, measuresOf } from './measures.ts'

/** The same measures over all cases and by language. */
export interface Columns {
  readonly all: readonly Measure[]
  readonly fr: readonly Measure[]
  readonly en: readonly Measure[]
}

export function columnsOf(cases: readonly Case[], layer: Layer): Columns {
  const of = (lang: string) =>
    measuresOf(
      cases.filter((one) => one.lang === lang),
      layer,
    )
  return { all: measuresOf(cases, layer), fr: of('fr'), en: of('en') }
}

/** How far French and English are apart in the first measure, the balanced accuracy; null where one of them has none. */
export function gapOf({ fr, en }: Columns): number | null {
  const [french, english] = [fr[0]?.rate.value ?? null, en[0]?.rate.value ?? null]
  return french === null || english === null ? null : Math.abs(french - english)
}
