import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { modelWords, pinWords, rollbackWords } from '../lexicons/context.ts'
import { type Family, families, familyWords, metricFamilies, pipelineParts, themeWords } from '../lexicons/families.ts'
import { mlopsWords } from '../lexicons/mlops.ts'
import { ownerWords } from '../lexicons/registers.ts'
import { type Check, limit } from './check.ts'

/** Met where the text holds one of the words; without any, code cannot tell (RUBRIC §3, mode "automatic, then model"). */
function mentions(entries: readonly string[]): Check {
  const pattern = wordsPattern(entries)
  return ({ text }) => ({ found: [], decided: hits(text.plain, pattern) })
}

/** Met where the text touches at least `min` of the groups of words; with fewer, code cannot tell. */
function touches(groups: Readonly<Record<string, readonly string[]>>): Check {
  const patterns = Object.values(groups).map((group) => wordsPattern(group))
  return ({ text }, criterion) => ({
    found: [],
    decided: patterns.filter((pattern) => hits(text.plain, pattern)).length >= limit(criterion, 'min'),
  })
}

const family = (name: Family): Check => mentions(familyWords[name])

/** T2: a word of MLOps in the title. */
export const titleMlops: Check = mentions(mlopsWords)
/** R2: a kind or name of model. */
export const existingModel: Check = mentions(modelWords)
/** R3: a word of one of the guide's challenges. */
export const challengeNamed: Check = mentions(families.flatMap((name) => familyWords[name]))
/** C3 to C7: a word of the family. */
export const reproducibility: Check = family('reproducibility')
export const versioning: Check = family('versioning')
export const deployment: Check = family('deployment')
export const monitoring: Check = family('monitoring')
export const collaboration: Check = family('collaboration')
/** A2: parts of the pipeline. */
export const pipelineCovered: Check = touches(pipelineParts)
/** A5: a way back. */
export const rollbackPath: Check = mentions(rollbackWords)
/** A7: environment or data pinned. */
export const pinned: Check = mentions(pinWords)
/** K6: an owner or role. */
export const ownerNamed: Check = mentions(ownerWords)
/** M2: the guide's four families of indicators. */
export const metricFamiliesCovered: Check = touches(metricFamilies)
/** G1: the guide's six themes. */
export const skillsNamed: Check = touches(themeWords)
