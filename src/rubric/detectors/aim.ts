import { dataScienceWords, mlopsWords, otherAimWords, pleased, teachesPeople } from '../lexicons/mlops.ts'
import { hits, wordsPattern } from './words-pattern.ts'

/** What a sentence aims at, by its words: `unknown` where neither MLOps nor anything else shows. */
export type SentenceAim = 'mlops' | 'data-science' | 'other' | 'unknown'

const mlops = wordsPattern(mlopsWords)
const dataScience = wordsPattern(dataScienceWords)
const other = wordsPattern(otherAimWords)

/** One word of MLOps is enough for `mlops`; a missing one alone says nothing (RUBRIC §3). */
export function aimOf(plain: string): SentenceAim {
  if (hits(plain, mlops)) return 'mlops'
  if (hits(plain, dataScience) && !teachesPeople.test(plain)) return 'data-science'
  return hits(plain, other) || pleased.test(plain) ? 'other' : 'unknown'
}
