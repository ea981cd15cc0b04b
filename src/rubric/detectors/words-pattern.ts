/**
 * One pattern for a list of folded words and phrases, whole words only. A `*` behind letters stands for any ending, a leading
 * one for any beginning; a space stands for any white space. Longer entries win over shorter ones.
 */
export function wordsPattern(entries: readonly string[], flags = 'g'): RegExp {
  const groups = Map.groupBy([...entries].sort(longestFirst), edgesOf)
  return new RegExp([...groups].map(([edges, group]) => groupPattern(edges, group)).join('|'), flags)
}

/** Which edges an entry has: entries with the same ones share one look-behind, which makes a long list several times faster. */
function edgesOf(entry: string): string {
  const core = coreOf(entry)
  const before = entry.startsWith('*') || !/^[a-z0-9]/.test(core) ? 'open' : 'whole'
  const after = !/[a-z0-9]$/.test(core) ? 'open' : entry.endsWith('*') ? 'any' : 'whole'
  return `${before} ${after}`
}

function groupPattern(edges: string, entries: readonly string[]): string {
  const [before, after] = edges.split(' ')
  const core = entries.map((entry) => sourceOf(coreOf(entry))).join('|')
  const ending = after === 'open' ? '' : after === 'any' ? '[a-z]{0,20}(?![a-z0-9_])' : '(?![a-z0-9_])'
  return `${before === 'open' ? '' : '(?<![a-z0-9_])'}(?:${core})${ending}`
}

function coreOf(entry: string): string {
  return entry.replace(/^\*|\*$/g, '')
}

function sourceOf(core: string): string {
  return escapeSigns(core)
    .replace(/ /g, '[\\s-]{1,3}')
    .replaceAll(String.raw`\*`, '[a-z]{0,20}')
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** A hit in a folded text: offsets, end exclusive, and what stands there. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where a global pattern hits, in order. (`matchAll` would copy the pattern each time, which costs more than most texts.) */
export function hitsOf(plain: string, pattern: RegExp): readonly Hit[] {
  const found: Hit[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found
}

/** Whether the pattern hits anywhere; safe with the `g` flag. */
export function hits(plain: string, pattern: RegExp): boolean {
  return plain.search(pattern) >= 0
}
