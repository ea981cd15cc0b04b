import type { Criterion } from '../criteria/criterion.ts'
import type { Finding, Span } from '../finding.ts'
import { criterionIn } from '../rubric.ts'
import { type Draft, wordsAt } from '../prompt/draft.ts'
import { gapFor } from '../prompt/gaps.ts'
import type { Sentence } from '../prompt/sentences.ts'
import { acceptQuestion } from './accept-question.ts'
import { pairwise } from './contract.ts'
import type { JudgeSource } from './judged.ts'
import type { Weighed } from './votes.ts'

/** A finding that may be shown, with what decides it. */
export interface Candidate {
  readonly finding: Finding
  readonly sentences: readonly Sentence[]
  /** What is shown to be lacking, and the model's own word for it. */
  readonly gap: string
  readonly told: string
  readonly certainty: number
  readonly outvoted: boolean
}

/** The most passages that one verdict names: the others are of the same kind. */
const mostPassages = 4

/** Criteria of which each passage named is a weakness of its own; of the others it is the one that comes closest. */
const byPassage: ReadonlySet<string> = new Set('C2 C8 O2 O3 O4 O5 O6 O8 A8 P3 P5 K2 K3 K8 M3 M5 M6 M8 Z4'.split(' '))

/** Criteria that count kinds in a whole section: the kind that lacks has no place, whichever of the others is named. */
const countsKinds: ReadonlySet<string> = new Set(['A2', 'M2'])

/** Whether a section has this weakness once, wherever it is shown: of the others each passage, pair or link is one of its own. */
export function isOfSection(criterion: string): boolean {
  return !byPassage.has(criterion) && !pairwise.has(criterion) && !criterion.startsWith('X')
}

/** The words of another passage that a question quotes. */
const otherWords = 10

/**
 * Weak verdicts as findings: one for each entry or passage that falls short, one for a pair of passages, one for an absence. Of
 * two pairs with a passage in common each is led by a passage of its own: what a finding stands on is its identity.
 */
export function candidatesOf(source: JudgeSource, verdicts: readonly Weighed[]): readonly Candidate[] {
  const led = new Set<string>()
  return verdicts.flatMap((weighed) => {
    const named = weighed.evidence
      .toSorted((a, b) => a - b)
      .flatMap((number) => source.draft.sentences[number - 1] ?? [])
    if (!pairwise.has(weighed.id))
      return passagesOf(weighed, named, source.draft).map((group) => candidateOf(source, weighed, group))
    const isTaken = led.has(`${weighed.id} ${named[0]?.number}`)
    const pair = isTaken ? named.toReversed() : named
    led.add(`${weighed.id} ${pair[0]?.number}`)
    return [candidateOf(source, weighed, pair)]
  })
}

/**
 * Where a verdict's findings stand. What a whole section lacks stands nowhere, whatever sentence a model names, unless it calls that
 * sentence vague; in a section of one sentence it stands there.
 */
function passagesOf(
  { id, verdict, gap }: Weighed,
  named: readonly Sentence[],
  { sentences }: Draft,
): readonly (readonly Sentence[])[] {
  const isLacking =
    verdict === 'missing' && (named.length === 0 || gap !== 'vague') && ['none', 'absent', 'vague'].includes(gap)
  if (byPassage.has(id)) return named.length === 0 ? [[]] : named.slice(0, mostPassages).map((one) => [one])
  if (isLacking || countsKinds.has(id)) return [sentences.length === 1 ? sentences : []]
  return [named.slice(0, 1)]
}

function candidateOf(source: JudgeSource, weighed: Weighed, sentences: readonly Sentence[]): Candidate {
  const { gap: told, certainty, outvoted } = weighed
  const criterion = criterionIn(source.frame.rubric, weighed.id)
  const isPartly = weighed.verdict === 'partial' || byPassage.has(weighed.id)
  const gap = gapFor(criterion, told, isPartly && sentences.length > 0)
  const question = acceptQuestion(weighed.question, source)
  const values = { case: 'ai', gap, ...(question === null ? {} : { question, language: source.frame.language }) }
  const finding = findingAt(source.draft, byDegree(criterion, weighed.verdict), sentences, values, told)
  return { finding, sentences, gap, told, certainty, outvoted }
}

/** What is partly there is advice, however important it would be if it were missing: an honest effort gets no alarm. */
export function byDegree(criterion: Criterion, verdict: Weighed['verdict']): Criterion {
  return verdict === 'partial' ? { ...criterion, severity: 'minor' } : criterion
}

/**
 * A finding of the model: its quote is cut out of the learner's own text, its identity is the whole passage. Of two passages the
 * first is quoted and the second stands in the values: its words (`what`), its section (`elsewhere`) and its span there
 * (`otherStart`, `otherEnd`). Never blocking.
 */
export function findingAt(
  draft: Draft,
  { id, kind, severity, section }: Criterion,
  sentences: readonly Sentence[],
  values: Finding['values'],
  absence: string,
): Finding {
  const [first, second] = sentences
  const passage = first === undefined ? null : wordsAt(draft, first)
  const span = first === undefined ? null : quotedIn(id, first, passage ?? '')
  const quote = span === null ? null : (draft.texts.get(first?.section ?? 1) ?? '').slice(span.start, span.end)
  return {
    criterion: id,
    section: first?.section ?? (section === 'all' ? 1 : section),
    item: first?.item ?? null,
    kind,
    severity: severity === 'blocking' ? 'major' : severity,
    span,
    quote,
    about: passage === null ? `ai ${absence}` : passageOf(passage),
    values: {
      ...values,
      ...itemOf(first),
      ...quoteValue(quote),
      ...(second === undefined ? {} : otherOf(draft, second, section === 'all')),
    },
    origin: 'ai',
  }
}

/** Criteria about a risk's mitigation: that is what their remark quotes, not the risk. */
const ofMitigation: ReadonlySet<string> = new Set(['K3', 'K8'])

function quotedIn(id: string, { span, mitigation }: Sentence, passage: string): Span {
  const start = (ofMitigation.has(id) ? mitigation : undefined) ?? span.start
  return firstWordsAt(passage.slice(start - span.start), start)
}

function itemOf(first: Sentence | undefined): Finding['values'] {
  return first === undefined || first.item === null ? {} : { item: first.item }
}

function quoteValue(quote: string | null): Finding['values'] {
  return quote === null ? {} : { quote }
}

/** The second passage of a pair; `other` is its section where the criterion reads the whole, else its entry. */
function otherOf(draft: Draft, second: Sentence, isWhole: boolean): Finding['values'] {
  const { start, end } = firstWordsAt(wordsAt(draft, second), second.span.start, otherWords)
  return {
    what: (draft.texts.get(second.section) ?? '').slice(start, end),
    ...(isWhole ? { other: second.section } : second.item === null ? {} : { other: second.item }),
    elsewhere: second.section,
    otherStart: second.span.start,
    otherEnd: second.span.end,
  }
}

/** The words of a passage that a card quotes: with the gap and the question it stays within 60. */
const quotedWords = 16

/** The first line's first words of a passage that begins at `start`, as a span: verbatim and short. */
function firstWordsAt(passage: string, start: number, most = quotedWords): Span {
  const line = passage.split(/[\r\n]/, 1)[0] ?? ''
  const words = [...line.matchAll(/\S+/g)].slice(0, most)
  const last = words.at(-1)
  const end = last === undefined ? passage.length : Math.min(last.index + last[0].length, longestQuote)
  return { start, end: start + wholeAt(passage, end) }
}

/** A "word" without spaces may be as long as the text. */
const longestQuote = 240

/** Never between the halves of a surrogate pair. */
function wholeAt(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  return at < text.length && code >= 0xd800 && code <= 0xdbff ? at - 1 : at
}

/** What a finding stands on: the passage without its layout. */
function passageOf(passage: string): string {
  return passage.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
