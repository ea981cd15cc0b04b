import type { Criterion } from '../criteria/criterion.ts'
import { type CheckResult, firstWords, limit, met, open, type SectionCheck } from './check.ts'
import type { Span } from '../finding.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'

/** The entries of a list as they were read: their number, and where each is named. */
interface ReadEntries {
  readonly raw: string
  readonly heads: readonly Span[]
  /** What they are, for the finding's key. */
  readonly what: string
}

/**
 * Judges how many entries a list has. The count is a reading, not a fact: what was read is quoted, and none of it blocks. Only a
 * required section without a word does (X9).
 */
export function countVerdict(criterion: Criterion, { raw, heads, what }: ReadEntries): CheckResult {
  const count = heads.length
  const min = limit(criterion, 'min')
  const max = criterion.limits?.['max'] ?? Number.POSITIVE_INFINITY
  if (count >= min && count <= max) return met
  const special = count > max ? 'many' : count === 0 ? 'none' : count === 1 ? 'one' : null
  const values = {
    count,
    min,
    ...(Number.isFinite(max) ? { max } : {}),
    ...(count > 0 ? { list: headsToQuote(raw, heads) } : {}),
    ...(special === null ? {} : { case: special }),
  }
  return { found: [{ item: null, span: null, about: `${count} ${what}`, severity: 'major', values }] }
}

/** The most entries that a question names. */
const mostQuoted = 5

/** The first words of the entries, one a line. */
function headsToQuote(raw: string, heads: readonly Span[]): string {
  const quoted = heads.slice(0, mostQuoted).map((head) => {
    const line = firstWords(raw, head, 400)
      .replace(/[*`]|__/g, '')
      .replace(/[\s:,;.]+$/, '')
    const short = line.split(/\s+/).slice(0, 6).join(' ')
    return short.length < line.replace(/\s+/g, ' ').length ? `${short.slice(0, 60)}…` : short.slice(0, 60)
  })
  return [...quoted, ...(heads.length > mostQuoted ? ['…'] : [])].join('\n')
}

/** Met where the text holds one of the words; without any, code cannot tell. */
export function mentionOf(entries: readonly string[]): SectionCheck {
  const pattern = wordsPattern(entries)
  return ({ text }) => (hits(text.plain, pattern) ? met : open)
}

/**
 * Met where the text holds one of the words. Without any, and without a hint that says it some other way, the family is not
 * spoken of: that is asked, as a question, and left open, since only a reader can be sure.
 */
export function mentionOrAsk(entries: readonly string[], hints: readonly string[]): SectionCheck {
  const [named, hinted] = [wordsPattern(entries), wordsPattern(hints)]
  return ({ text }) => {
    if (hits(text.plain, named)) return met
    return hits(text.plain, hinted) ? open : silent
  }
}

/** What a check says where a whole family has not one word: a question that a model may withdraw. */
export const silent: CheckResult = {
  found: [{ item: null, span: null, about: 'not a word', severity: 'minor', values: { case: 'silent' } }],
  decided: false,
}

/** Met where the text touches at least `min` of the groups of words; with fewer, code cannot tell, and asks where there is no hint of any. */
export function mentionOfGroups(
  groups: Readonly<Record<string, readonly string[]>>,
  hints: readonly string[] | null = null,
): SectionCheck {
  const patterns = Object.values(groups).map((group) => wordsPattern(group))
  const hinted = hints === null ? null : wordsPattern(hints)
  return ({ text }, criterion) => {
    const touched = patterns.filter((pattern) => hits(text.plain, pattern)).length
    if (touched >= limit(criterion, 'min')) return met
    return touched > 0 || hinted === null || hits(text.plain, hinted) ? open : silent
  }
}
