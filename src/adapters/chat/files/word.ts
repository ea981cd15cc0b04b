import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { htmlToMarkdown } from './html/markdown.ts'
import { mostSaid, unzip } from './unzip.ts'

/** A hundred pages of text are some 3 MB of Word's XML; pictures may be large, and are not unpacked. */
const most = { said: mostSaid, unpacked: 20_000_000 } as const

/** Beside mammoth's own: titles, code, quotes; a table of contents says nothing that its document does not. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC'] => !",
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

/** The text of a Word file as Markdown. Throws `TooMuch` for one that unpacks to too much, another error for a broken one. */
export async function wordToMarkdown(bytes: Buffer): Promise<string> {
  const parts = unzip(bytes, isText, most)
  // Mammoth gets a zip of what was unpacked here, within bounds: it never unpacks a stranger's.
  const safe = zipSync(Object.fromEntries(parts), { level: 0 })
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(safe) },
    { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  return htmlToMarkdown(value)
}

/** Its text, its styles, how its parts hang together; no pictures, fonts, themes. */
function isText(name: string): boolean {
  return (
    /\.(?:xml|rels)$/i.test(name) && !/^(?:docProps|customXml|word\/(?:theme|glossary|media|embeddings))\//i.test(name)
  )
}
