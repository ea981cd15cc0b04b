import type { Deliverable } from '../../flows/model/effect.ts'
import type { ErrandKind } from './errand-kind.ts'

/** The hands of this process for errands that begin at once: as many for each kind as it has in hand at once. */
export interface ErrandHands {
  /** A hand for each kind that these effects ask for and that has one free; gives those kinds. */
  take(effects: readonly Deliverable[]): ReadonlySet<string>
  giveBack(kind: string): void
}

/** All of them free. */
export function errandHands(errands: readonly ErrandKind[]): ErrandHands {
  const short = errands.filter(({ begins }) => begins === 'at once')
  const free = new Map(short.map(({ kind, atOnce }) => [kind, atOnce]))
  const move = (kind: string, by: number) => free.set(kind, (free.get(kind) ?? 0) + by)
  return {
    take(effects) {
      const taken = new Set(
        effects.flatMap((effect) => errandOf(effect) ?? []).filter((kind) => (free.get(kind) ?? 0) > 0),
      )
      for (const kind of taken) move(kind, -1)
      return taken
    },
    giveBack(kind) {
      move(kind, 1)
    },
  }
}

/** The kind of the errand that the effect is; null for any other. */
export function errandOf(effect: Deliverable): string | null {
  return effect.type === 'errand' ? effect.errand.kind : null
}
