import { Bookmark, type FileChild, InternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { DocumentSection, ProposalDocument } from '../../../flows/review/document.ts'
import { wordsIn } from '../../../text/words.ts'

/** Links to the sections. No field of Word's: it would ask on opening whether to fill it in. */
export function docxContents({ language, sections, annexes }: ProposalDocument): readonly FileChild[] {
  const title = new TextRun(wordsIn(language).compile.contents)
  return [new Paragraph({ style: 'Contents', children: [title] }), ...[...sections, ...annexes].map(entry)]
}

/** A section's heading, as what the contents lead to. */
export function docxAnchor(anchor: string, heading: string): ParagraphChild {
  return new Bookmark({ id: bookmark(anchor), children: [new TextRun(heading)] })
}

function entry({ anchor, heading }: DocumentSection): FileChild {
  const link = new InternalHyperlink({
    anchor: bookmark(anchor),
    children: [new TextRun({ text: heading, style: 'Hyperlink' })],
  })
  return new Paragraph({ spacing: { after: 40 }, children: [link] })
}

/** The names of Word's bookmarks have no hyphens. */
function bookmark(anchor: string): string {
  return anchor.replaceAll('-', '_')
}
