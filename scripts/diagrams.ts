import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openRenderer, type Renderer } from '../src/adapters/documents/renderer/renderer.ts'
import { drawingsBy } from '../src/adapters/documents/diagrams/drawings.ts'
import { describeDiagram } from '../src/flows/figures/describe-diagram.ts'
import { whyUndrawn } from '../src/flows/figures/diagram-words.ts'
import { mendedLines } from '../src/flows/figures/mend.ts'
import { isNotPainted } from '../src/flows/figures/mermaid-kinds.ts'
import { whyRefused } from '../src/flows/figures/why-refused.ts'
import type { Drawings } from '../src/ports/drawings.ts'
import { diagramTexts } from '../test/support/diagram-texts.ts'

/**
 * Draws Mermaid texts and writes what each became, as a sheet: `npm run diagrams -- FOLDER [--from FOLDER]`. Without
 * `--from`, these are the texts that the tests draw; with it, the `.mmd` files of a folder.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { from: { type: 'string' } }, allowPositionals: true })
  const [folder] = positionals
  if (folder === undefined) {
    process.stderr.write('Name a folder to write to: npm run diagrams -- FOLDER\n')
    return 2
  }
  mkdirSync(folder, { recursive: true })
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const renderer = openRenderer(log)
  try {
    await writeSheet(folder, values.from === undefined ? diagramTexts : textsIn(values.from), renderer)
  } finally {
    renderer.close()
  }
  return 0
}

interface NamedText {
  readonly name: string
  readonly text: string
}

function textsIn(folder: string): readonly NamedText[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.mmd'))
  return files
    .toSorted()
    .map((name) => ({ name: basename(name, '.mmd'), text: readFileSync(join(folder, name), 'utf8') }))
}

async function writeSheet(folder: string, texts: readonly NamedText[], renderer: Renderer): Promise<void> {
  const rows: string[] = []
  for (const [index, one] of texts.entries()) {
    const file = `${String(index + 1).padStart(2, '0')}.png`
    const begun = performance.now()
    const became = await draw(drawingsBy(renderer), one.text, join(folder, file))
    const ms = Math.round(performance.now() - begun)
    process.stdout.write(`${file.slice(0, 2)} ${one.name}: ${became} (${ms} ms)\n`)
    rows.push(rowOf(one, became, file))
  }
  writeFileSync(join(folder, 'sheet.html'), pageOf(rows))
}

async function draw(drawings: Drawings, text: string, file: string): Promise<string> {
  if (isNotPainted(text)) return whyUndrawn(text, { type: 'undrawn', why: 'kind' }).fr
  const drawn = await drawings.draw(text)
  switch (drawn.type) {
    case 'drawn':
      writeFileSync(file, drawn.png)
      return `${drawn.width} × ${drawn.height}. ${describeDiagram(text, 'fr')}`
    case 'refused': {
      const why = whyUndrawn(text, { ...whyRefused(text, drawn), type: 'refused', mended: drawn.mended }).fr
      const lines = drawn.mended ? mendedLines(text).map(({ line, after }) => ` [${line}] ${after}`) : []
      return `${why}${lines.join('')}`
    }
    case 'unfit':
    case 'failed':
      return whyUndrawn(text, { type: 'undrawn', why: drawn.why }).fr
    default:
      return drawn satisfies never
  }
}

function rowOf({ name, text }: NamedText, became: string, file: string): string {
  const shown = /^\d+ × \d+/.test(became) ? `<img src="${file}" alt="${escapeHtml(became)}">` : ''
  const cells = [
    `<b>${escapeHtml(name)}</b><pre>${escapeHtml(text.slice(0, 900))}</pre>`,
    `${shown}<p>${escapeHtml(became)}</p>`,
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function pageOf(rows: readonly string[]): string {
  const style =
    'td{vertical-align:top;border:1px solid #ccc;padding:8px;width:50%}img{max-width:100%;max-height:480px}pre{white-space:pre-wrap}'
  return `<!doctype html><meta charset="utf-8"><title>Diagrams</title><style>${style}</style><table>${rows.join('')}</table>\n`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

process.exitCode = await main()
