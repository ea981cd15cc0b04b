import type { Measure, Trial } from './measure.ts'
import { balanced, type Rate, rateOf, resampled } from './rate.ts'

/** A measure over all cases, over those that nobody would doubt, and by language. */
export interface Figures {
  readonly all: Rate
  /** Null where no case is in doubt. */
  readonly sure: Rate | null
  readonly fr: Rate
  readonly en: Rate
  /** Null where there is no goal, or no case. */
  readonly isReached: boolean | null
}

export function figuresOf(measure: Measure): Figures {
  const { trials, goal, counts } = measure
  const over = (some: readonly Trial[]): Rate => rateOver(counts, some)
  const all = over(trials)
  const sure = trials.filter(({ doubt }) => !doubt)
  const reached =
    goal === null || all.value === null ? null : goal.at === 'least' ? all.value >= goal.value : all.value <= goal.value
  return {
    all,
    sure: sure.length === trials.length ? null : over(sure),
    fr: over(trials.filter(({ lang }) => lang === 'fr')),
    en: over(trials.filter(({ lang }) => lang === 'en')),
    isReached: reached,
  }
}

function rateOver(counts: Measure['counts'], trials: readonly Trial[]): Rate {
  const right = trials.filter(({ isRight }) => isRight).length
  const wrong = trials.length - right
  switch (counts) {
    case 'right':
      return rateOf(right, trials.length)
    case 'wrong':
      return rateOf(wrong, trials.length)
    case 'number':
      return { hits: wrong, of: trials.length, value: wrong, low: null, high: null }
    case 'balanced':
      return balanced(...halvesOf(trials))
    case 'gap':
      return gapOver(trials)
  }
  counts satisfies never
}

function halvesOf(trials: readonly Trial[]): readonly [Rate, Rate] {
  const half = (name: Trial['half']): Rate =>
    rateOver(
      'right',
      trials.filter((one) => one.half === name),
    )
  return [half('weak'), half('fair')]
}

function gapOver(trials: readonly Trial[]): Rate {
  const [french, english] = (['fr', 'en'] as const).map((lang) => halvesOf(trials.filter((one) => one.lang === lang)))
  const rates = [...(french ?? []), ...(english ?? [])]
  const gap = resampled(rates, ([a = 0, b = 0, c = 0, d = 0]) => Math.abs(a + b - c - d) / 2)
  return { hits: trials.filter(({ isRight }) => isRight).length, of: trials.length, ...gap }
}
