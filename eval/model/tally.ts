import type { Setback } from '../../src/rubric/judge/dialogue.ts'
import type { Usage } from '../../src/ports/language-model.ts'
import type { Exchange } from './exchange.ts'

/** What a run asked and what it cost. */
export interface Tally extends Usage {
  readonly calls: number
  /** Calls without a usable answer, by reason. */
  readonly failed: Readonly<Partial<Record<Setback, number>>>
  /** The first reason in words; null where all were answered. */
  readonly why: string | null
}

/** Counts the answers of an exchange, those of the same question once. */
export function tallyOf({ answered }: Exchange): Tally {
  const all = [...answered.values()]
  const sum = (of: (usage: Usage) => number): number =>
    all.reduce((total, { usage }) => total + (usage === null ? 0 : of(usage)), 0)
  const failed: Partial<Record<Setback, number>> = {}
  for (const { reply } of all) if ('failed' in reply) failed[reply.failed] = (failed[reply.failed] ?? 0) + 1
  return {
    calls: all.length,
    input: sum(({ input }) => input),
    cached: sum(({ cached }) => cached),
    output: sum(({ output }) => output),
    failed,
    why: all.find(({ why }) => why !== null)?.why ?? null,
  }
}
