/** Signs that one keyboard, phone or renderer writes for another. */
const alike = ["'’‘ʼ`", '"“”„«»', '-‐‑–—', '….']

/** What may stand between two words of a text, and where they are read as a document: blanks, and signs of Markdown. */
const gap = '[\\s*_`|>#~\\\\]+'

/** What may stand within a word that is read as one: signs of emphasis. */
const within = '[*_`]{0,3}'

/**
 * The passage as it stands in the text, found whatever its white space, its kind of quotes, apostrophes and dashes, and the
 * signs of Markdown that whoever copied it did not see; empty for none, null where it is not there.
 */
export function findPassage(text: string, quote: string): string | null {
  const sought = quote.trim()
  if (sought === '' || text.includes(quote)) return quote
  const words = sought.split(/[\s|]+/).filter((word) => word !== '')
  return new RegExp(words.map(patternOf).join(gap), 'u').exec(text)?.[0] ?? null
}

function patternOf(word: string): string {
  return word
    .split(/(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}])|(?<=[^\p{L}\p{N}])(?=[\p{L}\p{N}])/u)
    .map((part) => Array.from(part, signOf).join(''))
    .join(within)
}

function signOf(sign: string): string {
  const same = alike.find((signs) => signs.includes(sign))
  return same === undefined ? escape(sign) : `[${Array.from(same, escape).join('')}]`
}

function escape(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&')
}
