import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { riskWords } from '../lexicons/mitigation.ts'
import { harms, likelyRemedies, states, sureRemedies } from '../lexicons/remedies.ts'
import { deedGerund, deedInfinitive, deedNoun, deedParticiple } from '../lexicons/risk-patterns.ts'

const sure = wordsPattern(sureRemedies)
const likely = wordsPattern(likelyRemedies)
const harm = wordsPattern([...harms, ...riskWords])
const state = wordsPattern(states)

/** Whether what follows a risk's name, folded, says what is done: "redémarrage automatique", not "perte de données". */
export function isRemedy(rest: string): boolean {
  return isSureRemedy(rest) || ((hits(rest, likely) || isDeed(rest)) && !isHarm(rest))
}

/** Whether the folded words name what is done against a risk, whatever else they tell. */
export function isSureRemedy(plain: string): boolean {
  return hits(plain, sure)
}

/** Whether the folded words name anything that is done against a risk, for certain or perhaps. */
export function namesRemedy(plain: string): boolean {
  return hits(plain, sure) || hits(plain, likely)
}

/** Whether the folded words tell what a risk leads to. */
export function isHarm(plain: string): boolean {
  return hits(plain, harm)
}

/** Something done, told without its doer. */
function isDeed(rest: string): boolean {
  const named = deedNoun.exec(rest)?.[1]
  return (
    (named !== undefined && !hits(named, state)) ||
    deedInfinitive.test(rest) ||
    deedGerund.test(rest) ||
    deedParticiple.test(rest)
  )
}
