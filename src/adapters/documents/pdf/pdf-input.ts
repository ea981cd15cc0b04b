import type { DocumentPart, ProposalDocument } from '../../../flows/review/document.ts'
import { mapFigures } from '../../../flows/review/figures.ts'
import type { MarkdownWords } from '../../../text/markdown/document.ts'
import type { EmbeddedPicture, EmbeddedPictures } from '../writing/writing-job.ts'
import { linkGroups } from '../../../text/markdown/link-groups.ts'
import { wordsIn } from '../../../text/words.ts'

/** What the template draws, as JSON: the document, with what it says of its own; `undrawn` are characters that no font has. */
export function pdfInput(document: ProposalDocument, pictures: EmbeddedPictures, undrawn: readonly string[]): string {
  const { title, authors, reference, language, cover, notes, sections, annexes } = withPictures(document, pictures)
  const input = {
    title,
    authors,
    reference,
    language,
    day: document.date.slice(0, 10).split('-').map(Number),
    say: sayingsOf(document),
    cover,
    notes: [...notes, ...(undrawn.length === 0 ? [] : [wordsIn(language).compile.undrawn(undrawn.join(' '))])],
    sections: [...sections, ...annexes],
  }
  return JSON.stringify(input, groupWords)
}

function sayingsOf({ language, standing, reference, version }: ProposalDocument): object {
  const { contents, diagramSource, draft } = wordsIn(language).compile
  const isDraft = standing === 'draft'
  return {
    contents,
    diagramSource,
    draft: isDraft ? draft.toUpperCase() : '',
    foot: isDraft ? `${reference} · ${draft}` : `${reference} · v${version}`,
  }
}

/** A figure whose picture is not at hand is shown as what it is drawn from. */
function withPictures(document: ProposalDocument, pictures: EmbeddedPictures): ProposalDocument {
  return mapFigures(document, (figure) => {
    const { picture } = figure
    const embedded = picture === null ? undefined : pictures.get(picture.hash)
    if (picture === null || embedded === undefined) return { ...figure, picture: null }
    return { ...figure, picture: { ...picture, file: pictureFile(picture.hash, embedded) } }
  })
}

/** Where the template finds a picture. */
export function pictureFile(hash: string, { kind }: EmbeddedPicture): string {
  return `/${hash}.${kind === 'image/png' ? 'png' : 'jpg'}`
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
