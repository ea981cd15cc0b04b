import { type DocumentParts, documentsBy } from '../../src/adapters/documents/documents.ts'
import { openRenderer } from '../../src/adapters/documents/renderer/renderer.ts'
import type { Documents } from '../../src/ports/documents.ts'
import { rubric } from '../../src/rubric/rubric.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** A busy machine takes its time, and a test waits for it. */
const patient = { patience: 120_000, heap: 256, memory: 1_500, kept: 600, idle: 5_000 }

/** Documents as the program writes them; the process that renders starts with the first one. */
export const documents: Documents = documentsBy({ renderer: openRenderer(silent, patient), rubric })

/** Documents where nothing can be rendered. */
export const brokenDocuments: Documents = documentsBy({
  renderer: {
    render: async () => ({ type: 'failed', why: 'heavy', cause: 'no answer' }),
  } satisfies DocumentParts['renderer'],
  rubric,
})
