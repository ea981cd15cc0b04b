import { type Language, languages } from '../../src/text/language.ts'

/** Whether both languages can share a platform's rooms at the same time. */
export type Begin = 'side by side' | 'one after the other'

/** Does the same in each language, and gives what came of each in their order. */
export async function inEachLanguage<T>(begin: Begin, play: (language: Language) => Promise<T>): Promise<readonly T[]> {
  if (begin === 'side by side') return Promise.all(languages.map(play))
  const all: T[] = []
  for (const language of languages) all.push(await play(language))
  return all
}
