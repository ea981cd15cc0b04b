import type { StepContext } from '../../model/act-context.ts'
import type { Page } from '../../model/known.ts'
import { waitingAge } from '../queue.ts'
import { languageOf, moment, text, titleCell } from './cells.ts'
import type { DashboardPart, PartTable } from './part.ts'
import { dashboardWords } from './words.ts'

/** What has waited for a review longest. */
export function longestPart(context: StepContext, { rows }: Page): DashboardPart {
  const words = dashboardWords[languageOf(context)]
  const table: PartTable = {
    columns: [words.reference, words.proposalTitle, words.author, words.reviewedBy, words.since],
    rows: rows.map((row) => {
      const { id, version, owner, reviewer, submittedAt, stateAt } = row
      return {
        cells: [
          text(id),
          titleCell(context, row),
          text(owner.name),
          text(reviewer?.name ?? words.nobody),
          moment(waitingAge(context, submittedAt ?? stateAt), submittedAt ?? stateAt),
        ],
        read: { proposal: id, version },
      }
    }),
  }
  return { id: 'waiting', heading: words.longest, about: '', plot: null, ...table }
}
