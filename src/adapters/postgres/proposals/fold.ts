const ligatures: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ß: 'ss', '’': "'" }

/**
 * Text without accents and ligatures, so that "modele" finds "modèle". Done here, to what is stored and to what is
 * searched alike, because the extension `unaccent` is not on every server.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œŒæÆß’]/g, (letter) => ligatures[letter] ?? letter)
}
