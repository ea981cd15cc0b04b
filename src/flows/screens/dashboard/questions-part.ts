import type { StepContext } from '../../model/act-context.ts'
import type { Overview } from '../../model/known.ts'
import { waitingAge } from '../queue.ts'
import { languageOf, moment, text, titleCell } from './cells.ts'
import type { DashboardPart, PartTable } from './part.ts'
import { dashboardWords } from './words.ts'

/** Questions to a person that nobody has answered. */
export function questionsPart(context: StepContext, { rows }: Overview['questions']): DashboardPart {
  const words = dashboardWords[languageOf(context)]
  const table: PartTable = {
    columns: [words.reference, words.proposalTitle, words.author, words.since],
    rows: rows.map((row) => {
      const { id, author, askedAt } = row
      return {
        cells: [text(id), titleCell(context, row), text(author), moment(waitingAge(context, askedAt), askedAt)],
      }
    }),
  }
  return { id: 'questions', heading: words.questions, about: '', plot: null, ...table }
}
