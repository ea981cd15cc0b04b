import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx'
import type { DocumentSection, ProposalDocument } from '../../../flows/review/document.ts'
import { wordsIn } from '../../../text/words.ts'
import type { EmbeddedPictures } from '../writing/writing-job.ts'
import { docxAnchor, docxContents } from './docx-contents.ts'
import { type DocxContext, docxParts } from './docx-parts.ts'
import { docxStyles, small, textWidth } from './docx-styles.ts'

/** The document as a Word file; `pictures` are its pictures by hash. */
export async function writeDocx(document: ProposalDocument, pictures: EmbeddedPictures): Promise<Uint8Array> {
  const { title, authors, reference, language } = document
  const context: DocxContext = { words: wordsIn(language).compile, pictures, numbering: [] }
  const children = [...cover(document), ...docxContents(document), ...sectionsOf(document, context)]
  const file = new Document({
    title,
    subject: reference,
    keywords: reference,
    creator: authors.join(', '),
    lastModifiedBy: authors[0] ?? '',
    description: '',
    styles: docxStyles(language),
    numbering: { config: context.numbering },
    sections: [{ properties: { titlePage: true, page }, ...margins(document), children }],
  })
  return Packer.toBuffer(file)
}

/** A4, in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_300, bottom: 1_200, left: 1_300, right: 1_300 },
}

function cover({ title, cover: lines, notes }: ProposalDocument): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...lines.map(
      ({ name, value }) =>
        new Paragraph({
          spacing: { after: 20 },
          children: [new TextRun({ text: `${name} `, bold: true }), new TextRun(value)],
        }),
    ),
    ...notes.map((note) => new Paragraph({ style: 'Caption', children: [new TextRun(note)] })),
  ]
}

function sectionsOf({ sections, annexes }: ProposalDocument, context: DocxContext): readonly FileChild[] {
  return [...sections, ...annexes].flatMap((section) => [headingOf(section), ...docxParts(section.parts, context)])
}

function headingOf({ anchor, heading }: DocumentSection): FileChild {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [docxAnchor(anchor, heading)] })
}

/** The first page has its title in large letters already; a draft says so on each. */
function margins(document: ProposalDocument): { readonly headers: object; readonly footers: object } {
  const { title, reference, version, standing, language } = document
  const draft = standing === 'draft' ? wordsIn(language).compile.draft.toUpperCase() : ''
  const number = new TextRun({ ...small, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  const foot = () =>
    new Footer({
      children: [line(standing === 'draft' ? `${reference} · ${draft}` : `${reference} · v${version}`, number)],
    })
  return {
    headers: {
      default: new Header({ children: [line(title, new TextRun({ ...small, text: draft || reference }))] }),
      first: new Header({ children: draft === '' ? [] : [line('', new TextRun({ ...small, text: draft }))] }),
    },
    footers: { default: foot(), first: foot() },
  }
}

function line(left: string, right: ParagraphChild): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }]
  return new Paragraph({ tabStops, children: [new TextRun({ ...small, text: `${left}\t` }), right] })
}
