import { type PlacedHeading } from '../src/rubric/reading/place-headings.ts'
import { readHeadings } from '../src/rubric/reading/split.ts'
import type { HeadingRow } from './formats/heading-row.ts'

/** A labelled heading and the section it was placed in. */
interface Placing {
  readonly row: HeadingRow
  readonly placed: number
  /** Whether the row before belongs to another section. */
  readonly opens: boolean
}

/** The headings of one document, as they were placed. */
export interface PlacedDocument {
  readonly doc: string
  readonly lang: 'fr' | 'en'
  readonly refused: boolean
  readonly placings: readonly Placing[]
}

/** What the splitting is worth on some documents: shares of the rows that a person was sure of. */
export interface HeadingScore {
  readonly documents: number
  readonly refused: number
  readonly rows: number
  readonly right: number | null
  readonly wrong: number | null
  readonly openers: number | null
  readonly followers: number | null
  /** Rows that belong to no section, kept out of all. */
  readonly keptOut: number | null
  /** The means over documents of right, wrong and kept out. */
  readonly byDocument: readonly (number | null)[]
}

/** Splits each labelled document as its headings alone tell it: with a filler line where text of its own stood below. */
export function placeDocuments(labelled: readonly HeadingRow[]): readonly PlacedDocument[] {
  const documents = Map.groupBy(labelled, ({ doc }) => doc)
  return [...documents].map(([doc, rows]) => placeDocument(doc, rows))
}

function placeDocument(doc: string, rows: readonly HeadingRow[]): PlacedDocument {
  const starts: number[] = []
  let raw = ''
  for (const row of rows) {
    starts.push(raw.length)
    raw += `${writtenAs(row)}\n\n${row.words_own > 0 ? 'Lorem ipsum dolor sit amet.\n\n' : ''}`
  }
  const headings = readHeadings(raw)
  const placings = rows.map((row, index) => ({
    row,
    placed: sectionAt(headings, starts[index] ?? 0),
    opens: rows[index - 1]?.section !== row.section,
  }))
  return { doc, lang: rows[0]?.lang ?? 'fr', refused: headings.every(({ section }) => section === null), placings }
}

function writtenAs({ kind, level, text }: HeadingRow): string {
  if (kind === 'atx') return `${'#'.repeat(level)} ${text}`
  return kind === 'setext' ? `${text}\n${(level === 1 ? '=' : '-').repeat(5)}` : text
}

function sectionAt(headings: readonly PlacedHeading[], start: number): number {
  return headings.findLast(({ mark }) => mark.start <= start)?.section ?? 0
}

/** Whether a heading was placed where a person would have it, or would accept it. */
export function isRight({ row, placed }: Placing): boolean {
  return placed === row.section || row.also.includes(placed)
}

/** Counts the rows of sections 2 to 10, and those of none, that a person was sure of. */
export function scoreHeadings(documents: readonly PlacedDocument[]): HeadingScore {
  const all = sharesOf(documents.flatMap(({ placings }) => placings))
  const each = documents.map(({ placings }) => sharesOf(placings))
  return {
    documents: documents.length,
    refused: documents.filter(({ refused }) => refused).length,
    ...all,
    byDocument: [
      meanOf(each.map(({ right }) => right)),
      meanOf(each.map(({ wrong }) => wrong)),
      meanOf(each.map(({ keptOut }) => keptOut)),
    ],
  }
}

function sharesOf(placings: readonly Placing[]) {
  const sure = placings.filter(({ row }) => row.sure)
  const placed = sure.filter(({ row }) => row.section >= 2)
  const out = sure.filter(({ row }) => row.section === 0)
  return {
    rows: placed.length,
    right: shareOf(placed, isRight),
    wrong: shareOf(placed, (one) => !isRight(one) && one.placed !== 0),
    openers: shareOf(
      placed.filter(({ opens }) => opens),
      isRight,
    ),
    followers: shareOf(
      placed.filter(({ opens }) => !opens),
      isRight,
    ),
    keptOut: shareOf(out, isRight),
  }
}

function shareOf<One>(all: readonly One[], holds: (one: One) => boolean): number | null {
  return all.length === 0 ? null : all.filter(holds).length / all.length
}

function meanOf(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((share) => share !== null)
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length
}
