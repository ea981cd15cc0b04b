import mammoth from 'mammoth'
import type { Language } from '../../../text/language.ts'
import { slackWords } from '../words.ts'
import type { File } from './parse.ts'
import type { FileTexts } from './sight.ts'

/** Bytes that are read of a file; a text of this size holds far more than an answer can. */
const mostBytes = { text: 1_000_000, docx: 8_000_000 } as const
/** Characters of one answer, as everywhere. */
const mostCharacters = 40_000
const patienceMs = 8_000

/** Fetches a file of Slack's with the tenant's token; null where Slack does not give it. */
export type Fetch = (url: string, most: number) => Promise<Buffer | 'too-large' | null>

type Kind = 'text' | 'docx' | 'image' | 'other'

/** The texts of the files, an image as a Markdown line, and a sentence for each file that could not be read. */
export async function readFiles(files: readonly File[], language: Language, fetch: Fetch): Promise<FileTexts> {
  const texts: string[] = []
  const problems: string[] = []
  let room = mostCharacters
  for (const file of files) {
    const read = await readFile(file, language, fetch)
    if ('problem' in read) problems.push(read.problem)
    else if (read.text.length > room) problems.push(slackWords(language).file.long(nameOf(file)))
    else {
      room -= read.text.length
      texts.push(read.text)
    }
  }
  return { texts, problems }
}

async function readFile(
  file: File,
  language: Language,
  fetch: Fetch,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  const words = slackWords(language).file
  const name = nameOf(file)
  const kind = kindOf(file)
  if (kind === 'other') return { problem: words.kind(name) }
  if (kind === 'image') return { text: imageLine(name, file.permalink ?? '') }
  const most = mostBytes[kind]
  const tooLarge = { problem: words.large(name, megabytes(most, language)) }
  if ((file.size ?? 0) > most) return tooLarge
  const bytes = await fetch(file.url_private_download ?? file.url_private ?? '', most)
  if (bytes === 'too-large') return tooLarge
  if (bytes === null) return { problem: words.unreachable(name) }
  const text = kind === 'docx' ? await docxText(bytes) : plainOf(bytes)
  return text === null || text.trim() === '' ? { problem: words.unreadable(name) } : { text: text.trim() }
}

function nameOf({ name, id }: File): string {
  return name ?? id
}

function kindOf({ name, mimetype }: File): Kind {
  const ending = /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''
  if (ending === 'docx') return 'docx'
  if (['md', 'markdown', 'txt', 'text'].includes(ending)) return 'text'
  if (mimetype?.startsWith('image/')) return 'image'
  return mimetype === 'text/plain' || mimetype === 'text/markdown' ? 'text' : 'other'
}

function imageLine(name: string, permalink: string): string {
  return `![${name.replaceAll(/[[\]\\\n]/g, ' ').trim()}](${permalink})`
}

/** UTF-8, with or without its mark; anything else is no text that we can read. */
function plainOf(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** A damaged or protected file gives null; one that unpacks for too long, too. */
async function docxText(bytes: Buffer): Promise<string | null> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    return value
      .replaceAll('\0', '')
      .toWellFormed()
      .replaceAll(/\n{3,}/g, '\n\n')
  } catch {
    return null
  }
}

function megabytes(bytes: number, language: Language): string {
  const unit = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte' })
  return unit.format(bytes / 1_000_000)
}

/**
 * Fetches from Slack's file server alone: the token goes nowhere else. Redirects are not followed, since they could lead
 * anywhere; a body above `most` bytes is cut off.
 */
export function fetchWith(token: string, isAllowed: (url: URL) => boolean): Fetch {
  return async (address, most) => {
    if (!URL.canParse(address) || !isAllowed(new URL(address))) return null
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    // Without the right to the file, Slack answers its sign-in page instead of an error.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true
    if (!response.ok || response.body === null || isPage) {
      await response.body?.cancel()
      return null
    }
    return readUpTo(response.body, most)
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer | 'too-large'> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > most) return 'too-large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
