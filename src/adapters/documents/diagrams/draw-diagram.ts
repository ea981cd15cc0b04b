import { mend } from '../../../flows/figures/mend.ts'
import type { DrawnDiagram } from '../../../ports/drawings.ts'
import { mostCharacters, renderSvg } from './mermaid.ts'
import { paint } from './paint.ts'

/** In pixels. */
const longestSide = 4_000
const usualZoom = 2
/** Below it, letters of 14 pixels are under 6: nobody can read them. */
const leastZoom = 0.4
/** A wider flowchart has letters of four points on a page. */
const widest = 900

/** A diagram as SVG that the painter takes, with its own size. */
interface Sized {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Draws a Mermaid text as a PNG, or says why it does not. Runs in the rendering process. */
export async function drawDiagram(text: string): Promise<DrawnDiagram> {
  if (text.length > mostCharacters) return { type: 'unfit', why: 'long' }
  const wide = await sizeSvg(text).catch((error: unknown) => refusal(text, error))
  if ('type' in wide) return wide
  if (isEmpty(wide)) return { type: 'unfit', why: 'empty' }
  const { svg, width, height } = await fitToPage(text, wide)
  const zoom = Math.min(usualZoom, longestSide / Math.max(width, height))
  if (zoom < leastZoom) return { type: 'unfit', why: 'large' }
  return { type: 'drawn', ...paint(svg, zoom) }
}

async function sizeSvg(text: string): Promise<Sized> {
  const svg = paintable(await renderSvg(withSigns(text)))
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/[\s,]+/).map(Number)
  return { svg, width, height }
}

/** In a flowchart Mermaid drops `<` and `>` from the words of a label, without saying so: written as entities, they stay. */
function withSigns(text: string): string {
  const sign = (one: string) => (one === '<' ? '#lt;' : '#gt;')
  if (!/^[ \t]*(?:flowchart|graph)\b/m.test(text)) return text
  return text
    .replaceAll(/(?<=\s)[<>](?==?[\s\d])/g, sign)
    .replaceAll(/"[^"\n]*"/g, (label) => label.replaceAll(/[<>](?==?[\s\d])/g, sign))
}

/** Entities that became text twice, and characters that XML cannot hold. */
function paintable(svg: string): string {
  return svg.replaceAll(/&amp;(\w+|#\d+);/g, '&$1;').replaceAll(unpaintable, '')
}

// oxlint-disable-next-line no-control-regex
const unpaintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

function isEmpty({ svg, width, height }: Sized): boolean {
  return !/<text|<path|<rect/.test(svg.slice(svg.indexOf('</style>'))) || Math.max(width, height) < 40
}

/** A flowchart that is too wide for a page goes from top to bottom, where that is no larger. */
async function fitToPage(text: string, wide: Sized): Promise<Sized> {
  const upright = wide.width > widest ? text.replace(sideways, `${tight}\n$1TB`) : text
  if (upright === text) return wide
  const tall = await sizeSvg(upright).catch(() => wide)
  return tall.width < wide.width && tall.height <= wide.width ? tall : wide
}

const sideways = /^([ \t]*(?:flowchart|graph)[ \t]+)(?:LR|RL)\b/m
const tight = '%%{init: {"flowchart": {"nodeSpacing": 24, "rankSpacing": 30}}}%%'

/** Mermaid's own error, and whether it would take the text with its usual slips mended. */
async function refusal(text: string, error: unknown): Promise<DrawnDiagram> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 600)
  const { hash } = Object(error) as { readonly hash?: { readonly loc?: { readonly first_line?: number } } }
  const line = hash?.loc?.first_line ?? Number(/line (\d+)/i.exec(message)?.[1] ?? 0)
  const better = mend(text)
  const isMended = better !== text && (await renderSvg(better).catch(() => null)) !== null
  return { type: 'refused', message, line: line === 0 ? null : line, mended: isMended }
}
