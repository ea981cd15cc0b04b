import { mostPictureBytes, type Pictures } from '../../../ports/pictures.ts'
import type { Renderer } from '../renderer/renderer.ts'

/** Pictures made safe in the rendering process. */
export function picturesBy({ render }: Pick<Renderer, 'render'>): Pictures {
  return {
    async clean(bytes) {
      if (bytes.length > mostPictureBytes) return { type: 'refused', why: 'large' }
      const rendered = await render('picture', { bytes })
      return rendered.type === 'made' ? rendered.made : { type: 'refused', why: rendered.why }
    },
  }
}
