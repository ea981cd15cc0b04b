import { deadlineWords, momentArticles, moments } from '../lexicons/dates.ts'
import { hits, wordsPattern } from './words-pattern.ts'

const deadline = new RegExp(
  `(?:${wordsPattern(deadlineWords).source})\\s(?:${momentArticles}\\s?){0,3}(?:${wordsPattern(moments).source}|(?:\\d{1,2}(?:er|st|nd|rd|th)?\\s)?(?:${wordsPattern(moments).source})|20\\d\\d|\\d{1,2}[/.-]\\d{1,2})`,
)

/** Whether a folded text sets a deadline: "d’ici juin", "by spring", "avant la fin du trimestre", "by the end of March". */
export function hasDeadline(plain: string): boolean {
  return hits(plain, deadline)
}
