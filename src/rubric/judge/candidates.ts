import type { Criterion } from '../criteria/criterion.ts'
import type { Finding, Span } from '../finding.ts'
import { criterionIn } from '../rubric.ts'
import { type Draft, wordsAt } from '../prompt/draft.ts'
import type { Sentence } from '../prompt/sentences.ts'
import { acceptQuestion } from './accept-question.ts'
import { pairwise } from './contract.ts'
import type { JudgeSource } from './judged.ts'
import type { Weighed } from './votes.ts'

/** A finding that may be shown, with what decides it. */
export interface Candidate {
  readonly finding: Finding
  readonly sentences: readonly Sentence[]
  readonly gap: string
  readonly certainty: number
  readonly outvoted: boolean
}

/** The most passages that one verdict names: the others are of the same kind. */
const mostPassages = 4

/** The words of another passage that a question quotes. */
const otherWords = 10

/** A weak verdict as findings: one for each passage, one for a pair of passages, one for an absence. */
export function candidatesOf(source: JudgeSource, weighed: Weighed): readonly Candidate[] {
  const { draft, frame } = source
  const criterion = criterionIn(frame.rubric, weighed.id)
  const sentences = weighed.evidence.toSorted((a, b) => a - b).flatMap((number) => draft.sentences[number - 1] ?? [])
  const groups = pairwise.has(weighed.id) ? [sentences] : sentences.slice(0, mostPassages).map((one) => [one])
  return (groups.length === 0 ? [[]] : groups).map((group) => candidateOf(source, criterion, weighed, group))
}

function candidateOf(
  source: JudgeSource,
  criterion: Criterion,
  weighed: Weighed,
  sentences: readonly Sentence[],
): Candidate {
  const { gap, certainty, outvoted } = weighed
  const question = acceptQuestion(weighed.question, source)
  const values = { case: 'ai', gap, ...(question === null ? {} : { question, language: source.frame.language }) }
  const finding = findingAt(source.draft, byDegree(criterion, weighed), sentences, values, gap)
  return { finding, sentences, gap, certainty, outvoted }
}

/** What is partly there is advice, however important it would be if it were missing: an honest effort gets no alarm. */
function byDegree(criterion: Criterion, { verdict }: Weighed): Criterion {
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
  const span = first === undefined ? null : firstWordsAt(passage ?? '', first.span.start)
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
