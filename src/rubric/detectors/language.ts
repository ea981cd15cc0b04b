import type { Language } from '../../text/language.ts'
import { fold } from '../reading/fold.ts'
import { functionWords } from '../lexicons/function-words.ts'

/** Which language a text is in, and how sure that is: the share of its small words that are of that language. */
export interface Spoken {
  readonly language: Language
  /** From 0.5 (as much the one as the other) to 1. */
  readonly share: number
  /** How many small words it rests on. */
  readonly words: number
}

const french: ReadonlySet<string> = new Set(functionWords.fr)
const english: ReadonlySet<string> = new Set(functionWords.en)

/** French or English, by their small words and by French accents; null where a text has none of either. */
export function languageOf(raw: string): Spoken | null {
  let fr = 0
  let en = 0
  for (const [word] of fold(raw.slice(0, 40_000)).plain.matchAll(/[a-z]{1,12}/g)) {
    if (french.has(word)) fr += 1
    if (english.has(word)) en += 1
  }
  fr += raw.slice(0, 40_000).match(/[éèêàùçœ]/gi)?.length ?? 0
  if (fr + en === 0) return null
  return fr > en
    ? { language: 'fr', share: fr / (fr + en), words: fr }
    : { language: 'en', share: en / (fr + en), words: en }
}
