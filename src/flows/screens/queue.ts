import { listQuoted } from '../../text/format.ts'
import type { Words } from '../../text/en.ts'
import { localTime } from '../../text/zone.ts'
import { wordsIn } from '../../text/words.ts'
import type { StepContext } from '../model/act-context.ts'
import { workingDaysBetween } from '../model/calendar.ts'
import type { QueueFilter, Summary } from '../model/known.ts'
import type { Block, Button, Press, View } from '../model/view.ts'
import { longestReview, queueFilters } from '../review/queue-filters.ts'
import { actions, button, optional, view } from './blocks.ts'
import { noRows, readButton } from './lists.ts'
import { sayTurnOf } from './turn.ts'

/** What of the queue is shown: a part of it, from behind a proposal on; `unknown` is what was typed and is no part. */
interface QueueShown {
  readonly of: QueueFilter
  readonly after: string | null
  readonly unknown: string | null
}

/** A page of a part of the queue, longest waiting first, with the way to the next page and to the other parts. */
export function queueList(context: StepContext, { of, after, unknown }: QueueShown): View {
  const { language, roles } = context.envelope.actor
  const words = wordsIn(language)
  const { queue, noneLeft, next, first } = words.lists
  const page = context.known.queue ?? noRows
  const rest = page.total - page.rows.length
  const last = page.rows.at(-1)
  const others = queueFilters.filter(({ filter }) => filter !== of && (filter !== 'mine' || roles.includes('reviewer')))
  const usages = queueFilters.filter(({ filter }) => filter !== 'all').map(({ usage }) => usage[language])
  return view(language, [
    ...optional(unknown !== null && { type: 'text', text: queue.unknown(unknown, listQuoted(usages, language)) }),
    { type: 'heading', text: headingOf(context, of, words) },
    ...optional(last === undefined && { type: 'text', text: after === null ? queue.none[of] : noneLeft }),
    ...page.rows.flatMap((row) => queueRow(context, row)),
    ...optional(rest > 0 && { type: 'note', text: words.count.more(rest) }),
    ...actions([
      ...(rest > 0 && last !== undefined ? [turn(next, of, { after: last.id })] : []),
      ...(after === null ? [] : [turn(first, of)]),
    ]),
    ...actions([...others.map(({ filter }) => turn(queue.filters[filter], filter)), ...pageButton(context)]),
  ])
}

/** What a part of the queue is called. */
export function headingOf({ limits }: StepContext, of: QueueFilter, { lists }: Words): string {
  return of === 'overdue' ? lists.queue.overdue(longestReview(limits)) : lists.queue.headings[of]
}

/** Leads to a part of the queue; what one has claimed has an act of its own. */
function turn(label: string, of: QueueFilter, args: Press['args'] = {}): Button {
  const press: Pick<Press, 'action' | 'args'> =
    of === 'mine'
      ? { action: 'reviews', args }
      : { action: 'queue', args: of === 'all' ? args : { filter: of, ...args } }
  return { label, style: 'plain', press: { ...press, proposal: '', version: 0, opens: 'act' } }
}

/** The same as a page, where one can be reached. */
function pageButton({ envelope, pages = [] }: StepContext): readonly Button[] {
  if (!pages.includes(envelope.place.platform)) return []
  const label = wordsIn(envelope.actor.language).lists.queue.asPage
  return [{ label, style: 'plain', press: { action: 'queue-page', proposal: '', version: 0, args: {}, opens: 'act' } }]
}

/** Reading takes nothing: it comes first. What one has claimed goes on; one's own is somebody else's to claim. */
function queueRow(context: StepContext, row: Summary): readonly Block[] {
  const { actor } = context.envelope
  const { lists, untitled, buttons } = wordsIn(actor.language)
  const acts = [
    ...(row.reviewer === null && !row.writers.includes(actor.id)
      ? [button(row, `${buttons.claim} · ${row.id}`, 'claim')]
      : []),
    ...(row.reviewer?.id === actor.id
      ? [button(row, `${buttons.review} · ${row.id}`, 'review', { opens: 'form', style: 'primary' })]
      : []),
  ]
  const isCoordinator = actor.roles.includes('coordinator')
  const assign = isCoordinator ? [button(row, `${buttons.assign} · ${row.id}`, 'assign')] : []
  const text = lists.row(row.id, row.title || untitled, row.credits, ...standingOf(context, row))
  return [{ type: 'text', text }, ...actions([readButton(row, `${buttons.read} ${row.id}`), ...acts, ...assign])]
}

/** `version 2`, `with Omar Diallo`, `for 3 working days`, `overdue`: whatever of it holds. */
export function standingOf(context: StepContext, row: Summary): readonly string[] {
  const { version, reviewer, submittedAt, stateAt } = row
  const { actor } = context.envelope
  const { lists } = wordsIn(actor.language)
  const [turn = '', ...moves] = sayTurnOf(row, actor)
  const since = submittedAt ?? stateAt
  return [
    ...(version > 1 ? [lists.version(version)] : []),
    ...(reviewer === null ? [] : [turn]),
    ...moves,
    waitingAge(context, since),
    ...(workingDays(context, since) > longestReview(context.limits) ? [lists.late] : []),
  ]
}

/** `since today`, `for 3 working days`: how long it has waited, by the calendar of the programme. */
export function waitingAge(context: StepContext, since: string): string {
  const { language, timeZone } = context.envelope.actor
  const { overview, lists } = wordsIn(language)
  const isToday = localTime(since, timeZone).day === localTime(context.envelope.at, timeZone).day
  return isToday ? overview.age(0) : lists.workingAge(workingDays(context, since))
}

function workingDays({ envelope, calendar }: StepContext, since: string): number {
  return workingDaysBetween(since, envelope.at, calendar, envelope.actor.timeZone)
}
