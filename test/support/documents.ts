import { type DocumentParts, documentsBy } from '../../src/adapters/documents/documents.ts'
import { openRenderer } from '../../src/adapters/documents/renderer/renderer.ts'
import type { Documents } from '../../src/ports/documents.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { storedPictures } from './stored-pictures.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** A busy machine takes its time, and a test waits for it. */
const patient = { patience: 120_000, heap: 256, memory: 1_500, kept: 600, idle: 5_000 }

/** The pictures that `documents` finds. */
export const documentPictures = storedPictures()

const parts = { rubric, files: documentPictures, log: silent }

/** Documents as the program writes them; the process that renders starts with the first one. */
export const documents: Documents = documentsBy({ ...parts, renderer: openRenderer(silent, patient) })

/** Documents where nothing can be rendered. */
export const brokenDocuments: Documents = documentsBy({
  ...parts,
  renderer: {
    render: async () => ({ type: 'failed', why: 'heavy', cause: 'no answer' }),
  } satisfies DocumentParts['renderer'],
})

/**
 * Documents, and the kinds of the jobs that were given to the renderer. Those of the given numbers, from 0, may take a
 * second, and no other is hurried: on a busy machine a limit that is too short for one could end the next as well.
 */
export function watchedDocuments(hurried: readonly number[] = []): {
  readonly documents: Documents
  readonly jobs: string[]
  readonly close: () => void
} {
  const jobs: string[] = []
  const usual = openRenderer(silent, patient)
  const short = openRenderer(silent, { ...patient, patience: 1_000 })
  const render: DocumentParts['renderer']['render'] = (kind, job) =>
    (hurried.includes(jobs.push(kind) - 1) ? short : usual).render(kind, job)
  const close = () => [usual, short].forEach((renderer) => renderer.close())
  return { documents: documentsBy({ ...parts, renderer: { render } }), jobs, close }
}
