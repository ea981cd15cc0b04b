import type { MarkdownItem, MarkdownPart, MarkdownRow, MarkdownWords } from './document.ts'
import { readMarkdown } from './read-markdown.ts'

/** What a Markdown text says, for people who hear it or read it in a notification: without a sign of markup. */
export function spokenMarkdown(text: string): string {
  return spokenParts(readMarkdown(text))
}

/** What the words say. */
export function spokenWords(words: MarkdownWords): string {
  return words.map(({ text }) => text).join('')
}

/** The sign that stands for an item's box, and a blank after it. */
export function boxSign({ box }: Pick<MarkdownItem, 'box'>): string {
  return box === null ? '' : { ticked: '☑ ', empty: '☐ ' }[box]
}

function spokenParts(parts: readonly MarkdownPart[]): string {
  return parts.map(spokenPart).filter(Boolean).join('\n')
}

/** What one part says. */
export function spokenPart(part: MarkdownPart): string {
  switch (part.type) {
    case 'heading':
    case 'paragraph':
      return spokenWords(part.words)
    case 'list':
      return part.items.map((item, index) => spokenItem(item, signOf(part, index))).join('\n')
    case 'table':
      return [part.columns, ...part.rows].map(spokenRow).filter(Boolean).join('\n')
    case 'code':
      return part.text
    case 'quote':
      return spokenParts(part.parts)
    case 'rule':
      return ''
    default:
      return part satisfies never
  }
}

/** What a row of a table says, on one line; cells that say nothing at its end are left out. */
export function spokenRow(row: MarkdownRow): string {
  const cells = row.map((words) => spokenWords(words).replaceAll('\n', ' '))
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join(' · ')
}

function signOf({ style, first }: Extract<MarkdownPart, { type: 'list' }>, index: number): string {
  return style === 'number' ? `${first + index}. ` : '- '
}

function spokenItem(item: MarkdownItem, sign: string): string {
  const said = spokenParts(item.parts).replaceAll('\n', '\n  ')
  return `${sign}${boxSign(item)}${said}`
}
