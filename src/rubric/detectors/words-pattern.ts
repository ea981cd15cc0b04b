/**
 * One pattern for a list of folded words and phrases, whole words only. A `*` behind letters stands for any ending, a leading
 * one for any beginning; a space stands for any white space. Longer entries win over shorter ones.
 */
export function wordsPattern(entries: readonly string[], flags = 'g'): RegExp {
  const sorted = [...entries].sort((a, b) => b.length - a.length)
  return new RegExp(sorted.map(entryPattern).join('|'), flags)
}

function entryPattern(entry: string): string {
  const core = entry.replace(/^\*|\*$/g, '')
  const source = escape(core)
    .replace(/ /g, '[\\s-]{1,3}')
    .replaceAll(String.raw`\*`, '[a-z]{0,20}')
  const before = entry.startsWith('*') || !/^[a-z0-9]/.test(core) ? '' : '(?<![a-z0-9_])'
  const after = !/[a-z0-9]$/.test(core) ? '' : entry.endsWith('*') ? '[a-z]{0,20}(?![a-z0-9_])' : '(?![a-z0-9_])'
  return `${before}${source}${after}`
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** Where a pattern of `wordsPattern` hits, in order: offsets into the folded text. */
export function hitsOf(
  plain: string,
  pattern: RegExp,
): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

/** Whether the pattern hits anywhere; safe with the `g` flag. */
export function hits(plain: string, pattern: RegExp): boolean {
  return plain.search(pattern) >= 0
}
