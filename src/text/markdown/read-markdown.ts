import markdownIt, { type Token } from 'markdown-it'
import type { MarkdownItem, MarkdownPart, MarkdownRow, MarkdownWords } from './document.ts'
import { isAttachment, isLink, plainWords, readWords } from './read-words.ts'

/** Deeper than anybody writes; what is nested deeper still, the library would leave out. */
const maxNesting = 60

/**
 * CommonMark with tables and struck words. A line break is one; HTML and entities are text; indented lines are no code, `---` under a
 * line is a line across, and a link has its target beside it: whatever else these mean in Markdown, people who do not
 * think of it would lose words by it.
 */
const markdown = markdownIt({ html: false, linkify: false, breaks: true, maxNesting }).disable([
  'code',
  'reference',
  'entity',
])

markdown.validateLink = (target) => isLink(target) || isAttachment(target)

/** Reads Markdown as people write it, in a time that grows with its length. No word of it is left out. */
export function readMarkdown(text: string): readonly MarkdownPart[] {
  const clean = text.replaceAll(/\r\n?/g, '\n').replaceAll(unshowable, '').toWellFormed()
  const tokens = markdown.parse(clean, {})
  if (tokens.some(({ level }) => level >= maxNesting - 1)) return [{ type: 'paragraph', words: plainWords(clean) }]
  return partsIn({ tokens, at: 0, lines: clean.split('\n') })
}

/** Reads one line's words, with their looks and links; signs at its beginning are no headings, quotes or lists. */
export function readLine(line: string): MarkdownWords {
  return readWords(markdown.parseInline(line, {})[0]?.children ?? [])
}

/** What no surface shows. */
const unshowable = /(?![\n\t])\p{Cc}/gu

/** Where the reading is: tokens come one after the other, what is open is closed later. */
interface Cursor {
  readonly tokens: readonly Token[]
  at: number
  readonly lines: readonly string[]
}

/** The parts up to the token that closes what they stand in, which is passed over. */
function partsIn(cursor: Cursor): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = []
  for (let token = next(cursor); token !== undefined && token.nesting !== -1; token = next(cursor)) {
    parts.push(...partOf(token, cursor))
  }
  return parts
}

function next(cursor: Cursor): Token | undefined {
  const token = cursor.tokens[cursor.at]
  cursor.at += 1
  return token
}

function partOf(token: Token, cursor: Cursor): readonly MarkdownPart[] {
  switch (token.type) {
    case 'heading_open':
      return heading(token, wordsIn(cursor))
    case 'paragraph_open':
      return paragraph(wordsIn(cursor))
    case 'bullet_list_open':
      return [{ type: 'list', style: 'bullet', first: 1, items: itemsIn(cursor) }]
    case 'ordered_list_open':
      return [{ type: 'list', style: 'number', first: Number(token.attrGet('start') ?? 1), items: itemsIn(cursor) }]
    case 'blockquote_open':
      return [{ type: 'quote', parts: partsIn(cursor) }]
    case 'table_open':
      return [tableIn(cursor)]
    case 'fence':
      return [{ type: 'code', language: token.info.trim(), text: token.content.replace(/\n$/, '') }]
    case 'hr':
      return [{ type: 'rule' }]
    default:
      return []
  }
}

/** The words of a heading, a paragraph or a cell; its closing token is passed over. */
function wordsIn(cursor: Cursor): MarkdownWords {
  const inline = next(cursor)
  next(cursor)
  return readWords(inline?.children ?? [])
}

function heading({ markup, tag }: Token, words: MarkdownWords): readonly MarkdownPart[] {
  if (markup === '-') return [...paragraph(words), { type: 'rule' }]
  return words.length === 0 ? [] : [{ type: 'heading', level: Number(tag.slice(1)), words }]
}

function paragraph(words: MarkdownWords): readonly MarkdownPart[] {
  return words.length === 0 ? [] : [{ type: 'paragraph', words }]
}

function itemsIn(cursor: Cursor): readonly MarkdownItem[] {
  const items: MarkdownItem[] = []
  while (next(cursor)?.type === 'list_item_open') items.push(itemOf(partsIn(cursor)))
  return items
}

/** `[ ]` and `[x]` before an item's words are its box. */
function itemOf(parts: readonly MarkdownPart[]): MarkdownItem {
  const [lead, ...rest] = parts
  if (lead?.type !== 'paragraph') return { box: null, parts }
  const [run, ...others] = lead.words
  const box = run?.link === null && run.looks.length === 0 ? /^\[([ xX])\]\s+/.exec(run.text) : null
  if (run === undefined || box === null) return { box: null, parts }
  const words = [{ ...run, text: run.text.slice(box[0].length) }, ...others].filter(({ text }) => text !== '')
  return { box: box[1] === ' ' ? 'empty' : 'ticked', parts: words.length === 0 ? rest : [{ ...lead, words }, ...rest] }
}

/** A table with as many columns as its longest row has cells. */
function tableIn(cursor: Cursor): MarkdownPart {
  const rows: MarkdownRow[] = []
  for (let token = next(cursor); token !== undefined && token.type !== 'table_close'; token = next(cursor)) {
    if (token.type === 'tr_open') rows.push(rowIn(token, cursor))
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const [columns = [], ...body] = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? []))
  return { type: 'table', columns, rows: body }
}

function rowIn(opening: Token, cursor: Cursor): MarkdownRow {
  const cells: MarkdownWords[] = []
  while (next(cursor)?.type !== 'tr_close') cells.push(wordsIn(cursor))
  return [...cells, ...surplus(cursor.lines[opening.map?.[0] ?? -1] ?? '', cells.length)]
}

/** The cells of a row beyond the table's header, which the library leaves out. */
function surplus(line: string, width: number): readonly MarkdownWords[] {
  const row = line.replace(/^[\s>]*\|?/, '').trimEnd()
  const cells = row.split(/(?<!\\)\|/)
  if (cells.length <= width) return []
  const others = cells.slice(width, row.endsWith('|') ? -1 : undefined)
  return others.map((cell) => readLine(cell.trim()))
}
