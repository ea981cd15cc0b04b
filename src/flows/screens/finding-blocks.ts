import { criterionIn, type Rubric } from '../../rubric/rubric.ts'
import type { Finding } from '../../rubric/finding.ts'
import { questionOf } from '../../rubric/question.ts'
import type { Language } from '../../text/language.ts'
import { joinList } from '../../text/format.ts'
import { spokenMarkdown } from '../../text/markdown/spoken-markdown.ts'
import { spokenPassage } from '../../text/markdown/spoken-passage.ts'
import { wordsIn } from '../../text/words.ts'
import type { Remark } from '../coach/remarks.ts'
import type { Block } from '../model/view.ts'
import { firstChars } from '../model/visible.ts'

/** The longest passage that a card quotes; the rest is a click away. */
const longestQuote = 300

/** How many items or passages of one remark are named; the others are counted. */
const mostNamed = 10

/** One remark as blocks: what it is about, the learner's own words where there are some, one question, and where it holds too. */
export function remarkBlocks(
  { first, others }: Remark,
  language: Language,
  rubric: Rubric,
  origins: Origins = 'ai',
): readonly Block[] {
  const items = otherItems(first, others)
  const question = questionOf(first, language, rubric)
  // Some questions name the passage themselves: nobody reads it twice.
  const said = first.quote === null ? '' : sayPassage(first.quote)
  const isQuoted = said !== '' && ![said, first.quote ?? said].some((words) => question.includes(words))
  return [
    { type: 'heading', text: findingLine(first, language, rubric, origins) },
    ...(isQuoted ? [{ type: 'quote', text: said } as const] : []),
    { type: 'text', text: question },
    ...(items.length === 0 ? [] : [{ type: 'note', text: sameFor(items, language) } as const]),
  ]
}

/** The same, with the other passages. */
export function wholeRemarkBlocks(
  remark: Remark,
  language: Language,
  rubric: Rubric,
  origins: Origins = 'ai',
): readonly Block[] {
  const quoted = remark.others.flatMap(({ item, quote }) => (quote === null ? [] : [passage(item, quote, language)]))
  const items = takeFirst(quoted, wordsIn(language).count.more)
  return [
    ...remarkBlocks(remark, language, rubric, origins),
    ...(items.length === 0 ? [] : [{ type: 'list', style: 'bullet', items } as const]),
  ]
}

function otherItems(first: Finding, others: readonly Finding[]): readonly number[] {
  const items = new Set(others.flatMap(({ item }) => item ?? []))
  return [...items].filter((item) => item !== first.item).toSorted((a, b) => a - b)
}

function sameFor(items: readonly number[], language: Language): string {
  const { coach, count } = wordsIn(language)
  return coach.sameFor(joinList(takeFirst(items.map(String), count.others), language), items.length)
}

/** `item 4 · the passage` */
function passage(item: number | null, quote: string, language: Language): string {
  const text = sayPassage(quote, 160)
  return item === null ? text : `${wordsIn(language).coach.item(item)} · ${text}`
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
export function findingLine(finding: Finding, language: Language, rubric: Rubric, origins: Origins = 'ai'): string {
  const words = wordsIn(language)
  const item = finding.item === null ? '' : ` · ${words.coach.item(finding.item)}`
  const isSaid = finding.origin === 'ai' || origins === 'both'
  const origin = isSaid ? ` · ${words.labels[finding.origin]}` : ''
  return `${criterionIn(rubric, finding.criterion).problem[language]} · ${words.coach.severities[finding.severity]}${item}${origin}`
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
