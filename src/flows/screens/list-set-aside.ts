import { shortDateTime } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import type { StepContext } from '../model/act-context.ts'
import type { SetAsideFigures } from '../model/known.ts'
import type { Block } from '../model/view.ts'
import { optional } from './blocks.ts'

/** What the program does not work on: whose it is, since when, what happened and what to do. Nothing where there is none. */
export function listSetAside(context: StepContext, { sent, proposals }: SetAsideFigures): readonly Block[] {
  if (sent.total === 0 && proposals.total === 0) return []
  const words = wordsIn(context.envelope.actor.language).overview.setAside
  return [{ type: 'heading', text: words.heading }, ...listSent(context, sent), ...listUnreadable(context, proposals)]
}

function listSent({ envelope }: StepContext, { rows, total, oldest }: SetAsideFigures['sent']): readonly Block[] {
  const { language, timeZone } = envelope.actor
  const { count, overview } = wordsIn(language)
  const words = overview.setAside
  if (oldest === null) return []
  const items = rows.map(({ name, why, at }) =>
    [name, shortDateTime(at, language, timeZone), words.happened[why]].join(' · '),
  )
  return optional(
    { type: 'text', text: words.sent(total, shortDateTime(oldest, language, timeZone)) },
    { type: 'list', style: 'bullet', items },
    total > rows.length && { type: 'note', text: count.more(total - rows.length) },
    { type: 'note', text: words.whatToDo.sent },
  )
}

function listUnreadable({ envelope }: StepContext, { rows, total }: SetAsideFigures['proposals']): readonly Block[] {
  const { language, timeZone } = envelope.actor
  const { count, overview } = wordsIn(language)
  const words = overview.setAside
  const [first] = rows
  if (first === undefined) return []
  const items = rows.map(({ id, author, since }) =>
    [id, author, shortDateTime(since, language, timeZone), words.happened.unreadable].join(' · '),
  )
  return optional(
    { type: 'text', text: words.proposals(total, shortDateTime(first.since, language, timeZone)) },
    { type: 'list', style: 'bullet', items },
    total > rows.length && { type: 'note', text: count.more(total - rows.length) },
    { type: 'note', text: words.whatToDo.proposal },
  )
}
