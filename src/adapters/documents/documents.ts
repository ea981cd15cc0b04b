import { createHash } from 'node:crypto'
import { compileMarkdown } from '../../flows/review/compile.ts'
import { compileDocument } from '../../flows/review/compile-document.ts'
import type { DocumentFigure, ProposalDocument } from '../../flows/review/document.ts'
import { figuresOf, mapFigures } from '../../flows/review/figures.ts'
import type { ProposalText } from '../../flows/model/view.ts'
import type { DocumentFormat, Documents, WrittenDocument } from '../../ports/documents.ts'
import type { Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { htmlBody } from './html/html-body.ts'
import { htmlPage } from './html/html-page.ts'
import { LRUCache } from 'lru-cache'
import type { RenderOutcome, RenderKinds } from './renderer/render-kinds.ts'
import type { Renderer } from './renderer/renderer.ts'

/** What writing documents takes. */
export interface DocumentParts {
  readonly renderer: Pick<Renderer, 'render'>
  readonly rubric: Rubric
}

/** Media types by format. */
const mimes: Readonly<Record<DocumentFormat, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/**
 * Documents written in the rendering process, one at a time. Who asks for what is being written already gets the same
 * file: a catalogue's post that a whole class opens is written once.
 */
export function documentsBy(given: DocumentParts): Documents {
  const parts = { ...given, renderer: rememberDiagrams(given.renderer) }
  const writing = new Map<string, Promise<WrittenDocument>>()
  return {
    html: htmlBody,
    write(text, format) {
      const key = `${format} ${JSON.stringify(text)}`
      const known = writing.get(key)
      if (known !== undefined) return known
      const made = write(parts, text, format).finally(() => writing.delete(key))
      writing.set(key, made)
      return made
    },
  }
}

/** Pictures of diagrams that are remembered, in bytes: a version is asked for in several formats, by several people. */
const rememberedBytes = 16_000_000

/** The same renderer, which draws a text that it drew lately no second time. */
function rememberDiagrams(renderer: DocumentParts['renderer']): DocumentParts['renderer'] {
  const drawn = new LRUCache<string, RenderedDiagram>({ maxSize: rememberedBytes, sizeCalculation: sizeOf })
  return {
    async render(kind, job) {
      if (kind !== 'diagram' || !('text' in job)) return renderer.render(kind, job)
      const known = drawn.get(job.text) ?? (await renderer.render('diagram', job))
      if (known.type === 'made') drawn.set(job.text, known)
      return known
    },
  }
}

type RenderedDiagram = RenderOutcome<RenderKinds['diagram']['made']>

function sizeOf(rendered: RenderedDiagram, text: string): number {
  const picture = rendered.type === 'made' && rendered.made.type === 'drawn' ? rendered.made.png.length : 0
  return picture + text.length + 1
}

async function write(parts: DocumentParts, text: ProposalText, format: DocumentFormat): Promise<WrittenDocument> {
  const bytes = format === 'md' ? encode(markdownOf(parts, text)) : await writeFigured(parts, text, format)
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

/** Null where it could not be written, which the renderer has logged. */
async function writeFigured(
  { renderer, rubric }: DocumentParts,
  { version, imprint, standing }: ProposalText,
  format: Exclude<DocumentFormat, 'md'>,
): Promise<Uint8Array | null> {
  const { document, pictures } = await drawFigures(renderer, compileDocument(version, { imprint, rubric, standing }))
  if (format === 'html') return encode(htmlPage(document, pictures))
  const rendered = await renderer.render(format, { document, pictures })
  return rendered.type === 'made' ? rendered.made : null
}

interface Illustrated {
  readonly document: ProposalDocument
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** A picture is drawn at twice the size that it is shown in. */
const zoom = 2

/** The most diagrams that are drawn for one document; the others stand as their text. */
const mostDiagrams = 20

/** The document with its diagrams drawn; one that cannot be drawn stands as its text. */
async function drawFigures(renderer: DocumentParts['renderer'], document: ProposalDocument): Promise<Illustrated> {
  const pictures = new Map<string, Uint8Array>()
  const drawn = new Map<string, DocumentFigure['picture']>()
  const sources = new Set(figuresOf(document).flatMap(({ source }) => source ?? []))
  for (const source of [...sources].slice(0, mostDiagrams)) {
    const rendered = await renderer.render('diagram', { text: source })
    if (rendered.type !== 'made' || rendered.made.type !== 'drawn') continue
    const { png, width, height } = rendered.made
    const hash = createHash('sha256').update(png).digest('hex')
    pictures.set(hash, png)
    drawn.set(source, { hash, width: Math.round(width / zoom), height: Math.round(height / zoom) })
  }
  const withPicture = (figure: DocumentFigure): DocumentFigure => ({
    ...figure,
    picture: drawn.get(figure.source ?? '') ?? figure.picture,
  })
  return { document: mapFigures(document, withPicture), pictures }
}
