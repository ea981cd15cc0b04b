/** How long it took until what was acknowledged could be seen, in ms. */
export interface Delays {
  /** Waits, beside all else, until the look finds it. */
  watch(look: () => boolean): void
  /** Sorted. */
  taken(): readonly number[]
  /** How many were never seen so far. */
  waiting(): number
  stop(): void
}

const lookMs = 200

/** Nobody is waited for yet. */
export function measureDelays(): Delays {
  const waiting = new Map<() => boolean, number>()
  const seen: number[] = []
  const looking = setInterval(() => {
    for (const [look, since] of waiting) {
      if (!look()) continue
      seen.push(performance.now() - since)
      waiting.delete(look)
    }
  }, lookMs)
  return {
    watch: (look) => void waiting.set(look, performance.now()),
    taken: () => seen.toSorted((a, b) => a - b),
    waiting: () => waiting.size,
    stop: () => clearInterval(looking),
  }
}

/** Such as the 50th of a hundred; 0 of none. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
