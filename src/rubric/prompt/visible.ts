/**
 * Runs of characters without a shape of their own: joiners, bidi marks, tags, fillers, controls, private use, lone surrogates.
 * White space is not hidden, and one U+FE0F only asks for an emoji in colour.
 */
const shapeless =
  /(?:(?![\t\n\r])(?!\u{FE0F}(?!\u{FE0F}))[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u{2800}])+/gu

/** Signs that look like `<` or `>`, and our own brackets: only code may write those. */
const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/[⟦〚]/g, '['],
  [/[⟧〛]/g, ']'],
  [/[＜﹤〈⟨ᐸ˂⧼❮]/g, '‹'],
  [/[＞﹥〉⟩ᐳ˃⧽❯]/g, '›'],
]

/**
 * A stretch of a draft as one harmless line: what a reader would not see is written out (⟦U+200B⟧, ⟦comment: …⟧), and nothing in
 * it can pass for a tag, for the delimiter or for a mark of ours. A `<` before a number stays ("< 2 s").
 */
export function makeVisible(text: string, delimiter: string): string {
  const plain = lookAlikes.reduce((whole, [pattern, sign]) => whole.replace(pattern, sign), text)
  const shown = plain.replace(/[^\S\u2028\u2029\uFEFF]+/g, ' ').replace(shapeless, writeOutCodes)
  const open = writeOutComments(shown).replace(/<(?= ?[\p{L}/!?|@⟦])/gu, '‹')
  return open.trim().replace(loosePattern(delimiter), '⟦delimiter⟧')
}

/** Comments written out. An arrow (`A --> B`) that closes none stays; one that is left open is seen to begin. */
function writeOutComments(text: string): string {
  let isOpen = false
  return text.replace(/<!-- ?| ?-->/g, (sign) => {
    const isStart = sign.startsWith('<')
    if (isStart === isOpen) return sign
    isOpen = isStart
    return isStart ? '⟦comment: ' : '⟧'
  })
}

/** A run as its codes; the same character is counted, not repeated. */
function writeOutCodes(run: string): string {
  const codes = Array.from(run, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  const [first] = codes
  if (codes.length > 1 && codes.every((code) => code === first)) return `⟦${first} ×${codes.length}⟧`
  return `⟦${codes.slice(0, 8).join(' ')}${codes.length > 8 ? ` +${codes.length - 8}` : ''}⟧`
}

/** The delimiter in any case, also with signs between its letters. It is made of letters and digits (`Frame`). */
function loosePattern(delimiter: string): RegExp {
  return new RegExp(Array.from(delimiter.replace(/[^a-z0-9]/gi, '')).join('[\\s._-]?') || '(?!)', 'gi')
}
