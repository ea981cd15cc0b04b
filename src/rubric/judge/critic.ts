import { findingKey } from '../finding.ts'
import { type Draft, inOneLine } from '../prompt/draft.ts'
import { criticPrompt, type FindingClaim } from '../prompt/prompts.ts'
import type { Frame } from '../prompt/request.ts'
import { type SectionNumber, sectionNumbers } from '../section.ts'
import { askFor } from './ask-for.ts'
import type { Candidate } from './candidates.ts'
import { rulingsKept } from './contract.ts'
import type { Dialogue, Setback } from './dialogue.ts'
import type { Recorded } from './judged.ts'
import type { Mask } from '../prompt/mask.ts'

/** What a fresh reader left of the findings about to be shown. */
export interface Ruled {
  readonly kept: readonly Candidate[]
  readonly recorded: readonly Recorded[]
  readonly trouble: Setback | null
}

/** The most findings that one section puts to the critic, weightiest first: more would not be read anyway. */
const mostClaims = 8

/**
 * Lets a fresh reader decide which findings are shown. One that stood in an earlier message, or that the learner has answered,
 * is not put up again; without a critic's word a new finding is recorded, not shown.
 */
export function* criticise(
  candidates: readonly Candidate[],
  known: ReadonlySet<string>,
  frame: Frame,
  draft: Draft,
  others: readonly (readonly [SectionNumber, string])[],
): Dialogue<Ruled> {
  const isKnown = ({ finding }: Candidate): boolean => known.has(findingKey(finding))
  const news = candidates.filter((one) => !isKnown(one)).slice(0, mostClaims)
  if (news.length === 0) return { kept: candidates, recorded: [], trouble: null }
  const asked = yield* askFor(
    news.map((_, index) => String(index + 1)),
    (ids) => criticPrompt(frame, draft, claimsOf(news, ids), others),
    rulingsKept,
  )
  const ruling = (one: Candidate): boolean | undefined => asked.got.get(String(news.indexOf(one) + 1))?.[0]?.keep
  const dropped = news.filter((one) => ruling(one) === false)
  const kept = candidates.filter((one) => isKnown(one) || ruling(one) === true)
  const left = candidates.filter((one) => !kept.includes(one) && !dropped.includes(one))
  return {
    kept,
    recorded: [...recordedAs('dropped', dropped), ...recordedAs('unread', left)],
    trouble: asked.trouble,
  }
}

function claimsOf(news: readonly Candidate[], ids: readonly string[]): readonly FindingClaim[] {
  return news.flatMap(({ finding, gap, sentences }, index) =>
    ids.includes(String(index + 1))
      ? [{ number: index + 1, criterion: finding.criterion, gap, sentences: sentences.map(({ number }) => number) }]
      : [],
  )
}

function recordedAs(why: Recorded['why'], candidates: readonly Candidate[]): readonly Recorded[] {
  return candidates.map(({ finding }): Recorded => ({ finding, why }))
}

/** Room for a line about another section, in characters. */
const lineLength = 70

/** The sections beside some, each with the beginning of its text: what the critic knows of them. */
export function inALine(
  { texts, delimiter }: { readonly texts: Readonly<Record<SectionNumber, string>>; readonly delimiter: string },
  mask: Mask,
  beside: readonly SectionNumber[],
): readonly (readonly [SectionNumber, string])[] {
  return sectionNumbers
    .filter((number) => !beside.includes(number) && texts[number].trim() !== '')
    .map((number) => [number, inOneLine(texts[number], mask, delimiter, lineLength)] as const)
}
