import type { DocumentPart, DocumentTable, DocumentFigure, ListItem } from '../../../flows/review/document.ts'
import type { MarkdownRow } from '../../../text/markdown/document.ts'
import { boxSign } from '../../../text/markdown/spoken-markdown.ts'
import type { Words } from '../../../text/en.ts'
import { escapeHtml, htmlWords } from './html-words.ts'

/** What drawing a part needs beside it: the words of the document's language, and where a stored picture is. */
export interface HtmlContext {
  readonly words: Words['compile']
  readonly addressOf: (hash: string) => string
}

/** The parts of a section. Each says its own direction: a paragraph may be in another script than the document. */
export function htmlParts(parts: readonly DocumentPart[], context: HtmlContext): string {
  return parts.map((part) => htmlPart(part, context)).join('\n')
}

function htmlPart(part: DocumentPart, context: HtmlContext): string {
  switch (part.type) {
    case 'heading':
      return `<h${part.level} dir="auto">${htmlWords(part.words)}</h${part.level}>`
    case 'paragraph':
      return `<p dir="auto">${htmlWords(part.words)}</p>`
    case 'list':
      return list(part, context)
    case 'table':
      return table(part, context)
    case 'code':
      return code(part.text)
    case 'quote':
      return `<blockquote>${htmlParts(part.parts, context)}</blockquote>`
    case 'rule':
      return '<hr>'
    case 'figure':
      return figure(part, context)
    default:
      return part satisfies never
  }
}

function code(text: string): string {
  return `<pre><code>${escapeHtml(text)}</code></pre>`
}

function list({ style, first, items }: Extract<DocumentPart, { type: 'list' }>, context: HtmlContext): string {
  const tag = style === 'number' ? 'ol' : 'ul'
  const start = style === 'number' && first !== 1 ? ` start="${first}"` : ''
  return `<${tag}${start}>${items.map((one) => `<li dir="auto">${item(one, context)}</li>`).join('')}</${tag}>`
}

/** The first words of an item stand beside its sign. */
function item(one: ListItem, context: HtmlContext): string {
  const [lead, ...rest] = one.parts
  if (lead?.type !== 'paragraph') return boxSign(one) + htmlParts(one.parts, context)
  return boxSign(one) + htmlWords(lead.words) + htmlParts(rest, context)
}

/** A wide one is scrolled within its own frame, by keyboard as well. */
function table({ columns, rows, left }: DocumentTable, { words }: HtmlContext): string {
  const head = `<thead>${row(columns, 'th')}</thead>`
  const body = `<tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody>`
  const frame = `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(words.table)}">`
  return `${frame}<table>${head}${body}</table></div>${left === '' ? '' : `<p class="note">${escapeHtml(left)}</p>`}`
}

/** A column without a name is no header. */
function row(cells: MarkdownRow, tag: 'th' | 'td'): string {
  const shown = cells.map((words) => {
    if (tag === 'td' || words.length === 0) return `<td dir="auto">${htmlWords(words)}</td>`
    return `<th scope="col" dir="auto">${htmlWords(words)}</th>`
  })
  return `<tr>${shown.join('')}</tr>`
}

function figure({ source, picture, awaited, alternative }: DocumentFigure, { words, addressOf }: HtmlContext): string {
  if (picture === null && source === null) return `<p>[${escapeHtml(alternative)}]</p>`
  if (picture === null) return undrawn(source ?? '', awaited === true ? words.diagramAwaited : words.diagramSource)
  const { hash, width, height } = picture
  const alt = escapeHtml(alternative)
  const image = `<img src="${escapeHtml(addressOf(hash))}" alt="${alt}" width="${width}" height="${height}">`
  return `<figure>${image}${source === null ? caption(alt) : sourceOf(source, words)}</figure>`
}

/** Who cannot see the picture has heard it already. */
function caption(text: string): string {
  return `<figcaption aria-hidden="true">${text}</figcaption>`
}

function sourceOf(source: string, words: Words['compile']): string {
  return `<details><summary>${escapeHtml(words.diagramText)}</summary>${code(source)}</details>`
}

function undrawn(source: string, why: string): string {
  return `<figure><figcaption>${escapeHtml(why)}</figcaption>${code(source)}</figure>`
}
