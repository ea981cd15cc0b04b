import { fold } from './fold.ts'
import type { Language } from './language.ts'

/** The language a word names, in either language; null for none. */
export function languageNamed(word: string): Language | null {
  const folded = fold(word)
  if (['fr', 'francais', 'french'].includes(folded)) return 'fr'
  return ['en', 'anglais', 'english'].includes(folded) ? 'en' : null
}
