import type { Drawings } from '../../../ports/drawings.ts'
import type { Renderer } from '../renderer/renderer.ts'

/** Diagrams drawn in the rendering process. */
export function drawingsBy({ render }: Pick<Renderer, 'render'>): Drawings {
  return {
    async draw(text) {
      const rendered = await render('diagram', { text })
      return rendered.type === 'made' ? rendered.made : { type: 'failed', why: rendered.why }
    },
  }
}
