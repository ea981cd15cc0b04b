import { hits, wordsPattern } from './detectors/words-pattern.ts'
import { readSection, type SectionReading } from './reading/section-reading.ts'
import type { Span } from './finding.ts'
import { fold } from './reading/fold.ts'
import { type Family, families, familyWords } from './lexicons/families.ts'
import { trim } from './reading/item.ts'
import { linesOf, type TextLine } from './reading/lines.ts'
import { sentencesOf } from './reading/sentences.ts'
import { tabbedLines } from './reading/tabbed-lines.ts'
import { eachSection, type SectionNumber } from './section.ts'

/** The columns of the traceability matrix, in the order in which one follows from another. */
export const traceColumns = ['challenge', 'objective', 'component', 'risk', 'indicator'] as const

/** The name of one column in `traceColumns`. */
export type TraceColumn = (typeof traceColumns)[number]

/** A place in a section: an entry by its number, or a sentence; `quote` is verbatim and at most 120 units long. */
export interface TracePlace {
  readonly section: SectionNumber
  readonly item: number | null
  readonly quote: string
}

/** One theme of the proposal, followed through its sections. */
export interface TraceRow {
  readonly family: Family
  readonly cells: Readonly<Record<TraceColumn, readonly TracePlace[]>>
}

/** Something that does not lead on: a challenge without objective (X1), an objective without indicator (X2) or component (X3)… */
export interface TraceGap {
  readonly criterion: 'X1' | 'X2' | 'X3' | 'X4'
  readonly family: Family
  /** What lacks its continuation. */
  readonly from: TracePlace
  readonly missing: TraceColumn
}

/** Challenge → objective → component → risk → indicator, by the words of each theme, with its gaps. */
export interface Trace {
  /** Themes that at least one section speaks of. */
  readonly rows: readonly TraceRow[]
  readonly gaps: readonly TraceGap[]
}

const patterns = families.map((family) => ({ family, pattern: wordsPattern(familyWords[family]) }))

/** Where each column's passages stand. */
export const sectionOfColumn: Readonly<Record<TraceColumn, SectionNumber>> = {
  challenge: 3,
  objective: 4,
  component: 5,
  risk: 7,
  indicator: 8,
}
const longest = 120

/** The most places that a cell holds. */
export const mostPlaces = 8

/**
 * The lexical part of the traceability matrix (X1-X4). It goes by words, so it shows where to look and accuses nobody: its gaps
 * are shown in the matrix and raised as findings by no one but the model or a reviewer.
 */
export function traceOf(texts: Readonly<Record<SectionNumber, string>>): Trace {
  const places = eachSection((section) => placesOf(readSection(section, texts[section])))
  const rows = patterns.map(({ family, pattern }) => ({ family, cells: cellsOf(places, pattern) }))
  const told = rows.filter(({ cells }) => traceColumns.some((column) => cells[column].length > 0))
  return { rows: told, gaps: told.flatMap((row) => gapsOf(row)) }
}

interface TracedText extends TracePlace {
  readonly plain: string
}

/** The entries of a list section; the sentences of the others, their rows of tables and lines of code. */
function placesOf({ section, raw, entries, risks }: SectionReading): readonly TracedText[] {
  const items = section === 7 ? risks : entries.map(({ item }) => item)
  if (items.length > 0) return items.slice(0, 60).map(({ number, span }) => placeAt(section, raw, span, number))
  return passagesOf(raw)
    .slice(0, 120)
    .map((span) => placeAt(section, raw, span, null))
}

/** What says something: a table's headers and its lines, and the signs around code, do not. */
function passagesOf(raw: string): readonly Span[] {
  const lines = linesOf(raw)
  const tabbed = tabbedLines(raw, lines)
  const kinds = lines.map(({ index, kind }) => (tabbed.has(index) ? 'row' : kind))
  const spans: Span[] = []
  let prose: number | null = null
  for (const [index, line] of lines.entries()) {
    if (!alone.has(kinds[index])) {
      prose ??= line.start
      continue
    }
    if (prose !== null) spans.push(...sentencesOf(raw, prose, line.start))
    prose = null
    const isSaid = kinds[index] === 'code' || (kinds[index] === 'row' && !isHeader(kinds, index))
    if (isSaid) spans.push(trim(raw, line.from, line.end))
  }
  if (prose !== null) spans.push(...sentencesOf(raw, prose))
  return spans.filter(({ start, end }) => start < end)
}

const alone: ReadonlySet<TextLine['kind'] | undefined> = new Set(['row', 'rule', 'fence', 'code'])

/** The first row of a table, wherever another row or a line follows. */
function isHeader(kinds: readonly TextLine['kind'][], index: number): boolean {
  const [before, after] = [kinds[index - 1], kinds[index + 1]]
  return before !== 'row' && before !== 'rule' && (after === 'row' || after === 'rule')
}

function placeAt(section: SectionNumber, raw: string, { start, end }: Span, item: number | null): TracedText {
  const line = raw.slice(start, end).split(/[\r\n]/, 1)[0] ?? ''
  const cut = line.length <= longest ? line.length : Math.max(line.lastIndexOf(' ', longest), longest / 2)
  return { section, item, quote: line.slice(0, cut), plain: fold(raw, start, end).plain }
}

function cellsOf(places: Readonly<Record<SectionNumber, readonly TracedText[]>>, pattern: RegExp): TraceRow['cells'] {
  const of = (column: TraceColumn): readonly TracePlace[] =>
    places[sectionOfColumn[column]]
      .filter(({ plain }) => hits(plain, pattern))
      .slice(0, mostPlaces)
      .map(({ section, item, quote }) => ({ section, item, quote }))
  return {
    challenge: of('challenge'),
    objective: of('objective'),
    component: of('component'),
    risk: of('risk'),
    indicator: of('indicator'),
  }
}

const links: readonly (readonly [TraceGap['criterion'], TraceColumn, TraceColumn])[] = [
  ['X1', 'challenge', 'objective'],
  ['X2', 'objective', 'indicator'],
  ['X3', 'objective', 'component'],
  ['X4', 'challenge', 'risk'],
]

function gapsOf({ family, cells }: TraceRow): readonly TraceGap[] {
  return links.flatMap(([criterion, from, missing]): readonly TraceGap[] => {
    const [place] = cells[from]
    return place === undefined || cells[missing].length > 0 ? [] : [{ criterion, family, from: place, missing }]
  })
}
