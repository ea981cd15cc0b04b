import type { Spoiling } from './behaviour.ts'
import { isEntry, type Judgement } from './judge.ts'

/** The judgement, broken in one way. */
export function spoil(judgement: unknown, how: Spoiling): unknown {
  const entries = entriesOf(judgement)
  const [first, ...rest] = entries
  if (how === 'schema' || !first) return { verdict: 'excellent' }
  const spoiled = spoilFirst(first, rest, how)
  return { ...(judgement as Judgement), [entries === verdictsOf(judgement) ? 'verdicts' : 'rulings']: spoiled }
}

type Entry = Readonly<Record<string, unknown>>

function spoilFirst(first: Entry, rest: readonly Entry[], how: Exclude<Spoiling, 'schema'>): readonly Entry[] {
  switch (how) {
    case 'unknown-id':
      return [{ ...first, ...('id' in first ? { id: 'Z99' } : { finding: 99 }) }, ...rest]
    case 'twice':
      return [first, first, ...rest]
    case 'missing-id':
      return rest
    case 'sentence-out-of-range':
      return [{ ...first, evidence: [9999], gap: 'vague', verdict: 'partial', question: 'Et alors ?' }, ...rest]
    default:
      return how satisfies never
  }
}

/** A section's verdicts, or a critic's rulings. */
function entriesOf(judgement: unknown): readonly Entry[] {
  const verdicts = verdictsOf(judgement)
  if (verdicts.length > 0 || !isEntry(judgement)) return verdicts
  return Array.isArray(judgement['rulings']) ? judgement['rulings'].filter(isEntry) : []
}

const none: readonly Entry[] = []

function verdictsOf(judgement: unknown): readonly Entry[] {
  if (!isEntry(judgement) || !Array.isArray(judgement['verdicts'])) return none
  return judgement['verdicts'] as readonly Entry[]
}
