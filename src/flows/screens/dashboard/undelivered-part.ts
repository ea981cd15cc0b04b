import { shortDateTime } from '../../../text/format.ts'
import type { Language } from '../../../text/language.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { Undelivered } from '../../model/known.ts'
import { moment, text, titleCell } from './cells.ts'
import type { DashboardPart, PartTable } from './part.ts'
import { dashboardWords } from './words.ts'

/** Messages that were given up, each with the thread that waits for it and its reason. */
export function undeliveredPart(context: StepContext, rows: readonly Undelivered[]): DashboardPart {
  const { language, timeZone } = context.envelope.actor
  const words = dashboardWords[language]
  const table: PartTable = {
    columns: [words.reference, words.proposalTitle, words.message, words.when, words.reason],
    rows: rows.map(({ id, proposal, title, thread, slot, failedAt, reason }) => ({
      cells: [
        text(proposal ?? `#${id}`),
        proposal === null ? text(words.nobody) : titleCell(context, { id: proposal, title, thread }),
        text(slotName(slot, language)),
        moment(shortDateTime(failedAt, language, timeZone), failedAt),
        text(reason),
      ],
      retry: id,
    })),
  }
  return { id: 'undelivered', heading: words.undelivered, about: '', plot: null, ...table }
}

/** What the message was, in words: a slot is a name for programs. */
function slotName(slot: string | null, language: Language): string {
  const words = dashboardWords[language]
  const [kind = ''] = (slot ?? '').split(/[:#]/)
  return slot === null ? words.answer : (Object.entries(words.slots).find(([name]) => name === kind)?.[1] ?? slot)
}
