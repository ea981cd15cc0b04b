import { modelScoreWords } from '../lexicons/mlops.ts'
import type { Quantity } from './quantity.ts'
import { hits, wordsPattern } from './words-pattern.ts'
import { resource } from '../lexicons/figure-patterns.ts'

const modelScore = wordsPattern(modelScoreWords)

/** The quantities that measure how a model is run: not how good it is, how large a machine or how old the data. */
export function measuresOf(plain: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter((quantity) => !isResource(plain, quantity) && !isModelScore(plain, quantity))
}

/** A share or bare figure in a clause that names a score of the model ("un F1 de 0,9", "95 % accuracy"). */
function isModelScore(plain: string, { start, end, dimension }: Quantity): boolean {
  if (dimension !== 'ratio' && dimension !== 'bare' && dimension !== 'score') return false
  return hits(clauseAt(plain, start, end), modelScore)
}

/** "64 Go de RAM", "5 ans de données", "24h/24". */
function isResource(plain: string, { start, end }: Quantity): boolean {
  const after = plain.slice(end, end + 24)
  if (resource.test(after)) return true
  return /^(?:24\s?h?|7\s?j)/.test(plain.slice(start, end)) && /^\s?\/\s?(?:24|7)/.test(after)
}

/** The words around a place, up to the nearest comma, semicolon, colon, full stop or "and" on either side. */
function clauseAt(plain: string, start: number, end: number): string {
  const before =
    plain
      .slice(Math.max(0, start - 80), start)
      .split(/[,;()|\n]|\.\s|\s(?:et|and)\s/)
      .at(-1) ?? ''
  const after = plain.slice(end, end + 60).split(/[,;()|\n]|\.\s|\s(?:et|and)\s/)[0] ?? ''
  return `${before}${plain.slice(start, end)}${after}`
}
