import { aimOf } from '../detectors/aim.ts'
import { isToolsOnly, toolsOf } from '../detectors/tool.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { familyWords } from '../lexicons/families.ts'

const themes = (['automation', 'monitoring', 'deployment'] as const).map(
  (name) => [name, wordsPattern(familyWords[name])] as const,
)

/**
 * What an objective without a measure speaks of instead, which decides what is asked (O3): a tool, the business, the model
 * itself, or a step that has its own figures. Null where only the general question fits.
 */
export function unmeasuredCase(plain: string): string | null {
  if (isToolsOnly(plain)) return 'tool'
  const aim = aimOf(plain)
  if (aim === 'other') return 'business'
  if (aim === 'data-science') return 'model'
  const theme = themes.find(([, words]) => hits(plain, words))
  if (theme !== undefined) return theme[0]
  return toolsOf(plain).length > 0 ? 'tool' : null
}
