import {
  deniedBefore,
  deniedBehind,
  doneAlone,
  doneMark,
  openAlone,
  openMark,
  opensPlan,
} from '../lexicons/claim-tenses.ts'
import type { Span } from '../finding.ts'
import { fold, type FoldedText, spanOf } from '../reading/fold.ts'
import { type SectionNumber, sectionNumbers } from '../section.ts'
import type { ProposalClaim, ClaimTense } from './proposal-claim.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type ClaimPassage, findPassages } from './find-passages.ts'
import type { ClaimFactId } from './claim-rules.ts'
import { tenseOf, tenseOfLabel } from './claim-tense.ts'
import { findNamed, type NamedThing, withoutAddresses } from './find-named.ts'

/** What a proposal says that a repository can show. */
export interface ToldClaims {
  readonly claims: readonly ProposalClaim[]
  /** The facts that the text names anywhere, in whatever tense. */
  readonly named: ReadonlySet<ClaimFactId>
}

/**
 * What is read of a section: `all` of its claims, or only what is said to be there. The context tells of others and the
 * objectives of what comes, so that neither claims anything.
 */
const sectionsRead: Readonly<Partial<Record<SectionNumber, 'all' | 'asserted'>>> = {
  2: 'asserted',
  5: 'all',
  6: 'asserted',
  7: 'all',
  8: 'all',
  9: 'all',
  10: 'asserted',
}

/** The claims of a proposal, section by section, in the order of the text. Any text gives an answer, in time in proportion to it. */
export function findClaims(sections: Readonly<Partial<Record<SectionNumber, string>>>): ToldClaims {
  const named = sectionNumbers.flatMap((section) => findNamed(fold(sections[section] ?? '').plain))
  const claims = sectionNumbers.flatMap((section) => claimsIn(section, sections[section] ?? ''))
  return { claims, named: new Set([...named.map(({ fact }) => fact), ...claims.map(({ fact }) => fact)]) }
}

function claimsIn(section: SectionNumber, raw: string): readonly ProposalClaim[] {
  const reads = sectionsRead[section]
  if (reads === undefined) return []
  return findPassages(raw)
    .flatMap((passage) => claimsOf(section, raw, passage))
    .filter(({ tense }) => reads === 'all' || tense === 'asserted')
}

function claimsOf(section: SectionNumber, raw: string, { span, form, above }: ClaimPassage): readonly ProposalClaim[] {
  const text = fold(raw, span.start, span.end)
  const things = findNamed(text.plain)
  if (things.length === 0 || asks.test(text.plain)) return []
  const bare = withoutAddresses(text.plain).replace(bracket, (whole) => ' '.repeat(whole.length))
  const given = form === 'row' ? rowTense(text.plain) : sentenceTense(text.plain)
  const clauses = form === 'row' ? [{ start: 0, end: bare.length }] : clausesOf(bare)
  let next = 0
  const claims = clauses.flatMap((clause) => {
    const first = next
    while (next < things.length && (things[next]?.start ?? 0) < clause.end) next += 1
    return claimsOfClause(section, raw, { text, bare, clause, above: given ?? above }, things.slice(first, next))
  })
  return [...claims, ...testsInCi(claims)]
}

/** Tests and continuous integration in one sentence and tense: the one runs the other. */
function testsInCi(claims: readonly ProposalClaim[]): readonly ProposalClaim[] {
  const tests = claims.find(({ fact }) => fact === 'tests')
  const isRun = tests !== undefined && claims.some(({ fact, tense }) => fact === 'ci' && tense === tests.tense)
  return isRun ? [{ ...tests, fact: 'ci-tests' }] : []
}

/** A clause within its sentence, and the tense that it has where it tells none itself. */
interface ClauseAt {
  readonly text: FoldedText
  /** The sentence without what stands in brackets. */
  readonly bare: string
  readonly clause: Clause
  readonly above: ClaimTense | null
}

function claimsOfClause(
  section: SectionNumber,
  raw: string,
  at: ClauseAt,
  things: readonly NamedThing[],
): readonly ProposalClaim[] {
  if (things.length === 0) return []
  const own = tenseOf(at.bare.slice(at.clause.start, at.clause.end)) ?? endTense(at.text.plain, at.clause)
  const told = new Map<ClaimFactId, ClaimTense>()
  for (const thing of things) {
    const tense =
      bracketTense(at.text.plain, thing) ?? signTense(at.text.plain, thing) ?? own ?? at.above ?? 'described'
    if (tense !== 'theirs' && !told.has(thing.fact) && !isDenied(at, thing)) told.set(thing.fact, tense)
  }
  const span = clauseSpan(at)
  const quote = raw.slice(span.start, span.end)
  return [...told].map(([fact, tense]) => ({ fact, section, span, quote, tense }))
}

/** Where a clause stands in the section, with the signs of emphasis around a sentence that is one clause. */
function clauseSpan({ text, clause: { start, end } }: ClauseAt): Span {
  const inner = spanOf(text, start, end)
  return { start: start === 0 ? text.start : inner.start, end: end === text.plain.length ? text.end : inner.end }
}

function isDenied({ text: { plain }, clause }: ClauseAt, { start, end }: NamedThing): boolean {
  const behind = plain.slice(end, Math.min(clause.end, end + 60))
  return deniedBefore.test(plain.slice(Math.max(clause.start - 12, start - 50, 0), start)) || deniedBehind.test(behind)
}

/** A question claims nothing. */
const asks = /\?[ "')»”*_]{0,6}$/

const bracket = /\([^()]{0,200}\)/g

/** "Airflow (done)": what the bracket right behind a thing, or around it, says of it. */
function bracketTense(plain: string, { start, end }: NamedThing): ReturnType<typeof tenseOf> {
  const [, behind] = /^[^,;.()]{0,20}\(([^()]{1,80})\)/.exec(plain.slice(end, end + 104)) ?? []
  if (behind !== undefined) return tenseOf(behind)
  const [, before] = /\(([^()]{0,80})$/.exec(plain.slice(Math.max(0, start - 82), start)) ?? []
  const [, after] = /^([^()]{0,80})\)/.exec(plain.slice(end, end + 82)) ?? []
  return before === undefined || after === undefined ? null : tenseOf(`${before}${plain.slice(start, end)}${after}`)
}

/** "✔ API ✔ Docker ❌ CI": what the sign before a thing says of it. */
function signTense(plain: string, { start }: NamedThing): ClaimTense | null {
  const [sign = ''] =
    /[✅✔✓☑🔜⏳🚧❌☐✗✘][^✅✔✓☑🔜⏳🚧❌☐✗✘,;.]{0,24}$/u.exec(plain.slice(Math.max(0, start - 28), start)) ?? []
  if (doneMark.test(sign)) return 'asserted'
  return openMark.test(sign) ? 'planned' : null
}

/** "Airflow starts them at night (since May)": what a bracket at its end says of a clause. */
function endTense(plain: string, { end }: Clause): ReturnType<typeof tenseOf> {
  const [, inside] = /\(([^()]{1,80})\)[ .!]*$/.exec(plain.slice(Math.max(0, end - 90), end)) ?? []
  return inside !== undefined && tenseOf(inside) === 'asserted' ? 'asserted' : null
}

/** What the beginning of a sentence says of all of it: a label, or a plan that it opens ("Set up Docker"). */
function sentenceTense(plain: string): ClaimTense | null {
  return tenseOfLabel(plain) ?? (opensPlan.test(plain) ? 'planned' : null)
}

/** The state that stands in a cell of its own. */
function rowTense(plain: string): ClaimTense | null {
  const cells = plain.split('|').map((cell) => cell.trim())
  if (cells.some((cell) => doneAlone.test(cell) || isMark(cell, doneMark))) return 'asserted'
  return cells.some((cell) => openAlone.test(cell) || isMark(cell, openMark)) ? 'planned' : null
}

/** A cell that begins with a sign and says little else. */
function isMark(cell: string, mark: RegExp): boolean {
  return cell.length <= 20 && mark.test(cell)
}
