import { familyNames } from '../../rubric/lexicons/families.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import {
  mostPlaces,
  sectionOfColumn,
  type Trace,
  type TraceColumn,
  traceColumns,
  type TraceGap,
  traceOf,
  type TracePlace,
} from '../../rubric/trace.ts'
import { joinList } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { SayComponents } from '../evidence/seen-components.ts'
import type { Proposal } from '../model/proposal.ts'
import { isEmpty, textsOf } from '../model/standing.ts'
import type { Block, View } from '../model/view.ts'
import { optional, view } from './blocks.ts'
import { sayPassage, takeFirst } from './finding-blocks.ts'

/** The longest passage in a cell, and in a sentence about a gap. */
const longestCell = 60
const longestQuote = 100

/** The traceability matrix: each theme from challenge to indicator, and below it, in words, where one does not come back. */
export function matrixView(proposal: Proposal, rubric: Rubric): View {
  const { language } = proposal
  const columns = columnsOf(rubric)
  const trace = traceOf(textsOf(proposal, rubric))
  const empty = columns.map((column) => sectionOfColumn[column]).filter((number) => isEmpty(proposal.sections[number]))
  const names = empty.map((number) => rubric.sections[number].name[language])
  const isUnwritten = empty.length === columns.length
  return view(
    language,
    [
      { type: 'heading', text: wordsIn(language).matrix.heading },
      ...(trace.rows.length > 0 ? tellTrace(trace, proposal, columns) : untold(isUnwritten, language)),
      ...optional(
        empty.length > 0 &&
          !isUnwritten && { type: 'note', text: wordsIn(language).matrix.unwritten(joinList(names, language)) },
      ),
    ],
    'automatic',
  )
}

/** The gaps alone, as sentences, for the recap. */
export function gapSentences(proposal: Proposal, rubric: Rubric, most: number): readonly string[] {
  const { language } = proposal
  const gaps = gapsOf(proposal, traceOf(textsOf(proposal, rubric)))
  return takeFirst(
    gaps.map((gap) => gapSentence(gap, language)),
    wordsIn(language).count.more,
    most,
  )
}

/** A section that is not asked for has no column. */
function columnsOf(rubric: Rubric): readonly TraceColumn[] {
  const sections = sectionsOf(rubric)
  return traceColumns.filter((column) => sections.includes(sectionOfColumn[column]))
}

function tellTrace(trace: Trace, proposal: Proposal, columns: readonly TraceColumn[]): readonly Block[] {
  const { language, sections } = proposal
  const { matrix, count } = wordsIn(language)
  const gaps = gapsOf(proposal, trace).map((gap) => gapSentence(gap, language))
  const isComplete = gaps.length === 0 && columns.every((column) => !isEmpty(sections[sectionOfColumn[column]]))
  return [
    { type: 'note', text: matrix.how },
    tabulate(trace, columns, language),
    ...optional(
      gaps.length > 0 && { type: 'text', text: matrix.gapsHeading },
      gaps.length > 0 && { type: 'list', style: 'bullet', items: takeFirst(gaps, count.more) },
      isComplete && { type: 'text', text: matrix.noGap },
    ),
  ]
}

/** The matrix of these texts as a table: a row for each theme that is in them, and what is seen of its components, where something is. */
export function traceTable(
  texts: ProposalTexts,
  language: Language,
  rubric: Rubric,
  sayComponents: SayComponents | null = null,
): MatrixTable {
  const [trace, columns] = [traceOf(texts), columnsOf(rubric)]
  const table = tabulate(trace, columns, language)
  if (sayComponents === null || !columns.includes('component')) return table
  const seen = trace.rows.map(({ cells }) => sayComponents(cells.component.map(({ quote }) => quote)))
  if (seen.every((text) => text === '')) return table
  return {
    ...table,
    columns: [...table.columns, wordsIn(language).matrix.seen],
    rows: table.rows.map((row, index) => [...row, seen[index] || '–']),
  }
}

type ProposalTexts = Parameters<typeof traceOf>[0]
type MatrixTable = Extract<Block, { type: 'table' }>

function tabulate({ rows }: Trace, columns: readonly TraceColumn[], language: Language): MatrixTable {
  const { matrix } = wordsIn(language)
  return {
    type: 'table',
    columns: [matrix.theme, ...columns.map((column) => matrix.columns[column])],
    rows: rows.map(({ family, cells }) => [
      familyNames[family][language],
      ...columns.map((column) => cell(cells[column], language)),
    ]),
  }
}

/** Nothing to show yet: because nothing is written, or because no theme's words are in it. */
function untold(isUnwritten: boolean, language: Language): readonly Block[] {
  const { matrix } = wordsIn(language)
  return [{ type: 'text', text: isUnwritten ? matrix.nothing : matrix.noTheme }]
}

/** `2. Detect drift within 6 h and 1 other`: the first passage, and how many there are beside it, at least where there may be more. */
function cell(places: readonly TracePlace[], language: Language): string {
  const [first] = places
  if (first === undefined) return '–'
  const number = first.item === null ? '' : `${first.item}. `
  const quote = `${number}${nameQuote(first.quote, longestCell)}`
  if (places.length === 1) return quote
  const { others, othersOrMore } = wordsIn(language).matrix
  const beside = places.length < mostPlaces ? others : othersOrMore
  return `${quote} ${beside(places.length - 1)}`
}

/** A section still to write is said to be so, once; it makes no gaps. */
function gapsOf({ sections }: Proposal, { gaps }: Trace): readonly TraceGap[] {
  return gaps.filter(({ missing }) => !isEmpty(sections[sectionOfColumn[missing]]))
}

function gapSentence({ criterion, family, from }: TraceGap, language: Language): string {
  const { gaps } = wordsIn(language).matrix
  return gaps[criterion](nameQuote(from.quote, longestQuote), familyNames[family][language])
}

/** A line's words without the signs of its list. */
function nameQuote(quote: string, longest: number): string {
  return sayPassage(quote, longest)
    .replace(/^[-*+•–]\s+/, '')
    .replace(/[\s;:,]+$/, '')
}
