import { describeDiagram } from '../figures/describe-diagram.ts'
import { diagramText, fenceDiagrams } from '../figures/diagrams-in.ts'
import type { Language } from '../../text/language.ts'
import type { MarkdownPart, MarkdownRow, MarkdownRun, MarkdownWords } from '../../text/markdown/document.ts'
import { drawTabbed } from '../../text/markdown/draw-tabbed.ts'
import { readMarkdown } from '../../text/markdown/read-markdown.ts'
import { pictureSign } from '../../text/markdown/read-words.ts'
import { spokenPart, spokenWords } from '../../text/markdown/spoken-markdown.ts'
import { printable, typeset, typesetWords } from '../../text/typography.ts'
import { wordsIn } from '../../text/words.ts'
import { isBlank, tame } from '../model/visible.ts'
import type { DocumentPart, HeadingLevel } from './document.ts'

/** What a table shows at most: beyond, nobody reads it on paper, and the Markdown file has it whole. */
const mostRows = 500
const mostColumns = 12

/** Lists and quotes stand in one another so deep at most; what is deeper is said in plain words. */
const deepest = 12

/** One section's text as parts of a document. It is read alone: what it defines or leaves open reaches no other section. */
export function documentParts(text: string, language: Language): readonly DocumentPart[] {
  const parts = readMarkdown(drawTabbed(fenceDiagrams(text)))
  return partsIn(parts, { language, shift: 3 - highestIn(parts), level: 2 }, 0)
}

/** Where the reading is: how far headings go down, and the level of the last one. */
interface Outline {
  readonly language: Language
  readonly shift: number
  level: number
}

/** The level of the highest heading; none counts as one of ours. */
function highestIn(parts: readonly MarkdownPart[]): number {
  return Math.min(3, ...parts.map((part) => (part.type === 'heading' ? part.level : 3)))
}

function partsIn(parts: readonly MarkdownPart[], outline: Outline, depth: number): readonly DocumentPart[] {
  return parts.flatMap((part) => partOf(part, outline, depth))
}

function partOf(part: MarkdownPart, outline: Outline, depth: number): readonly DocumentPart[] {
  const { language } = outline
  switch (part.type) {
    case 'heading':
      return [...heading(part.level, typesetWords(part.words, language), outline), ...sentIn(part.words, language)]
    case 'paragraph':
      return paragraphs(typesetWords(part.words, language), language)
    case 'code':
      return [codeOrDiagram(part.language, part.text, language)]
    case 'rule':
      return [part]
    case 'table':
      return [table(part, language), ...[part.columns, ...part.rows].flat().flatMap((cell) => sentIn(cell, language))]
    case 'list':
    case 'quote':
      return depth < deepest ? nest(part, outline, depth + 1) : paragraph(plain(spokenPart(part)))
    default:
      return part satisfies never
  }
}

/** One with nothing to see is none; each goes at most one step below the last: screen readers and PDF/UA ask for both. */
function heading(depth: number, words: MarkdownWords, outline: Outline): readonly DocumentPart[] {
  if (isBlank(spokenWords(words))) return []
  outline.level = levelOf(Math.min(depth + outline.shift, outline.level + 1))
  return [{ type: 'heading', level: levelOf(outline.level), words }]
}

function levelOf(level: number): HeadingLevel {
  return level >= 6 ? 6 : level >= 5 ? 5 : level >= 4 ? 4 : 3
}

function paragraph(words: MarkdownWords): readonly DocumentPart[] {
  return words.length === 0 ? [] : [{ type: 'paragraph', words }]
}

/** A picture among the words parts them: it stands between two paragraphs. */
function paragraphs(words: MarkdownWords, language: Language): readonly DocumentPart[] {
  const parts: DocumentPart[] = []
  let before: MarkdownRun[] = []
  for (const run of words) {
    if (run.picture === undefined) before.push(run)
    else {
      parts.push(...paragraph(trimEnds(before)), ...sentIn([run], language))
      before = []
    }
  }
  return [...parts, ...paragraph(trimEnds(before))]
}

/** Without the line breaks that parted the words from a picture. */
function trimEnds(words: MarkdownWords): MarkdownWords {
  const last = words.length - 1
  return words
    .map((run, index) => {
      const text = index === 0 ? run.text.trimStart() : run.text
      return { ...run, text: index === last ? text.trimEnd() : text }
    })
    .filter(({ text }) => text !== '')
}

/** The pictures that are named among the words; in a title or a cell their words stand as well. */
function sentIn(words: MarkdownWords, language: Language): readonly DocumentPart[] {
  return words.flatMap(({ picture, text }): readonly DocumentPart[] => {
    if (picture === undefined) return []
    const said = typeset(tame(text.slice(pictureSign.length)), language)
    const alternative = said || wordsIn(language).compile.picture
    return [{ type: 'figure', source: null, sent: picture, picture: null, alternative }]
  })
}

function plain(text: string): MarkdownWords {
  return [{ text: printable(text), looks: [], link: null }]
}

function code(language: string, text: string): DocumentPart {
  return { type: 'code', language: /^[\w+#-]{1,20}$/.exec(language)?.[0] ?? '', text: codeText(text) }
}

/** A diagram's text as a document has it. */
export function diagramSource(text: string): string {
  return codeText(text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, ''))
}

function codeText(text: string): string {
  return printable(text).replaceAll('\t', '    ')
}

function codeOrDiagram(name: string, text: string, language: Language): DocumentPart {
  const source = diagramText(name, text)
  return source === null ? code(name, text) : diagram(source, language)
}

function diagram(text: string, language: Language): DocumentPart {
  const alternative = typeset(tame(describeDiagram(text, language)), language)
  return {
    type: 'figure',
    source: diagramSource(text),
    sent: null,
    picture: null,
    alternative: alternative || wordsIn(language).compile.diagram,
  }
}

type Nested = Extract<MarkdownPart, { type: 'list' | 'quote' }>

function nest(part: Nested, outline: Outline, depth: number): readonly DocumentPart[] {
  if (part.type === 'quote') return [{ type: 'quote', parts: partsIn(part.parts, outline, depth) }]
  const items = part.items.map(({ box, parts }) => ({ box, parts: partsIn(parts, outline, depth) }))
  return [{ type: 'list', style: part.style, first: part.first, items }]
}

function table(part: Extract<MarkdownPart, { type: 'table' }>, language: Language): DocumentPart {
  const row = (cells: MarkdownRow): MarkdownRow =>
    cells.slice(0, mostColumns).map((words) => typesetWords(words, language))
  return {
    type: 'table',
    columns: row(part.columns),
    rows: part.rows.slice(0, mostRows).map(row),
    left: leftOut(part.rows.length - mostRows, part.columns.length - mostColumns, language),
  }
}

function leftOut(rows: number, columns: number, language: Language): string {
  return rows <= 0 && columns <= 0 ? '' : wordsIn(language).compile.leftOut(Math.max(rows, 0), Math.max(columns, 0))
}
