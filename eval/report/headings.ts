import { type HeadingScore, isRight, type PlacedDocument, scoreHeadings } from '../headings.ts'
import { table } from './table.ts'

/** What the splitting of documents is worth, as lines for a person: over all, by language, and by halves to tune on one and check on the other. */
export function headingLines(documents: readonly PlacedDocument[]): readonly string[] {
  const groups: readonly (readonly [string, readonly PlacedDocument[]])[] = [
    ['all', documents],
    ['fr', documents.filter(({ lang }) => lang === 'fr')],
    ['en', documents.filter(({ lang }) => lang === 'en')],
    ['odd documents', documents.filter((_, index) => index % 2 === 0)],
    ['even documents', documents.filter((_, index) => index % 2 === 1)],
  ]
  return [
    `${documents.length} documents with labelled headings; shares of the rows that a person was sure of`,
    '',
    ...table([
      [
        '',
        'documents',
        'refused',
        'rows 2-10',
        'right',
        'wrong',
        'openers',
        'followers',
        'none kept out',
        'by document: right, wrong, kept out',
      ],
      ...groups.map(([name, group]) => row(name, scoreHeadings(group))),
    ]),
  ]
}

/** The rows that were placed otherwise than by a person who was sure. */
export function headingErrors(documents: readonly PlacedDocument[]): readonly string[] {
  return documents.flatMap(({ doc, placings }) =>
    placings
      .filter((one) => one.row.sure && one.row.section !== 1 && !isRight(one))
      .map(({ row: { section, text }, placed }) => `${doc}: ${section} placed in ${placed}: ${text}`),
  )
}

function row(name: string, score: HeadingScore): readonly string[] {
  const { documents, refused, rows, right, wrong, openers, followers, keptOut, byDocument } = score
  return [
    name,
    String(documents),
    String(refused),
    String(rows),
    ...[right, wrong, openers, followers, keptOut].map(figure),
    byDocument.map(figure).join(', '),
  ]
}

function figure(share: number | null): string {
  return share === null ? '-' : share.toFixed(3)
}
