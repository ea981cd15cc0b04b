import type { Span } from '../finding.ts'

/** An address in the text: raw offsets, and the address with its scheme. */
export interface Link {
  readonly span: Span
  readonly url: string
  /** Lower case, without `www.`. */
  readonly host: string
  /** The parts of the path, not empty ones. */
  readonly path: readonly string[]
}

/** With a scheme, with `www.`, or a bare domain with a path, which is how people write `github.com/owner/repo`. */
const address =
  /(?<![\w@./-])(?:git@[a-z0-9.-]{3,63}:[\w.-]{1,100}\/[\w.-]{1,100}|https?:\/\/[^\s<>"'`|\\^{}]{1,2000}|www\.[^\s<>"'`|\\^{}]{1,2000}|(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}\/[^\s<>"'`|\\^{}]{1,2000})/gi

/** The links of a text, in order. Trailing punctuation and unbalanced brackets are not part of an address. */
export function linksOf(raw: string): readonly Link[] {
  return [...raw.matchAll(address)].flatMap((match) => linkAt(match.index, withoutTail(match[0])))
}

function linkAt(start: number, text: string): readonly Link[] {
  const url = urlOf(text)
  const found = /^https?:\/\/([^/?#]{1,255})([^?#]*)/i.exec(url)
  const host =
    found?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '')
      .replace(/:\d{1,5}$/, '') ?? ''
  if (!/^[^\s.]+(?:\.[^\s.]+)+$/.test(host) && host !== 'localhost') return []
  const path = (found?.[2] ?? '').split('/').filter((part) => part !== '')
  return [{ span: { start, end: start + text.length }, url, host, path }]
}

/** The address with its scheme; what Git clones over SSH ("git@github.com:owner/repo.git") is read at the same place. */
function urlOf(text: string): string {
  if (/^git@/i.test(text))
    return `https://${text
      .slice(4)
      .replace(':', '/')
      .replace(/\.git$/, '')}`
  return /^https?:\/\//i.test(text) ? text : `https://${text}`
}

function withoutTail(text: string): string {
  let end = text.length
  while (end > 0) {
    const char = text.charAt(end - 1)
    if (/[.,;:!?…*_~’»”]/.test(char)) end -= 1
    else if (char === ')' && !text.slice(0, end).includes('(')) end -= 1
    else if (char === ']' && !text.slice(0, end).includes('[')) end -= 1
    else break
  }
  return cutUnbalanced(text.slice(0, end))
}

/** A Markdown link's address ends at its first closing bracket: `](https://a.b/c)` may be followed by text. */
function cutUnbalanced(text: string): string {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '(') depth += 1
    else if (char === ')' && (depth -= 1) < 0) return text.slice(0, at)
  }
  return text
}
