/** A piece is never cut before one of these: they belong to what stands before. */
const follows = /^(?:\p{M}|\p{Emoji_Modifier}|\u200D|[\uDC00-\uDFFF])/u

/** How far back a natural end is looked for, as a part of the piece. */
const lookBack = 0.5

/**
 * The text in pieces that are at most `most` characters once encoded; put together they are the text again. A piece ends
 * with a paragraph, else a line, a word, or wherever it must.
 */
export function splitText(text: string, most: number, encode: (piece: string) => string): readonly string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    const end = naturalEnd(text, start, longestEnd(text, start, most, encode))
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

/** How far a piece may go. Encoding never shortens, so that `most` characters are enough to begin with. */
function longestEnd(text: string, start: number, most: number, encode: (piece: string) => string): number {
  let end = Math.min(text.length, start + most)
  for (;;) {
    const length = encode(text.slice(start, end)).length
    if (length <= most || end - start <= 2) return end
    const fewer = Math.floor(((end - start) * most) / length)
    end = start + Math.max(2, Math.min(fewer, end - start - 1))
  }
}

function naturalEnd(text: string, start: number, end: number): number {
  if (end === text.length) return end
  const least = start + Math.ceil((end - start) * lookBack)
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(mark, end - mark.length)
    if (at >= least) return at + mark.length
  }
  return wholeCharacter(text, start, end)
}

/** The end of a whole character at or before `end`, where one is near. */
function wholeCharacter(text: string, start: number, end: number): number {
  for (let at = end; at > start && end - at < 32; at -= 1) {
    const isInside = follows.test(text.slice(at, at + 2)) || text[at - 1] === '\u200D'
    if (!isInside) return at
  }
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && end - start > 1 ? end - 1 : end
}
