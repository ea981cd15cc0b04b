import { drawnDiagrams, showsPicture } from '../flows/figures/drawn-diagrams.ts'
import { placePictures, sentIn } from '../flows/review/figures.ts'
import type { Figures } from '../ports/figures.ts'
import type { Files } from '../ports/files.ts'
import type { Proposals } from '../ports/proposals.ts'

/** Where figures are stored, and what they belong to. */
interface FigureStores {
  readonly files: Pick<Files, 'find' | 'get'>
  readonly proposals: Pick<Proposals, 'findById'>
}

/** Figures from the store of files. */
export function storedFigures({ files, proposals }: FigureStores): Figures {
  return {
    async place({ tenant, proposal }, document) {
      const sent = await files.find(tenant, sentIn(document))
      return placePictures(document, { diagrams: drawnDiagrams(proposal), sent })
    },
    async take({ tenant, proposal, version }, hash) {
      if (!/^[0-9a-f]{64}$/.test(hash) || !showsPicture(proposal, Object.values(version.sections), hash)) return null
      return files.get(tenant, hash)
    },
    async current({ tenant, proposal: id, hash }) {
      const loaded = await proposals.findById(tenant, id)
      if (loaded === null || loaded.proposal.state === 'withdrawn') return null
      const texts = Object.values(loaded.proposal.sections).flatMap(({ pieces }) => pieces.map(({ text }) => text))
      return showsPicture(loaded.proposal, texts, hash) ? files.get(tenant, hash) : null
    },
  }
}
