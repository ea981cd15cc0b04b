import type { StepContext } from '../../model/act-context.ts'
import type { Page } from '../../model/known.ts'
import { age, languageOf, moment, text, titleCell } from './cells.ts'
import type { DashboardPart, PartTable } from './part.ts'
import { dashboardWords } from './words.ts'

/** Drafts that nobody has touched for a week. */
export function quietPart(context: StepContext, { rows }: Page): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const table: PartTable = {
    columns: [words.reference, words.proposalTitle, words.author, words.since],
    rows: rows.map((row) => {
      const { id, owner, touchedAt } = row
      return {
        cells: [text(id), titleCell(context, row), text(owner.name), moment(age(context, touchedAt), touchedAt)],
      }
    }),
  }
  return { id: 'quiet', heading: words.quiet, about: '', plot: null, ...table }
}
