import { en } from './en.ts'
import type { Words } from './en.ts'
import { fr } from './fr.ts'
import type { Language } from './language.ts'

const byLanguage: Readonly<Record<Language, Words>> = { fr, en }

/** The bot's words in a language. */
export function wordsIn(language: Language): Words {
  return byLanguage[language]
}
