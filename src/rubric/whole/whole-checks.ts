import { languageChange } from './language-change.ts'
import { newFigure } from './new-figure.ts'
import { faithfulSummary, sameQuantity } from './same-quantity.ts'
import { toolsOnce } from './tools-once.ts'
import type { WholeCheck } from './whole-check.ts'

/** How the criteria that need the whole proposal are decided, by id. X9 is decided beside them, from the word counts. */
export const wholeChecks: Readonly<Record<string, WholeCheck>> = {
  X5: toolsOnce,
  X6: sameQuantity,
  X8: faithfulSummary,
  X10: languageChange,
  Z4: newFigure,
}
