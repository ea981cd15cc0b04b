import { drawnDiagrams, showsPicture } from '../flows/figures/drawn-diagrams.ts'
import { placePictures, sentIn } from '../flows/review/figures.ts'
import type { Figures } from '../ports/figures.ts'
import type { Files } from '../ports/files.ts'

/** Figures from the store of files. */
export function storedFigures(files: Pick<Files, 'find' | 'get'>): Figures {
  return {
    async place({ tenant, proposal }, document) {
      const sent = await files.find(tenant, sentIn(document))
      return placePictures(document, { diagrams: drawnDiagrams(proposal), sent })
    },
    async take({ tenant, proposal, version }, hash) {
      if (!/^[0-9a-f]{64}$/.test(hash) || !showsPicture(proposal, Object.values(version.sections), hash)) return null
      return files.get(tenant, hash)
    },
  }
}
