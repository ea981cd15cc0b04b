import { decodeText } from './decode.ts'
import { kindOf } from './kind-of.ts'
import { mostSaid, saidSize, TooMuch } from './unzip.ts'
import type { LeftOut } from './words.ts'

/** Characters of one file: what is longer than an answer is shared out among the sections. */
export const mostCharacters = 1_000_000

/** Why a file is not read, by the sentence that says so. */
export type FileFault = 'kind' | 'old' | 'broken' | 'locked' | 'scanned' | 'pages' | 'heavy' | 'long'

/** What a file holds, with what of it is not in the text, or why it is not read. */
export type ReadBytes =
  | { readonly type: 'text'; readonly text: string; readonly left?: LeftOut }
  | { readonly type: 'picture' }
  | { readonly type: 'fault'; readonly fault: FileFault }

/** What a file holds as Markdown, decided by its bytes; its name decides only where they say nothing. Never rejects. */
export async function readBytes(bytes: Buffer, name: string): Promise<ReadBytes> {
  const seen = glance(bytes, name)
  if (seen !== null) return seen
  const kind = kindOf(bytes)
  if (kind === 'zip') return readZip(bytes, name)
  if (kind === 'pdf') return readPdf(bytes)
  return kind === 'html' || isNamed(name, 'html', 'htm') ? readPage(bytes) : readPlain(bytes, name)
}

/** What can be told at a glance, without a process of its own: a short plain text, another kind, a zip that says too much. */
export function glance(bytes: Buffer, name: string): ReadBytes | null {
  switch (kindOf(bytes)) {
    case 'zip':
      return saysTooMuch(bytes) ? fault('heavy') : null
    case 'text':
      if (isNamed(name, 'docx', 'pdf')) return fault('broken')
      return bytes.length > 64_000 || isNamed(name, 'html', 'htm') ? null : readPlain(bytes, name)
    case 'html':
    case 'pdf':
      return null
    case 'picture':
      return { type: 'picture' }
    case 'other':
      return fault('kind')
    case 'office':
      return fault(isLocked(bytes) ? 'locked' : isNamed(name, 'doc', 'docx', 'dot') ? 'old' : 'kind')
  }
}

/** Office puts a document with a password into a file of its old kind, under this name. */
function isLocked(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function saysTooMuch(bytes: Buffer): boolean {
  try {
    return saidSize(bytes) > mostSaid
  } catch {
    return false
  }
}

async function readZip(bytes: Buffer, name: string): Promise<ReadBytes> {
  const { isWord, wordToMarkdown } = await import('./word.ts')
  if (!isWord(bytes)) return fault(isNamed(name, 'docx') ? 'broken' : 'kind')
  try {
    const { text, left } = await wordToMarkdown(bytes)
    return textOrFault(text, left)
  } catch (error) {
    return fault(error instanceof TooMuch ? 'heavy' : 'broken')
  }
}

async function readPdf(bytes: Buffer): Promise<ReadBytes> {
  const { pdfToMarkdown } = await import('./pdf/pdf-to-markdown.ts')
  try {
    const read = await pdfToMarkdown(bytes)
    return read.type === 'fault' ? read : textOrFault(read.text, read.left)
  } catch {
    return fault('broken')
  }
}

async function readPage(bytes: Buffer): Promise<ReadBytes> {
  const html = decodeText(bytes)
  return html === null ? fault('broken') : readHtml(html)
}

/** What a page, or a piece of one that was pasted, says as Markdown. */
export async function readHtml(html: string): Promise<ReadBytes> {
  const { htmlToMarkdown } = await import('./html/markdown.ts')
  return textOrFault(htmlToMarkdown(html))
}

function readPlain(bytes: Buffer, name: string): ReadBytes {
  const text = decodeText(bytes)
  if (text !== null) return textOrFault(text)
  return fault(isNamed(name, 'txt', 'text', 'md', 'markdown') ? 'broken' : 'kind')
}

/** NUL and lone surrogates cannot be stored; nobody can see them either. */
function textOrFault(raw: string, left?: LeftOut): ReadBytes {
  const text = raw.replaceAll('\0', '').toWellFormed().replaceAll(/\r\n?/g, '\n').trim()
  if (text === '') return fault('broken')
  return text.length > mostCharacters ? fault('long') : { type: 'text', text, ...(left && { left }) }
}

function fault(name: FileFault): ReadBytes {
  return { type: 'fault', fault: name }
}

function isNamed(name: string, ...endings: readonly string[]): boolean {
  return endings.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
}
