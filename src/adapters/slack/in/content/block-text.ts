import { z } from 'zod'
import { elementIn, escapeSlack, richText } from './rich-text.ts'

/** What of a message cannot be stored as text. */
export type Unread = 'picture' | 'other'

/** What blocks say, in Slack's own signs, and what of them is no text. */
export interface BlockText {
  readonly text: string
  readonly unread: readonly Unread[]
}

/** The text of a message's blocks, one below the other. */
export function blocksText(blocks: readonly unknown[]): BlockText {
  const read = blocks.map(blockText)
  return {
    text: read
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join('\n\n'),
    unread: read.flatMap(({ unread }) => unread),
  }
}

/** Kinds that hold buttons and menus, or nothing: nobody says anything by them. */
const silent: ReadonlySet<string> = new Set(['actions', 'context_actions', 'divider', 'input'])

function blockText(value: unknown): BlockText {
  const block = elementIn(value)
  const said = (...texts: readonly string[]) => ({ text: texts.filter((one) => one !== '').join('\n'), unread: [] })
  switch (block.type) {
    case 'rich_text':
      return said(richText(block))
    case 'table':
      return said(tableText(block['rows']))
    case 'header':
    case 'section':
      return said(wordsOf(block.text), ...listOf(block['fields']).map(wordsOf))
    case 'context':
      return said(block.elements.map(wordsOf).join(' '))
    case 'markdown':
      return said(typeof block.text === 'string' ? escapeSlack(block.text) : '')
    case 'image':
      return { text: '', unread: ['picture'] }
    default:
      return { text: '', unread: silent.has(block.type) ? [] : ['other'] }
  }
}

const Rows = z.array(z.array(z.unknown())).catch([])

/** A table as Markdown, its first row as the head: Slack marks none. */
function tableText(value: unknown): string {
  const rows = Rows.parse(value).filter((row) => row.length > 0)
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return ''
  const printed = rows.map((row) => printRow(Array.from({ length: width }, (_, at) => cellText(row[at]))))
  const [head = '', ...others] = printed
  return [head, printRow(Array.from({ length: width }, () => '---')), ...others].join('\n')
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cellText(value: unknown): string {
  const cell = elementIn(value)
  const text = cell.type === 'rich_text' ? richText(cell) : wordsOf(value)
  return text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim()
}

/** The words of a text object, or of an element that has some. */
function wordsOf(value: unknown): string {
  const { text, ...element } = elementIn(value)
  if (typeof text === 'string') return element.type === 'raw_text' ? escapeSlack(text) : text
  return typeof element['value'] === 'number' ? String(element['value']) : ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
