/** The entries of a lexicon: separated by commas or line breaks, folded (lower case, no accents), `*` for any ending. */
export function words(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
