import { decodeText } from './decode.ts'
import { kindOf } from './kind-of.ts'
import { mostSaid, saidSize, TooMuch } from './unzip.ts'

/** Characters of one answer. */
const mostCharacters = 40_000

/** What a file holds, or why it is not read: of another kind, damaged or protected, too much to unpack, longer than an answer. */
export type ReadBytes =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'picture' }
  | { readonly type: 'fault'; readonly fault: 'kind' | 'broken' | 'heavy' | 'long' }

/** What a file holds as Markdown, decided by its bytes; its name decides only where they say nothing. Never rejects. */
export async function readBytes(bytes: Buffer, name: string): Promise<ReadBytes> {
  const seen = glance(bytes, name)
  if (seen !== null) return seen
  const kind = kindOf(bytes)
  if (kind === 'zip') return readZip(bytes, name)
  return kind === 'html' || isNamed(name, 'html', 'htm') ? readPage(bytes) : readPlain(bytes, name)
}

/** What can be told at a glance, without a process of its own: a short plain text, another kind, a zip that says too much. */
export function glance(bytes: Buffer, name: string): ReadBytes | null {
  switch (kindOf(bytes)) {
    case 'zip':
      return saysTooMuch(bytes) ? fault('heavy') : null
    case 'text':
      if (isNamed(name, 'docx')) return fault('broken')
      return bytes.length > 64_000 || isNamed(name, 'html', 'htm') ? null : readPlain(bytes, name)
    case 'html':
      return null
    case 'picture':
      return { type: 'picture' }
    case 'other':
      return fault('kind')
    case 'office':
      return fault(isNamed(name, 'docx') ? 'broken' : 'kind')
  }
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
    return textOrFault(await wordToMarkdown(bytes))
  } catch (error) {
    return fault(error instanceof TooMuch ? 'heavy' : 'broken')
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
function textOrFault(raw: string): ReadBytes {
  const text = raw.replaceAll('\0', '').toWellFormed().replaceAll(/\r\n?/g, '\n').trim()
  if (text === '') return fault('broken')
  return text.length > mostCharacters ? fault('long') : { type: 'text', text }
}

function fault(name: Extract<ReadBytes, { type: 'fault' }>['fault']): ReadBytes {
  return { type: 'fault', fault: name }
}

function isNamed(name: string, ...endings: readonly string[]): boolean {
  return endings.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
}
