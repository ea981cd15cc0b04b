/** Words of a folded text with their offsets. */
interface WordAt {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A run of words, by the 32-bit FNV-1a hash of the words joined by spaces. */
export interface Shingle {
  readonly start: number
  readonly end: number
  readonly hash: number
}

/** Every run of `size` words of a folded text, in order. Linear: each word is hashed `size` times. */
export function shinglesOf(plain: string, size: number): readonly Shingle[] {
  const words = wordsOf(plain)
  return words.slice(0, Math.max(0, words.length - size + 1)).map((first, index) => {
    const run = words.slice(index, index + size)
    return { start: first.start, end: run.at(-1)?.end ?? first.end, hash: hashOf(run) }
  })
}

function wordsOf(plain: string): readonly WordAt[] {
  return [...plain.matchAll(/[a-z0-9]{1,40}/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

function hashOf(words: readonly WordAt[]): number {
  let hash = 0x811c9dc5
  for (const char of words.map(({ text }) => text).join(' '))
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
  return hash
}
