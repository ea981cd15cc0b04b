import { longDate } from '../../../text/format.ts'
import type { StepContext } from '../../model/act-context.ts'
import { languageOf, moment, text } from './cells.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** Who is not there now, and until when. */
export function awayPart(context: StepContext): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const { timeZone } = context.envelope.actor
  const rows = (context.known.away ?? []).map(({ name, until }) => {
    const back = until === null ? text(words.accountClosed) : moment(longDate(until, language, timeZone), until)
    return { cells: [text(name), back] }
  })
  return { id: 'away', heading: words.away, about: '', plot: null, columns: [words.person, words.until], rows }
}
