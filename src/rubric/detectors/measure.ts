import { modelScoreWords } from '../lexicons/mlops.ts'
import type { Quantity } from './measured.ts'
import { hits, wordsPattern } from './words-pattern.ts'

const modelScore = wordsPattern(modelScoreWords)

/** The quantities by which a result can be told: no period over which others are counted, no deadline, no size of what is used. */
export function measuresOf(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter(({ role }) => role !== 'window' && role !== 'date' && role !== 'count')
}

/** Whether a share or bare figure stands in a clause that names a score of the model ("un F1 de 0,9", "95 % accuracy"). */
export function isModelScore(plain: string, { start, end, dimension }: Quantity): boolean {
  if (dimension !== 'ratio' && dimension !== 'bare' && dimension !== 'score') return false
  return hits(clauseAt(plain, start, end), modelScore)
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
