import type { Section } from '../model/section-text.ts'

/** A Mermaid text where it stands in a text. */
export interface DiagramSource {
  readonly text: string
  /** Its offsets, without its fence. */
  readonly start: number
  readonly end: number
}

/** A section's diagram, and the piece that it stands in. */
export interface SectionDiagram extends DiagramSource {
  readonly piece: string
}

/** So many diagrams of one section are drawn: nobody looks at more, and each takes a moment. */
const mostDiagrams = 12

/** The diagrams of a section, in order: piece by piece, so that a block that is left open swallows no other message. */
export function diagramsOf({ pieces }: Pick<Section, 'pieces'>): readonly SectionDiagram[] {
  const all = pieces.flatMap(({ id, text }) => diagramsIn(text).map((one) => ({ ...one, piece: id })))
  return all.slice(0, mostDiagrams)
}

/**
 * The Mermaid texts in a text: blocks of code that say so, such that say nothing and begin like one, since a chat's own
 * code blocks name no language, and lines outside any block that begin like one and have its arrows.
 */
export function diagramsIn(text: string): readonly DiagramSource[] {
  return findDiagrams(text).map((found) => ({ text: found.text, start: found.start, end: found.end }))
}

/** The same text with a block of code around each diagram that stands in none, as whoever reads Markdown knows it. */
export function fenceDiagrams(text: string): string {
  const bare = findDiagrams(text).filter((one) => one.bare)
  let at = 0
  const parts = bare.map(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return `${before}\n\`\`\`mermaid\n${text.slice(start, end)}\n\`\`\`\n`
  })
  return `${parts.join('')}${text.slice(at)}`
}

/** A diagram, and whether it stands in no block of code. */
interface FoundDiagram extends DiagramSource {
  readonly bare: boolean
}

interface OpenFence {
  readonly fence: string
  readonly language: string
  readonly start: number
}

function findDiagrams(text: string): readonly FoundDiagram[] {
  const found: FoundDiagram[] = []
  let open: OpenFence | null = null
  let bare: number | null = null
  const close = (end: number) => {
    if (bare !== null) found.push(...bareBlock(text, bare, end))
    bare = null
  }
  for (const { line, start, end } of linesOf(text)) {
    const [, fence = '', info = ''] = /^[ \t]{0,3}(`{3,}|~{3,})[ \t]*([^`]*)$/.exec(line) ?? []
    if (open === null && fence !== '') {
      close(start)
      open = { fence, language: info.trim().toLowerCase(), start: end }
    } else if (open !== null && fence.startsWith(open.fence) && info.trim() === '') {
      found.push(...blockOf(text, open.language, open.start, start - 1))
      open = null
    } else if (open === null && bareHeader.test(line)) {
      close(start)
      bare = start
    } else if (bare !== null && !isOfDiagram(line)) close(start)
  }
  close(text.length)
  return open === null ? found : [...found, ...blockOf(text, open.language, open.start, text.length)]
}

/** Nothing but the kind and its direction: a sentence that begins with such a word goes on. */
const bareHeader =
  /^\s*(?:(?:flowchart|graph)[ \t]+(?:TB|TD|BT|LR|RL)|sequenceDiagram|stateDiagram(?:-v2)?|classDiagram|erDiagram)[ \t]*;?$/

const arrows = /--|->|==|-\.|\.\.|~~~/

const words =
  /^(?:end\s*$|note (?:left|right|over)\b|direction [TBLR]|%%|(?:subgraph|participant|actor|state|class|classDef|style|linkStyle|click|loop|alt|else|opt|activate|deactivate|autonumber)\b(?!\s*[:,]))/

/** Arrows, what is indented, and the words that stand alone in such texts; blank lines may come between. */
function isOfDiagram(line: string): boolean {
  return (
    line.trim() === '' ||
    /^\s/.test(line) ||
    arrows.test(line) ||
    words.test(line) ||
    /^[\p{L}\p{N}_-]+\s*[[({>]/u.test(line)
  )
}

function bareBlock(text: string, start: number, end: number): readonly FoundDiagram[] {
  const source = text.slice(start, end).trimEnd()
  const [, ...body] = source.split('\n')
  return body.some((line) => arrows.test(line)) ? [{ text: source, start, end: start + source.length, bare: true }] : []
}

/** Each line without its break, with its offsets; `end` is where the next begins. */
function* linesOf(text: string): Generator<{ readonly line: string; readonly start: number; readonly end: number }> {
  for (let start = 0; start <= text.length;) {
    const at = text.indexOf('\n', start)
    const end = at === -1 ? text.length + 1 : at + 1
    yield { line: text.slice(start, end - 1).replace(/\r$/, ''), start, end }
    start = end
  }
}

function blockOf(text: string, language: string, start: number, end: number): readonly FoundDiagram[] {
  const [from, to] = [Math.min(start, text.length), Math.max(end, Math.min(start, text.length))]
  const source = diagramText(language, text.slice(from, to))
  return source === null ? [] : [{ text: source, start: to - source.length, end: to, bare: false }]
}

/** The Mermaid text that a block of code is, up to its end; null for other code. */
export function diagramText(language: string, body: string): string | null {
  if (body.trim() === '') return null
  if (/^mermaid\b/i.test(language)) return body
  if (language !== '') return null
  // The word may have been typed as the block's first line.
  const named = /^\s*mermaid[ \t]*\r?\n/i.exec(body)?.[0].length ?? 0
  const source = body.slice(named)
  return named > 0 || beginsLikeDiagram(source) ? source : null
}

function beginsLikeDiagram(text: string): boolean {
  return /^\s*(?:(?:flowchart|graph)[ \t]+(?:TB|TD|BT|LR|RL)\b|sequenceDiagram\b|stateDiagram(?:-v2)?\b|classDiagram\b|erDiagram\b)/.test(
    text,
  )
}
