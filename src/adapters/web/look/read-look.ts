import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the playground and the pages look like: the tokens and parts of both, and what the pages add. */
const names = [
  'tokens.css',
  'parts.css',
  'pages.css',
  'queue.css',
  'dashboard.css',
  'catalogue.css',
  'front.css',
  'review.js',
  'icon.svg',
] as const

type LookName = (typeof names)[number]

const kinds: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const texts: ReadonlyMap<string, string> = new Map(
  names.map((name: LookName) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')]),
)

/** Changes with any of the files: they may be kept for as long as a browser likes. */
export const lookVersion = createHash('sha256')
  .update([...texts.values()].join('\0'))
  .digest('hex')
  .slice(0, 12)

/** A file of the look with its type; null for any other name. */
export function readLook(name: string): { readonly text: string; readonly kind: string } | null {
  const text = texts.get(name)
  return text === undefined ? null : { text, kind: kinds[name.split('.').at(-1) ?? ''] ?? '' }
}
