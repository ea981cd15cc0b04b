/**
 * The passage as it stands in the text, found whatever its white space, capitals, accents, kinds of quotes, apostrophes and
 * dashes, and the signs of Markdown that whoever copied it did not see; empty for none, null where it is not there.
 */
export function findPassage(text: string, quote: string): string | null {
  if (quote.trim() === '') return ''
  if (text.includes(quote)) return quote
  // Numbers of a list and addresses of links are seen by some who copy, and not by others.
  for (const hidden of [unread, nowhere]) {
    const sought = comparable(quote, hidden).signs
    const { signs, places } = comparable(text, hidden)
    const at = sought === '' ? -1 : signs.indexOf(sought)
    const [start, end] = [places[at], places[at + sought.length - 1]]
    if (start !== undefined && end !== undefined) return text.slice(start.from, end.to)
  }
  return null
}

/** Where a sign comes from in the text. */
interface SignPlace {
  readonly from: number
  readonly to: number
}

/** What is read of a text, sign by sign, each with its place. */
interface Comparable {
  readonly signs: string
  readonly places: readonly SignPlace[]
}

/** The number before an item, and the address behind the words of a link. */
const unread = /^[ \t]*\d{1,9}[.)](?=[ \t])|(?<=\])\([^()\s]*\)/gm
const nowhere = /(?!)/g

/** Blanks and marks, signs of Markdown, quotes, apostrophes, dashes, and what nobody sees. */
const ignored = /[\s\p{M}\p{Cf}*_`|>#~\\[\]'’‘ʼ′´"“”„‟«»‹›\p{Pd}\u2212•]/u

function comparable(text: string, hidden: RegExp): Comparable {
  const shown = text.replaceAll(hidden, (found) => ' '.repeat(found.length))
  const places: SignPlace[] = []
  let signs = ''
  let from = 0
  for (const letter of shown) {
    const to = from + letter.length
    for (const sign of letter.normalize('NFKD').toLowerCase()) {
      if (ignored.test(sign)) continue
      signs += sign
      for (let unit = 0; unit < sign.length; unit += 1) places.push({ from, to })
    }
    from = to
  }
  return { signs, places }
}
