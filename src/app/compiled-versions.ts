import { LRUCache } from 'lru-cache'
import type { FrozenVersion } from '../flows/model/known.ts'
import type { Imprint } from '../flows/model/view.ts'
import { compileDocument } from '../flows/review/compile-document.ts'
import type { ProposalDocument } from '../flows/review/document.ts'
import type { Rubric } from '../rubric/rubric.ts'

/** A tenant's version as a document. */
export type CompileVersion = (tenant: string, version: FrozenVersion, imprint: Imprint) => ProposalDocument

/** So many versions are remembered: those that a class and its reviewers look at in a day. */
const mostRemembered = 100

/**
 * Compiles each version once: a frozen text never changes, only what its links showed may come later, and each press on a
 * page shows it anew. The rendering process could compile it too, but takes one job at a time: whoever opens a page would
 * wait behind others' files.
 */
export function compiledVersions(rubric: Rubric): CompileVersion {
  const known = new LRUCache<string, ProposalDocument>({ max: mostRemembered })
  return (tenant, version, imprint) => {
    const { proposal, version: number, language, frozenAt, inspection } = version
    const looks = inspection?.repositories.map(({ at }) => at)
    const key = JSON.stringify([tenant, proposal, number, language, frozenAt, imprint, looks])
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const document = compileDocument(version, { imprint, rubric, standing: 'final' })
    known.set(key, document)
    return document
  }
}
