import type { CardElement } from './adaptive-card.ts'

/** The words that a card shows, a line each, for clients that cannot show the card. Buttons speak for themselves. */
export function readElements(elements: readonly CardElement[]): string {
  return elements.map(readElement).filter(Boolean).join('\n')
}

function readElement(element: CardElement): string {
  switch (element.type) {
    case 'TextBlock':
      return element.text.replaceAll(/<at>|<\/at>/g, '').replace(/\\(?=[\\`*_~[\]()<>&|#\-+.)])/g, '')
    case 'RichTextBlock':
      return element.inlines.map((run) => run.text).join('')
    case 'Image':
      return ''
    case 'Container':
      return readElements(element.items)
    case 'Table':
      return element.rows.map((row) => row.cells.map((cell) => readElements(cell.items)).join(' · ')).join('\n')
    case 'Input.Text':
    case 'Input.ChoiceSet':
      return element.label
    case 'ActionSet':
      return ''
    default:
      return element satisfies never
  }
}
