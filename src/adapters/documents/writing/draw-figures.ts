import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { shownSize } from '../../../flows/figures/drawn-diagrams.ts'
import type { FigurePicture, ProposalDocument } from '../../../flows/review/document.ts'
import { figuresOf } from '../../../flows/review/figures.ts'
import type { DrawnDiagram } from '../../../ports/drawings.ts'
import type { EmbeddedPictures } from './writing-job.ts'

/** The most diagrams that are drawn for one document; the others stand as their text. */
const mostDiagrams = 20

/** What was drawn lately, in bytes: a version is asked for in several formats, by several people. */
const remembered = new LRUCache<string, DrawnDiagram>({
  maxSize: 16_000_000,
  sizeCalculation: (drawn, text) => text.length + (drawn.type === 'drawn' ? drawn.png.length : 0) + 1,
})

/** The texts of a document's diagrams that are drawn, each once. */
export function sourcesOf(document: ProposalDocument): readonly string[] {
  const all = figuresOf(document).flatMap(({ source }) => source ?? [])
  return [...new Set(all)].slice(0, mostDiagrams)
}

/** The pictures of these diagrams, by text, and their bytes; one that cannot be drawn is not there. */
export async function drawFigures(sources: readonly string[]): Promise<{
  readonly diagrams: ReadonlyMap<string, FigurePicture>
  readonly pictures: EmbeddedPictures
}> {
  const diagrams = new Map<string, FigurePicture>()
  const pictures = new Map<string, { readonly kind: 'image/png'; readonly bytes: Uint8Array }>()
  for (const source of sources) {
    const drawn = await draw(source)
    if (drawn.type !== 'drawn') continue
    const name = hash('sha256', drawn.png)
    pictures.set(name, { kind: 'image/png', bytes: drawn.png })
    diagrams.set(source, { hash: name, ...shownSize(drawn) })
  }
  return { diagrams, pictures }
}

async function draw(source: string): Promise<DrawnDiagram> {
  const known = remembered.get(source)
  if (known !== undefined) return known
  // Loaded with the first diagram: most of what a renderer needs is needed for drawing alone.
  const { drawDiagram } = await import('../diagrams/draw-diagram.ts')
  const drawn = await drawDiagram(source)
  remembered.set(source, drawn)
  return drawn
}
