import { fold } from './fold.ts'

/** The languages that every word a person reads exists in. */
export type Language = 'fr' | 'en'

/** Every language there is, French first, for whoever goes through all of them. */
export const languages: readonly Language[] = ['fr', 'en']

/** The same words in each language. */
export type Wording = Readonly<Record<Language, string>>

/** The language a word names, in either language; null for none. */
export function languageNamed(word: string): Language | null {
  const folded = fold(word)
  if (['fr', 'francais', 'french'].includes(folded)) return 'fr'
  return ['en', 'anglais', 'english'].includes(folded) ? 'en' : null
}
