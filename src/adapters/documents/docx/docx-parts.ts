import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  Paragraph,
  TextRun,
} from 'docx'
import type { DocumentPart, DocumentFigure, FigurePicture, ListItem } from '../../../flows/review/document.ts'
import type { Words } from '../../../text/en.ts'
import { boxSign } from '../../../text/markdown/spoken-markdown.ts'
import type { EmbeddedPicture, EmbeddedPictures } from '../writing/writing-job.ts'
import { docxTable } from './docx-table.ts'
import { docxWords } from './docx-words.ts'

/** What drawing parts needs, and what it leaves: each list has a numbering of its own, or it would go on from the last one. */
export interface DocxContext {
  readonly words: Words['compile']
  readonly pictures: EmbeddedPictures
  readonly numbering: INumberingOptions['config'][number][]
}

/** How deep in lists, and how far to the right. */
interface ListDepth {
  readonly level: number
  readonly indent: number
  readonly look: Pick<IParagraphOptions, 'style' | 'border'>
}

const outermost: ListDepth = { level: 0, indent: 0, look: {} }

const headings = {
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
  6: HeadingLevel.HEADING_5,
}

/** Word knows nine levels of lists. */
const deepest = 8

/** The parts of a section as paragraphs and tables of Word. */
export function docxParts(parts: readonly DocumentPart[], context: DocxContext, at = outermost): readonly FileChild[] {
  return parts.flatMap((part) => docxPart(part, context, at))
}

function docxPart(part: DocumentPart, context: DocxContext, at: ListDepth): readonly FileChild[] {
  const indent = { left: at.indent }
  switch (part.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[part.level], indent, children: [...docxWords(part.words)] })]
    case 'paragraph':
      return [new Paragraph({ ...at.look, indent, children: [...docxWords(part.words)] })]
    case 'quote':
      return docxParts(part.parts, context, { ...at, indent: at.indent + 300, look: quoted })
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'AAAAAA' } } })]
    case 'code':
      return code(part.text, at)
    case 'list':
      return list(part, context, at)
    case 'table':
      return docxTable(part)
    case 'figure':
      return figure(part, context, at)
    default:
      return part satisfies never
  }
}

const quoted: ListDepth['look'] = {
  style: 'Quote',
  border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'AAAAAA', space: 8 } },
}

function code(text: string, { indent }: ListDepth): readonly Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        style: 'Code',
        indent: { left: indent },
        children: [new TextRun({ text: line, noProof: true })],
      }),
  )
}

function list(
  part: Extract<DocumentPart, { type: 'list' }>,
  context: DocxContext,
  at: ListDepth,
): readonly FileChild[] {
  const level = Math.min(at.level, deepest)
  const reference = `list-${context.numbering.length}`
  const left = at.indent + 360
  const sign =
    part.style === 'number'
      ? { format: LevelFormat.DECIMAL, text: `%${level + 1}.` }
      : { format: LevelFormat.BULLET, text: ['•', '◦', '▪'][level % 3] ?? '•' }
  const style = { paragraph: { indent: { left, hanging: 300 } } }
  context.numbering.push({ reference, levels: [{ level, start: part.first, ...sign, style }] })
  const inside = { ...at, level: level + 1, indent: left }
  return part.items.flatMap((item) => listItem(item, { reference, level }, context, inside))
}

/** The first words of an item stand beside its sign. */
function listItem(
  item: ListItem,
  numbering: { readonly reference: string; readonly level: number },
  context: DocxContext,
  inside: ListDepth,
): readonly FileChild[] {
  const [lead, ...rest] = item.parts
  const words = lead?.type === 'paragraph' ? docxWords(lead.words) : []
  const children = [...(item.box === null ? [] : [new TextRun(boxSign(item))]), ...words]
  const first = new Paragraph({ ...inside.look, numbering, spacing: { after: 40 }, children })
  return [first, ...docxParts(lead?.type === 'paragraph' ? rest : item.parts, context, inside)]
}

function figure(
  { source, picture, alternative }: DocumentFigure,
  context: DocxContext,
  at: ListDepth,
): readonly FileChild[] {
  const embedded = picture === null ? undefined : context.pictures.get(picture.hash)
  if (picture !== null && embedded !== undefined) {
    const image = new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: source === null,
      children: [imageRun(picture, embedded, alternative)],
    })
    return source === null ? [image, caption(alternative)] : [image]
  }
  if (source === null) return [caption(`[${alternative}]`)]
  return [caption(context.words.diagramSource), ...code(source, at)]
}

function caption(text: string): Paragraph {
  return new Paragraph({ style: 'Caption', alignment: AlignmentType.CENTER, children: [new TextRun(text)] })
}

/** No wider and no higher than a page has room for, in pixels. */
function imageRun({ width, height }: FigurePicture, { kind, bytes }: EmbeddedPicture, alternative: string): ImageRun {
  const zoom = Math.min(1, 620 / width, 800 / height)
  const name = alternative.slice(0, 60).toWellFormed()
  return new ImageRun({
    type: kind === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * zoom), height: Math.round(height * zoom) },
    altText: { name, title: name, description: alternative },
  })
}
