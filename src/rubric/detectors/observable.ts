import {
  allWords,
  cadenceWords,
  comparisonWords,
  countedThings,
  afterDataThings,
  dataThings,
  gateWords,
  grainWords,
  identityWords,
  markedWords,
  neverWords,
  noneWords,
  onlyAfter,
  pluralGrainWords,
  reachable,
  ruleWords,
  servedWords,
  singleThings,
} from '../lexicons/conditions.ts'
import { endless } from '../lexicons/dates.ts'
import { teachesPeople } from '../lexicons/mlops.ts'
import { cadenceForm } from '../lexicons/targets.ts'
import { aimOf } from './aim.ts'
import { hasDeadline } from './deadline.ts'
import { hits, wordsPattern } from './words-pattern.ts'

const gate = wordsPattern(gateWords)
const rule = wordsPattern(ruleWords)
const never = wordsPattern(neverWords)
const cadence = wordsPattern(cadenceWords)
const identity = wordsPattern(identityWords)
const comparison = wordsPattern(comparisonWords)
const served = wordsPattern(servedWords)
const marked = wordsPattern(markedWords)
const near = '[^.;:]{0,24}?'
const all = new RegExp(`(?:${wordsPattern(allWords).source})\\s${near}(?:${wordsPattern(singleThings).source})`)
const none = new RegExp(
  `(?:${wordsPattern(noneWords).source})\\s?${near}(?:${wordsPattern([...countedThings, ...singleThings]).source})`,
)

/** How fine data are in time is no cadence; what is done to them ("daily data checks") is. */
const grain = new RegExp(
  `(?:${wordsPattern(grainWords).source})(?:\\s[a-z-]{2,16}){0,2}?\\s(?:${wordsPattern(dataThings).source})(?=$|[^a-z\\s]|\\s(?:[^a-z]|${afterDataThings}))|` +
    `(?:${wordsPattern(dataThings).source})\\s(?:${wordsPattern(pluralGrainWords).source})`,
  'g',
)

/** Which kind of sign, seen without a number, lets someone else say whether an objective is reached; null without any. */
export type Sign =
  | 'gate'
  | 'rule'
  | 'all'
  | 'none'
  | 'identity'
  | 'cadence'
  | 'origin'
  | 'reach'
  | 'deadline'
  | 'comparison'

/**
 * A condition that a third party can observe (O3): something is blocked or undone by a rule, all or none of a kind is said of
 * things that MLOps handles, two results are the same, something happens at a known cadence, what is served comes from a known place or can be
 * reached from one. Not in a sentence about data
 * science or business.
 */
export function observableSign(plain: string): Sign | null {
  if (hits(plain, identity)) return 'identity'
  if (!isOfMlops(plain)) return null
  if (hits(plain, gate) || onlyAfter.test(plain)) return 'gate'
  if (hits(plain.replace(grain, ' '), cadence) || cadenceForm.test(plain)) return 'cadence'
  if (hits(plain, none) || hits(plain, never)) return 'none'
  if (hits(plain, all)) return 'all'
  if (hits(plain, rule)) return 'rule'
  if (hits(plain, served) && hits(plain, marked)) return 'origin'
  if (reachable.test(plain)) return 'reach'
  if (hasDeadline(plain) && (!endless.test(plain) || teachesPeople.test(plain))) return 'deadline'
  return hits(plain, comparison) ? 'comparison' : null
}

/** A section of MLOps objectives is about MLOps unless its words say otherwise. */
function isOfMlops(plain: string): boolean {
  const aim = aimOf(plain)
  return aim === 'mlops' || aim === 'unknown'
}
