import { toolsOf } from '../detectors/tool.ts'
import { givenNames } from '../lexicons/given-names.ts'
import {
  beside,
  isIdleWord,
  marks,
  openEnded,
  putOff,
  roleInBrackets,
  somebody,
  someday,
  vague,
} from '../lexicons/idle-words.ts'
import { levelWordsOnly, ownerOnly } from '../lexicons/non-answers.ts'

import { namesRemedy } from './remedy.ts'

/** Longer texts say something, whatever they say. */
const longest = 160

/**
 * Whether a folded text in an answer's place holds no word of anything done: it only puts off, asks, names somebody, a level or a
 * date ("TBC by ops before go-live", "DSI + DPO", "point à creuser avec le métier", "3 x 4 = 12").
 */
export function saysNothingDone(told: string): boolean {
  if (told.length > longest) return false
  if (openEnded.test(told)) return true
  const parts = told.split(/[,;]\s/)
  if (parts.length > 1 && parts.every((part) => ownerOnly.test(part.trim()) || saysNothingDone(part))) return true
  if (isNames(told)) return true
  const names = wordsOf(told).some((word) => givenNames.has(word))
  const left = [vague, putOff, someday, somebody, marks].reduce(
    (text, pattern) => text.replace(pattern, ' '),
    names ? told.replace(roleInBrackets, ' ') : told,
  )
  return !/\d/.test(left) && wordsOf(left).every((word) => isIdle(word))
}

/** "Zoltan + Anna": single words set beside each other, one of them a given name, and no tool or act. */
function isNames(told: string): boolean {
  if (!beside.test(told)) return false
  return wordsOf(told).some((word) => givenNames.has(word)) && !namesRemedy(told) && toolsOf(told).length === 0
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[a-z]+(?:['-][a-z]+)*/g) ?? []
}

function isIdle(word: string): boolean {
  if (isIdleWord(word) || levelWordsOnly.has(word) || givenNames.has(word)) return true
  // "l'equipe", "data-owner": what is joined is looked at apart.
  const parts = word.split(/['-]/)
  return parts.length > 1 && parts.every((part) => part === '' || isIdle(part))
}
