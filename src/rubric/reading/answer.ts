import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { answerOpeners, obligations, riskWords } from '../lexicons/mitigation.ts'
import {
  acceptance,
  actless,
  allAgain,
  becomes,
  conditional,
  consequence,
  damages,
  guarded,
  depends,
  exposed,
  goneWithout,
  lacks,
  maybe,
  noAnswerYet,
  nonAnswers,
  ownerOnly,
  possible,
  restatesImpact,
  wouldNot,
} from '../lexicons/non-answers.ts'
import {
  actWithin,
  condition,
  deedInfinitive,
  isWhy,
  purpose,
  purposeFirst,
  teamActs,
  teamActsOnIt,
  undone,
} from '../lexicons/risk-patterns.ts'
import { saysNothingDone } from './says-nothing-done.ts'
import { isHarm, isRemedy, isSureRemedy, namesRemedy } from './remedy.ts'

const none = new Set(nonAnswers)
const obligation = wordsPattern(obligations)
const danger = wordsPattern(riskWords)
const opener = new RegExp(`^[^a-z0-9]{0,4}(?:${wordsPattern(answerOpeners).source})`)

/** Whether what stands in the answer's place, folded, is one: not "RAS", "on verra", a level, an owner, or the damage once more. */
export function isAnswer(plain: string): boolean {
  const told = bareWordsOf(plain)
  if (exposed.test(told) && !namesRemedy(told.replace(goneWithout, ' '))) return false
  if (isRefusal(plain) || isActless(told) || ownerOnly.test(told) || saysNothingDone(told)) return false
  return !(isImpact(told) && !isSureRemedy(afterWouldNot(told))) && !isOnlyHarm(told, 2) && !isDamage(told)
}

/** Whether it says outright that there is no answer, or none yet: "RAS", "on verra", "-". It stands where an answer would. */
export function isRefusal(plain: string): boolean {
  const told = bareWordsOf(plain)
  return !/[a-z]{2}/.test(told) || none.has(told) || noAnswerYet.test(told)
}

/** Whether, in place of an act, it leaves the matter open, names whose it is, hopes, knows of it, or calls it nobody's. */
function isActless(told: string): boolean {
  if (told.length > 160) return false
  return actless.some((form) => {
    const said = form.exec(told)?.[0]
    return said !== undefined && !isSureRemedy(told.replace(said, ''))
  })
}

/** Whether a sentence tells of damage alone: no remedy, nobody who acts, nothing that depends. */
function isDamage(told: string): boolean {
  if (told.length > 160 || isWhy.test(told) || namesRemedy(told) || isRemedy(told) || depends.test(told)) return false
  if (allAgain.test(told)) return true
  if (deedInfinitive.test(told) || hits(told, obligation) || teamActs.test(told) || acceptance.test(told)) return false
  const state = becomes.exec(told)?.[1]
  return damages.test(told) || (state !== undefined && isHarm(state.split(/\s+/).slice(0, 3).join(' ')))
}

/** Without signs around it, nor a bracket that opens nowhere. */
function bareWordsOf(plain: string): string {
  const told = plain.replace(/^[^a-z0-9]+/, '').replace(/[^a-z0-9)]+$/, '')
  return told.includes('(') ? told : told.replace(/\)+$/, '')
}

/** Without what would no longer be. Few answers say so, and the form is slow to look for. */
function afterWouldNot(told: string): string {
  return maybe.test(told) ? told.replace(wouldNot, ' ') : told
}

/** The damage told once more: "ce serait très gênant", "perte de confiance". */
function isImpact(told: string): boolean {
  const rest = afterWouldNot(told)
  return (
    restatesImpact.test(told) ||
    ((conditional.test(told) || rest !== told) && !depends.test(told) && !namesRemedy(rest))
  )
}

/** Whether what follows a risk, folded, tells in a few words of harm alone, named within the first ones: "perte de données", "service indisponible". */
export function isOnlyHarm(rest: string, within = 4): boolean {
  const told = bareWordsOf(rest)
  const said = told.split(/\s+/)
  if (said.length > 9 || acceptance.test(told) || guarded.test(told)) return false
  const first = said.slice(0, within).filter((word) => !possible.has(word))
  return (
    isHarm(first.join(' ')) &&
    !isRemedy(told) &&
    !deedInfinitive.test(told) &&
    !hits(told, obligation) &&
    !teamActs.test(told)
  )
}

/** Whether a risk's own sentence, folded, holds the answer: "…: redémarrage automatique", "…, c’est pourquoi nous gardons…". */
export function answersItself(plain: string, told: string): boolean {
  const why = isWhy.exec(told)
  if (why !== null) return !isRefusal(told.slice(why.index + why[0].length))
  if (!isAnswer(told)) return false
  const rest = told.replace(undone, ' ')
  if (deedInfinitive.test(rest) && !isHarm(rest.split(/\s+/).slice(0, 3).join(' '))) return true
  if (consequence.test(rest) && !isHarm(rest) && !lacks.test(rest)) return true
  if (lacks.test(rest) && !hits(rest, obligation) && !teamActs.test(rest)) return false
  return hits(rest, obligation) || acceptance.test(rest) || isAct(plain, rest) || isRemedy(rest)
}

/** Whether a risk, folded, is told as a condition or a purpose with what is done: "When the canary fails we roll back", "To keep …, each …". */
export function isConditionWithAct(plain: string): boolean {
  const done = purpose.exec(plain)?.[1]
  if (done !== undefined) return isAnswer(done)
  if (!condition.test(plain)) return false
  const main = /^[^,]{3,160},\s(.+)/s.exec(plain)?.[1]
  if (main !== undefined && isRemedy(main) && isAnswer(main)) return true
  const act = actWithin.exec(plain)?.[0]
  return act !== undefined && isAnswer(act) && isRemedy(act)
}

/**
 * What the team does, in whatever words: "…; we …", or a second clause behind a full stop, an arrow or an "if", that says
 * what is done and names no further harm. An arrow may as well point at what follows: there, any loss counts as harm.
 */
function isAct(plain: string, rest: string): boolean {
  if (teamActs.test(rest)) return true
  if (teamActsOnIt.test(rest) && !isHarm(rest)) return true
  const points = /->|→|=>/.test(plain)
  const clause = points || /[.;]\s/.test(plain) || condition.test(plain)
  return clause && /[a-z]{3,}\s[a-z]/.test(rest) && !(points ? isHarm(rest) : hits(rest, danger))
}

/** Whether a sentence of prose, folded, answers the risk before it rather than naming another. */
export function opensAnswer(plain: string): boolean {
  if (opener.test(plain) || purposeFirst.test(plain)) return true
  const told = plain.replace(undone, ' ')
  return isSureRemedy(told) && !hits(told, danger) && (guarded.test(told) || !lacks.test(told))
}
