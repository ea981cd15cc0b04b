import { familyNames } from '../../rubric/lexicons/families.ts'
import {
  mostPlaces,
  sectionOfColumn,
  type Trace,
  traceColumns,
  type TraceGap,
  traceOf,
  type TracePlace,
} from '../../rubric/trace.ts'
import { guide } from '../../rubric/guide.ts'
import type { Language } from '../../text/language.ts'
import { listed } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../proposal.ts'
import { isEmpty, textsOf } from '../standing.ts'
import type { Block, View } from '../view.ts'
import { optional, view } from './blocks.ts'
import { bounded, shortened } from './finding-blocks.ts'

/** The longest passage in a cell, and in a sentence about a gap. */
const longestCell = 60
const longestQuote = 100

/** The traceability matrix: each theme from challenge to indicator, and below it, in words, where one does not come back. */
export function matrixView(proposal: Proposal): View {
  const { language } = proposal
  const { matrix } = wordsIn(language)
  const trace = traceOf(textsOf(proposal))
  const empty = emptyNames(proposal)
  return view(
    language,
    [
      { type: 'heading', text: matrix.heading },
      ...(trace.rows.length > 0 ? told(trace, proposal, empty.length) : untold(empty.length, language)),
      ...optional(
        empty.length > 0 &&
          empty.length < traceColumns.length && { type: 'note', text: matrix.unwritten(listed(empty, language)) },
      ),
    ],
    'automatic',
  )
}

/** The gaps alone, as sentences, for the recap. */
export function gapSentences(proposal: Proposal, most: number): readonly string[] {
  const { language } = proposal
  const gaps = gapsOf(proposal, traceOf(textsOf(proposal)))
  return bounded(
    gaps.map((gap) => gapSentence(gap, language)),
    wordsIn(language).count.more,
    most,
  )
}

function told(trace: Trace, proposal: Proposal, empty: number): readonly Block[] {
  const { language } = proposal
  const { matrix, count } = wordsIn(language)
  const sentences = gapsOf(proposal, trace).map((gap) => gapSentence(gap, language))
  const rows = trace.rows.map(({ family, cells }) => [
    familyNames[family][language],
    ...traceColumns.map((column) => cell(cells[column])),
  ])
  return [
    { type: 'note', text: matrix.how },
    { type: 'table', columns: matrix.columns, rows },
    ...optional(sentences.length > 0 && { type: 'text', text: matrix.gapsHeading }),
    ...optional(sentences.length === 0 && empty === 0 && { type: 'text', text: matrix.noGap }),
    ...optional(sentences.length > 0 && { type: 'list', style: 'bullet', items: bounded(sentences, count.more) }),
  ]
}

/** Nothing to show yet: because nothing is written, or because no theme's words are in it. */
function untold(empty: number, language: Language): readonly Block[] {
  const { matrix } = wordsIn(language)
  return [{ type: 'text', text: empty === traceColumns.length ? matrix.nothing : matrix.noTheme }]
}

/** `2. Detect drift within 6 h (+1)`: the first passage, and how many there are beside it; `(+7…)` where there may be more. */
function cell(places: readonly TracePlace[]): string {
  const [first] = places
  if (first === undefined) return '–'
  const number = first.item === null ? '' : `${first.item}. `
  const others = places.length > 1 ? ` (+${places.length - 1}${places.length < mostPlaces ? '' : '…'})` : ''
  return `${number}${shortened(first.quote, longestCell)}${others}`
}

/** A section still to write is said to be so, once; it makes no gaps. */
function gapsOf({ sections }: Proposal, { gaps }: Trace): readonly TraceGap[] {
  return gaps.filter(({ missing }) => !isEmpty(sections[sectionOfColumn[missing]]))
}

function gapSentence({ criterion, family, from }: TraceGap, language: Language): string {
  const { gaps } = wordsIn(language).matrix
  return gaps[criterion](shortened(from.quote, longestQuote), familyNames[family][language])
}

function emptyNames({ sections, language }: Proposal): readonly string[] {
  const numbers = traceColumns.map((column) => sectionOfColumn[column])
  return numbers.filter((number) => isEmpty(sections[number])).map((number) => guide[number].name[language])
}
