import type { DocumentPart, ProposalDocument } from '../../../flows/review/document.ts'
import { mapFigures } from '../../../flows/review/figures.ts'
import type { MarkdownWords } from '../../../text/markdown/document.ts'
import { linkGroups } from '../../../text/markdown/link-groups.ts'
import { wordsIn } from '../../../text/words.ts'

/** What the template draws, as JSON: the document, with what it says of its own; `undrawn` are characters that no font has. */
export function pdfInput(document: ProposalDocument, shown: ReadonlySet<string>, undrawn: readonly string[]): string {
  const { title, authors, reference, language, cover, sections, annexes } = withPictures(document, shown)
  const input = {
    title,
    authors,
    reference,
    language,
    day: document.date.slice(0, 10).split('-').map(Number),
    say: sayingsOf(document, undrawn),
    cover,
    sections: [...sections, ...annexes],
  }
  return JSON.stringify(input, groupWords)
}

function sayingsOf({ language, standing, reference, version }: ProposalDocument, undrawn: readonly string[]): object {
  const { contents, diagramSource, draft, undrawn: sayUndrawn } = wordsIn(language).compile
  const isDraft = standing === 'draft'
  return {
    contents,
    diagramSource,
    draft: isDraft ? draft.toUpperCase() : '',
    foot: isDraft ? `${reference} · ${draft}` : `${reference} · v${version}`,
    undrawn: undrawn.length === 0 ? '' : sayUndrawn(undrawn.join(' ')),
  }
}

/** A figure whose picture is not at hand is shown as what it is drawn from. */
function withPictures(document: ProposalDocument, shown: ReadonlySet<string>): ProposalDocument {
  return mapFigures(document, (figure) =>
    figure.picture !== null && shown.has(figure.picture.hash) ? figure : { ...figure, picture: null },
  )
}

/** Words as links and what stands between them, wherever they are. */
function groupWords(this: unknown, key: string, value: unknown): unknown {
  const part = this as DocumentPart
  if (key === 'words') return linkGroups(value as MarkdownWords)
  if (part.type !== 'table') return value
  if (key === 'columns') return part.columns.map(linkGroups)
  if (key === 'rows') return part.rows.map((row) => row.map(linkGroups))
  return value
}
