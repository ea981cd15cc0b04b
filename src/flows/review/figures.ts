import type { DocumentPart, DocumentSection, DocumentFigure, ProposalDocument } from './document.ts'

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

function figuresIn(part: DocumentPart): readonly DocumentFigure[] {
  if (part.type === 'figure') return [part]
  if (part.type === 'quote') return part.parts.flatMap(figuresIn)
  if (part.type === 'list') return part.items.flatMap((item) => item.parts.flatMap(figuresIn))
  return []
}
