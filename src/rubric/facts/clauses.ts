import { clauseBreak, relative, saysSomething } from '../lexicons/claim-tenses.ts'
import { hitsOf } from '../detectors/words-pattern.ts'
import { tenseOf } from './claim-tense.ts'

/** A clause of a folded sentence: offsets into it, end exclusive. */
export interface Clause {
  readonly start: number
  readonly end: number
}

/**
 * The clauses of a folded sentence. Parts that say nothing by themselves ("Docker, MLflow and …") belong to the one before,
 * or, at the beginning, to the one behind.
 */
export function clausesOf(plain: string): readonly Clause[] {
  const breaks = hitsOf(plain, clauseBreak)
  const clauses: { start: number; end: number; says: boolean }[] = []
  let start = 0
  let joint = ''
  for (const next of [...breaks, { start: plain.length, end: plain.length, text: '' }]) {
    const part = plain.slice(start, next.start)
    const says = isSaying(part, joint)
    const last = clauses.at(-1)
    if (last === undefined || (last.says && says)) clauses.push({ start, end: next.start, says })
    else {
      last.end = next.start
      last.says ||= says
    }
    start = next.end
    joint = next.text
  }
  return clauses
}

/** A relative clause without a tense of its own goes on with what it tells of. */
function isSaying(part: string, joint: string): boolean {
  return tenseOf(part) !== null || (!relative.test(joint) && saysSomething.test(part))
}
