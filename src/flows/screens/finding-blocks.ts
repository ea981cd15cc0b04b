import { countWords } from '../../rubric/detectors/words.ts'
import type { Rubric } from '../../rubric/rubric.ts'
import { mostAlike } from '../../rubric/checks/findings.ts'
import { subjectOf } from '../../rubric/criteria/subjects.ts'
import { type Finding, isFamilySilence } from '../../rubric/finding.ts'
import { problemOf, questionOf } from '../../rubric/question.ts'
import type { Language } from '../../text/language.ts'
import { joinList } from '../../text/format.ts'
import { spokenMarkdown } from '../../text/markdown/spoken-markdown.ts'
import { spokenPassage } from '../../text/markdown/spoken-passage.ts'
import { wordsIn } from '../../text/words.ts'
import type { Remark } from '../coach/remarks.ts'
import type { Noted } from '../model/proposal.ts'
import type { Block } from '../model/view.ts'
import { firstChars } from '../model/visible.ts'

/** The longest passage that a card quotes; the rest is a click away. */
const longestQuote = 300

/** How many passages of one remark are quoted, and how many items are named; the others are counted. */
const [mostNamed, mostItems] = [10, 7]

/** One remark as blocks: what it is about, the learner's own words where there are some, one question, and where it holds too. */
export function remarkBlocks(
  { first, others }: Remark,
  language: Language,
  rubric: Rubric,
  origins: Origins = 'ai',
): readonly Block[] {
  const items = otherItems(first, others)
  const isCounted = others.length + 1 < mostAlike
  const heading = findingLine(first, language, rubric, origins, others)
  const question = questionOf(first, language, rubric, others)
  const note = items.length === 0 ? '' : sameFor(items, isCounted, language)
  const left = mostWords - [heading, question, note].reduce((sum, text) => sum + countWords(text), 0)
  const said = isNamedIn(first, question) ? '' : shortenWords(sayFinding(first), Math.max(left, fewestWords))
  return [
    { type: 'heading', text: heading },
    ...(said === '' ? [] : [{ type: 'quote', text: said } as const]),
    { type: 'text', text: question },
    ...(note === '' ? [] : [{ type: 'note', text: note } as const]),
  ]
}

/** The most words of a remark as it is shown, and the fewest that are left to the passage. */
const [mostWords, fewestWords] = [60, 6]

/** Whether the question names the passage: nobody reads it twice, and nobody reads a secret again. */
function isNamedIn({ quote, values }: Finding, question: string): boolean {
  if (quote === null || values['masked'] !== undefined || values['entry'] !== undefined) return true
  const passage = String(values['line'] ?? quote)
  return [passage, sayPassage(passage)].some((words) => question.includes(words))
}

/** The passage that a finding is about, in enough words to be recognised. */
function sayFinding({ quote, values }: Finding, longest = longestQuote): string {
  return sayPassage(String(values['line'] ?? quote ?? ''), longest)
}

function shortenWords(text: string, most: number): string {
  const words = [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)]
  const next = words[most]
  return next === undefined ? text : `${text.slice(0, next.index).replace(/[\s,;:·(–-]+$/, '')}…`
}

/** The same, with the other passages. */
export function wholeRemarkBlocks(
  remark: Remark,
  language: Language,
  rubric: Rubric,
  origins: Origins = 'ai',
): readonly Block[] {
  const passages = remark.others.filter(({ quote }) => quote !== null)
  const quoted = [...new Set(passages.map((one) => passage(one, language)))]
  const items = takeFirst(quoted, restOf(remark.others, language))
  return [
    ...remarkBlocks(remark, language, rubric, origins),
    ...(items.length === 0 ? [] : [{ type: 'list', style: 'bullet', items } as const]),
  ]
}

/** A remark whose passages are meant: what was said of them, and the author's words. */
export function meantBlocks({ first, others }: Remark, language: Language, rubric: Rubric): readonly Block[] {
  const all = [first, ...others]
  const isNamed = (one: Finding) => one.quote !== null || (isFamilySilence(one) && others.length > 0)
  const quoted = [...new Set(all.filter(isNamed).map((one) => passage(one, language)))]
  return [
    { type: 'heading', text: problemOf(first, language, rubric, others) },
    ...(quoted.length === 0
      ? []
      : [{ type: 'list', style: 'bullet', items: takeFirst(quoted, restOf(others, language)) } as const]),
    ...reasonsOf(all, language).map((text) => ({ type: 'note', text }) as const),
  ]
}

/** The author's reasons, each once. */
export function reasonsOf(findings: readonly Noted[], language: Language): readonly string[] {
  const { reason } = wordsIn(language).review
  return [...new Set(findings.flatMap((one) => one.reason ?? []))].map((text) => reason(text))
}

function otherItems(first: Finding, others: readonly Finding[]): readonly number[] {
  const items = new Set(others.flatMap(({ item }) => item ?? []))
  return [...items].filter((item) => item !== first.item).toSorted((a, b) => a - b)
}

function sameFor(items: readonly number[], isCounted: boolean, language: Language): string {
  const { coach, count } = wordsIn(language)
  const rest = isCounted ? count.others : count.othersOrMore
  return coach.sameFor(joinList(takeFirst(items.map(String), rest, mostItems), language), items.length)
}

/** `item 4 · the passage`; of a secret, its first letters. */
export function passage(finding: Finding, language: Language, longest = 160): string {
  if (isFamilySilence(finding)) return subjectOf(finding.criterion)[language]
  const { masked } = finding.values
  const text = masked === undefined ? sayFinding(finding, longest) : String(masked)
  return finding.item === null ? text : `${wordsIn(language).coach.item(finding.item)} · ${text}`
}

/** How many passages are left beside those that are named: of so many that not all were noted, at least how many. */
function restOf(others: readonly Finding[], language: Language): (count: number) => string {
  const { more, moreOrMore } = wordsIn(language).count
  return others.length + 1 < mostAlike ? more : moreOrMore
}

/** The first few, and how many are left. */
export function takeFirst(
  items: readonly string[],
  rest: (count: number) => string,
  most = mostNamed,
): readonly string[] {
  const left = items.length - most
  return left > 0 ? [...items.slice(0, most), rest(left)] : items
}

/** Whose remarks say whose they are: the AI coach's alone, or both kinds where they stand side by side. */
export type Origins = 'ai' | 'both'

/** `Measurable objective · important · item 2`, and who says so. */
export function findingLine(
  finding: Finding,
  language: Language,
  rubric: Rubric,
  origins: Origins = 'ai',
  others: readonly Finding[] = [],
): string {
  const words = wordsIn(language)
  const item = finding.item === null ? '' : ` · ${words.coach.item(finding.item)}`
  const isSaid = finding.origin === 'ai' || origins === 'both'
  const origin = isSaid ? ` · ${words.labels[finding.origin]}` : ''
  const problem = problemOf(finding, language, rubric, others)
  return `${problem} · ${words.coach.severities[finding.severity]}${item}${origin}`
}

/** Where remarks of both kinds stand side by side, each says whose it is. */
export function originsIn(remarks: readonly Remark[]): Origins {
  return labelOf(remarks) === 'ai' ? 'both' : 'ai'
}

/** Who speaks in a message with these remarks: the AI coach as soon as one of them is its own. */
export function labelOf(remarks: readonly Remark[]): 'automatic' | 'ai' {
  return remarks.some(({ first, others }) => [first, ...others].some(({ origin }) => origin === 'ai'))
    ? 'ai'
    : 'automatic'
}

/** A passage of the learner's text, to be quoted: without signs of Markdown, and shortened. */
export function sayPassage(quote: string, longest = longestQuote): string {
  return shorten(spokenPassage(quote), longest)
}

/** A section's text to be read on a card: as it is written, or its beginning in words where it is longer. */
export function excerpt(text: string, longest: number): Block {
  if (text.length <= longest) return { type: 'markdown', text }
  return { type: 'text', text: shorten(spokenMarkdown(text), longest) }
}

/** At a word's end, with an ellipsis where something follows. */
export function shorten(text: string, longest = longestQuote): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const cut = firstChars(flat, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
