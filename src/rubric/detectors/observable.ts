import {
  allWords,
  cadenceWords,
  comparisonWords,
  countedThings,
  gateWords,
  identityWords,
  neverWords,
  noneWords,
  ruleWords,
  singleThings,
} from '../lexicons/conditions.ts'
import { aimOf } from './aim.ts'
import { hasDeadline } from './deadline.ts'
import { hits, wordsPattern } from './words-pattern.ts'

const gate = wordsPattern(gateWords)
const rule = wordsPattern(ruleWords)
const never = wordsPattern(neverWords)
const cadence = wordsPattern(cadenceWords)
const identity = wordsPattern(identityWords)
const comparison = wordsPattern(comparisonWords)
const near = '[^.;:]{0,24}?'
const all = new RegExp(`(?:${wordsPattern(allWords).source})\\s${near}(?:${wordsPattern(singleThings).source})`)
const none = new RegExp(
  `(?:${wordsPattern(noneWords).source})\\s?${near}(?:${wordsPattern([...countedThings, ...singleThings]).source})`,
)

/** Which kind of sign, seen without a number, lets someone else say whether an objective is reached; null without any. */
export type Sign = 'gate' | 'rule' | 'all' | 'none' | 'identity' | 'cadence' | 'deadline' | 'comparison'

/**
 * A condition that a third party can observe (O3): something is blocked or undone by a rule, all or none of a kind is said of
 * things that MLOps handles, two results are the same, something happens at a known cadence. Not in a sentence about data
 * science or business.
 */
export function signOf(plain: string): Sign | null {
  if (hits(plain, identity)) return 'identity'
  if (!isOfMlops(plain)) return null
  if (hits(plain, gate)) return 'gate'
  if (hits(plain, cadence)) return 'cadence'
  if (hits(plain, none) || hits(plain, never)) return 'none'
  if (hits(plain, all)) return 'all'
  if (hits(plain, rule)) return 'rule'
  if (hasDeadline(plain)) return 'deadline'
  return hits(plain, comparison) ? 'comparison' : null
}

/** A section of MLOps objectives is about MLOps unless its words say otherwise. */
function isOfMlops(plain: string): boolean {
  const aim = aimOf(plain)
  return aim === 'mlops' || aim === 'unknown'
}
