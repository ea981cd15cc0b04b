import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { riskWords } from '../lexicons/mitigation.ts'
import { harms, remedies, states } from '../lexicons/remedies.ts'

const remedy = wordsPattern(remedies)
const harm = wordsPattern([...harms, ...riskWords])
const state = wordsPattern(states)

/** The noun of a deed at the beginning: "effacement avant l’écriture", "la double annotation". */
const noun =
  /^[^a-z]{0,4}(?:l'|(?:une?|la|les?|des|an?|the|double|simple|premiere?|nouvelle|nouveau|second|manual|daily)[\s-]){0,2}([a-z]{2,20}(?:[aeiou]tion|ssion|age|ement)s?)(?![a-z])/
/** "scanning each commit" */
const gerund = /^[^a-z]{0,4}[a-z]{3,20}ing\s(?:each|every|all|the|an?|of|with|by)\s/
/** "value estimated from its neighbours" */
const participle = /(?<![a-z])[a-z]{3,20}ed\s(?:from|before|after|within|every|each)\s/

/** Whether what follows a risk's name, folded, says what is done: "redémarrage automatique", not "perte de données". */
export function isRemedy(rest: string): boolean {
  return (hits(rest, remedy) || isDeed(rest)) && !isHarm(rest)
}

/** Whether the folded words tell what a risk leads to. */
export function isHarm(plain: string): boolean {
  return hits(plain, harm)
}

/** Something done, told without its doer. */
function isDeed(rest: string): boolean {
  const named = noun.exec(rest)?.[1]
  return (named !== undefined && !hits(named, state)) || gerund.test(rest) || participle.test(rest)
}
