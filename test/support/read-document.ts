import mammoth from 'mammoth'
import { parse } from 'parse5'
import { getDocument } from 'unpdf/pdfjs'
import type { DocumentFormat, WrittenDocument } from '../../src/ports/documents.ts'

/** What another program reads in a written document. */
export interface ReadDocument {
  /** Its words, white space as one blank, and what lets a long word break left out. */
  readonly text: string
  readonly title: string
  readonly language: string
  /** How often each kind of part is there, as the format itself names it: `h1`, `table`, `th`, `a`. */
  readonly parts: ReadonlyMap<string, number>
}

/** Reads a document with a program that did not write it. */
export async function readDocument(format: DocumentFormat, { bytes }: WrittenDocument): Promise<ReadDocument> {
  const read = await readers[format](bytes)
  return { ...read, text: read.text.replaceAll(/[\u200B\u00AD]/g, '').replaceAll(/\s+/g, ' ') }
}

const readers: Readonly<Record<DocumentFormat, (bytes: Uint8Array) => Promise<ReadDocument> | ReadDocument>> = {
  md: readMarkdownFile,
  html: (bytes) => readHtml(new TextDecoder().decode(bytes)),
  docx: readWord,
  pdf: readPdf,
}

function readMarkdownFile(bytes: Uint8Array): ReadDocument {
  const text = new TextDecoder().decode(bytes)
  const parts = new Map([
    ['h1', text.match(/^# /gm)?.length ?? 0],
    ['h2', text.match(/^## /gm)?.length ?? 0],
  ])
  return { text, title: /^# (.*)$/m.exec(text)?.[1] ?? '', language: '', parts }
}

function readHtml(html: string): ReadDocument {
  const words: string[] = []
  const parts = new Map<string, number>()
  let language = ''
  let title = ''
  const walk = (node: object, inside: string) => {
    const name = 'tagName' in node ? String(node.tagName) : inside
    if ('tagName' in node) parts.set(name, (parts.get(name) ?? 0) + 1)
    if (name === 'html' && 'attrs' in node) language = (node.attrs as { value: string }[])[0]?.value ?? ''
    if ('value' in node && name === 'title') title += String(node.value)
    else if ('value' in node && name !== 'style') words.push(String(node.value))
    if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child, name)
  }
  walk(parse(html), '')
  return { text: words.join(' '), title, language, parts }
}

async function readWord(bytes: Uint8Array): Promise<ReadDocument> {
  const buffer = Buffer.from(bytes)
  const styles = ["p[style-name='Title'] => h1.title:fresh"]
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: styles, includeDefaultStyleMap: true })
  const read = readHtml(value)
  const title = /<h1 class="title">(.*?)<\/h1>/.exec(value)?.[1] ?? ''
  return { ...read, title, language: '' }
}

async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const words: string[] = []
  const parts = new Map<string, number>()
  const count = (node: object) => {
    if ('role' in node)
      parts.set(String(node.role).toLowerCase(), (parts.get(String(node.role).toLowerCase()) ?? 0) + 1)
    if ('children' in node) for (const child of node.children as object[]) count(child)
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    words.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
    count((await page.getStructTree()) ?? {})
  }
  const { info, metadata } = await pdf.getMetadata()
  const facts = info as { readonly Title?: string; readonly Language?: string }
  parts.set('ua', Number((metadata as { get?: (name: string) => unknown } | null)?.get?.('pdfuaid:part') ?? 0))
  parts.set('marked', (await pdf.getMarkInfo())?.Marked ? 1 : 0)
  parts.set('pages', pdf.numPages)
  await task.destroy()
  return { text: words.join(' '), title: facts.Title ?? '', language: facts.Language ?? '', parts }
}
