import { wordsIn } from '../../../text/words.ts'
import { compileDocument } from '../../../flows/review/compile-document.ts'
import type { ProposalDocument } from '../../../flows/review/document.ts'
import { placePictures } from '../../../flows/review/figures.ts'
import { drawFigures, sourcesOf } from './draw-figures.ts'
import type { EmbeddedPictures, WritingJob } from './writing-job.ts'

/** A proposal's text as a file: compiled, its diagrams drawn, its pictures in their places. Runs in the rendering process. */
export async function writeDocument(job: WritingJob): Promise<Uint8Array> {
  const { sent, skip } = job
  const compiled = compileFor(job)
  const { diagrams, pictures } = await drawFigures(sourcesOf(compiled).filter((source) => !skip.includes(source)))
  const placed = placePictures(compiled, { diagrams, sent })
  return write(placed, job.format, new Map([...[...sent.values()].map((one) => [one.hash, one] as const), ...pictures]))
}

/** The texts of the diagrams that writing this document would draw. */
export function listSources(job: Pick<WritingJob, 'text' | 'rubric'>): readonly string[] {
  return sourcesOf(compileFor({ ...job, left: 0 }))
}

function compileFor({ text, rubric, left }: Pick<WritingJob, 'text' | 'rubric' | 'left'>): ProposalDocument {
  const { version, imprint, standing } = text
  const document = compileDocument(version, { imprint, rubric, standing })
  return left === 0 ? document : { ...document, notes: [wordsIn(version.language).compile.leftPictures(left)] }
}

async function write(
  document: ProposalDocument,
  format: WritingJob['format'],
  pictures: EmbeddedPictures,
): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return new TextEncoder().encode((await import('../html/html-page.ts')).htmlPage(document, pictures))
    case 'docx':
      return (await import('../docx/write-docx.ts')).writeDocx(document, pictures)
    case 'pdf':
      return (await import('../pdf/write-pdf.ts')).writePdf(document, pictures)
    default:
      return format satisfies never
  }
}
