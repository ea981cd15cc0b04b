import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInThisContext } from 'node:vm'
import { fontFamily } from '../fonts.ts'
import { measuringWindow } from './svg/measuring-window.ts'

/** What is used of Mermaid. */
interface Mermaid {
  initialize(config: object): void
  render(id: string, text: string): Promise<{ readonly svg: string }>
}

/** The longest text that is drawn: of a longer one Mermaid draws a picture that says so. */
export const mostCharacters = 20_000

/**
 * Mermaid in the small window. It is one file that is written for a page's `<script>`: it runs as a global script, and finds
 * the window's names as a page's script would.
 */
function loadMermaid(): Mermaid {
  const window = measuringWindow()
  const names = [
    'document',
    'Element',
    'SVGElement',
    'HTMLElement',
    'Node',
    'DOMParser',
    'getComputedStyle',
    'CSSStyleSheet',
  ]
  for (const name of names) Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
  Object.assign(globalThis, { window, screen: { availWidth: 1200, availHeight: 900 } })
  const file = createRequire(import.meta.url).resolve('@mermaid-js/tiny')
  runInThisContext(readFileSync(file, 'utf8'), { filename: file })
  const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid }
  mermaid.initialize(config)
  return mermaid
}

/** Mermaid's own list of what a text must not set, and what the drawing here stands on. */
const secure = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'layout',
  'look',
  'htmlLabels',
  'fontFamily',
  'themeCSS',
]

const config = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  deterministicIds: true,
  maxTextSize: mostCharacters,
  maxEdges: 300,
  // The usual layout and look ask for a Worker and for filters that the painter does not draw.
  layout: 'dagre',
  look: 'classic',
  theme: 'default',
  htmlLabels: false,
  flowchart: { htmlLabels: false, useMaxWidth: false },
  fontFamily,
  fontSize: 14,
  themeCSS: 'text.journey-section, text.task{fill:#333;}',
  secure,
}

const mermaid = loadMermaid()
let serial = 0

/** A diagram as SVG. Rejects with Mermaid's own error for a text that it does not take. */
export async function renderSvg(text: string): Promise<string> {
  serial += 1
  const { svg } = await mermaid.render(`d${serial}`, text)
  return svg
}
