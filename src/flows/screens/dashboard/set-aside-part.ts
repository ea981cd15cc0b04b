import { shortDateTime } from '../../../text/format.ts'
import { wordsIn } from '../../../text/words.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { SetAsideFigures } from '../../model/known.ts'
import { languageOf, moment, text } from './cells.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** What the program does not work on, with what happened and what to do; null where there is nothing. */
export function setAsidePart(context: StepContext, { sent, proposals }: SetAsideFigures): DashboardPart | null {
  if (sent.total === 0 && proposals.total === 0) return null
  const language = languageOf(context)
  const { timeZone } = context.envelope.actor
  const words = dashboardWords[language]
  const { heading, happened, whatToDo } = wordsIn(language).overview.setAside
  const when = (iso: string) => moment(shortDateTime(iso, language, timeZone), iso)
  return {
    id: 'set-aside',
    heading,
    about: '',
    plot: null,
    columns: [words.whose, words.since, words.happened, words.whatToDo],
    rows: [
      ...sent.rows.map(({ name, at, why }) => ({
        cells: [text(name), when(at), text(happened[why]), text(whatToDo.sent)],
      })),
      ...proposals.rows.map(({ id, author, since }) => ({
        cells: [text(`${id} · ${author}`), when(since), text(happened.unreadable), text(whatToDo.proposal)],
      })),
    ],
  }
}
