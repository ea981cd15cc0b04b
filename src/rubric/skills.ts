import { toolNames } from './detectors/tool.ts'
import { hits, wordsPattern } from './detectors/words-pattern.ts'
import { type Theme, themes, themeWords } from './lexicons/families.ts'
import { fold } from './reading/fold.ts'

const patterns = themes.map((theme) => [theme, wordsPattern(themeWords[theme])] as const)

/** Those of the guide's six themes that a text speaks of, in the guide's order. */
export function themesIn(text: string): readonly Theme[] {
  const { plain } = fold(text)
  return patterns.filter(([, pattern]) => hits(plain, pattern)).map(([theme]) => theme)
}

/** The tools that a text names, as people know them, in order of first appearance. */
export function toolsIn(text: string): readonly string[] {
  return toolNames(fold(text).plain)
}
