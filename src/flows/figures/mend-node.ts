/** One side of an arrow of a flowchart, as Mermaid takes it: `id[label]`, after a possible `|label of the arrow|`. */
export function mendNode(part: string): string {
  const [, before = '', edge = '', body = '', after = ''] = /^(\s*)(\|[^|]*\|\s*)?([^]*?)(\s*;?\s*)$/.exec(part) ?? []
  if (body === '' || isBeyondMending(body)) return part
  return `${before}${edge}${mendBody(body)}${after}`
}

/** What uses more of the language than names and labels is left to its author. */
function isBeyondMending(body: string): boolean {
  return /[@"`]|:::/.test(body.replace(/\[[^]*\]|\([^]*\)|\{[^]*\}/, '')) || /^-|-$/.test(body)
}

function mendBody(body: string): string {
  const shaped = /^([^\s[\](){}<>|"]+)\s*([[({>]+)([^]*)$/.exec(body)
  if (shaped !== null) return mendShape(body, shaped[1] ?? '', shaped[2] ?? '', shaped[3] ?? '')
  if (/^end$/i.test(body)) return `end_["${body}"]`
  return /[\s()[\]{}]/.test(body) ? `${nameOf(body)}["${quoteLabel(body)}"]` : nameOf(body)
}

const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '>': ']' }

/** A label in its brackets: closed, and quoted where it holds signs that are brackets or the like. */
function mendShape(whole: string, id: string, brackets: string, rest: string): string {
  const isQuoted = /^"[^"]*"[\])}]+$/.test(rest)
  const isSlanted = /^[[({>]*[/\\]/.test(`${brackets}${rest}`.slice(1))
  if (isQuoted || isSlanted) return whole
  const open = /^(?:\(\(\(|\(\(|\(\[|\[\[|\[\(|\{\{|[[({>])/.exec(brackets)?.[0] ?? '['
  const close = Array.from(open, (sign) => closing[sign] ?? '')
    .reverse()
    .join('')
  const label = `${brackets.slice(open.length)}${rest}`
  const isClosed = label.endsWith(close)
  const bare = isClosed ? label.slice(0, -close.length) : withoutEnd(label, open)
  const needsQuotes = !isClosed || /[()[\]{}"<>|/\\#;]/.test(bare)
  const text = needsQuotes ? `"${quoteLabel(bare.replace(/^"([^]*)"$/, '$1'))}"` : bare
  return `${nameOf(id)}${open}${text}${close}`
}

/** A label that is closed in part only, or with another bracket. */
function withoutEnd(label: string, open: string): string {
  return open.length > 1 ? label.replace(/[\])}]+$/, '') : label
}

function quoteLabel(label: string): string {
  return label.replaceAll('"', '#quot;')
}

/** `end` closes a subgraph, and words of several parts are no name. */
function nameOf(id: string): string {
  return id.toLowerCase() === 'end' ? 'end_' : id.trim().replaceAll(/[^\p{L}\p{N}_-]+/gu, '_')
}
