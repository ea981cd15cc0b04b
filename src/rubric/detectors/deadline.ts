import { closedPeriod, deadlineForms, deadlineWords, momentArticles, moments } from '../lexicons/dates.ts'
import { hits, wordsPattern } from './words-pattern.ts'

const behindWord = new RegExp(
  `(?:${wordsPattern(deadlineWords).source})\\s(?:${momentArticles}\\s?){0,3}(?:${wordsPattern(moments).source})`,
)

/**
 * Whether a folded text says by when: a date, a week, a quarter, a sprint, an event or a season. A length of time is none here:
 * its role in the sentence tells (`role.ts`).
 */
export function hasDeadline(plain: string): boolean {
  const told = plain.replace(closedPeriod, ' ')
  return hits(told, behindWord) || deadlineForms.some((form) => hits(told, form))
}
