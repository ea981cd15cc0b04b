import { longDate } from '../../../text/format.ts'
import { wordsIn } from '../../../text/words.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { Overview } from '../../model/known.ts'
import { languageOf, moment, text } from './cells.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** What the programme keeps no longer, and when it is erased. */
export function goingPart(context: StepContext, { rows }: Overview['going']): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const { overview, untitled } = wordsIn(language)
  const { timeZone } = context.envelope.actor
  return {
    id: 'going',
    heading: overview.going,
    about: '',
    plot: null,
    columns: [words.reference, words.proposalTitle, words.erasedOn],
    rows: rows.map(({ id, title, at }) => ({
      cells: [text(id), text(title || untitled), moment(longDate(at, language, timeZone), at)],
    })),
  }
}
