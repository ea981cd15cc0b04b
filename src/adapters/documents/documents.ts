import { LRUCache } from 'lru-cache'
import { compileMarkdown } from '../../flows/review/compile.ts'
import type { PersonalData, ProposalText } from '../../flows/model/view.ts'
import type { DocumentFormat, Documents, WrittenDocument } from '../../ports/documents.ts'
import type { Files } from '../../ports/files.ts'
import type { Log } from '../../ports/log.ts'
import type { Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { htmlBody } from './html/html-body.ts'
import type { Renderer } from './renderer/renderer.ts'
import { readPictures } from './read-pictures.ts'
import type { SentPicture, WritingJob } from './writing/writing-job.ts'

/** What writing documents takes. */
export interface DocumentParts {
  readonly renderer: Pick<Renderer, 'render'>
  readonly rubric: Rubric
  readonly files: Pick<Files, 'find' | 'get'>
  readonly log: Log
  /** Writes what is stored of somebody; absent where nobody asks for it. */
  readonly archive?: (data: PersonalData, tenant: string) => Promise<WrittenDocument>
}

/** Media types by format. */
const mimes: Readonly<Record<DocumentFormat, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** So many proposals are remembered with their diagrams that took too long. */
const mostHeavy = 500

/** The diagrams of proposals that took too long to be drawn, by the proposal. */
type HeavyDiagrams = LRUCache<string, readonly string[]>

/**
 * Documents written in the rendering process, one at a time. Who asks for what is being written already gets the same
 * file: a catalogue's post that a whole class opens is written once.
 */
export function documentsBy(parts: DocumentParts): Documents {
  const heavy: HeavyDiagrams = new LRUCache({ max: mostHeavy })
  const writing = new Map<string, Promise<WrittenDocument>>()
  return {
    html: htmlBody,
    write(text, format, tenant) {
      const key = JSON.stringify([format, tenant, text])
      const known = writing.get(key)
      if (known !== undefined) return known
      const made = make(parts, heavy, text, format, tenant).finally(() => writing.delete(key))
      writing.set(key, made)
      return made
    },
  }
}

function make(
  parts: DocumentParts,
  heavy: HeavyDiagrams,
  text: ProposalText | PersonalData,
  format: DocumentFormat | 'zip',
  tenant: string,
): Promise<WrittenDocument> {
  if (!('person' in text)) return write(parts, heavy, { text, format: format === 'zip' ? 'md' : format, tenant })
  if (parts.archive === undefined) return Promise.reject(new Error('no archive of anybody’s data is written here'))
  return parts.archive(text, tenant)
}

interface DocumentOrder {
  readonly text: ProposalText
  readonly format: DocumentFormat
  readonly tenant: string
}

async function write(parts: DocumentParts, heavy: HeavyDiagrams, order: DocumentOrder): Promise<WrittenDocument> {
  const { text, format } = order
  const bytes = format === 'md' ? encode(markdownOf(parts, text)) : await writeFile(parts, heavy, order, format)
  if (bytes !== null) return { name: nameOf(text, format), mime: mimes[format], bytes }
  const { language } = text.version
  const excuse = `> ${wordsIn(language).compile.unwritten(format.toUpperCase())}\n\n${markdownOf(parts, text)}`
  return { name: nameOf(text, 'md'), mime: mimes.md, bytes: encode(excuse) }
}

function markdownOf({ rubric }: DocumentParts, { version, imprint }: ProposalText): string {
  return compileMarkdown(version, imprint, rubric)
}

/** `MLP-2026-042-v2.pdf`; a draft has no version yet. */
function nameOf({ version, standing }: ProposalText, format: DocumentFormat): string {
  return standing === 'draft' ? `${version.proposal}.${format}` : `${version.proposal}-v${version.version}.${format}`
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Null where it could not be written, which is logged. */
async function writeFile(
  { renderer, rubric, files, log }: DocumentParts,
  heavy: HeavyDiagrams,
  { text, tenant }: DocumentOrder,
  format: WritingJob['format'],
): Promise<Uint8Array | null> {
  const known = JSON.stringify([tenant, text.version.proposal])
  const pictures = await readPictures(files, tenant, text).catch((error: unknown) => {
    log.warn({ tenant, error: String(error) }, 'a document is written without the pictures that were sent')
    return { sent: new Map<string, SentPicture>(), left: 0 }
  })
  // Documents ask nothing of criteria, which are most of a rubric.
  const job: WritingJob = {
    format,
    text,
    rubric: { ...rubric, criteria: [] },
    ...pictures,
    skip: heavy.get(known) ?? [],
  }
  const rendered = await renderer.render('document', job)
  if (rendered.type === 'made') return rendered.made
  const skip = await findHeavy(renderer, job)
  if (skip.length === 0) return null
  heavy.set(known, [...job.skip, ...skip])
  const again = await renderer.render('document', { ...job, skip: [...job.skip, ...skip] })
  return again.type === 'made' ? again.made : null
}

/** Which diagrams keep a document from being written: each is drawn alone; where none of them does, all together may. */
async function findHeavy(renderer: DocumentParts['renderer'], job: WritingJob): Promise<readonly string[]> {
  const listed = await renderer.render('sources', job)
  if (listed.type === 'failed') return []
  const sources = listed.made.filter((source) => !job.skip.includes(source))
  const heavy: string[] = []
  for (const source of sources) {
    const drawn = await renderer.render('diagram', { text: source })
    if (drawn.type === 'failed') heavy.push(source)
  }
  return heavy.length > 0 ? heavy : sources
}
