import {
  assertedWords,
  doneAlone,
  doneHeading,
  laterHeading,
  openAlone,
  ofOthers,
  ownThings,
  plannedWords,
  somebodyHas,
  supposed,
} from '../lexicons/claim-tenses.ts'
import type { ClaimTense } from './proposal-claim.ts'

/** The tense that the words of a clause, folded, tell by themselves; `theirs` where somebody else has it; null for a plain present. */
export function tenseOf(plain: string): ClaimTense | 'theirs' | null {
  if (doneAlone.test(plain.trim())) return 'asserted'
  if (plannedWords.test(plain)) return 'planned'
  if (isTheirs(plain)) return 'theirs'
  const state = stateBehind(plain)
  if (doneAlone.test(state)) return 'asserted'
  if (plain.includes(':') && openAlone.test(state)) return 'planned'
  const labelled = tenseOfLabel(plain)
  if (labelled !== null) return labelled
  return assertedWords.test(plain) && !supposed.test(plain) ? 'asserted' : null
}

/** "Done: Docker and tests": the tense that the words before a colon, folded, give to those behind it. */
export function tenseOfLabel(plain: string): ClaimTense | null {
  const [, label] = /^([^:]{1,60}) ?:\s/.exec(plain) ?? []
  if (label === undefined) return null
  const [, state = ''] = /\(([^()]{1,40})\)/.exec(label) ?? []
  return doneAlone.test(state) ? 'asserted' : tenseOfHeading(label)
}

/** "Dockerfile: OK": the words behind the last colon. */
function stateBehind(plain: string): string {
  return plain
    .slice(plain.lastIndexOf(':') + 1)
    .replace(/[.!]$/, '')
    .trim()
}

/** The tense that a heading, or a line that leads a list, folded, gives to what stands below. */
export function tenseOfHeading(plain: string): ClaimTense | null {
  const told = plain.replace(/^[^a-z]{0,20}/, '').replace(/[^a-z0-9]{1,20}$/, '')
  if (doneHeading.test(told) || doneAlone.test(told)) return 'asserted'
  return laterHeading.test(told) ? 'planned' : null
}

function isTheirs(plain: string): boolean {
  if (ofOthers.test(plain)) return true
  const { french, english, user } = somebodyHas.exec(plain)?.groups ?? {}
  const owner = french ?? english ?? user
  return owner !== undefined && !ownThings.test(owner)
}
