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

/** Documents whose jobs may take so many ms, and the kinds of those that were given to the renderer. */
export function hurriedDocuments(patience: number): {
  readonly documents: Documents
  readonly jobs: string[]
  readonly close: () => void
} {
  const jobs: string[] = []
  const renderer = openRenderer(silent, { ...patient, patience })
  const render: DocumentParts['renderer']['render'] = (kind, job) => {
    jobs.push(kind)
    return renderer.render(kind, job)
  }
  return { documents: documentsBy({ ...parts, renderer: { render } }), jobs, close: () => renderer.close() }
}
