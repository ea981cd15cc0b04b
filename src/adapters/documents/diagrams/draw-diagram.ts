import type { DrawnDiagram } from './drawn-diagram.ts'
import { mostCharacters, renderSvg } from './mermaid.ts'
import { paint } from './paint.ts'

/** In pixels. */
const longestSide = 4_000
const usualZoom = 2
/** Below it, letters of 14 pixels are under 6: nobody can read them. */
const leastZoom = 0.4

/** Draws a Mermaid text as a PNG, or says why it does not. Runs in the rendering process. */
export async function drawDiagram(text: string): Promise<DrawnDiagram> {
  if (text.length > mostCharacters) return { type: 'unfit', why: 'long' }
  const rendered = await renderSvg(text).catch(refusalOf)
  if ('type' in rendered) return rendered
  const svg = paintable(rendered.svg)
  const { width, height } = sizeOf(svg)
  if (isEmpty(svg) || Math.max(width, height) < 40) return { type: 'unfit', why: 'empty' }
  const zoom = Math.min(usualZoom, longestSide / Math.max(width, height))
  if (zoom < leastZoom) return { type: 'unfit', why: 'large' }
  return { type: 'drawn', ...paint(svg, zoom), kind: rendered.diagramType }
}

function refusalOf(error: unknown): DrawnDiagram {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 600)
  const { hash } = Object(error) as { readonly hash?: { readonly loc?: { readonly first_line?: number } } }
  const line = hash?.loc?.first_line ?? Number(/line (\d+)/i.exec(message)?.[1] ?? 0)
  return { type: 'refused', message, line: line === 0 ? null : line }
}

/** Entities that became text twice, and characters that XML cannot hold. */
function paintable(svg: string): string {
  return svg.replace(/&amp;(\w+|#\d+);/g, '&$1;').replace(unpaintable, '')
}

// oxlint-disable-next-line no-control-regex
const unpaintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/[\s,]+/).map(Number)
  return { width, height }
}

function isEmpty(svg: string): boolean {
  return !/<text|<path|<rect/.test(svg.slice(svg.indexOf('</style>')))
}
