import type { Spoiling } from './behaviour.ts'
import { isEntry, type Judgement } from './judge.ts'
import type { Question } from './question.ts'

/** The judgement, broken in one way. */
export function spoil(judgement: unknown, how: Spoiling, { schema }: Pick<Question, 'schema'>): unknown {
  const entries = entriesOf(judgement)
  const [first, ...rest] = entries
  if (how === 'schema' || !first) return { verdict: 'excellent' }
  const spoiled = spoilFirst(first, rest, how, strangerTo(entries, schema))
  return { ...(judgement as Judgement), [entries === verdictsOf(judgement) ? 'verdicts' : 'rulings']: spoiled }
}

type Entry = Readonly<Record<string, unknown>>

function spoilFirst(
  first: Entry,
  rest: readonly Entry[],
  how: Exclude<Spoiling, 'schema'>,
  stranger: string,
): readonly Entry[] {
  switch (how) {
    case 'unknown-id':
      return [{ ...first, ...('id' in first ? { id: stranger } : { finding: 99 }) }, ...rest]
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

/** An id that nobody asked for: one that the schema allows, if it has more, as strict mode gives no other. */
function strangerTo(entries: readonly Entry[], schema: unknown): string {
  return idsIn(schema).find((id) => entries.every((entry) => entry['id'] !== id)) ?? 'Z99'
}

/** The values of the first closed list called `id`. */
function idsIn(schema: unknown): readonly string[] {
  if (!isEntry(schema)) return []
  const { id } = schema
  if (isEntry(id) && Array.isArray(id['enum'])) return id['enum'].map(String)
  for (const part of Object.values(schema)) {
    const ids = idsIn(part)
    if (ids.length > 0) return ids
  }
  return []
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
