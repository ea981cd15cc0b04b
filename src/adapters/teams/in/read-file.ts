import { unzipSync } from 'fflate'
import type { Wording } from '../../../text/language.ts'
import type { Attachment } from './activity.ts'
import { isLoopback } from '../gate/allowed.ts'
import { fileWords } from './words.ts'

/** The most bytes of a file that are read. */
const mostBytes = 5 * 1024 * 1024
/** Teams waits 15 s for an answer to a message. */
const patience = 8_000

/** The text in a file, or the sentence that says why there is none. */
export type FileText = { readonly text: string } | { readonly problem: Wording }
export type ReadFile = (attachment: Attachment) => Promise<FileText>

const downloadInfo = 'application/vnd.microsoft.teams.file.download.info'

/**
 * The files of a message. Teams adds its own rendering of each message as an attachment (`text/html`), cards and quotes
 * are attachments as well: none of these is a file.
 */
export function filesIn(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter(({ contentType }) => contentType === downloadInfo || contentType.startsWith('image/'))
}

/**
 * Reads files that people send in their personal chat: text, Markdown, Word; an image becomes its Markdown line. Files are
 * fetched from SharePoint alone, by https (`loopback` lets this machine in as well, for trying out), up to 5 MB.
 */
export function fileReader(local: 'loopback' | 'never'): ReadFile {
  return async (attachment) => {
    const name = nameOf(attachment)
    const kind = kindOf(attachment, name)
    if (kind === 'image') return { text: `![${name.replaceAll(/[[\]]/g, '')}](${attachment.contentUrl ?? ''})` }
    const url = downloadUrl(attachment)
    if (kind === 'other') return { problem: fileWords.kind(name) }
    if (url === null || !isAllowedFile(url, local)) return { problem: fileWords.away(name) }
    const bytes = await download(url).catch(() => 'away' as const)
    if (typeof bytes === 'string') return { problem: fileWords[bytes](name) }
    const text = await textIn(bytes, kind).catch(() => '')
    return text.trim() === '' ? { problem: fileWords.broken(name) } : { text }
  }
}

function nameOf({ name }: Attachment): string {
  return name?.trim().slice(0, 200) || 'image'
}

type Kind = 'plain' | 'word' | 'image' | 'other'

function kindOf({ contentType, content }: Attachment, name: string): Kind {
  if (contentType.startsWith('image/')) return 'image'
  const named = field(content, 'fileType') ?? /\.([^.]+)$/.exec(name)?.[1] ?? ''
  if (['txt', 'md', 'markdown'].includes(named.toLowerCase())) return 'plain'
  if (['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp'].includes(named.toLowerCase())) return 'image'
  return named.toLowerCase() === 'docx' ? 'word' : 'other'
}

/** Short-lived and open to whoever has it: fetched at once, and neither stored nor logged. */
function downloadUrl({ content }: Attachment): string | null {
  return field(content, 'downloadUrl') ?? null
}

function field(content: unknown, name: string): string | undefined {
  if (typeof content !== 'object' || content === null || !(name in content)) return undefined
  const value: unknown = Reflect.get(content, name)
  return typeof value === 'string' ? value : undefined
}

const fileHosts = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us'] as const

function isAllowedFile(address: string, local: 'loopback' | 'never'): boolean {
  if (!URL.canParse(address)) return false
  if (local === 'loopback' && isLoopback(address)) return true
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && fileHosts.some((host) => hostname.endsWith(`.${host}`))
}

async function download(url: string): Promise<Buffer | 'size' | 'away'> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'error' })
  if (!response.ok || response.body === null) return 'away'
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > mostBytes) return 'size'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function textIn(bytes: Buffer, kind: 'plain' | 'word'): Promise<string> {
  if (kind === 'plain') return decoded(bytes)
  if (unpackedSize(bytes) > mostUnpacked) return ''
  // Loaded with the first Word file: most processes never read one.
  const { extractRawText } = await import('mammoth')
  return (await extractRawText({ buffer: bytes })).value.replaceAll(/\n{3,}/g, '\n\n').trim()
}

/** A Word file is a zip: a few megabytes of it can unpack to gigabytes. */
const mostUnpacked = 50 * 1024 * 1024

function unpackedSize(bytes: Buffer): number {
  let size = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    },
  })
  return size
}

/** Windows' editors write UTF-16 with a mark, or an older encoding without any. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
