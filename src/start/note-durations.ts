import { Histogram, type Registry } from 'prom-client'

import type { Duration, NoteDuration } from '../ports/durations.ts'

/** What somebody waits for with a finger on a button. */
const quick = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** A histogram for each kind of duration but single tries, with the words that it is told apart by. */
const histograms: Readonly<
  Record<
    Exclude<Duration['of'], 'delivery-try'>,
    {
      readonly name: string
      readonly help: string
      readonly labelNames: readonly string[]
      readonly buckets: readonly number[]
    }
  >
> = {
  acknowledgement: {
    name: 'acknowledgement_seconds',
    help: 'Seconds from a request of a platform to the answer',
    labelNames: ['platform', 'outcome'],
    buckets: quick,
  },
  step: {
    name: 'step_seconds',
    help: 'Seconds that one event took to be loaded, stepped and stored',
    labelNames: ['platform', 'outcome'],
    buckets: quick,
  },
  delivery: {
    name: 'delivery_lag_seconds',
    help: 'Seconds from the moment a message was stored until the platform had it, or it was given up',
    labelNames: ['platform', 'outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600, 3_600],
  },
  'errand-wait': {
    name: 'errand_wait_seconds',
    help: 'Seconds that slow work waited until a try of it began',
    labelNames: ['kind'],
    buckets: [0.05, 0.5, 1, 5, 10, 30, 60, 300, 600, 1_800],
  },
  'errand-work': {
    name: 'errand_work_seconds',
    help: 'Seconds that a try of slow work took',
    labelNames: ['kind', 'outcome'],
    buckets: [0.1, 0.5, 1, 2.5, 5, 10, 20, 45, 90, 180],
  },
  timer: {
    name: 'timer_lag_seconds',
    help: 'Seconds from the moment of a timer until it was raised',
    labelNames: [],
    buckets: [0.5, 1, 2, 5, 10, 30, 60, 300, 600, 3_600],
  },
}

/** Counts durations for `/metrics`. */
export function noteDurationsIn(registry: Registry): NoteDuration {
  const made = new Map(
    Object.entries(histograms).map(([of, { labelNames, buckets, ...named }]) => {
      const histogram = new Histogram({
        ...named,
        labelNames: [...labelNames],
        buckets: [...buckets],
        registers: [registry],
      })
      return [of, { histogram, labelNames }]
    }),
  )
  return ({ of, seconds, ...about }) => {
    const found = made.get(of)
    const labels = Object.entries(about).filter(([name]) => found?.labelNames.includes(name))
    found?.histogram.observe(Object.fromEntries(labels), seconds)
  }
}
