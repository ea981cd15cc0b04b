import type { DocumentFigure, DocumentPart, DocumentSection, FigurePicture, ProposalDocument } from './document.ts'

/** The document's figures, in reading order. */
export function figuresOf({ sections }: ProposalDocument): readonly DocumentFigure[] {
  return sections.flatMap(({ parts }) => parts.flatMap(figuresIn))
}

/** The same document with each figure as `change` gives it: a diagram with its picture, once it is drawn. */
export function mapFigures(
  document: ProposalDocument,
  change: (figure: DocumentFigure) => DocumentFigure,
): ProposalDocument {
  const inPart = (part: DocumentPart): DocumentPart => {
    switch (part.type) {
      case 'figure':
        return change(part)
      case 'quote':
        return { ...part, parts: part.parts.map(inPart) }
      case 'list':
        return { ...part, items: part.items.map((item) => ({ ...item, parts: item.parts.map(inPart) })) }
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'code':
      case 'rule':
        return part
      default:
        return part satisfies never
    }
  }
  const inSection = (section: DocumentSection) => ({ ...section, parts: section.parts.map(inPart) })
  return { ...document, sections: document.sections.map(inSection) }
}

/** Pictures that are at hand: of diagrams by their text, of what was sent by its id. */
export interface KnownPictures {
  readonly diagrams: ReadonlyMap<string, FigurePicture>
  readonly sent: ReadonlyMap<string, FigurePicture>
  /** The texts of diagrams that are being drawn. */
  readonly awaited?: ReadonlySet<string>
}

/** The document with these pictures in their places; the other figures stay as they are. */
export function placePictures(document: ProposalDocument, known: KnownPictures): ProposalDocument {
  const { diagrams, sent, awaited } = known
  return mapFigures(document, (figure) => {
    const source = figure.source ?? ''
    const found = figure.sent === null ? diagrams.get(source) : sent.get(figure.sent)
    if (found === undefined) return awaited?.has(source) === true ? { ...figure, awaited: true } : figure
    const { hash, width, height } = found
    return { ...figure, picture: { hash, width, height } }
  })
}

/** The ids of the pictures that were sent and stand in the document, each once. */
export function sentIn(document: ProposalDocument): readonly string[] {
  return [...new Set(figuresOf(document).flatMap(({ sent }) => sent ?? []))]
}

function figuresIn(part: DocumentPart): readonly DocumentFigure[] {
  if (part.type === 'figure') return [part]
  if (part.type === 'quote') return part.parts.flatMap(figuresIn)
  if (part.type === 'list') return part.items.flatMap((item) => item.parts.flatMap(figuresIn))
  return []
}
