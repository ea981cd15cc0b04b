import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { nodesToMarkdown } from './html/markdown.ts'
import { type HtmlElement, type Node, readHtml } from './html/tree.ts'
import { mostSaid, unzip } from './unzip.ts'
import { headingStyles, leftOutOf, listMark, prepareParts } from './word-parts.ts'
import type { LeftOut } from './words.ts'

/** A hundred pages of text are some 3 MB of Word's XML; pictures may be large, and are not unpacked. */
const most = { said: mostSaid, unpacked: 20_000_000 } as const

/** Beside mammoth's own: titles, code, quotes; a table of contents says nothing that its document does not. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC'] => !",
  "p[style-name^='TM '] => !",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name='Code'] => pre:separator('\\n')",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Verbatim Char'] => code",
  "r[style-name='Code'] => code",
]

/** Whether a zip is a Word file. */
export function isWord(bytes: Buffer): boolean {
  return bytes.includes('word/')
}

/** What a Word file says as Markdown, with its tracked changes accepted, and what of it is not there. */
interface WordText {
  readonly text: string
  readonly left: LeftOut
}

/** The text of a Word file. Throws `TooMuch` for one that unpacks to too much, another error for a broken one. */
export async function wordToMarkdown(bytes: Buffer): Promise<WordText> {
  const parts = unzip(bytes, isText, most)
  // Mammoth gets a zip of what was unpacked here, within bounds: it never unpacks a stranger's.
  const safe = zipSync(Object.fromEntries(prepareParts(parts)), { level: 0 })
  const headings = [...headingStyles(parts)].map(([name, level]) => `p[style-name='${name}'] => h${level}:fresh`)
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(safe) },
    {
      styleMap: [...styles, ...headings],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  return { text: nodesToMarkdown(numberItems(readHtml(value))), left: leftOutOf(parts) }
}

/** Its text, its styles, how its parts hang together; no pictures, fonts, themes. */
function isText(name: string): boolean {
  return (
    /\.(?:xml|rels)$/i.test(name) && !/^(?:docProps|customXml|word\/(?:theme|glossary|media|embeddings))\//i.test(name)
  )
}

/** Gives each item of a numbered list the number that Word shows, and takes the marks out. */
function numberItems(nodes: readonly Node[]): readonly Node[] {
  const counts = new Map<string, number[]>()

  function count(list: string, level: number): number {
    const levels = counts.get(list) ?? []
    levels[level] = (levels[level] ?? 0) + 1
    counts.set(list, levels.slice(0, level + 1))
    return levels[level]
  }

  function visit(node: Node): Node {
    if (typeof node === 'string') return node.replace(listMark, '')
    const mark = node.tag === 'li' ? listMark.exec(ownWords(node)) : null
    const [list = '', level = '0'] = mark?.[1]?.split(' ') ?? []
    const number = mark === null ? null : count(list, Number(level))
    const attributes = number === null ? node.attributes : new Map([...node.attributes, ['value', String(number)]])
    return { ...node, attributes, children: node.children.map(visit) }
  }

  return nodes.map(visit)
}

/** The words of an item without those of the lists in it. */
function ownWords({ children }: HtmlElement): string {
  return children
    .map((child) =>
      typeof child === 'string' ? child : child.tag === 'ul' || child.tag === 'ol' ? '' : ownWords(child),
    )
    .join('')
}
